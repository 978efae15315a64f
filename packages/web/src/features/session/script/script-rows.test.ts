import type { Problem } from '@greenroom/core/coding';
import { expect, test } from 'vitest';

import { callsText, rowsToShow, scriptRows } from './script-rows.ts';

const text = { kind: 'string' } as const;
const parameter = (name: string) => ({ name, type: text, constraint: '', length: null, range: null });
const problem = {
  signature: {
    name: 'name_list',
    parameters: [],
    returns: { kind: 'list', of: text },
    class: {
      parameters: [parameter('owner')],
      methods: [
        { name: 'add_name', parameters: [parameter('name')], returns: null },
        { name: 'all_names', parameters: [], returns: { kind: 'list', of: text } },
      ],
      calls: [0, 10],
    },
  },
  comparison: { kind: 'calls', each: { kind: 'unordered' } },
} as unknown as Problem;

const args = [['me'], [['add_name', 'b'], ['add_name', 'a'], ['all_names'], ['all_names']]];

test('calls read as the candidate writes them', () => {
  const calls = (language: 'python' | 'go' | 'java') =>
    scriptRows(problem, language, { args, expected: undefined, got: undefined }).map(({ call }) => call);
  expect(calls('python')).toEqual([
    'NameList("me")',
    'add_name("b")',
    'add_name("a")',
    'all_names()',
    'all_names()',
  ]);
  expect(calls('java').slice(0, 2)).toEqual(['new NameList("me")', 'addName("b")']);
  expect(calls('go').slice(0, 2)).toEqual(['NewNameList("me")', 'AddName("b")']);
});

test('what differs is told as the judge compares it', () => {
  const rows = scriptRows(problem, 'python', {
    args,
    expected: [null, null, ['a', 'b'], ['a', 'b']],
    got: [null, null, ['b', 'a'], ['b']],
  });
  expect(rows.map(({ expected, got, differs }) => [expected, got, differs])).toEqual([
    ['', '', false],
    ['', '', false],
    ['', '', false],
    ['["a", "b"]', '["b", "a"]', false],
    ['["a", "b"]', '["b"]', true],
  ]);
});

test('values that are no script make no rows', () => {
  for (const wrong of [[], [1, 2], [['me'], null], [null, []]]) {
    expect(scriptRows(problem, 'python', { args: wrong, expected: undefined, got: undefined })).toEqual([]);
  }
  const odd = { args: [['me'], [3, ['add_name']]], expected: [1], got: undefined };
  expect(scriptRows(problem, 'python', odd).map(({ call, expected }) => [call, expected])).toEqual([
    ['NameList("me")', ''],
    ['3', '1'],
    ['add_name()', null],
  ]);
});

test('of a long script the rows around the first difference are shown', () => {
  const many = Array.from({ length: 50 }, (_each, place) => {
    return { place, call: '', expected: '', got: '', differs: place === 40 || place === 45 };
  });
  const placesOf = (most: number) => rowsToShow(many, most).map(({ place }) => place);
  expect(placesOf(10)).toEqual([35, 36, 37, 38, 39, 40, 41, 42, 43, 44]);
  expect(placesOf(100)).toHaveLength(50);
  expect(rowsToShow(many.slice(0, 30), 10)[0]?.place).toBe(0);
});

test('calls to be changed stand one a line', () => {
  expect(callsText([['a', 1], ['b']])).toBe('[\n  ["a", 1],\n  ["b"]\n]');
  expect(callsText([])).toBe('[]');
});
