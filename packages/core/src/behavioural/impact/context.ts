// What stands around a result: which percentile, over which time, for whom.

import { readNumber } from './number.ts';
import { lowerAt, phraseTable, words } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';
import { isTime, unitOf } from './unit.ts';

const STATISTICS = words('median average mean worst-case tail peak');
const PERCENTILE = /^p\d{2,4}$/;

/** “p95”, “99th percentile”, “median”: which part of the distribution the figure is about. */
export function percentileOf(tokens: readonly Token[]): Span | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (PERCENTILE.test(token.lower) || STATISTICS.has(token.lower)) return token;
    if (token.lower === 'percentile')
      return { start: tokens[Math.max(0, at - 2)]?.start ?? token.start, end: token.end };
  }
  return null;
}

const WINDOW_STARTS = words('in over within during after since for across');
const WINDOW_PHRASES = phraseTable([
  'year over year',
  'year on year',
  'quarter over quarter',
  'quarter on quarter',
  'month over month',
  'month on month',
  'week over week',
  'since launch',
  'last year',
  'last quarter',
  'last month',
  'this year',
  'on the year',
]);
const ORDINALS = words('the first last next past following a an one each every consecutive our my');
const SEASONS = words(
  `q1 q2 q3 q4 h1 h2 january february march april june july august september october november december`,
);

/** “over six months”, “in Q3”, “year over year”: how long the result was watched. */
export function windowOf(tokens: readonly Token[]): Span | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = WINDOW_PHRASES(tokens, at);
    const end =
      length > 0 ? at + length : WINDOW_STARTS.has(lowerAt(tokens, at)) ? periodEnd(tokens, at + 1) : null;
    const [from, to] = [tokens[at], end === null ? undefined : tokens[end - 1]];
    if (from !== undefined && to !== undefined) return { start: from.start, end: to.end };
  }
  return null;
}

/** One past “the first three months”, “Q3”, “2023”; null when no period starts here. */
function periodEnd(tokens: readonly Token[], from: number): number | null {
  let at = from;
  while (at - from < 4 && ORDINALS.has(lowerAt(tokens, at))) at += 1;
  const word = lowerAt(tokens, at);
  if (SEASONS.has(word) || /^(?:19|20)\d{2}$/.test(word) || /^fy\d{2,4}$/.test(word)) return at + 1;
  const number = readNumber(tokens, at);
  const unitAt =
    number === null ? at : lowerAt(tokens, number.next) === 'consecutive' ? number.next + 1 : number.next;
  const unit = unitOf(lowerAt(tokens, unitAt), false);
  const isPeriod = isTime(unit) && !words('ms s us ns').has(unit ?? '');
  return isPeriod && (number !== null || at > from) ? unitAt + 1 : null;
}

const SCOPES = phraseTable([
  'across',
  'for all',
  'for every',
  'for each',
  'at peak',
  'in production',
  'company - wide',
  'organisation - wide',
  'organization - wide',
  'worldwide',
  'globally',
  'on the',
  'on all',
  'on every',
  'for the',
  'for our',
  'in our',
  'of the',
  'among',
]);

/** “across three regions”, “on the checkout page”: what the result covers. */
export function scopeOf(tokens: readonly Token[]): Span | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = SCOPES(tokens, at);
    if (length === 0 || periodEnd(tokens, at + 1) !== null) continue;
    let last = at + length - 1;
    while (last + 1 < tokens.length && last - at < 6 && isInside(tokens, last + 1)) last += 1;
    const [from, to] = [tokens[at], tokens[last]];
    if (from !== undefined && to !== undefined) return { start: from.start, end: to.end };
  }
  return null;
}

const SCOPE_ENDS = words(
  `by via through using with after from to for and which that so while in over within during ; , . ( )
   since because went fell rose dropped`,
);

function isInside(tokens: readonly Token[], at: number): boolean {
  return !SCOPE_ENDS.has(lowerAt(tokens, at));
}
