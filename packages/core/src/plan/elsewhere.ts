// What was solved elsewhere: a list from another site, read as it comes, shown before it is taken over.

import Papa from 'papaparse';
import { z } from 'zod';

import { fail, ok, type Result } from '../base/index.ts';
import { type CalendarDate, calendarDateSchema, compareDates } from './calendar.ts';
import { isDayFirst, readDay } from './day-text.ts';

export const outcomes = ['solved', 'with-help', 'not-solved'] as const;
export type Outcome = (typeof outcomes)[number];

export const elsewhereSchema = z.object({
  title: z.string().trim().min(1).max(200),
  date: calendarDateSchema,
  outcome: z.enum(outcomes),
});
/** One attempt at a problem that is not one of ours. */
export type Elsewhere = z.infer<typeof elsewhereSchema>;

export interface SolvedList {
  /** Oldest first; an attempt that is listed twice is there once. */
  readonly attempts: readonly Elsewhere[];
  /** What was left out: where it stands in the file (rows from 1, without the head), and why. */
  readonly skipped: readonly { readonly row: number; readonly title: string; readonly why: string }[];
  readonly repeated: number;
  /** Days such as 3/4/2026 that can be read both ways: whoever imports must say which. */
  readonly ambiguousDays: boolean;
  /** Attempts that had no day and were put on the one that was given. */
  readonly undated: number;
}

export interface ListReading {
  readonly today: CalendarDate;
  readonly timeZone: string;
  /** How 3/4/2026 is meant, where the list does not show it. */
  readonly dayFirst: boolean;
  /** The day for attempts without one; null leaves them out. */
  readonly undatedOn: CalendarDate | null;
}

/** Longest file, in UTF-16 code units. */
export const MAX_LIST = 4_000_000;
export const MAX_ATTEMPTS = 5_000;

/** Names of columns, as such lists have them, in lower case with nothing but letters. */
const COLUMNS = {
  title: [
    'title',
    'problem',
    'problemtitle',
    'problemname',
    'question',
    'questiontitle',
    'name',
    'slug',
    'titleslug',
  ],
  date: [
    'date',
    'datesolved',
    'solvedon',
    'solvedat',
    'completedon',
    'completedat',
    'lastsubmitted',
    'lastsolved',
    'submittedat',
    'timestamp',
    'time',
    'day',
    'lastreviewed',
    'lastattempted',
  ],
  outcome: [
    'outcome',
    'status',
    'result',
    'verdict',
    'state',
    'statusdisplay',
    'solved',
    'completed',
    'done',
    'confidence',
  ],
} as const;
type Column = keyof typeof COLUMNS;

const WORDS: Readonly<Record<Outcome | 'untried', readonly string[]>> = {
  solved: [
    'solved',
    'accepted',
    'ac',
    'done',
    'complete',
    'completed',
    'finished',
    'yes',
    'y',
    'true',
    '1',
    'x',
    '✓',
    '✔',
    'passed',
    'pass',
    'ok',
    'success',
    'easy',
    'good',
    'mastered',
    'alone',
  ],
  'with-help': [
    'withhelp',
    'help',
    'helped',
    'hint',
    'hints',
    'withhint',
    'withhints',
    'hard',
    'struggled',
    'partial',
    'partially',
    'solution',
    'sawsolution',
    'lookedup',
    'review',
    'medium',
  ],
  'not-solved': [
    'notsolved',
    'unsolved',
    'failed',
    'fail',
    'no',
    'n',
    'false',
    '0',
    'again',
    'wronganswer',
    'wa',
    'tle',
    'timelimitexceeded',
    'mle',
    'memorylimitexceeded',
    're',
    'rte',
    'runtimeerror',
    'compileerror',
    'ce',
    'attempted',
    'tried',
    'gaveup',
    'stuck',
  ],
  untried: ['todo', 'new', 'notstarted', 'nottried', 'open', 'notac', 'unattempted', 'backlog', 'planned'],
};
const outcomeOf: ReadonlyMap<string, Outcome | 'untried'> = new Map(
  Object.entries(WORDS).flatMap(([outcome, words]) =>
    words.map((word) => [word, outcome as Outcome | 'untried'] as const),
  ),
);

/** A row as it came: texts by column, empty where there is none. */
type Row = Readonly<Record<Column, string>>;

/**
 * Reads a list in CSV (any of the usual separators) or JSON: an array of objects or titles, an object of titles, or an
 * object that holds such a thing. The problem says what is wrong with the file as a whole; single rows that cannot be
 * read are told apart in the result.
 */
