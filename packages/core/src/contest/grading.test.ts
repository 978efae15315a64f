import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { gradeByFlags, graderInput, parseGraderOutput } from './grader.ts';
import { pointsOf } from './max-score.ts';
import { settle } from './interaction.ts';
import { readCheckerExit, speaksTestlib } from './testlib.ts';

const ac = (score: number) => ({ verdict: 'AC' as const, score });
const wa = { verdict: 'WA' as const, score: 0 };
const tle = { verdict: 'TLE' as const, score: 0 };

describe('the default grader', () => {
  test.each([
    [[ac(1), ac(2)], [], { verdict: 'AC', score: 3 }],
    [[ac(1), ac(2)], ['avg'], { verdict: 'AC', score: 1.5 }],
    [[ac(1), ac(2)], ['min'], { verdict: 'AC', score: 1 }],
    [[ac(1), ac(2)], ['sum', 'max'], { verdict: 'AC', score: 2 }],
    [[ac(1), wa, tle], [], { verdict: 'TLE', score: 1 }],
    [[ac(1), wa, tle], ['first_error'], { verdict: 'WA', score: 1 }],
    [[ac(1), wa], ['always_accept'], { verdict: 'AC', score: 1 }],
    [[ac(1), wa], ['accept_if_any_accepted'], { verdict: 'AC', score: 1 }],
    [[wa, tle], ['accept_if_any_accepted'], { verdict: 'TLE', score: 0 }],
    [[wa, ac(5)], ['ignore_sample'], { verdict: 'AC', score: 5 }],
    [[], [], { verdict: 'AC', score: 0 }],
    [[ac(1), { verdict: 'IE' as const, score: 0 }], ['always_accept'], { verdict: 'IE', score: 1 }],
  ])('%j with %j', (parts, flags, expected) => {
    expect(gradeByFlags(parts, flags)).toEqual(expected);
  });

  test('a sum lies between the parts’ extremes times their number', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 100 }).map(ac), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, (list) => {
        const [sum, min, max, avg] = ['sum', 'min', 'max', 'avg'].map(
          (flag) => gradeByFlags(list, [flag]).score,
        );
        expect(min).toBeLessThanOrEqual(avg ?? 0);
        expect(avg).toBeLessThanOrEqual(max ?? 0);
        expect(sum).toBe(list.reduce((total, { score }) => total + score, 0));
      }),
    );
  });

  test('custom graders read and write lines', () => {
    expect(graderInput([ac(1.5), { verdict: 'PE', score: 0 }, { verdict: 'IE', score: 0 }])).toBe(
      'AC 1.5\nWA 0\nJE 0\n',
    );
    expect(parseGraderOutput('AC 10\n')).toEqual(ac(10));
    expect(parseGraderOutput('AC -1.5e1')).toEqual(ac(-15));
    for (const text of ['', 'AC', 'OK 1', 'AC 1 2', 'AC one', 'AC 1\nAC 2'])
      expect(parseGraderOutput(text)).toBeNull();
  });
});

test('points of an accepted test', () => {
  const none = { score: null, multiplier: null };
  expect(pointsOf(none, 40)).toEqual({ ok: true, value: 40 });
  expect(pointsOf({ ...none, multiplier: 0.25 }, 40)).toEqual({ ok: true, value: 10 });
  expect(pointsOf({ ...none, score: 7 }, 40)).toEqual({ ok: true, value: 7 });
  expect(pointsOf({ ...none, score: 700 }, 'unbounded')).toEqual({ ok: true, value: 700 });
  expect(pointsOf(none, null)).toEqual({ ok: true, value: null });
  const mistakes = [
    pointsOf({ score: 1, multiplier: 1 }, 40),
    pointsOf({ ...none, multiplier: 1.5 }, 40),
    pointsOf({ ...none, score: 41 }, 40),
    pointsOf(none, 'unbounded'),
    pointsOf({ ...none, multiplier: 1 }, 'unbounded'),
    pointsOf({ ...none, score: 1 }, null),
  ];
  expect(mistakes.every(({ ok }) => !ok)).toBe(true);
});

test('who is to blame in an interaction', () => {
  const well = { kind: 'well' } as const;
  const crash = { kind: 'crash', why: 'exit code 1' } as const;
  const verdicts = [
    settle({ program: well, validator: { kind: 'accepted' }, first: 'program' }),
    settle({ program: crash, validator: { kind: 'rejected' }, first: 'validator' }),
    settle({ program: crash, validator: { kind: 'rejected' }, first: 'program' }),
    settle({ program: crash, validator: { kind: 'accepted' }, first: 'validator' }),
    settle({ program: { kind: 'cpu' }, validator: { kind: 'accepted' }, first: 'validator' }),
    settle({ program: { kind: 'wall' }, validator: { kind: 'waiting' }, first: 'program' }),
    settle({ program: crash, validator: { kind: 'failed', why: 'lost' }, first: 'program' }),
    settle({ program: well, validator: { kind: 'rejected' }, first: 'program' }),
    settle({ program: well, validator: { kind: 'waiting' }, first: 'program' }),
  ];
  expect(verdicts.map(({ verdict }) => verdict)).toEqual([
    'AC',
    'WA',
    'RTE',
    'RTE',
    'TLE',
    'TLE',
    'IE',
    'WA',
    'IE',
  ]);
});

test('testlib’s exit codes, and which programs end with them', () => {
  const codes = [0, 1, 2, 3, 4, 7, 8, 66, 5].map((code) => readCheckerExit(code, 'points 3.5').verdict);
  expect(codes).toEqual(['AC', 'WA', 'PE', 'IE', 'WA', 'AC', 'WA', 'AC', 'IE']);
  expect(readCheckerExit(7, 'points 3.5 partly').points).toBe(3.5);
  expect(readCheckerExit(7, '0').verdict).toBe('WA');
  const checker =
    '#include "testlib.h"\nint main(int argc, char* argv[]) { registerTestlibCmd(argc, argv); }';
  expect(speaksTestlib([checker], '#define OK_EXIT_CODE 0')).toBe(true);
  expect(speaksTestlib([checker], '#   define OK_EXIT_CODE 42')).toBe(false);
  expect(speaksTestlib(['int main() { return 42; }'], null)).toBe(false);
});
