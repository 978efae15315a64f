import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkTable, diffRows, readRows, type RowComparison, rowsDifference } from './rows.ts';
import type { Cell, Rows } from './query.ts';

const columns = [
  { name: 'id', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'share', type: 'decimal' },
] as const;
const bag: RowComparison = {
  columns,
  order: 'any',
  duplicates: 'count',
  names: true,
  tolerance: { absolute: 0.001, relative: 0 },
};

function rowsOf(...rows: readonly (readonly Cell[])[]): Rows {
  return { columns: ['id', 'name', 'share'], rows };
}

test.each<[string, Rows, Rows, string | null]>([
  [
    'the same rows in another order',
    rowsOf([1, 'a', 1], [2, 'b', 2]),
    rowsOf([2, 'b', 2], [1, 'a', 1]),
    null,
  ],
  ['numbers written differently', rowsOf([1, 'a', 2.5]), rowsOf(['1', 'a', '2.500']), null],
  ['a decimal within the tolerance', rowsOf([1, 'a', 2.5]), rowsOf([1, 'a', '2.5009']), null],
  [
    'a decimal beyond it',
    rowsOf([1, 'a', 2.5]),
    rowsOf([1, 'a', 2.502]),
    '1 row missing, 1 row not expected',
  ],
  [
    'whole numbers beyond 2^53',
    rowsOf(['9007199254740993', 'a', 1]),
    rowsOf(['9007199254740992', 'a', 1]),
    '1 row missing, 1 row not expected',
  ],
  [
    'NULL is not the empty text',
    rowsOf([1, null, 1]),
    rowsOf([1, '', 1]),
    '1 row missing, 1 row not expected',
  ],
  [
    'NULL is not the text null',
    rowsOf([1, null, 1]),
    rowsOf([1, 'null', 1]),
    '1 row missing, 1 row not expected',
  ],
  ['NULL is not zero', rowsOf([1, 'a', null]), rowsOf([1, 'a', 0]), '1 row missing, 1 row not expected'],
  [
    'texts that look like one number',
    rowsOf([1, '1.0', 1]),
    rowsOf([1, '1', 1]),
    '1 row missing, 1 row not expected',
  ],
  ['a row once too often', rowsOf([1, 'a', 1]), rowsOf([1, 'a', 1], [1, 'a', 1]), '1 row not expected'],
  ['a row too few', rowsOf([1, 'a', 1], [1, 'a', 1]), rowsOf([1, 'a', 1]), '1 row missing'],
  ['no rows at all', rowsOf(), rowsOf(), null],
])('%s', (_what, expected, got, difference) => {
  expect(rowsDifference(bag, expected, got)).toBe(difference);
});

test('names count where they are asked for, in any case of letters', () => {
  const got = { columns: ['ID', 'label', 'share'], rows: [[1, 'a', 1]] };
  expect(rowsDifference(bag, rowsOf([1, 'a', 1]), got)).toBe('Column 2 is called label; asked for is name');
  expect(rowsDifference({ ...bag, names: false }, rowsOf([1, 'a', 1]), got)).toBeNull();
});

test('another number of columns is told by the names that are asked for', () => {
  const got = { columns: ['id'], rows: [[1]] };
  expect(rowsDifference(bag, rowsOf([1, 'a', 1]), got)).toBe(
    'It returns 1 column; asked for are id, name, share',
  );
});

test('a set does not count how often a row is there', () => {
  const expected = rowsOf([1, 'a', 1], [1, 'a', 1], [2, 'b', 1]);
  const got = rowsOf([2, 'b', 1], [1, 'a', 1], [2, 'b', 1]);
  expect(rowsDifference({ ...bag, duplicates: 'ignore' }, expected, got)).toBeNull();
  expect(rowsDifference(bag, expected, got)).not.toBeNull();
});

test('ties may come in any order where only some columns sort', () => {
  const expected = rowsOf([1, 'a', 1], [1, 'b', 1], [2, 'a', 1]);
  const tied = rowsOf([1, 'b', 1], [1, 'a', 1], [2, 'a', 1]);
  const unsorted = rowsOf([2, 'a', 1], [1, 'a', 1], [1, 'b', 1]);
  const wrongOrder = 'The rows are right, their order is not';
  expect(rowsDifference({ ...bag, order: ['id'] }, expected, tied)).toBeNull();
  expect(rowsDifference({ ...bag, order: ['id'] }, expected, unsorted)).toBe(wrongOrder);
  expect(rowsDifference({ ...bag, order: 'exact' }, expected, tied)).toBe(wrongOrder);
});

test('dates are their midnights', () => {
  const dated: RowComparison = { ...bag, columns: [{ name: 'day', type: 'date' }] };
  const difference = (a: Cell, b: Cell): string | null =>
    rowsDifference(dated, { columns: ['day'], rows: [[a]] }, { columns: ['day'], rows: [[b]] });
  expect(difference('2024-01-31', '2024-01-31 00:00:00')).toBeNull();
  expect(difference('2024-01-31', '2024-01-31T00:00:00.000Z')).toBeNull();
  expect(difference('2024-01-31', '2024-01-31 08:00:00')).not.toBeNull();
});

const cell = fc.oneof(fc.constant(null), fc.integer({ min: -3, max: 3 }));
const row = fc.tuple(cell, fc.oneof(fc.constant(null), fc.constantFrom('a', 'b', '')), cell);

test('a shuffled answer is the answer, and one row more or less is told', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat(), (rows, at) => {
      const turned = [...rows.slice(at % rows.length), ...rows.slice(0, at % rows.length)].toReversed();
      expect(diffRows(bag, rows, turned)).toEqual({ missing: [], unexpected: [] });
      expect(diffRows(bag, rows, turned.slice(1)).missing).toHaveLength(1);
      expect(diffRows(bag, rows, [...turned, ...turned.slice(0, 1)]).unexpected).toHaveLength(1);
    }),
  );
});

test('an answer that is no rows is told as such', () => {
  expect(readRows([[1]]).ok).toBe(false);
  expect(readRows({ columns: ['a'], rows: [[1, 2]] }).ok).toBe(false);
  expect(readRows({ columns: ['a'], rows: [[{ deep: 1 }]] }).ok).toBe(false);
  expect(readRows({ columns: ['a'], rows: [[null]] }).ok).toBe(true);
});

test('rows of a table are checked by its columns', () => {
  const table = { name: 'sales', columns, constraint: '', rows: [0, 2] } as const;
  expect(
    checkTable(table, [
      [1, 'a', 2.5],
      [null, null, null],
    ]),
  ).toBeNull();
  expect(checkTable(table, [[1, 'a']])).toBe('sales[0] must be a list of 3 values: id, name, share');
  expect(checkTable(table, [[1, 2, 3]])).toBe('sales[0] name must be a text in double quotes, not 2');
  expect(checkTable(table, [[], [], []])).toBe('sales must have 0 to 2 rows, not 3');
});
