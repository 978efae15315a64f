// Sorts the amounts of a sentence into results, the changes stated beside them, and figures that are none.

import type { Amount } from './amount.ts';
import {
  aheadOfPlan,
  beyondPlan,
  changedBy,
  changedObject,
  changedTo,
  changeNoun,
  compared,
  type Reader,
  type Reading,
  signed,
} from './change.ts';
import { adopted, carried, kept, now, quality, shareOfDeed, won } from './level.ts';
import { goodDirection, type Measure, measureBefore } from './measure.ts';
import { hardTrap, isPronoun, type Trap } from './not-metric.ts';
import { otherTrap } from './other-figure.ts';
import { type Pair, pairOf } from './pair.ts';
import { lowerAt, words } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';
import { convert, isTime } from './unit.ts';
import { type Direction, governingVerb, verbAt } from './verb.ts';
import { vetoOf } from './veto.ts';

export interface Stated {
  readonly amount: Amount;
  readonly direction: Direction | null;
  readonly loose: boolean;
}

export interface Found {
  readonly form: 'change' | 'level';
  readonly value: Amount;
  readonly baseline: Amount | null;
  readonly direction: Direction | null;
  readonly measure: Measure | null;
  readonly stated: readonly Stated[];
  /** Indices of the first and the last token of the whole expression. */
  readonly first: number;
  readonly last: number;
}

export interface Results {
  readonly found: readonly Found[];
  readonly others: readonly (Span & { readonly trap: Trap })[];
}

/** The first reader that knows the amount wins. */
const READERS: readonly Reader[] = [
  signed,
  compared,
  changeNoun,
  aheadOfPlan,
  beyondPlan,
  changedBy,
  changedTo,
  won,
  changedObject,
  adopted,
  quality,
  kept,
  shareOfDeed,
  carried,
  now,
];

export function resultsOf(tokens: readonly Token[], amounts: readonly Amount[]): Results {
  const found: Found[] = [];
  const others: (Span & { trap: Trap })[] = [];
  const usable: Amount[] = [];
  for (const amount of amounts) {
    const trap = hardTrap(tokens, amount);
    if (trap === null) usable.push(amount);
    else others.push({ start: amount.start, end: amount.end, trap });
  }
  for (let index = 0; index < usable.length; index += 1) {
    const [amount, next] = [usable[index], usable[index + 1]];
    if (amount === undefined) break;
    const pair = next === undefined ? null : readPair(tokens, amount, next);
    const one = pair ?? readSingle(tokens, amount);
    const trap = one === null ? otherTrap(tokens, amount) : trapOf(tokens, one);
    if (one !== null && trap === null) found.push(one);
    else if (trap !== null) others.push({ start: amount.start, end: amount.end, trap });
    if (pair !== null) index += 1;
  }
  return { found: attachStated(tokens, found), others: others.sort((a, b) => a.start - b.start) };
}

function readPair(tokens: readonly Token[], a: Amount, b: Amount): Found | null {
  const pair = pairOf(tokens, a, b);
  if (pair === null) return null;
  const measure = measureBefore(tokens, pair.first);
  return {
    form: 'level',
    value: pair.end,
    baseline: pair.baseline,
    direction: directionOf(pair),
    measure,
    stated: [],
    first: pair.first,
    last: Math.max(a.last, b.last),
  };
}

function directionOf({ baseline, end }: Pair): Direction | null {
  const start = convert(baseline.low, baseline.unit, end.unit) ?? baseline.low;
  return end.low === start ? null : end.low > start ? 'up' : 'down';
}

function readSingle(tokens: readonly Token[], amount: Amount): Found | null {
  if (amount.kind === 'frequency' || amount.kind === 'clock' || isPronoun(amount)) return null;
  const reading = firstReading(tokens, amount);
  if (reading === null) return null;
  const measure = amount.kind === 'verb' ? null : measureBefore(tokens, amount.first);
  const isBetterDown =
    reading.better && (goodDirection(tokens, measure) === 'down' || isFaster(amount, measure));
  const isRemainder = reading.form === 'level' && amount.kind === 'fraction' && reading.direction === 'down';
  return {
    form: isRemainder ? 'change' : reading.form,
    value: isRemainder ? { ...amount, low: 100 - amount.low, high: 100 - amount.high } : amount,
    baseline: null,
    direction: isBetterDown ? 'down' : reading.direction,
    measure,
    stated: [],
    first: amount.first,
    last: amount.last,
  };
}

/** “Improved page speed by 1.2 s” means less time, but a battery life grows. */
function isFaster(amount: Amount, measure: Measure | null): boolean {
  return isTime(amount.unit) && !words('life lifetime uptime runway span').has(measure?.head ?? '');
}

