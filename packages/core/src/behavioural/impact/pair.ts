// Two amounts that are the start and the end of one change.

import { comparable, type Amount } from './amount.ts';
import { APPROXIMATORS, lowerAt, phraseTable, skipBack, words } from './phrase.ts';
import type { Token } from './token.ts';
import { isTime, isMoney } from './unit.ts';
import { governingVerb } from './verb.ts';

export interface Pair {
  readonly baseline: Amount;
  readonly end: Amount;
  /** Index of the first token of the whole expression. */
  readonly first: number;
}

/** Most tokens between the two ends. */
const GAP = 8;
const CONTRASTS = phraseTable([
  'instead of',
  'rather than',
  'vs',
  'versus',
  'against',
  'compared to',
  'compared with',
  'down from',
  'up from',
  'from',
  'where it was',
  'where it took',
  'when it took',
  'where it had been',
  'where it used to be',
]);
const RANGE_VERBS = words(
  `range ranges ranging ranged varied varying vary managed managing handled supporting worked working
   work works sized ages aged priced`,
);

/** The change between two neighbouring amounts, or null when they have nothing to do with each other. */
export function pairOf(tokens: readonly Token[], a: Amount, b: Amount): Pair | null {
  const gap = b.first - a.last - 1;
  if (gap < 0 || gap > 2 * GAP || !comparable(a, b) || !sameKind(a, b)) return null;
  return (
    fromTo(tokens, a, b) ??
    arrow(tokens, a, b) ??
    contrast(tokens, a, b) ??
    usedTo(tokens, a, b) ??
    merged(tokens, a, b)
  );
}

/** Where the word stands that leads up to an amount: past “about”, and past “shipping” in “to shipping every day”. */
function leadBefore(tokens: readonly Token[], first: number): number {
  const at = skipBack(tokens, first - 1, APPROXIMATORS);
  const isDoing = lowerAt(tokens, at).endsWith('ing') && words('from to').has(lowerAt(tokens, at - 1));
  return isDoing ? at - 1 : at;
}

function sameKind(a: Amount, b: Amount): boolean {
  const loose = (amount: Amount) => amount.kind === 'plain' || amount.kind === 'fraction';
  if (loose(a) && loose(b)) return true;
  if (a.unit === 'day' || b.unit === 'day') return isTime(a.unit) && isTime(b.unit);
  return a.kind === b.kind && a.kind !== 'multiple' && a.kind !== 'verb';
}

const isWeak = (a: Amount, b: Amount) => a.unit === null && b.unit === null && a.low === b.low;

function gapHas(tokens: readonly Token[], a: Amount, b: Amount, wanted: ReadonlySet<string>): boolean {
  for (let at = a.last + 1; at < b.first; at += 1) if (wanted.has(lowerAt(tokens, at))) return true;
  return false;
}

/** “from 320 ms to 180 ms”, also “12 to 3” where it falls and “3k to 27k” where a verb says that it grew. */
function fromTo(tokens: readonly Token[], a: Amount, b: Amount): Pair | null {
  const toAt = leadBefore(tokens, b.first);
  const joint = lowerAt(tokens, toAt) === 'from' ? '' : lowerAt(tokens, toAt);
  const isTo = joint === 'to' || (joint === 'down' && lowerAt(tokens, toAt + 1) === 'to');
  if (!isTo || toAt <= a.last || gapHas(tokens, a, b, words('; . and but'))) return null;
  const fromAt = leadBefore(tokens, a.first);
  const hasFrom = lowerAt(tokens, fromAt) === 'from';
  if (isWeak(a, b) || b.first - a.last - 1 > GAP || isRange(tokens, hasFrom ? fromAt : a.first)) return null;
  if (!hasFrom) {
    const opens = lowerAt(tokens, a.first - 1) === '(' || lowerAt(tokens, fromAt) === 'been';
    return a.low > b.low || opens ? { baseline: a, end: b, first: a.first } : null;
  }
  const isBare = a.unit === null && b.unit === null && a.noun === null && b.noun === null;
  const moved = governingVerb(tokens, fromAt) !== null || /^[↓↑(:,]$/.test(lowerAt(tokens, fromAt - 1));
  return isBare && !moved ? null : { baseline: a, end: b, first: fromAt };
}

/** “budgets from $1M to $3M” tell a range, not a change. */
function isRange(tokens: readonly Token[], before: number): boolean {
  for (let at = before - 1; at >= 0 && before - at <= 5; at -= 1) {
    if (RANGE_VERBS.has(lowerAt(tokens, at))) return true;
    if (governingVerb(tokens, at + 1)?.at === at) return false;
  }
  return false;
}

function arrow(tokens: readonly Token[], a: Amount, b: Amount): Pair | null {
  if (b.first - a.last - 1 > 5) return null;
  return gapHas(tokens, a, b, words('→')) ? { baseline: a, end: b, first: a.first } : null;
}

/** “4 days instead of 9”, “180 ms, down from 320 ms”: the end stands first. */
function contrast(tokens: readonly Token[], a: Amount, b: Amount): Pair | null {
  const before = leadBefore(tokens, a.first);
  const opened = lowerAt(tokens, before) === 'of' && lowerAt(tokens, before - 1) === 'instead';
  if (opened || lowerAt(tokens, before) === 'than') return { baseline: a, end: b, first: before - 1 };
  if (lowerAt(tokens, before) === 'from' || b.first - a.last - 1 > GAP) return null;
  for (let at = a.last + 1; at < b.first; at += 1) {
    const length = CONTRASTS(tokens, at);
    if (length === 0) continue;
    const isPlainFrom = lowerAt(tokens, at) === 'from';
    const isStated =
      a.unit === '%' && isPlainFrom && lowerAt(tokens, at - 1) !== 'down' && lowerAt(tokens, at - 1) !== 'up';
    const direct = leadBefore(tokens, b.first) < at + length;
    const isFar = isPlainFrom && at > (a.noun?.last ?? a.last) + 1;
    if (direct && !isStated && !isFar) {
      return { baseline: b, end: a, first: a.first };
    }
  }
  return null;
}

/** “used to take forty minutes and now it takes six”, “14 min before, 3 min after”. */
function usedTo(tokens: readonly Token[], a: Amount, b: Amount): Pair | null {
  const isBefore =
    lowerAt(tokens, a.last + 1) === 'before' &&
    words('after afterwards now').has(lowerAt(tokens, b.last + 1));
  if (isBefore) return { baseline: a, end: b, first: a.first };
  if (!gapHas(tokens, a, b, words('now nowadays today'))) return null;
  const past = pastBefore(tokens, a.first);
  return past === null ? null : { baseline: a, end: b, first: past };
}

/** Where “used to”, “previously”, “was” or “took” stands shortly before a place. */
function pastBefore(tokens: readonly Token[], before: number): number | null {
  for (let at = before - 1; at >= 0 && before - at <= GAP; at -= 1) {
    const isUsedTo = lowerAt(tokens, at) === 'used' && lowerAt(tokens, at + 1) === 'to';
    if (isUsedTo || words('previously formerly was were took').has(lowerAt(tokens, at))) return at;
  }
  return null;
}

/** “7 services into 2”. */
function merged(tokens: readonly Token[], a: Amount, b: Amount): Pair | null {
  const verb = governingVerb(tokens, a.first);
  const isInto = lowerAt(tokens, leadBefore(tokens, b.first)) === 'into';
  const isFewer = verb?.role === 'merge' && isInto && b.low < a.low && !isMoney(a.unit);
  return isFewer ? { baseline: a, end: b, first: a.first } : null;
}
