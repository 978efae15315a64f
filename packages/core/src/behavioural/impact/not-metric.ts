// Figures that are no metric whatever stands around them: dates, versions, names, idioms.

import type { Amount } from './amount.ts';
import { lowerAt, phraseTable, words } from './phrase.ts';
import { isCapitalized, type Token } from './token.ts';
import { isTime } from './unit.ts';

/** Why a figure is not a quantified result. */
export const traps = [
  'date',
  'version',
  'identifier',
  'name',
  'notation',
  'rank',
  'grade',
  'idiom',
  'target',
  'hypothetical',
  'problem',
  'team-size',
  'tenure',
  'duration',
  'activity',
  'scale',
  'count',
] as const;
export type Trap = (typeof traps)[number];

const MONTHS = words(
  `january february march april may june july august september october november december jan feb mar
   apr jun jul aug sep sept oct nov dec`,
);
const BEFORE_YEAR = words(
  `in since until till by from of and to during early late mid spring summer autumn fall winter fy
   season year class before after around - – ( ,`,
);
const NAMING = words(
  `version release v level phase stage page chapter room ticket issue port type grade section form
   model series gen generation iso rfc pep no nr sprint year tier room employee article appendix figure
   table case bug pr store`,
);
/** Measures that are written in capitals and followed by their value. */
const MEASURES = words(
  `nps csat f1 auc mape rmse mae mttr mtbf sla slo dau mau wau gpa arr mrr roi roas cac ltv kpi dso p50
   p95 p99`,
);
const HTTP_CODES: ReadonlySet<number> = new Set([
  400, 401, 403, 404, 409, 410, 422, 429, 500, 501, 502, 503, 504,
]);
const IDIOMS = phraseTable([
  'scale of',
  'scale from',
  'from 9 to 5',
  'from nine to five',
  'number one',
  'employee number',
  'catch - 22',
]);
const AFTER_FULL_PERCENT = words(
  `committed sure certain confident behind dedicated honest focused agree agreed convinced`,
);

/** The reason why a figure can never be a result; null when it may be one. */
export function hardTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  return (
    labelTrap(tokens, amount) ??
    dateTrap(tokens, amount) ??
    gluedTrap(tokens, amount) ??
    ordinalTrap(tokens, amount) ??
    nameTrap(tokens, amount) ??
    idiomTrap(tokens, amount) ??
    attributiveTrap(tokens, amount)
  );
}

function labelTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  if (amount.kind === 'label') return 'version';
  const text = lowerAt(tokens, amount.first);
  if (/^0\d{2,}$/.test(text)) return 'identifier';
  if (lowerAt(tokens, amount.first - 1) === '^') return 'notation';
  const isCourse =
    lowerAt(tokens, amount.first - 1) === 'scored' && lowerAt(tokens, amount.last + 1) === 'in';
  const isGpa = lowerAt(tokens, amount.last + 1) === 'gpa' || lowerAt(tokens, amount.first - 1) === 'gpa';
  return isCourse || isGpa ? 'grade' : null;
}

function dateTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  const before = lowerAt(tokens, amount.first - 1);
  const after = lowerAt(tokens, amount.last + 1);
  if (words('am pm').has(after) || (words('a p').has(after) && lowerAt(tokens, amount.last + 2) === '.'))
    return 'date';
  if (amount.kind === 'clock') return before === 'at' || before === 'by' ? 'date' : null;
  if (amount.unit !== null || amount.kind !== 'plain' || amount.spelled) return null;
  const isDay = Number.isInteger(amount.low) && amount.low >= 1 && amount.low <= 31;
  const hasMonth = MONTHS.has(before) || MONTHS.has(after);
  if (isDay && hasMonth && !(after === 'may' && before !== 'on' && amount.noun === null)) return 'date';
  return isYear(tokens, amount, before) ? 'date' : null;
}

function isYear(tokens: readonly Token[], amount: Amount, before: string): boolean {
  const text = lowerAt(tokens, amount.first + (lowerAt(tokens, amount.first) === 'between' ? 1 : 0));
  const spans = amount.low >= 1900 && amount.high <= 2099 && /^\d{4}$/.test(text);
  if (!spans) return false;
  if (amount.low !== amount.high || MONTHS.has(before) || amount.noun === null) return true;
  return BEFORE_YEAR.has(before) && !amount.noun.head.endsWith('s');
}

