// The server's side of delivery: what to do with events that a browser sent.

import { canonicalJson, fail, ok, type Result } from '../base/index.ts';
import type { SessionEvent } from './event.ts';

export type AppendProblem =
  /** Something is missing before the first sent event: send from `expected` on. */
  | { readonly kind: 'gap'; readonly expected: number }
  /** Another window wrote a different event under the same number. */
  | { readonly kind: 'conflict'; readonly n: number }
  /** Numbers or times within the request fall or repeat. */
  | { readonly kind: 'disorder'; readonly n: number }
  | { readonly kind: 'ended' };

/** What is stored of the browser's stream: how many, when the last one was, and whether it ended. */
export interface StoredStream {
  readonly count: number;
  readonly lastAt: number;
  readonly ended: boolean;
  /** Stored events that the request repeats, by number. */
  readonly repeated: ReadonlyMap<number, SessionEvent>;
}

/** The events that are new, in order; resent ones are dropped if they are the same, byte for byte. */
export function newEvents(
  stored: StoredStream,
  sent: readonly SessionEvent[],
): Result<readonly SessionEvent[], AppendProblem> {
  const fresh: SessionEvent[] = [];
  let expected = stored.count;
  let lastAt = stored.lastAt;
  let previous = -1;
  let ended = stored.ended;
  for (const event of sent) {
    if (previous >= 0 && event.n !== previous + 1) return fail({ kind: 'disorder', n: event.n });
    previous = event.n;
    if (event.n < stored.count) {
      const twin = stored.repeated.get(event.n);
      if (twin === undefined || canonicalJson(twin) !== canonicalJson(event)) {
        return fail({ kind: 'conflict', n: event.n });
      }
      continue;
    }
    if (event.n > expected) return fail({ kind: 'gap', expected });
    if (event.at < lastAt) return fail({ kind: 'disorder', n: event.n });
    // After the end only notes are taken.
    if (ended && event.type !== 'noted') return fail({ kind: 'ended' });
    if (event.type === 'ended') ended = true;
    fresh.push(event);
    expected += 1;
    lastAt = event.at;
  }
  return ok(fresh);
}
