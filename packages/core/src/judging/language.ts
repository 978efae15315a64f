// The languages that a candidate may write in.

import { z } from 'zod';

export const languages = ['python', 'javascript', 'typescript', 'java', 'cpp', 'go', 'rust', 'sql'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

export const languageNames: Readonly<Record<Language, string>> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  java: 'Java',
  cpp: 'C++',
  go: 'Go',
  rust: 'Rust',
  sql: 'SQL',
};

/** What a browser can run by itself, where the server has no sandbox. */
export const browserLanguages = ['python', 'javascript', 'typescript'] as const satisfies readonly Language[];
export type BrowserLanguage = (typeof browserLanguages)[number];

/** The usual file extension, without the dot. */
export const languageExtensions: Readonly<Record<Language, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
  java: 'java',
  cpp: 'cpp',
  go: 'go',
  rust: 'rs',
  sql: 'sql',
};
