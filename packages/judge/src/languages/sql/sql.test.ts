import type { Json } from '@greenroom/core/base';
import type { Dialect, Query } from '@greenroom/core/coding';
import type { Verdict } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { firstOf, hiddenTest, openRealJudge, visibleTest } from '../../request.fixture.ts';
import type { Judge, JudgeTest } from '../../request.ts';

const SEATS: readonly Json[] = [
  [1, 'Ann', 2.5, '2024-01-31'],
  [2, 'tab\tand "quote" \\N', null, null],
  [3, null, 0.1, '2024-02-29'],
];

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge({ concurrency: 1 });
});
afterAll(() => judge.close());

function queryIn(dialect: Dialect, changes: Partial<Query> = {}): Query {
  return {
    dialect,
    schema: 'CREATE TABLE seats (id int PRIMARY KEY, holder text, price decimal(9, 2), sold date);',
    tables: [
      {
        name: 'seats',
        columns: [
          { name: 'id', type: 'integer' },
          { name: 'holder', type: 'text' },
          { name: 'price', type: 'decimal' },
          { name: 'sold', type: 'date' },
        ],
        constraint: '',
        rows: null,
      },
    ],
    columns: [
      { name: 'id', type: 'integer' },
      { name: 'holder', type: 'text' },
    ],
    answer: null,
    ...changes,
  };
}

interface Asked {
  readonly source: string;
  readonly tests: readonly JudgeTest[];
  readonly query?: Partial<Query>;
}

function judgeQuery(dialect: Dialect, { source, tests, query: changes = {} }: Asked): Promise<Verdict> {
  const query = queryIn(dialect, changes);
  const returns = { kind: 'list', of: { kind: 'list', of: { kind: 'string' } } } as const;
  return judge.judge({
    language: 'sql',
    source,
    signature: { name: 'query', parameters: [], returns, query },
    comparison: {
      kind: 'rows',
      columns: query.columns,
      order: 'any',
      duplicates: 'count',
      names: true,
      tolerance: { absolute: 0, relative: 0 },
    },
    tests,
    limits: { cpuSeconds: 1, memoryBytes: 256 * 1024 * 1024, outputBytes: 65_536 },
    stopAtFirstFailure: true,
  });
}

const holders = (rows: readonly Json[]): Json => ({ columns: ['id', 'holder'], rows });
const ALL = holders(SEATS.map((row) => (row as readonly Json[]).slice(0, 2)));

