// The phases of an interview. The clock guides; it never blocks.

import { z } from 'zod';

export const phases = ['clarify', 'approach', 'baseline', 'test', 'improve', 'wrap-up'] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

export const phaseNames: Readonly<Record<Phase, string>> = {
  clarify: 'Clarify',
  approach: 'Approach',
  baseline: 'Baseline',
  test: 'Test',
  improve: 'Improve',
  'wrap-up': 'Wrap up',
};

/** Minutes of a timed interview; `null` is untimed practice. */
export const sessionMinutesSchema = z.union([z.literal(15), z.literal(25), z.literal(45), z.null()]);
export type SessionMinutes = z.infer<typeof sessionMinutesSchema>;
