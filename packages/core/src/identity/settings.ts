// What a user prefers. Stored with their data, so that it is exported and deleted with it.

import { z } from 'zod';

import { languageSchema } from '../judging/index.ts';

export const settingsSchema = z.object({
  colorScheme: z.enum(['auto', 'light', 'dark']),
  editorTheme: z.enum(['match', 'light', 'dark', 'high-contrast']),
  /** Pixels. */
  fontSize: z.number().int().min(10).max(28),
  vim: z.boolean(),
  hideDifficulty: z.boolean(),
  /** A pattern's name is half of the solution. */
  hidePatterns: z.boolean().default(false),
  /** Whether single characters are shortcuts: off for who dictates, or rests a hand on the keys (WCAG 2.1.4). */
  characterKeys: z.boolean().default(true),
  language: languageSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = Object.freeze({
  colorScheme: 'auto',
  editorTheme: 'match',
  fontSize: 14,
  vim: false,
  hideDifficulty: false,
  hidePatterns: false,
  characterKeys: true,
  language: 'python',
});
