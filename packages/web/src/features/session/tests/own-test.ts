// The candidate's own tests: what is wrong with one, and how it is made from another.

import type { Json } from '@greenroom/core/base';
import {
  argumentNames,
  checkAnswer,
  checkArgumentAt,
  type Problem,
  type Sample,
} from '@greenroom/core/coding';
import type { OwnTest } from '@greenroom/core/session';

import { jsonText } from '../json-text.ts';

/** What is wrong with each field, in words; null where nothing is. */
export interface OwnTestFaults {
  readonly args: readonly (string | null)[];
  readonly expected: string | null;
}

export function checkOwnTest(problem: Problem, test: OwnTest): OwnTestFaults {
  return {
    args: argumentNames(problem.signature).map((_name, index) =>
      checkField(test.args[index] ?? '', (value) => checkArgumentAt(problem.signature, index, value)),
    ),
    expected:
      test.expected === null || test.expected.trim() === ''
        ? null
        : checkField(test.expected, (value) => checkAnswer(problem.signature, value, 'the result')),
  };
}

export function isRunnable(problem: Problem, test: OwnTest): boolean {
  const faults = checkOwnTest(problem, test);
  return faults.expected === null && faults.args.every((fault) => fault === null);
}

/** What a test needs before it is run: an expectation left blank is none. */
export function forRunning(test: OwnTest): OwnTest {
  return test.expected !== null && test.expected.trim() === '' ? { ...test, expected: null } : test;
}

/** A test with the arguments of an example, to be changed from there. */
export function testFromSample(problem: Problem, sample: Sample | undefined): Omit<OwnTest, 'id'> {
  const args = argumentNames(problem.signature).map((_name, position) =>
    jsonText(sample?.args[position] ?? null),
  );
  return { args, expected: null };
}

function checkField(text: string, check: (value: Json) => string | null): string | null {
  if (text.trim() === '') return 'Write a value, such as 3, "abc" or [1, 2]';
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return 'This is not JSON: texts go in double quotes, lists in square brackets';
  }
  return check(value);
}
