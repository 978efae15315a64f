// The noun after a figure: what is counted.

import { words } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';

export interface Noun extends Span {
  /** Its last word, in lower case: what is counted. */
  readonly head: string;
  readonly last: number;
}

/** Words that end a noun phrase. */
const NOUN_STOPS = words(
  `a an the this that these those my our your his her its their of in on at by for from to with within
   without across over under between during after before since until per via through using into onto
   about against around as than and or but so nor while when where because if which who whom whose is
   are was were be been being has have had do does did will would can could should may might must it we
   i you they he she not no worth early late ahead behind faster slower quicker lower higher fewer less
   more cheaper shorter longer smaller larger better bigger up down each every both went fell rose came
   now then instead rather not only just also too very daily weekly monthly annually yearly alone away
   apart ago earlier later together overall total including last next previous this usual left right
   such saving cutting reducing dropping bringing adding making resulting times`,
);
const LONGEST = 5;

/** The run of words from a place on that can be a noun phrase, or null. */
export function readNoun(tokens: readonly Token[], at: number): Noun | null {
  let last = at - 1;
  while (last + 1 - at < LONGEST && continues(tokens, at, last + 1)) last += 1;
  const [first, head] = [tokens[at], tokens[last]];
  if (last < at || first === undefined || head === undefined) return null;
  return { head: head.lower, last, start: first.start, end: head.end };
}

function continues(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^(?:daily|weekly|monthly)$/.test(token.lower) && tokens[at + 1]?.lower === 'active') return true;
  if (token.kind === 'word') return !NOUN_STOPS.has(token.lower) && !(at === start && token.glued);
  return token.lower === '-' && token.glued && at > start && tokens[at + 1]?.kind === 'word';
}
