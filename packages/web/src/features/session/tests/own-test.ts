// The candidate's own tests: what is wrong with one, and how it is made from another.

import type { Json } from '@greenroom/core/base';
import {
  argumentNames,
  checkAnswer,
  checkArgumentAt,
  parseArguments,
  type Problem,
  type Sample,
  type Signature,
} from '@greenroom/core/coding';
import type { TestResult } from '@greenroom/core/judging';
import type { OwnTest } from '@greenroom/core/session';

import { jsonText, parseText } from '../json-text.ts';
import { callsText } from '../script/script-rows.ts';

/** What is wrong with each field, in words; null where nothing is. */
export interface OwnTestFaults {
  readonly args: readonly (string | null)[];
  readonly expected: string | null;
}

export function checkOwnTest({ signature }: Problem, test: OwnTest): OwnTestFaults {
  const args = argumentNames(signature).map((_name, index) =>
    checkField(test.args[index] ?? '', (value) => checkArgumentAt(signature, index, value)),
  );
  // What calls return can be judged once it is known what they are.
  const isOpen = signature.class !== undefined && args.some((fault) => fault !== null);
  const { expected } = test;
  if (expected === null || expected.trim() === '' || isOpen) return { args, expected: null };
  const given = parseArguments(test.args) ?? [];
  const check = (answer: Json) => checkAnswer(signature, { args: given, answer }, 'the result');
  return { args, expected: checkField(expected, check) };
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
    argumentText(problem.signature, position, sample?.args[position] ?? null),
  );
  return { args, expected: null };
}

/** A test with the values that a result shows. */
export function testFromResult(
  { signature }: Problem,
  { input, expected }: NonNullable<TestResult['shown']>,
): Omit<OwnTest, 'id'> {
  const args = input.split('\n').map((text, position) => argumentText(signature, position, parseText(text)));
  return { args, expected: expected === null ? null : jsonText(parseText(expected)) };
}

/** As it is changed by hand: calls one a line, everything else on one. */
function argumentText({ class: form }: Signature, position: number, value: Json): string {
  return form !== undefined && position === 1 ? callsText(value) : jsonText(value);
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
