// A task that was started and has no session of its own: since when, remembered in this browser.

import type { Task } from '@greenroom/core/plan';
import { useLocalStorage } from '@mantine/hooks';
import { z } from 'zod';

const KEY = 'greenroom-focus';
const focusSchema = z.object({ task: z.string(), since: z.number() }).nullable();
type Focus = z.infer<typeof focusSchema>;

const MINUTE = 60_000;
/** Whoever forgot to stop did not work for longer than this. */
const LONGEST_MINUTES = 240;

export function useFocus() {
  const [focus, setFocus] = useLocalStorage<Focus>({
    key: KEY,
    defaultValue: null,
    getInitialValueInEffect: false,
    deserialize: read,
  });
  return {
    /** Ms since 1970; null where another task or none was started. */
    sinceOf: ({ id }: Task): number | null => (focus?.task === id ? focus.since : null),
    begin: ({ id }: Task): void => setFocus({ task: id, since: Date.now() }),
    stop: (): void => setFocus(null),
  };
}

/** What somebody else wrote there is nothing. */
function read(text: string | undefined): Focus {
  try {
    const parsed = focusSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Minutes that a task took: as long as it ran, or as planned when it was never started. */
export function minutesTaken({ minutes }: Task, since: number | null, now: number): number {
  if (since === null) return minutes;
  return Math.min(LONGEST_MINUTES, Math.max(1, Math.round((now - since) / MINUTE)));
}