describe.each(['postgresql', 'duckdb'] as const)('%s', (dialect) => {
  test('gives the rows as they went in, empty tables too', async () => {
    const source = 'SELECT id, holder FROM seats';
    const tests = [visibleTest([SEATS], ALL), visibleTest([[]], holders([])), hiddenTest([SEATS], ALL)];
    const verdict = await judgeQuery(dialect, { source, tests });
    expect([verdict.verdict, verdict.tests.map((each) => each.message)]).toEqual(['AC', ['', '', '']]);
    expect(JSON.parse(verdict.tests[0]?.shown?.got ?? '')).toEqual(ALL);
  });

  test('each test finds the tables as they are meant to be', async () => {
    const source =
      'INSERT INTO seats VALUES (9, NULL, NULL, NULL); CREATE TABLE mine (a int); SELECT id, holder FROM seats;';
    const expected = holders([[9, null]]);
    const verdict = await judgeQuery(dialect, {
      source,
      tests: [visibleTest([[]], expected), visibleTest([[]], expected)],
    });
    expect(verdict.verdict).toBe('AC');
  });

  test('reads what statements did where the answer is in the tables', async () => {
    const query = { answer: 'SELECT id, holder FROM seats WHERE id < 3' };
    const source = "UPDATE seats SET holder = 'x' WHERE id = 1";
    const expected = holders([
      [1, 'x'],
      [2, 'tab\tand "quote" \\N'],
    ]);
    expect(
      (await judgeQuery(dialect, { source, tests: [visibleTest([SEATS], expected)], query })).verdict,
    ).toBe('AC');
  });

  test.each([
    ['a word that is none', 'SELECT id, holder\nFRUM seats', 2, 6],
    ['a column that is not there', 'SELECT id,\n  holdr FROM seats', 2, 3],
    ['a table after characters of two bytes', "SELECT 'é' AS a,\n 'é' AS b FROM chairs", 2, 16],
  ])('tells line and column of %s', async (_what, source, line, column) => {
    const verdict = await judgeQuery(dialect, { source, tests: [visibleTest([[]], ALL)] });
    expect(verdict.verdict).toBe('CE');
    expect(verdict.compile.message).toMatch(new RegExp(`line ${line}, column ${column}\\b`));
  });

  test('tells line and column in the second of two statements', async () => {
    const source = "CREATE TEMP TABLE t AS SELECT ';' AS a; -- one; two\n\nSELECT\n  b FROM t";
    const verdict = await judgeQuery(dialect, { source, tests: [visibleTest([[]], ALL)] });
    expect(firstOf(verdict).verdict).toBe('RTE');
    expect(firstOf(verdict).message).toMatch(/line 4, column 3/);
  });

  test('an error of a hidden test does not tell its data', async () => {
    const source = 'SELECT CAST(holder AS int) AS id, holder FROM seats';
    const shown = await judgeQuery(dialect, { source, tests: [visibleTest([SEATS], ALL)] });
    const hidden = await judgeQuery(dialect, { source, tests: [hiddenTest([SEATS], ALL)] });
    expect(firstOf(shown).message).toContain('Ann');
    expect([hidden.verdict, JSON.stringify(hidden).includes('Ann')]).toEqual(['RTE', false]);
  });

  test.each([
    ['no rows at all', 'DELETE FROM seats', 'WA', /must return rows/],
    ['other rows', 'SELECT id + 1 AS id, holder FROM seats', 'WA', /3 rows missing, 3 rows not expected/],
    ['another name', 'SELECT id AS number, holder FROM seats', 'WA', /Column 1 is called number/],
    ['a column too many', 'SELECT * FROM seats', 'WA', /returns 4 columns/],
    ['nothing but a comment', '-- later', 'CE', /no statement/],
    [
      'a recursion without an end',
      'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n FROM r) SELECT count(*) AS id, NULL AS holder FROM r',
      'TLE',
      /CPU/,
    ],
    [
      'a cross join',
      'SELECT sum(a.n + b.n) AS id, NULL AS holder FROM generate_series(1, 200000) a(n), generate_series(1, 200000) b(n)',
      'TLE',
      /CPU/,
    ],
    [
      'a result beyond reading',
      "SELECT n AS id, repeat('x', 900) AS holder FROM generate_series(1, 10000) t(n)",
      'OLE',
      /too many rows/,
    ],
  ])('%s', async (_what, source, expected, message) => {
    const verdict = await judgeQuery(dialect, { source, tests: [visibleTest([SEATS], ALL)] });
    expect(verdict.verdict).toBe(expected);
    expect(verdict.tests[0]?.message ?? verdict.compile.message).toMatch(message);
    const next = await judgeQuery(dialect, {
      source: 'SELECT id, holder FROM seats',
      tests: [visibleTest([SEATS], ALL)],
    });
    expect(next.verdict).toBe('AC');
  });
});

test('rows that do not fit the tables are told as such', async () => {
  const twice = [SEATS[0] ?? null, SEATS[0] ?? null];
  const verdict = await judgeQuery('postgresql', { source: 'SELECT 1', tests: [visibleTest([twice], ALL)] });
  expect(firstOf(verdict).message).toMatch(/do not fit the tables/);
});

test('a function is no query', async () => {
  const verdict = await judge.judge({
    language: 'sql',
    source: 'SELECT 1',
    signature: { name: 'solve', parameters: [], returns: { kind: 'int' } },
    comparison: { kind: 'exact' },
    tests: [visibleTest([], 1)],
    limits: { cpuSeconds: 1, memoryBytes: 64 * 1024 * 1024, outputBytes: 65_536 },
    stopAtFirstFailure: false,
  });
  expect([verdict.verdict, verdict.compile.message]).toEqual([
    'CE',
    'SQL answers queries, and this asks for a function.',
  ]);
});