export function readSolvedList(text: string, reading: ListReading): Result<SolvedList, string> {
  if (text.length > MAX_LIST)
    return fail('This list is longer than 4 million characters. Import it in parts.');
  if (text.trim() === '') return fail('This file is empty.');
  const rows = /^\s*[[{]/.test(text) ? rowsOfJson(text) : rowsOfCsv(text);
  if (!rows.ok) return rows;
  if (rows.value.length > MAX_ATTEMPTS) {
    return fail(`This list has ${rows.value.length} rows; ${MAX_ATTEMPTS} can be imported at once.`);
  }
  return ok(readRows(rows.value, reading));
}

function readRows(rows: readonly Row[], reading: ListReading): SolvedList {
  const shown = isDayFirst(rows.map(({ date }) => date));
  const days = { dayFirst: shown ?? reading.dayFirst, timeZone: reading.timeZone };
  const attempts = new Map<string, Elsewhere>();
  const skipped: SolvedList['skipped'][number][] = [];
  let repeated = 0;
  let undated = 0;
  rows.forEach((row, index) => {
    const title = row.title.trim().slice(0, 200);
    const read = readRow({ ...row, title }, days, reading);
    if (!read.ok) {
      if (read.problem !== null) skipped.push({ row: index + 1, title, why: read.problem });
      return;
    }
    const key = `${title.toLowerCase()}\n${read.value.date}`;
    if (attempts.has(key)) repeated += 1;
    else if (row.date.trim() === '') undated += 1;
    attempts.set(key, read.value);
  });
  const byDay = [...attempts.values()].sort((a, b) => compareDates(a.date, b.date));
  return { attempts: byDay, skipped, repeated, undated, ambiguousDays: shown === null };
}

/** Why a row is left out; null where nothing was expected of it. */
function readRow(
  row: Row,
  days: { readonly dayFirst: boolean; readonly timeZone: string },
  { today, undatedOn }: ListReading,
): Result<Elsewhere, string | null> {
  if (row.title === '')
    return fail(Object.values(row).some((text) => text !== '') ? 'It has no title.' : null);
  const outcome = readOutcome(row.outcome);
  if (outcome === null) return fail(`“${row.outcome.slice(0, 40)}” is no outcome that is known here.`);
  if (outcome === 'untried') return fail('It is not tried yet.');
  const date = row.date.trim() === '' ? undatedOn : readDay(row.date, days);
  if (date === null) {
    return fail(row.date.trim() === '' ? 'It has no date.' : `“${row.date.slice(0, 40)}” is no date.`);
  }
  if (date > today) return fail(`${date} is in the future.`);
  return ok({ title: row.title, date, outcome });
}

/** A list without outcomes is a list of what was solved. */
function readOutcome(text: string): Outcome | 'untried' | null {
  const word = plain(text);
  return word === '' && text.trim() === ''
    ? 'solved'
    : (outcomeOf.get(word === '' ? text.trim() : word) ?? null);
}

function rowsOfCsv(text: string): Result<readonly Row[], string> {
  const { data, errors } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
  });
  const [head, ...body] = data;
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) return fail(`Row ${(broken.row ?? 0) + 1} has a quote that is not closed.`);
  const columns = new Map(
    columnNames.map((column) => [column, (head ?? []).findIndex((name) => isColumn(column, name))]),
  );
  if (head === undefined || columns.get('title') === -1) {
    return fail(
      `No column is named title, problem, question or name. The columns are: ${(head ?? []).join(', ').slice(0, 200)}.`,
    );
  }
  return ok(body.map((cells) => rowOf((column) => cells[columns.get(column) ?? -1])));
}

function rowsOfJson(text: string): Result<readonly Row[], string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('This looks like JSON but is not: a bracket, comma or quote is wrong somewhere.');
  }
  const rows = rowsOfValue(value);
  return rows === null ? fail('This JSON holds no list of problems with titles.') : ok(rows);
}

/** How deep a list may lie inside other objects. */
const DEPTH = 3;

function rowsOfValue(value: unknown, depth = DEPTH): readonly Row[] | null {
  if (Array.isArray(value)) {
    const rows = value.map((item: unknown) => (typeof item === 'string' ? titled(item) : rowOfObject(item)));
    return rows.some(({ title }) => title !== '') ? rows : null;
  }
  if (!isObject(value) || depth === 0) return null;
  const entries = Object.entries(value);
  for (const [, inner] of entries.filter(([, each]) => Array.isArray(each) || isObject(each))) {
    const rows = Array.isArray(inner) || !isRowOfMap(inner) ? rowsOfValue(inner, depth - 1) : null;
    if (rows !== null) return rows;
  }
  const isMap = entries.length > 0 && entries.every(([, each]) => isScalar(each) || isRowOfMap(each));
  return isMap ? entries.map(([title, each]) => ({ ...rowOfMapped(each), title })) : null;
}

/** A value in an object of titles that says something of the problem itself. */
function isRowOfMap(value: unknown): boolean {
  return (
    isObject(value) && Object.keys(value).some((name) => isColumn('date', name) || isColumn('outcome', name))
  );
}

function rowOfMapped(value: unknown): Row {
  if (isObject(value)) return rowOfObject(value);
  return { ...titled(''), outcome: isScalar(value) ? textOf(value) : '' };
}

function rowOfObject(value: unknown): Row {
  const entries = isObject(value) ? Object.entries(value) : [];
  return rowOf((column) => {
    const found = entries.find(([name, each]) => isColumn(column, name) && isScalar(each))?.[1];
    return isScalar(found) ? textOf(found) : undefined;
  });
}

const columnNames = Object.keys(COLUMNS) as readonly Column[];

function rowOf(cell: (column: Column) => string | undefined): Row {
  return { title: cell('title') ?? '', date: cell('date') ?? '', outcome: cell('outcome') ?? '' };
}

function titled(title: string): Row {
  return { title, date: '', outcome: '' };
}

function isColumn(column: Column, name: string): boolean {
  return (COLUMNS[column] as readonly string[]).includes(plain(name));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9✓✔]/g, '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Scalar = string | number | boolean | null;

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value) || value === null;
}

function textOf(value: Scalar): string {
  return value === null ? '' : String(value);
}
