// The rubric's levels, in words.

import { z } from 'zod';

export const levels = [1, 2, 3, 4] as const;
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof levelSchema>;

export const levelNames: Readonly<Record<Level, string>> = {
  1: 'strong no',
  2: 'leaning no',
  3: 'leaning yes',
  4: 'strong yes',
};
