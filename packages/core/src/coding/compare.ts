// Whether an answer is the expected one. Runs outside the sandbox: the program never sees what is expected.

import { canonicalJson, type Json } from '../base/index.ts';
import { readRows, type RowComparison, rowsDifference } from './query/rows.ts';

/** How two values are compared. */
export type ValueComparison =
  | { readonly kind: 'exact' }
  /** Numbers may differ by the absolute or the relative tolerance, whichever allows more. */
  | { readonly kind: 'float'; readonly absolute: number; readonly relative: number }
  /** The outermost list may come in any order. */
  | { readonly kind: 'unordered' }
  /** Lists at every depth may come in any order. */
  | { readonly kind: 'unordered-deep' };

export type Comparison =
  | ValueComparison
  /** The rows of a query. */
  | ({ readonly kind: 'rows' } & RowComparison)
  /** What the calls of a script returned, one by one. */
  | { readonly kind: 'calls'; readonly each: ValueComparison };

export function isExpected(comparison: Comparison, expected: Json, got: Json): boolean {
  return differenceFrom(comparison, expected, got) === null;
}

/** Why an answer is not the expected one, in words that tell none of its values; `null` when it is. */
export function differenceFrom(comparison: Comparison, expected: Json, got: Json): string | null {
  switch (comparison.kind) {
    case 'rows': {
      const [wanted, rows] = [readRows(expected), readRows(got)];
      if (!wanted.ok) return wanted.problem;
      return rows.ok ? rowsDifference(comparison, wanted.value, rows.value) : rows.problem;
    }
    case 'calls': {
      const index = firstDifferentCall(comparison.each, expected, got);
      return index === null ? null : `Call ${index + 1} does not return what is expected`;
    }
    case 'exact':
    case 'float':
    case 'unordered':
    case 'unordered-deep':
      return isSame(comparison, expected, got) ? null : 'The answer is not the expected one';
  }
}

/** The place of the first call that returned something else; `null` when none did. */
function firstDifferentCall(each: ValueComparison, expected: Json, got: Json): number | null {
  if (!Array.isArray(expected) || !Array.isArray(got)) return 0;
  const index = expected.findIndex(
    (item, at) => at >= got.length || !isSame(each, item as Json, got[at] as Json),
  );
  if (index >= 0) return index;
  return got.length > expected.length ? expected.length : null;
}

function isSame(comparison: ValueComparison, expected: Json, got: Json): boolean {
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

function isClose(comparison: ValueComparison & { kind: 'float' }, expected: Json, got: Json): boolean {
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
