// Multiples and their verbs: 3x, tenfold, twice as many, a factor of four, doubled, halved.

import type { AmountParts } from './amount.ts';
import { readNumber } from './number.ts';
import { dictionary, lowerAt, phraseTable, words } from './phrase.ts';
import type { Token } from './token.ts';

const VERBS = dictionary<readonly [value: number, unit: '%' | 'x', sign: 'up' | 'down']>({
  doubled: [2, 'x', 'up'],
  doubling: [2, 'x', 'up'],
  tripled: [3, 'x', 'up'],
  tripling: [3, 'x', 'up'],
  trebled: [3, 'x', 'up'],
  quadrupled: [4, 'x', 'up'],
  quadrupling: [4, 'x', 'up'],
  quintupled: [5, 'x', 'up'],
  halved: [50, '%', 'down'],
  halving: [50, '%', 'down'],
});
/** Idioms that only sound like multiplying. */
const NOT_AFTER_VERB = words('down as back up for');
const AFTER_TIMES = words(
  `as the more less fewer faster slower quicker lower higher cheaper bigger larger smaller shorter
   longer better over what that`,
);
const FOLDS = dictionary<number>({
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twentyfold: 20,
  hundredfold: 100,
});
const MAGNITUDE = phraseTable(['an order of magnitude', 'one order of magnitude', 'order of magnitude']);

const INFINITIVES = dictionary<string>({
  double: 'doubled',
  triple: 'tripled',
  treble: 'trebled',
  quadruple: 'quadrupled',
  halve: 'halved',
});

/** Words that a multiple can start with, besides numbers. */
export const multipleStarters: readonly string[] = [
  ...VERBS.keys(),
  ...INFINITIVES.keys(),
  ...FOLDS.keys(),
  'twice',
  'order',
  'factor',
];

export function multipleAt(tokens: readonly Token[], at: number): AmountParts | null {
  return verbAt(tokens, at) ?? wordAt(tokens, at) ?? factorAt(tokens, at) ?? figureAt(tokens, at);
}

const times = (value: number, next: number, spelled: boolean): AmountParts => ({
  low: value,
  high: value,
  unit: 'x',
  kind: 'multiple',
  sign: null,
  spelled,
  next,
});

function verbAt(tokens: readonly Token[], at: number): AmountParts | null {
  const isInfinitive =
    words('to helped help').has(lowerAt(tokens, at - 1)) && lowerAt(tokens, at + 1) !== '-';
  const facts = VERBS.get(
    (isInfinitive ? INFINITIVES.get(lowerAt(tokens, at)) : undefined) ?? lowerAt(tokens, at),
  );
  if (facts === undefined || NOT_AFTER_VERB.has(lowerAt(tokens, at + 1))) return null;
  const [value, unit, sign] = facts;
  return { low: value, high: value, unit, kind: 'verb', sign, spelled: true, next: at + 1 };
}

/** “tenfold”, “twice as many”, “an order of magnitude”. */
function wordAt(tokens: readonly Token[], at: number): AmountParts | null {
  const word = lowerAt(tokens, at);
  const fold = FOLDS.get(word);
  if (fold !== undefined) return times(fold, at + 1, true);
  if (word === 'twice' && words('as the').has(lowerAt(tokens, at + 1))) return times(2, at + 1, true);
  const magnitude = MAGNITUDE(tokens, at);
  return magnitude > 0 ? times(10, at + magnitude, true) : null;
}

/** “a factor of four”. */
function factorAt(tokens: readonly Token[], at: number): AmountParts | null {
  if (lowerAt(tokens, at) !== 'factor' || lowerAt(tokens, at + 1) !== 'of') return null;
  const number = readNumber(tokens, at + 2);
  return number === null ? null : times(number.value, number.next, number.spelled);
}

/** “3x”, “9-fold”, “three times faster”, “2.5 times as fast”, “two orders of magnitude”. */
function figureAt(tokens: readonly Token[], at: number): AmountParts | null {
  const number = readNumber(tokens, at);
  if (number === null || number.fraction) return null;
  const { next, value, spelled } = number;
  const word = lowerAt(tokens, next);
  const following = lowerAt(tokens, next + 1);
  if (word === 'x' && tokens[next + 1]?.kind !== 'number') return times(value, next + 1, spelled);
  if (word === '-' && following === 'fold') return times(value, next + 2, spelled);
  if (word === 'times' && AFTER_TIMES.has(following)) return times(value, next + 1, spelled);
  if (word === 'orders' && following === 'of' && value <= 9) return times(10 ** value, next + 3, spelled);
  return null;
}
