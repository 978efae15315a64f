// The text that is being written: kept in this browser until it is saved, so that a reload loses none of it.

import {
  currentContent,
  type Story,
  type StoryContent,
  storyContentSchema,
} from '@greenroom/core/behavioural';
import { useState } from 'react';
import { z } from 'zod';

const keptSchema = z.object({ base: z.number().int().positive(), content: storyContentSchema.loose() });

interface Kept {
  /** The version that the draft began from. */
  readonly base: number;
  readonly content: StoryContent;
}

export function useDraft(story: Story) {
  const name = `greenroom.story.${story.id}`;
  const saved = currentContent(story);
  const [kept, setKept] = useState<Kept | null>(() => read(name));
  const draft = kept?.content ?? saved;
  const base = kept?.base ?? story.versions.length;
  const change = (some: Partial<StoryContent>): void => {
    const next = { base, content: { ...draft, ...some } };
    setKept(next);
    write(name, next);
  };
  const discard = (): void => {
    setKept(null);
    write(name, null);
  };
  const isChanged = kept !== null && JSON.stringify(kept.content) !== JSON.stringify(saved);
  return { draft, base, change, discard, isChanged };
}

function read(name: string): Kept | null {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function write(name: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // Without storage it lives as long as the page.
  }
}
