// The languages that a candidate may write in.

import { z } from 'zod';

export const languages = ['python', 'javascript', 'typescript'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

export const languageNames: Readonly<Record<Language, string>> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
};

/** The usual file extension, without the dot. */
export const languageExtensions: Readonly<Record<Language, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
};
