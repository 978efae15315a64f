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
  language: languageSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = Object.freeze({
  colorScheme: 'auto',
  editorTheme: 'match',
  fontSize: 14,
  vim: false,
  hideDifficulty: false,
  language: 'python',
});
