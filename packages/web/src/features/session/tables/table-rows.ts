// Rows out of JSON whose shape the judge has checked, or a candidate has typed.

import type { Json } from '@greenroom/core/base';
import { type Cell, diffRows, type Problem, readRows, type Rows } from '@greenroom/core/coding';

import { parseText } from '../json-text.ts';

/** The rows of a table; none where it is no list of rows. */
export function readTable(value: Json | undefined): readonly (readonly Cell[])[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row: Json): row is Cell[] => Array.isArray(row));
}

export interface AnswerRows {
  readonly rows: Rows;
  /** Positions of rows that the other answer lacks. */
  readonly marked: ReadonlySet<number>;
}

/** Both answers of a test with what differs; `null` for one that is not there. */
export function compareAnswers(
  { comparison }: Problem,
  texts: { readonly expected: string | null; readonly got: string | null },
): { readonly expected: AnswerRows | null; readonly got: AnswerRows | null } {
  const expected = rowsIn(texts.expected);
  const got = rowsIn(texts.got);
  const comparable =
    comparison.kind === 'rows' && expected !== null && got?.columns.length === comparison.columns.length;
  const { missing, unexpected } =
    comparable && got !== null
      ? diffRows(comparison, expected.rows, got.rows)
      : { missing: [], unexpected: [] };
  return {
    expected: expected === null ? null : { rows: expected, marked: new Set(missing) },
    got: got === null ? null : { rows: got, marked: new Set(unexpected) },
  };
}

function rowsIn(text: string | null): Rows | null {
  const rows = readRows(parseText(text));
  return rows.ok ? rows.value : null;
}