function firstReading(tokens: readonly Token[], amount: Amount): Reading | null {
  for (const reader of READERS) {
    const reading = reader(tokens, amount);
    if (reading !== null) return reading;
  }
  return null;
}

/** Why an expression that reads like a result is none: a goal, a guess, or a turn for the worse. */
function trapOf(tokens: readonly Token[], found: Found): Trap | null {
  const veto = vetoOf(tokens, found.first, found.last);
  if (veto !== null) return veto;
  if (isSurroundings(tokens, found)) return 'scale';
  const verb = governingVerb(tokens, found.first);
  const happened =
    verb !== null &&
    /^(?:went|rose|grew|climbed|jumped|soared|fell|dropped|declined|surged)$/.test(lowerAt(tokens, verb.at));
  const good = goodDirection(tokens, found.measure);
  return happened && good !== null && found.direction !== null && good !== found.direction ? 'problem' : null;
}

const EXTERNAL = words('traffic load demand volume volumes usage users data requests');

/** “while traffic tripled”: what the world did, not what the writer did. */
function isSurroundings(tokens: readonly Token[], found: Found): boolean {
  for (let at = found.first - 1; at >= 0 && found.first - at <= 6; at -= 1) {
    if (!words('while despite during as although').has(lowerAt(tokens, at))) continue;
    for (let inner = at + 1; inner < found.first; inner += 1)
      if (EXTERNAL.has(lowerAt(tokens, inner))) return true;
  }
  return false;
}

/** Words that may stand between a result and a restatement of it. */
const NEUTRAL = words(
  `, ( ) an a the that that's that is which so it's it or i e . about roughly around nearly almost over
   just only more than less - – up down by of = ~ relative lower higher before overall i'd say some
   reduction cut drop increase lift rise improvement gain saving decline speedup jump growth decrease
   boost`,
);

function attachStated(tokens: readonly Token[], found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const before = kept.at(-1);
    if (before !== undefined && isRestatement(tokens, before, one)) {
      kept[kept.length - 1] = {
        ...before,
        last: one.last,
        stated: [...before.stated, statedOf(tokens, one)],
      };
    } else if (before !== undefined && announces(tokens, before, one)) {
      const measure = before.measure ?? one.measure;
      kept[kept.length - 1] = {
        ...one,
        measure,
        stated: [...before.stated, statedOf(tokens, before), ...one.stated],
      };
    } else kept.push(one);
  }
  return kept;
}

/** Restatements of one result; more than that is a list of its own. */
const MOST_STATED = 4;

/** A change that can restate the one of `whole`. */
function restates(change: Found, whole: Found): boolean {
  if (change.form !== 'change' || change.baseline !== null) return false;
  const isRelative = ['%', 'x', 'pp', 'points'].includes(change.value.unit ?? '');
  return (
    isRelative || (change.value.unit !== null && convert(1, change.value.unit, whole.value.unit) !== null)
  );
}

/** “from 27 min to 9 min (−67 %)”. */
function isRestatement(tokens: readonly Token[], whole: Found, change: Found): boolean {
  if (whole.baseline === null || whole.stated.length >= MOST_STATED || !restates(change, whole)) return false;
  for (let at = whole.last + 1; at < change.first; at += 1)
    if (!NEUTRAL.has(lowerAt(tokens, at))) return false;
  return true;
}

/** “reduced by 75 % (from 40 min to 10 min)”, “doubled the open rate to 44 %”. */
function announces(tokens: readonly Token[], change: Found, whole: Found): boolean {
  if (!restates(change, whole) || change.stated.length >= MOST_STATED || whole.first - change.last > 14)
    return false;
  const isTo =
    whole.baseline === null &&
    whole.form === 'level' &&
    whole.direction === change.direction &&
    hasTo(tokens, change, whole);
  if (whole.baseline === null && !isTo) return false;
  const opener = lowerAt(tokens, whole.first - 1);
  const opens = lowerAt(tokens, whole.first) === 'from' || opener === '(' || opener === ',' || isTo;
  for (let at = change.last + 1; at < whole.first; at += 1) {
    if (words('and while ; but').has(lowerAt(tokens, at)) || verbAt(tokens, at) !== null) return false;
  }
  return opens;
}

/** “to” stands between a change and the level it led to. */
function hasTo(tokens: readonly Token[], change: Found, whole: Found): boolean {
  for (let at = whole.first - 1; at > change.last; at -= 1) if (lowerAt(tokens, at) === 'to') return true;
  return false;
}

function statedOf(tokens: readonly Token[], found: Found): Stated {
  const before = [1, 2, 3].map((step) => lowerAt(tokens, found.first - step));
  const loose = before.some((word) =>
    words('about around roughly nearly almost over approximately ~ ≈ than').has(word),
  );
  return { amount: found.value, direction: found.direction, loose };
}
