// The best known solutions of a problem, as text: what other solutions are compared with.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { type Language, languageExtensions, languages } from '@greenroom/core/judging';

export interface ReferenceSolution {
  readonly language: Language;
  readonly source: string;
}

/** `submissions/accepted/best.*` of a problem's directory, by language; none where there is no such directory. */
export async function readReferences(directory: string): Promise<readonly ReferenceSolution[]> {
  const accepted = path.join(directory, 'submissions', 'accepted');
  const files: readonly string[] = await readdir(accepted).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = languages.filter((language) => files.includes(`best.${languageExtensions[language]}`));
  return Promise.all(
    found.map(async (language) => ({
      language,
      source: await readFile(path.join(accepted, `best.${languageExtensions[language]}`), 'utf8'),
    })),
  );
}
