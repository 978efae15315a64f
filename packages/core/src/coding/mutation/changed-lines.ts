// What a mutant changed, in whole lines.

import type { Mutant } from './mutants.ts';

export interface ChangedLines {
  /** Number of the first one, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The lines of both that are not the same at the beginning and the end. */
export function changedLines(reference: string, { source }: Pick<Mutant, 'source'>): ChangedLines {
  const before = reference.split('\n');
  const after = source.split('\n');
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  return {
    line: first + 1,
    before: before.slice(first, before.length - last),
    after: after.slice(first, after.length - last),
  };
}
