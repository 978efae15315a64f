// The signals that employers look for: the core vocabulary. Ids are stable.

import { z } from 'zod';

import type { Level } from './level.ts';

export const signalIds = [
  'problem-solving',
  'clarifying',
  'communication',
  'feedback',
  'ownership',
  'time-management',
  'readability',
  'data-structures',
  'correctness',
  'edge-cases',
  'complexity',
  'iteration',
  'requirements',
  'architecture',
  'reliability',
  'cost',
  'validation',
  'explainability',
  'governance',
  'story-structure',
  'impact',
  'conflict',
  'learning',
  'portfolio',
  'operations',
  'alignment',
  'closing',
] as const;
export const signalIdSchema = z.enum(signalIds);
export type SignalId = z.infer<typeof signalIdSchema>;

/** Where a signal can be observed. */
export const tracks = ['coding', 'design', 'ml', 'behavioural', 'portfolio', 'company', 'closing'] as const;
export type Track = (typeof tracks)[number];

export interface Signal {
  readonly id: SignalId;
  /** As people read it, e.g. “Clarifying questions”. */
  readonly name: string;
  /** What employers look for. */
  readonly looksFor: string;
  readonly tracks: readonly Track[];
  /** Observable behaviour that stands for each level. */
  readonly anchors: Readonly<Record<Level, string>>;
  /** What makes it observable, said where it was not observed. */
  readonly how: string;
  /** What to do next time to raise it, said to the candidate. */
  readonly advice: string;
}
