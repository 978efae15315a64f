import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Json } from '../base/index.ts';
import { counters } from './class.fixture.ts';
import type { Parameter, Signature } from './problem.ts';
import { edgeKindsOfTest, parseArguments } from './test-category.ts';
import { parseValueType, type ValueType } from './value-type.ts';

function typeOf(text: string): ValueType {
  const type = parseValueType(text);
  if (!type.ok) throw new Error(type.problem);
  return type.value;
}

function signature(...parameters: readonly (Partial<Parameter> & { readonly of: string })[]): Signature {
  return {
    name: 'f',
    parameters: parameters.map(({ of, ...rest }) => ({
      name: 'p',
      type: typeOf(of),
      constraint: '',
      length: null,
      range: null,
      ...rest,
    })),
    returns: { kind: 'int' },
  };
}

const numbers = signature(
  { of: 'list<int>', length: [0, 5], range: [-100, 100] },
  { of: 'int', range: [1, 50] },
);

test.each<[readonly Json[], readonly string[]]>([
  [[[], 3], ['empty']],
  [[[7], 3], ['single']],
  [[[7, 8, 7], 3], ['duplicates']],
  [[[7, 100], 3], ['extremes']],
  [[[7, -100], 3], ['extremes']],
  [[[1, 2], 1], ['extremes']],
  [[[1, 2, 3, 4, 5], 3], ['extremes']],
  [[[1, 2], 3], []],
  [
    [[100, 100], 50],
    ['duplicates', 'extremes'],
  ],
  [[['a'], 3], []],
  [[[1]], []],
])('%j is %j', (args, kinds) => {
  expect(edgeKindsOfTest(numbers, args)).toEqual(kinds);
});

test('of a class, the calls count', () => {
  const limited: Signature = {
    ...counters,
    class: { parameters: numbers.parameters.slice(1), methods: counters.class?.methods ?? [], calls: [0, 3] },
  };
  const kinds = (...calls: readonly Json[]) => edgeKindsOfTest(limited, [[7], calls]);
  expect(kinds()).toEqual(['empty']);
  expect(kinds(['clear'])).toEqual(['single']);
  expect(kinds(['add_word', '', 1], ['clear'])).toEqual(['empty']);
  expect(kinds(['clear'], ['clear'])).toEqual(['duplicates']);
  expect(kinds(['clear'], ['most_common'], ['add_word', 'a', 1])).toEqual(['extremes']);
  expect(kinds(['unknown'])).toEqual([]);
  expect(edgeKindsOfTest(limited, [[1, 2], []])).toEqual([]);
  const most = numbers.parameters[1]?.range?.[1] ?? 0;
  expect(edgeKindsOfTest(limited, [[most], [['clear'], ['most_common']]])).toEqual(['extremes']);
});

test('texts, grids, trees and pairs count what is in them', () => {
  expect(edgeKindsOfTest(signature({ of: 'string' }), ['aba'])).toEqual(['duplicates']);
  expect(edgeKindsOfTest(signature({ of: 'string' }, { of: 'list<int>' }), ['aba', [1, 2]])).toEqual([]);
  expect(edgeKindsOfTest(signature({ of: 'list<list<int>>' }), [[[]]])).toEqual(['empty']);
  expect(edgeKindsOfTest(signature({ of: 'list<list<int>>' }), [[[4]]])).toEqual(['single']);
  expect(
    edgeKindsOfTest(signature({ of: 'list<list<int>>' }), [
      [
        [1, 1],
        [1, 2],
      ],
    ]),
  ).toEqual([]);
  expect(
    edgeKindsOfTest(signature({ of: 'list<list<int>>' }), [
      [
        [1, 2],
        [1, 2],
      ],
    ]),
  ).toEqual(['duplicates']);
  expect(edgeKindsOfTest(signature({ of: 'tree<int>' }), [[5, null, 5]])).toEqual(['duplicates']);
  expect(edgeKindsOfTest(signature({ of: 'tree<int>' }), [[5]])).toEqual(['single']);
  expect(edgeKindsOfTest(signature({ of: 'optional<int>' }), [null])).toEqual([]);
});

test('a bound next to zero is an extreme only where it stands alone or everywhere', () => {
  const small = signature({ of: 'list<int>', range: [0, 9] });
  expect(edgeKindsOfTest(small, [[0, 3]])).toEqual([]);
  expect(edgeKindsOfTest(small, [[0, 0]])).toEqual(['duplicates', 'extremes']);
  expect(edgeKindsOfTest(small, [[9, 3]])).toEqual(['extremes']);
});

test('any arguments are classified without an error', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 3 }), (args) => {
      expect(Array.isArray(edgeKindsOfTest(numbers, args as Json[]))).toBe(true);
    }),
  );
});

test('arguments are read as JSON, or not at all', () => {
  expect(parseArguments(['[1, 2]', '3'])).toEqual([[1, 2], 3]);
  expect(parseArguments(['[1, 2', '3'])).toBeNull();
});

test('tables are told apart by their rows', () => {
  const columns = [
    { name: 'id', type: 'integer' },
    { name: 'day', type: 'date' },
  ] as const;
  const table = { name: 'log', columns, constraint: '', rows: [0, 3] } as const;
  const query = { dialect: 'duckdb', schema: '', tables: [table], columns, answer: null } as const;
  const signature: Signature = { name: 'query', parameters: [], returns: { kind: 'int' }, query };
  const day = '2024-01-01';
  expect(edgeKindsOfTest(signature, [[]])).toEqual(['empty']);
  expect(edgeKindsOfTest(signature, [[[1, day]]])).toEqual(['single']);
  expect(
    edgeKindsOfTest(signature, [
      [
        [1, day],
        [2, day],
      ],
    ]),
  ).toEqual(['duplicates']);
  expect(
    edgeKindsOfTest(signature, [
      [
        [1, day],
        [2, '2024-01-02'],
        [3, null],
      ],
    ]),
  ).toEqual(['extremes']);
  expect(edgeKindsOfTest(signature, [[['one', day]]])).toEqual([]);
});
