// The reviewer's answer about a story, laid onto the parts in which it was written.

import type { Finding } from '../../base/index.ts';
import { type ImpactReview, reviewImpact } from '../impact/review.ts';
import type { Span } from '../impact/span.ts';
import type { Competency } from './competency.ts';
import type { StoryContent } from './story.ts';

export const storyParts = ['situation', 'task', 'action', 'result', 'learning'] as const;
export type StoryPart = (typeof storyParts)[number];

export interface StoryReview {
  readonly review: ImpactReview;
  /** Findings whose spans count from the start of the part's own text. */
  readonly parts: Readonly<Record<StoryPart, readonly Finding<Span>[]>>;
  /** Findings about the story as a whole. */
  readonly whole: readonly Finding<Span>[];
  /** Share of the words that each part has as it was written; 0 for an empty one. */
  readonly shares: Readonly<Record<StoryPart, number>>;
}

const CONFLICT: readonly Competency[] = ['conflict', 'disagreement'];
const LEARNING: readonly Competency[] = ['failure', 'learning'];

interface Place extends Span {
  readonly part: StoryPart;
  /** Where the part's own text begins in the whole one. */
  readonly offset: number;
}

/** Reviews what is said aloud. What the competencies promise (conflict, learning) is looked for whatever the words say. */
export function reviewStory(content: StoryContent): StoryReview {
  const { text, places } = spoken(content);
  const promises = (some: readonly Competency[]): boolean =>
    content.competencies.some((competency) => some.includes(competency));
  const review = reviewImpact(text, {
    form: 'story',
    ...(promises(CONFLICT) ? { conflict: true } : {}),
    ...(promises(LEARNING) ? { learning: true } : {}),
  });
  const parts: Record<StoryPart, Finding<Span>[]> = {
    situation: [],
    task: [],
    action: [],
    result: [],
    learning: [],
  };
  // The review lists what it says of the whole after everything that it says of a place.
  const ofSentences = review.findings.filter((finding) => !isWhole(finding, review));
  for (const finding of ofSentences) {
    const place = places.find(({ start, end }) => finding.where.start >= start && finding.where.start < end);
    if (place === undefined) continue;
    const { offset, part } = place;
    const where = {
      start: finding.where.start - offset,
      end: Math.min(finding.where.end, place.end) - offset,
    };
    parts[part].push({ ...finding, where });
  }
  return {
    review,
    parts,
    whole: review.findings.filter((finding) => isWhole(finding, review)),
    shares: sharesOf(review, places),
  };
}

/** Rules about the story as a whole, and none about a sentence. */
const WHOLE = /^(?:too-long|we-and-i|missing-(?!baseline|unit|cause))/;

function isWhole({ rule }: Finding<Span>, { form }: ImpactReview): boolean {
  return form === 'story' && WHOLE.test(rule);
}

/** What `spokenText` gives, with the place of each part in it. */
function spoken(content: StoryContent): { readonly text: string; readonly places: readonly Place[] } {
  let text = '';
  const places: Place[] = [];
  for (const part of storyParts) {
    if (part === 'task' && content.form === 'CAR') continue;
    const own = content[part];
    const words = own.trim();
    if (words === '') continue;
    if (text !== '') text += '\n\n';
    const start = text.length;
    const lead = own.length - own.trimStart().length;
    text += words;
    places.push({ part, start, end: text.length, offset: start - lead });
  }
  return { text, places };
}

function sharesOf(review: ImpactReview, places: readonly Place[]): Readonly<Record<StoryPart, number>> {
  const shares: Record<StoryPart, number> = { situation: 0, task: 0, action: 0, result: 0, learning: 0 };
  const total = Math.max(1, review.words);
  for (const { part, start, end } of places) {
    const own = review.sentences.filter((sentence) => sentence.start >= start && sentence.start < end);
    shares[part] = own.reduce((sum, { words }) => sum + words, 0) / total;
  }
  return shares;
}
