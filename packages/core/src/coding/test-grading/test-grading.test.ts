import { expect, test } from 'vitest';

import type { Json } from '../../base/index.ts';
import type { VerdictCode } from '../../judging/index.ts';
import type { EventBody, SessionEvent } from '../../session/index.ts';
import { recordingOf } from '../assessors/recording.ts';
import { gradingOf, testStrength } from '../assessors/test-strength.ts';
import { exampleProblem } from '../problem.fixture.ts';
import { own, ran, run, type ScriptLine, sessionOf, submit } from '../session-script.fixture.ts';
import { OWN_TESTS, writtenTests } from './written-tests.ts';
import type { TestMatrix } from './test-matrix.ts';

const CODE = 'def pair_with_sum(nums, target):\n    return []\n';
const write = (...test: Parameters<typeof own>): EventBody => ({ type: 'test-added', test: own(...test) });
const rewrite = (...test: Parameters<typeof own>): EventBody => ({ type: 'test-edited', test: own(...test) });

function recording(lines: readonly ScriptLine[]) {
  return recordingOf(exampleProblem, sessionOf(45, lines));
}

const EMPTY: readonly Json[] = [[], 3];
const TWINS: readonly Json[] = [[2, 2], 4];

test('own tests are those that were run and those that stand at the end, each once by its arguments', () => {
  const tests = writtenTests(
    recording([
      ['1:00', write('a', ['[]', '3'])],
      ['1:30', rewrite('a', ['[3]', '3'])],
      ['2:00', write('b', ['[2, 2]', '4'], null)],
      ['3:00', run('r1', CODE, [own('a', ['[3]', '3']), own('b', ['[2,2]', '4'], null)]), ran('r1', 'WA')],
      ['4:00', rewrite('b', ['[2, 2]', '4'], '[0, 1]')],
      ['5:00', write('c', ['[2, 7, 4]', '9'], '[0, 1]'), write('d', ['[', '9']), write('e', ['"x"', '9'])],
    ]),
  );
  expect(tests).toEqual([
    {
      args: [[3], 3],
      expected: { value: [] },
      written: { at: 90_000, key: 'browser:2' },
      ran: { at: 180_000, key: 'browser:4' },
    },
    { args: TWINS, expected: { value: [0, 1] }, written: { at: 120_000, key: 'browser:3' }, ran: null },
  ]);
});

test('where an expectation changed, the last one counts from the first run that had it', () => {
  const tests = writtenTests(
    recording([
      ['1:00', run('r1', CODE, [own('a', ['[]', '3'], '[1, 2]')]), ran('r1', 'WA')],
      ['2:00', run('r2', CODE, [own('a', ['[]', '3'], '[]')]), ran('r2', 'AC')],
      ['3:00', run('r3', CODE, [own('a', ['[]', '3'], '[]')]), ran('r3', 'AC')],
    ]),
  );
  expect(tests).toMatchObject([{ expected: { value: [] }, written: { at: 60_000 }, ran: { at: 120_000 } }]);
});

/** Mistakes by name with the verdicts of the tests of `matrix`, in their order. */
function matrix(mistakes: Readonly<Record<string, readonly (VerdictCode | null)[]>>): TestMatrix {
  return {
    schema: 'greenroom.test-matrix/1',
    status: 'measured',
    reason: '',
    tests: [
      { args: EMPTY, illegal: null, answer: { value: [] } },
      { args: TWINS, illegal: null, answer: { value: [0, 1] } },
    ],
    mistakes: Object.entries(mistakes).map(([id, verdicts]) => ({
      id,
      origin: id.startsWith('m') ? 'mutant' : 'known-bad',
      what: `Does ${id}`,
      category: null,
      language: 'python',
      verdicts,
    })),
  };
}

function measured(result: TestMatrix): ScriptLine {
  return [
    '40:00',
    { type: 'ended', reason: 'finished' },
    { type: 'measured', kind: 'tests', about: OWN_TESTS, result: JSON.stringify(result) },
  ];
}

const MISTAKES = { one: ['RTE', 'AC'], two: ['AC', 'WA'], three: ['AC', 'AC'], m1: ['WA', 'WA'] } as const;

