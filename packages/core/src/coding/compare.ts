// Whether an answer is the expected one. Runs outside the sandbox: the program never sees what is expected.

import { canonicalJson, type Json } from '../base/index.ts';
import { readRows, type RowComparison, rowsDifference } from './query/rows.ts';

export type Comparison =
  | { readonly kind: 'exact' }
  /** Numbers may differ by the absolute or the relative tolerance, whichever allows more. */
  | { readonly kind: 'float'; readonly absolute: number; readonly relative: number }
  /** The outermost list may come in any order. */
  | { readonly kind: 'unordered' }
  /** Lists at every depth may come in any order. */
  | { readonly kind: 'unordered-deep' }
  /** The rows of a query. */
  | ({ readonly kind: 'rows' } & RowComparison);

export function isExpected(comparison: Comparison, expected: Json, got: Json): boolean {
  return differenceFrom(comparison, expected, got) === null;
}

/** Why an answer is not the expected one, in words that tell none of its values; `null` when it is. */
export function differenceFrom(comparison: Comparison, expected: Json, got: Json): string | null {
  if (comparison.kind !== 'rows') {
    return isSame(comparison, expected, got) ? null : 'The answer is not the expected one';
  }
  const [wanted, rows] = [readRows(expected), readRows(got)];
  if (!wanted.ok) return wanted.problem;
  return rows.ok ? rowsDifference(comparison, wanted.value, rows.value) : rows.problem;
}

function isSame(comparison: Exclude<Comparison, { kind: 'rows' }>, expected: Json, got: Json): boolean {
  switch (comparison.kind) {
    case 'exact':
      return canonicalJson(expected) === canonicalJson(got);
    case 'float':
      return isClose(comparison, expected, got);
    case 'unordered':
      return areAsLong(expected, got) && canonicalJson(sortItems(expected)) === canonicalJson(sortItems(got));
    case 'unordered-deep':
      return areAsLong(expected, got) && canonicalJson(sortDeep(expected)) === canonicalJson(sortDeep(got));
  }
}

/** Order does not change the length of the text. A stranger's answer may be huge: it is not sorted in vain. */
function areAsLong(expected: Json, got: Json): boolean {
  return JSON.stringify(expected).length === JSON.stringify(got).length;
}

function isClose(comparison: Comparison & { kind: 'float' }, expected: Json, got: Json): boolean {
  if (typeof expected === 'number' && typeof got === 'number') {
    const allowed = Math.max(comparison.absolute, comparison.relative * Math.abs(expected));
    return Math.abs(expected - got) <= allowed;
  }
  if (Array.isArray(expected) && Array.isArray(got)) {
    return (
      expected.length === got.length &&
      expected.every((item, index) => isClose(comparison, item as Json, got[index] as Json))
    );
  }
  return canonicalJson(expected) === canonicalJson(got);
}

function sortItems(value: Json): Json {
  if (!Array.isArray(value)) return value;
  const keyed = value.map((item: Json) => ({ item, key: canonicalJson(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

function sortDeep(value: Json): Json {
  return Array.isArray(value) ? sortItems(value.map((item: Json) => sortDeep(item))) : value;
}