/** Digits that are part of a longer sign: HTTP/2, 24/7, GPT-4, #4821, C++20, 1920×1080. */
function gluedTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  const [before, first] = [tokens[amount.first - 1], tokens[amount.first]];
  const after = lowerAt(tokens, amount.last + 1);
  const next = tokens[amount.last + 2];
  if (after === '/' && next?.kind === 'number') return amount.low === 24 ? 'idiom' : 'name';
  if (after === 'x' && next?.kind === 'number') return 'identifier';
  if (before === undefined || first?.glued !== true) return null;
  if (before.lower === '/') return tokens[amount.first - 2]?.kind === 'number' ? 'name' : 'version';
  if (before.lower === '#') return 'identifier';
  const owner = tokens[amount.first - 2];
  const isWord = before.glued && owner?.kind === 'word';
  if (before.lower === '-' && isWord) return owner.lower === 'catch' ? 'idiom' : 'version';
  if (before.lower === '.' && isWord) return 'identifier';
  if (before.lower === '+' && before.glued) return 'version';
  return before.lower === 'x' && before.kind === 'mark' ? 'identifier' : null;
}

function ordinalTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  const after = tokens[amount.last + 1];
  const isOrdinal = after?.glued === true && words('st nd rd th').has(after.lower);
  if (isOrdinal) return lowerAt(tokens, amount.last + 2) === 'percentile' ? 'name' : 'rank';
  return lowerAt(tokens, amount.first - 1) === 'top' ? 'rank' : null;
}

function nameTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  if (isHttpCode(tokens, amount)) return 'name';
  if (amount.unit !== null || amount.kind !== 'plain' || amount.sign !== null) return null;
  const before = tokens[amount.first - 1];
  if (before === undefined || before.kind !== 'word' || MEASURES.has(before.lower)) return null;
  if (NAMING.has(before.lower)) return 'identifier';
  const dot = lowerAt(tokens, amount.first - 1) === '.' && lowerAt(tokens, amount.first - 2) === 'no';
  if (dot) return 'identifier';
  if (!isCapitalized(before) || amount.first < 2 || amount.spelled) return null;
  return /\./.test(lowerAt(tokens, amount.first)) ? 'version' : 'name';
}

function isHttpCode(tokens: readonly Token[], amount: Amount): boolean {
  if (!HTTP_CODES.has(amount.low) || words('by from to').has(lowerAt(tokens, amount.first - 1))) return false;
  const head = amount.noun?.head ?? lowerAt(tokens, amount.last);
  return /^(?:s|errors?|responses?|codes?|status)$/.test(head);
}

function idiomTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  const { first, last } = amount;
  for (let at = Math.max(0, first - 2); at <= first; at += 1) {
    if (IDIOMS(tokens, at) > 0) return 'idiom';
  }
  if (lowerAt(tokens, first - 2) === 'from' && IDIOMS(tokens, first - 3) > 0) return 'idiom';
  if (amount.unit === '%' && amount.low >= 100) {
    const isEffort =
      words('gave give giving').has(lowerAt(tokens, first - 1)) ||
      words('gave give').has(lowerAt(tokens, first - 2));
    if (isEffort || AFTER_FULL_PERCENT.has(lowerAt(tokens, last + 1))) return 'idiom';
  }
  return null;
}

/** “one” is mostly a pronoun; it counts only beside another amount. */
export function isPronoun(amount: Amount): boolean {
  return (
    amount.spelled && amount.low === 1 && amount.high === 1 && amount.unit === null && amount.kind === 'plain'
  );
}

const CHANGE_NOUNS = words(
  'reduction decrease increase improvement drop cut gain lift rise boost saving speedup',
);

/** “a two-page document”, “a 12-week course”: the figure only describes a noun. */
function attributiveTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  const { first, last } = amount;
  const inside = lowerAt(tokens, first + 1) === '-' && last > first && isTime(amount.unit);
  const outside =
    lowerAt(tokens, last + 1) === '-' &&
    tokens[last + 2]?.glued === true &&
    tokens[last + 2]?.kind === 'word';
  if (!inside && !outside) return null;
  const noun = lowerAt(tokens, last + (inside ? 1 : 3));
  if (CHANGE_NOUNS.has(noun) || amount.low === 0) return null;
  return isTime(amount.unit) ? 'duration' : 'count';
}