test('a right expectation catches what answers otherwise; none catches only crashes; a wrong one nothing', () => {
  const catches = (expected: string | null) => {
    const session = recording([
      ['1:00', run('r', CODE, [own('a', ['[]', '3'], expected)]), ran('r', 'AC')],
      measured(matrix(MISTAKES)),
    ]);
    const [graded] = gradingOf(session)?.tests ?? [];
    return [graded?.expectation.kind, graded?.catches];
  };
  expect(catches('[]')).toEqual(['right', [true, false, false, true]]);
  expect(catches(null)).toEqual(['none', [true, false, false, false]]);
  expect(catches('[0, 1]')).toEqual(['wrong', [false, false, false, false]]);
});

test('what is caught before the first submission is in time, what is caught later is late', () => {
  const session = recording([
    ['1:00', run('r1', CODE, [own('a', ['[]', '3'], '[]')]), ran('r1', 'AC')],
    ['5:00', submit('s', CODE)],
    ['6:00', run('r2', CODE, [own('b', ['[2, 2]', '4'], '[1, 0]')]), ran('r2', 'WA')],
    measured(matrix(MISTAKES)),
  ]);
  const grading = gradingOf(session);
  expect(grading?.mistakes.map(({ id, caught }) => [id, caught])).toEqual([
    ['one', 'in-time'],
    ['two', 'late'],
    ['three', 'never'],
    ['m1', 'in-time'],
  ]);
  expect(grading?.kinds).toEqual([
    { kind: 'empty', tried: true },
    { kind: 'single', tried: false },
    { kind: 'duplicates', tried: true },
    { kind: 'extremes', tried: false },
  ]);
});

test('an illegal test is told so and catches nothing', () => {
  const told: TestMatrix = {
    ...matrix(MISTAKES),
    tests: [{ args: EMPTY, illegal: 'nums is too short', answer: null }],
  };
  const session = recording([
    ['1:00', run('r', CODE, [own('a', ['[]', '3'], '[]')]), ran('r', 'AC')],
    measured({ ...told, mistakes: told.mistakes.map((each) => ({ ...each, verdicts: [null] })) }),
  ]);
  expect(gradingOf(session)?.tests).toMatchObject([
    { expectation: { kind: 'illegal', why: 'nums is too short' }, catches: [null, null, null, null] },
  ]);
});

const RUN_ALL: ScriptLine = [
  '1:00',
  run('r', CODE, [own('a', ['[]', '3'], '[]'), own('b', ['[2, 2]', '4'], '[0, 1]')]),
  ran('r', 'AC'),
];

test.each<[string, TestMatrix, readonly number[]]>([
  [
    'all caught, but by two tests',
    matrix({ one: ['WA', 'AC'], two: ['AC', 'WA'], three: ['WA', 'AC'] }),
    [4, 3],
  ],
  ['half of what people get wrong', matrix({ ...MISTAKES, four: ['AC', 'AC'] }), [3, 2]],
  [
    'one of four',
    matrix({ one: ['WA', 'AC'], two: ['AC', 'AC'], three: ['AC', 'AC'], four: ['AC', 'AC'] }),
    [2, 2],
  ],
  ['nothing', matrix({ one: ['AC', 'AC'], two: ['AC', 'AC'], three: ['AC', 'AC'] }), [1, 1]],
  ['too few mistakes to tell', matrix({ one: ['WA', 'AC'] }), []],
])('%s', (_name, result, levels) => {
  const evidence = testStrength.assess(recording([RUN_ALL, measured(result)]));
  expect(evidence.map(({ level }) => level)).toEqual(levels);
  for (const { events, at } of evidence) {
    expect(at).toBe(60_000);
    // The run that had the tests, and what was measured.
    expect(events).toEqual(['browser:1', 'server:2']);
  }
});

test('without results, or with results that cannot be read, nothing is said', () => {
  const bad = (result: string): SessionEvent[] => [
    ...sessionOf(45, [RUN_ALL]),
    { by: 'server', n: 2, at: 90_000, type: 'measured', kind: 'tests', about: OWN_TESTS, result },
  ];
  expect(testStrength.assess(recording([RUN_ALL]))).toEqual([]);
  for (const result of [
    '{',
    '{}',
    JSON.stringify({ ...matrix(MISTAKES), status: 'unavailable', reason: 'gone' }),
  ]) {
    expect(testStrength.assess(recordingOf(exampleProblem, bad(result)))).toEqual([]);
  }
});
