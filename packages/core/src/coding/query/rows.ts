// Rows as JSON: what is legal as a table's content and as an answer, and whether an answer is the expected one.

import { fail, type Json, ok, type Result } from '../../base/index.ts';
import { canonicalCell, checkCell, isSameCell, type Tolerance } from './cell.ts';
import type { Cell, Column, Rows, Table } from './query.ts';

export interface RowComparison {
  readonly columns: readonly Column[];
  /** `any` order, the `exact` one, or sorted by these columns with ties in any order. */
  readonly order: 'any' | 'exact' | readonly string[];
  /** Whether it matters how often a row is there (a bag) or only that it is (a set). */
  readonly duplicates: 'count' | 'ignore';
  /** Whether the columns must have their names; their order always counts. */
  readonly names: boolean;
  readonly tolerance: Tolerance;
}

/** What is illegal as the rows of a table, in words; `null` when nothing is. */
export function checkTable({ name, columns, rows }: Table, value: Json): string | null {
  if (!Array.isArray(value)) return `${name} must be a list of rows in square brackets`;
  if (rows !== null && (value.length < rows[0] || value.length > rows[1])) {
    return `${name} must have ${rows[0]} to ${rows[1]} rows, not ${value.length}`;
  }
  for (const [at, row] of (value as readonly Json[]).entries()) {
    const wrong = checkRow(columns, row);
    if (wrong !== null) return `${name}[${at}] ${wrong}`;
  }
  return null;
}

function checkRow(columns: readonly Column[], row: Json): string | null {
  if (!Array.isArray(row) || row.length !== columns.length) {
    return `must be a list of ${columns.length} values: ${columns.map(({ name }) => name).join(', ')}`;
  }
  for (const [at, { name, type }] of columns.entries()) {
    const wrong = checkCell(type, (row[at] ?? null) as Json);
    if (wrong !== null) return `${name} ${wrong}`;
  }
  return null;
}

/** An answer as `{ columns, rows }`; or what is wrong with its shape, in words. The values may be any. */
export function readRows(value: Json): Result<Rows, string> {
  const shape = 'The answer must be { "columns": [names], "rows": [[values], …] }';
  if (typeof value !== 'object' || value === null || !('columns' in value) || !('rows' in value))
    return fail(shape);
  const { columns, rows } = value;
  if (!Array.isArray(columns) || !columns.every((name) => typeof name === 'string')) return fail(shape);
  if (!Array.isArray(rows)) return fail(shape);
  const sound = rows.every(
    (row: Json) => Array.isArray(row) && row.length === columns.length && row.every(isCell),
  );
  return sound ? ok({ columns, rows: rows as readonly (readonly Cell[])[] }) : fail(shape);
}

function isCell(value: Json): value is Cell {
  return value === null || typeof value !== 'object';
}

/** Why an answer is not the expected one, in words; `null` when it is. No cell of either is told. */
export function rowsDifference(comparison: RowComparison, expected: Rows, got: Rows): string | null {
  const shape = shapeDifference(comparison, got);
  if (shape !== null) return shape;
  if (isHopeless(comparison, expected.rows.length, got.rows.length)) {
    return `It returns ${count(got.rows.length, 'row')}, not ${expected.rows.length}`;
  }
  const { missing, unexpected } = diffRows(comparison, expected.rows, got.rows);
  if (missing.length > 0 || unexpected.length > 0) return countDifference(missing.length, unexpected.length);
  return isInOrder(comparison, expected.rows, got.rows) ? null : 'The rows are right, their order is not';
}

/** Pairing takes time, and a stranger's answer may have a million rows. */
function isHopeless({ duplicates }: RowComparison, expected: number, got: number): boolean {
  return duplicates === 'count' ? Math.abs(got - expected) > 1_000 : got > 10_000 + 100 * expected;
}

function shapeDifference({ columns, names }: RowComparison, got: Rows): string | null {
  const wanted = columns.map(({ name }) => name);
  if (got.columns.length !== wanted.length) {
    return `It returns ${count(got.columns.length, 'column')}; asked for are ${wanted.join(', ')}`;
  }
  const wrong = names ? wanted.findIndex((name, at) => name !== got.columns[at]?.toLowerCase()) : -1;
  return wrong < 0
    ? null
    : `Column ${wrong + 1} is called ${got.columns[wrong]}; asked for is ${wanted[wrong]}`;
}

function countDifference(missing: number, unexpected: number): string {
  const parts = [
    ...(missing > 0 ? [`${count(missing, 'row')} missing`] : []),
    ...(unexpected > 0 ? [`${count(unexpected, 'row')} not expected`] : []),
  ];
  return parts.join(', ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

export interface RowDifference {
  /** Positions in the expected rows that the answer lacks. */
  readonly missing: readonly number[];
  /** Positions in the answer's rows that nobody expects. */
  readonly unexpected: readonly number[];
}

/** Pairs the rows that are the same; what stays alone is missing or not expected. Order does not matter here. */
export function diffRows(
  comparison: Pick<RowComparison, 'columns' | 'duplicates' | 'tolerance'>,
  expected: Rows['rows'],
  got: Rows['rows'],
): RowDifference {
  const { columns, duplicates, tolerance } = comparison;
  // Rows that are the same but for decimals, which may be close to each other without being equal.
  const waiting = new Map<string, number[]>();
  const keyOf = (row: readonly Cell[]): string =>
    columns
      .map(({ type }, at) => (type === 'decimal' ? '' : canonicalCell(type, row[at] ?? null)))
      .join('\0');
  for (const [at, row] of expected.entries()) {
    const key = keyOf(row);
    const places = waiting.get(key);
    if (places === undefined) waiting.set(key, [at]);
    else places.push(at);
  }
  const isSame = (a: readonly Cell[], b: readonly Cell[]): boolean =>
    columns.every(({ type }, at) => isSameCell(type, [a[at] ?? null, b[at] ?? null], tolerance));
  const met = new Set<number>();
  const unexpected: number[] = [];
  for (const [at, row] of got.entries()) {
    const places = waiting.get(keyOf(row)) ?? [];
    const same = places.filter((place) => isSame(expected[place] ?? [], row));
    const paired = duplicates === 'count' ? same.slice(0, 1) : same;
    if (paired.length === 0) unexpected.push(at);
    for (const place of paired) {
      met.add(place);
      if (duplicates === 'count') places.splice(places.indexOf(place), 1);
    }
  }
  return { missing: [...expected.keys()].filter((at) => !met.has(at)), unexpected };
}

/** Whether rows that are the same ones also stand as asked. */
function isInOrder(comparison: RowComparison, expected: Rows['rows'], got: Rows['rows']): boolean {
  const { columns, order, tolerance } = comparison;
  if (order === 'any') return true;
  const places = columns.flatMap(({ name }, at) => (order === 'exact' || order.includes(name) ? [at] : []));
  return expected.every((row, index) =>
    places.every((at) => {
      const type = columns[at]?.type ?? 'text';
      return isSameCell(type, [row[at] ?? null, got[index]?.[at] ?? null], tolerance);
    }),
  );
}
