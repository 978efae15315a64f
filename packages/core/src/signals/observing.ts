// From a scorecard to what readiness weighs: one observation a signal.

import type { Observation } from './observation.ts';
import type { Scorecard } from './scorecard.ts';

/** How much harder than a medium exercise each difficulty is, in levels. */
const OFFSETS = { easy: -0.5, medium: 0, hard: 0.5 } as const;

/**
 * Each observed row as one observation, at the row's level: a session is one look at a signal, however many pieces of
 * evidence it gave. They decide its weight together, up to one.
 *
 * @param when When the session ended, ms since 1970, UTC.
 */
export function observe(
  card: Scorecard,
  { difficulty, when }: { readonly difficulty: keyof typeof OFFSETS; readonly when: number },
): Observation[] {
  return card.rows.flatMap((row) => {
    if (!row.observed) return [];
    const total = row.evidence.reduce((sum, { weight }) => sum + weight, 0);
    return [
      {
        signal: row.signal,
        level: row.level,
        weight: Math.min(1, total),
        difficulty: OFFSETS[difficulty],
        when,
        session: card.session,
      },
    ];
  });
}
