import { expect, test } from 'vitest';

import type { Json } from '../base/index.ts';
import { counters, countersScript } from './class.fixture.ts';
import { differenceFrom } from './compare.ts';
import type { Signature } from './problem.ts';
import { argumentNames, checkAnswer, checkArguments, checkArgumentType } from './test-values.ts';

const { args, answer } = countersScript;
const bounded: Signature = {
  ...counters,
  class: {
    parameters: (counters.class?.parameters ?? []).map((each) => ({ ...each, range: [1, 9] })),
    methods: counters.class?.methods ?? [],
    calls: [1, 5],
  },
};

test('a script is two arguments and one answer', () => {
  expect(argumentNames(counters)).toEqual(['constructor', 'calls']);
  expect(checkArguments(bounded, args)).toBeNull();
  expect(checkAnswer(bounded, { args, answer })).toBeNull();
});

test.each<[readonly Json[], string]>([
  [[[5]], "There are 1 values; a test has 2, the constructor's arguments as a list and the calls as a list"],
  [[5, []], "The constructor's arguments must be a list, such as [limit]"],
  [[[], []], 'The constructor takes 1 argument, not 0'],
  [[['5'], []], 'limit must be a whole number, not "5"'],
  [[[0], []], 'limit holds 0, which is outside 1 to 9'],
  [[[5], {}], 'The calls must be a list, such as [["add_word", word, times]]'],
  [[[5], [[]]], 'Call 1: it must be a list that begins with a method, such as ["add_word", word, times]'],
  [[[5], [['clear'], ['clean']]], 'Call 2: there is no method clean; there is add_word, most_common, clear'],
  [[[5], [['clear', 1]]], 'Call 1: clear takes 0 arguments, not 1'],
  [[[5], [['add_word', 'a', null]]], 'Call 1: times must be a whole number, not null'],
  [[[5], []], 'There are 0 calls, which is outside 1 to 5'],
])('%j is no script', (given, wrong) => {
  expect(checkArguments(bounded, given)).toBe(wrong);
});

test('a test of one’s own may break the constraints, not the types', () => {
  expect(checkArgumentType(bounded, 0, [0])).toBeNull();
  expect(checkArgumentType(bounded, 1, [])).toBeNull();
  expect(checkArgumentType(bounded, 0, [null])).toBe('limit must be a whole number, not null');
});

test.each<[Json, string]>([
  [null, 'The answer must be a list of what each call returns'],
  [[1], 'The answer must be a list of what the 5 calls return, not of 1'],
  [[2, 5, ['b'], 0, []], 'The answer of call 4 (clear) must be null: it returns nothing'],
  [[2, '5', ['b'], null, []], 'The answer of call 2 (add_word) must be a whole number, not "5"'],
  [
    [2, 5, ['b', 3], null, []],
    'The answer of call 3 (most_common)[1] must be a text in double quotes, not 3',
  ],
])('%j cannot be its answer', (wrong, why) => {
  expect(checkAnswer(counters, { args, answer: wrong }, 'The answer')).toBe(why);
});

test('answers are compared call by call', () => {
  const exact = { kind: 'calls', each: { kind: 'exact' } } as const;
  expect(differenceFrom(exact, answer, [2, 5, ['b'], null, []])).toBeNull();
  expect(differenceFrom(exact, answer, [2, 5, ['a'], null, ['a']])).toBe(
    'Call 3 does not return what is expected',
  );
  expect(differenceFrom(exact, answer, [2, 5])).toBe('Call 3 does not return what is expected');
  expect(differenceFrom(exact, [2], [2, 5])).toBe('Call 2 does not return what is expected');
  const loose = { kind: 'calls', each: { kind: 'unordered' } } as const;
  expect(differenceFrom(loose, [['a', 'b'], 1], [['b', 'a'], 1])).toBeNull();
  expect(differenceFrom(loose, [['a'], ['b']], [['b'], ['a']])).not.toBeNull();
});
