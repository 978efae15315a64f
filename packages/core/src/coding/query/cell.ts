// Cells of tables: what is legal in JSON, and when two of them are the same value.

import type { Json } from '../../base/index.ts';
import type { Cell, ColumnType } from './query.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([+-]\d{2}(:?\d{2})?|Z)?$/;
const WHOLE = /^[+-]?\d+$/;

/** What is wrong with a value in a column, in words; `null` when nothing is. NULL is left to the schema. */
export function checkCell(type: ColumnType, value: Json): string | null {
  if (value === null) return null;
  switch (type) {
    case 'integer':
      return isWhole(value) ? null : `must be a whole number, not ${show(value)}`;
    case 'decimal':
      return toNumber(value) !== null ? null : `must be a number, not ${show(value)}`;
    case 'text':
      return typeof value === 'string' ? null : `must be a text in double quotes, not ${show(value)}`;
    case 'boolean':
      return typeof value === 'boolean' ? null : `must be true or false, not ${show(value)}`;
    case 'date':
      return matches(DATE, value) ? null : `must be a date such as "2024-01-31", not ${show(value)}`;
    case 'timestamp':
      return matches(DATE, value) || matches(TIMESTAMP, value)
        ? null
        : `must be a time such as "2024-01-31 08:30:00", not ${show(value)}`;
  }
}

export interface Tolerance {
  readonly absolute: number;
  readonly relative: number;
}

/**
 * Whether two cells of a column hold the same value, however they are written: 2.50 is 2.5, a date is its midnight.
 * NULL is NULL and nothing else. Only decimals have a tolerance.
 */
export function isSameCell(
  type: ColumnType,
  [expected, got]: readonly [Cell, Cell],
  within: Tolerance,
): boolean {
  if (expected === null || got === null) return expected === got;
  if (type === 'decimal') return isClose(expected, got, within);
  return canonicalCell(type, expected) === canonicalCell(type, got);
}

function isClose(expected: Cell, got: Cell, { absolute, relative }: Tolerance): boolean {
  const [a, b] = [toNumber(expected), toNumber(got)];
  if (a === null || b === null) return String(expected) === String(got);
  return Math.abs(a - b) <= Math.max(absolute, relative * Math.abs(a));
}

/** One text for every way to write the same value; decimals, which may be close without being the same, keep their digits. */
export function canonicalCell(type: ColumnType, cell: Cell): string {
  if (cell === null) return 'null';
  const text = String(cell);
  switch (type) {
    case 'integer':
      return canonicalNumber(text);
    case 'decimal':
      return String(toNumber(text) ?? text);
    case 'text':
      return `"${text}`;
    case 'boolean':
      return /^(t|true|1)$/.test(text) ? 'true' : /^(f|false|0)$/.test(text) ? 'false' : `"${text}`;
    case 'date':
    case 'timestamp':
      return text
        .replace('T', ' ')
        .replace(/(Z|[+-]00(:?00)?)$/, '')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
        .replace(/^(\S+ \d{2}:\d{2})$/, '$1:00')
        .replace(/ 00:00:00$/, '');
  }
}

/** Whole numbers may have more digits than a JavaScript number holds. */
function canonicalNumber(text: string): string {
  const whole = text.replace(/^([+-]?\d+)\.0*$/, '$1');
  if (WHOLE.test(whole)) return BigInt(whole).toString();
  const number = toNumber(text);
  return number === null ? `"${text}` : String(number);
}

function isWhole(value: Json): boolean {
  return Number.isSafeInteger(value) || (typeof value === 'string' && WHOLE.test(value));
}

function toNumber(value: Json): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

function matches(pattern: RegExp, value: Json): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function show(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
