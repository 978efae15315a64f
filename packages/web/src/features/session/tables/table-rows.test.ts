import type { Problem } from '@greenroom/core/coding';
import { expect, test } from 'vitest';

import { compareAnswers, readTable } from './table-rows.ts';

const comparison: Problem['comparison'] = {
  kind: 'rows',
  columns: [{ name: 'id', type: 'integer' }],
  order: 'any',
  duplicates: 'count',
  names: true,
  tolerance: { absolute: 0, relative: 0 },
};
const problem = { comparison } as Problem;

test('rows that one of the answers lacks are marked in the other', () => {
  const { expected, got } = compareAnswers(problem, {
    expected: '{"columns":["id"],"rows":[[1],[2]]}',
    got: '{"columns":["id"],"rows":[[2],[3],["2"]]}',
  });
  expect([...(expected?.marked ?? [])]).toEqual([0]);
  expect([...(got?.marked ?? [])]).toEqual([1, 2]);
});

test('answers of other columns are shown without marks, and none where there is none', () => {
  const { expected, got } = compareAnswers(problem, {
    expected: null,
    got: '{"columns":["a","b"],"rows":[[1,2]]}',
  });
  expect(expected).toBeNull();
  expect(got).toEqual({ rows: { columns: ['a', 'b'], rows: [[1, 2]] }, marked: new Set() });
});

test('what is no table has no rows', () => {
  expect(readTable(undefined)).toEqual([]);
  expect(readTable('text')).toEqual([]);
  expect(readTable([[1], 2])).toEqual([[1]]);
});
