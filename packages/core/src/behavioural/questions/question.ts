// A question of the bank, with follow-ups that depend on what the answer left out.

import type { Competency, StoryKind } from '../stories/competency.ts';

/** What an answer can leave out. */
export const gaps = [
  'result',
  'baseline',
  'cause',
  'own-part',
  'listened',
  'options',
  'measured',
  'documented',
  'differently',
  'durable',
  'learning',
] as const;
export type Gap = (typeof gaps)[number];

export interface FollowUp {
  readonly when: Gap;
  readonly ask: string;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly competencies: readonly Competency[];
  /** One of the three stories to have first, where the question asks for it. */
  readonly kind: StoryKind | null;
  /** The most telling first. */
  readonly followUps: readonly FollowUp[];
}

export interface Authored {
  readonly id: string;
  readonly text: string;
  readonly for: readonly Competency[];
  readonly kind?: StoryKind;
  readonly next: readonly (readonly [when: Gap, ask: string])[];
}

/** Authored form to question: short to write, full to read. */
export function questionOf({ id, text, for: competencies, kind, next }: Authored): Question {
  return {
    id,
    text,
    competencies,
    kind: kind ?? null,
    followUps: next.map(([when, ask]) => ({ when, ask })),
  };
}
