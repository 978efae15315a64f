// Finding words and set phrases among tokens.

import type { Token } from './token.ts';

/** How many tokens of a phrase of the list start at a place; 0 when none does. The longest phrase wins. */
export type PhraseTable = (tokens: readonly Token[], at: number) => number;

/** `phrases` are in lower case, words apart by one space; hyphens and slashes are words of their own. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return (tokens, at) => {
    const candidates = byFirst.get(tokens[at]?.lower ?? '') ?? [];
    return (
      candidates.find((words) => words.every((word, step) => tokens[at + step]?.lower === word))?.length ?? 0
    );
  };
}

const wordSets = new Map<string, ReadonlySet<string>>();

/** Words of one or several lines as a set; the same list gives the same set. */
export function words(list: string): ReadonlySet<string> {
  const known = wordSets.get(list);
  if (known !== undefined) return known;
  const set = new Set(list.split(/\s+/).filter((word) => word !== ''));
  wordSets.set(list, set);
  return set;
}

/** A table by word. A plain object would also answer for “constructor”. */
export function dictionary<Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}

export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** Steps back over fillers such as “about” and “the”; the index of the first token that is none, or -1. */
export function skipBack(tokens: readonly Token[], from: number, fillers: ReadonlySet<string>): number {
  let at = from;
  while (at >= 0 && from - at < 6 && fillers.has(lowerAt(tokens, at))) at -= 1;
  return at;
}

/** Words that loosen a figure or lead up to it without changing its role. */
export const APPROXIMATORS = words(
  `about around roughly approximately approx nearly almost over under below above just only some circa
   ~ ≈ > < ≥ ≤ than more less fewer least most at up an a the as little well close exactly further
   additional another extra average close maybe perhaps somewhere taking being usual typical`,
);
