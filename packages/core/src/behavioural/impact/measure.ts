// The measure that a figure is about, and whether less of it is better.

import { lowerAt, words } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';
import { type Direction, verbAt } from './verb.ts';

export interface Measure extends Span {
  /** In lower case: `incidents` for “P1 incidents per month”. */
  readonly head: string;
  readonly first: number;
  readonly last: number;
}

/** Between the measure and its figure. */
const LINKS = words(
  `from to by about around roughly nearly almost over just only down up was is were are has have had
   been be at of : ( , ↓ ↑ → - – it more less than under below fewer a an now then and we i used still
   steadily further average on off back ~ ≈`,
);
const ENDS = words(
  `. ; : ! ? ( ) , and but so then while which that who whom because after before when once if we i
   they he she it you`,
);
const PREPOSITIONS = words(
  `per of on in at for to from by with across between during within / over under through via using
   after before since ( against into`,
);
const COUNTERS = words('number amount count share volume level total percentage proportion quantity');
const ARTICLES = words(
  `the a an our my their your his her its this that these those average mean median monthly weekly
   daily annual yearly all both each`,
);
const LONGEST = 12;

/** The noun phrase that ends just before a place, skipping link words and change verbs. */
export function measureBefore(tokens: readonly Token[], before: number): Measure | null {
  let last = before - 1;
  while (last >= 0 && before - last <= LONGEST && isLink(tokens, last)) last -= 1;
  let first = last;
  while (first > 0 && last - first < LONGEST && !endsPhrase(tokens, first - 1)) first -= 1;
  if (last < 0 || endsPhrase(tokens, last)) return null;
  return phrase(tokens, first, last);
}

function isLink(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const isHyphen = token.lower === '-' && token.glued && tokens[at + 1]?.glued === true;
  if (isHyphen) return false;
  return LINKS.has(token.lower) || verbAt(tokens, at) !== null || token.lower.endsWith('ly');
}

function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || ENDS.has(token.lower)) return true;
  return verbAt(tokens, at) !== null;
}

/** Finds the head: the last word before the first preposition, past “the number of”. */
function phrase(tokens: readonly Token[], start: number, last: number): Measure | null {
  let first = start;
  while (first < last && ARTICLES.has(lowerAt(tokens, first))) first += 1;
  if (COUNTERS.has(lowerAt(tokens, first)) && lowerAt(tokens, first + 1) === 'of' && first + 2 <= last)
    first += 2;
  while (first < last && ARTICLES.has(lowerAt(tokens, first))) first += 1;
  let headAt = first;
  while (headAt < last && !PREPOSITIONS.has(lowerAt(tokens, headAt + 1))) headAt += 1;
  if (headAt > first && words('count counts number numbers volume total').has(lowerAt(tokens, headAt)))
    headAt -= 1;
  const [from, head, to] = [tokens[first], tokens[headAt], tokens[last]];
  if (from === undefined || head === undefined || to === undefined || head.kind !== 'word') return null;
  return { head: head.lower, first, last, start: from.start, end: to.end };
}

const LESS_IS_BETTER = words(
  `latency latencies time times delay delays wait waits cost costs bill bills spend expense expenses
   error errors incident incidents outage outages churn attrition turnover complaint complaints defect
   defects bug bugs crash crashes failure failures downtime noise alert alerts page pages waste scrap
   injuries returns abandonment bounce drop-off shrinkage rework backlog debt escalations lead-time
   mttr mttd dso mape rmse mae loss overtime readmission readmissions absence absences pain risk
   emissions footprint consumption`,
);
const MORE_IS_BETTER = words(
  `revenue sales retention conversion satisfaction accuracy uptime availability nps csat coverage
   throughput signups sign-ups adoption engagement attendance profit margin donations subscribers
   customers`,
);

/** Which way is good news for the measure; null when it could be either. */
export function goodDirection(tokens: readonly Token[], measure: Measure | null): Direction | null {
  if (measure === null) return null;
  const names = [measure.head, lowerAt(tokens, measure.last)];
  if (names.some((name) => LESS_IS_BETTER.has(name))) return 'down';
  return names.some((name) => MORE_IS_BETTER.has(name)) ? 'up' : null;
}
