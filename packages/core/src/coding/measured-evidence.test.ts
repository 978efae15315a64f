import { describe, expect, test } from 'vitest';

import type { EventBody } from '../session/index.ts';
import type { Evidence, SignalId } from '../signals/index.ts';
import { exampleProblem } from './problem.fixture.ts';
import { scoreSession } from './score-session.ts';
import {
  judge,
  measured,
  ran,
  run,
  say,
  type ScriptLine,
  sessionOf,
  submit,
  type,
} from './session-script.fixture.ts';

const PAIRS = 'def pair_with_sum(nums, target):\n    for a in nums:\n        for b in nums: pass\n';
const MAP = 'def pair_with_sum(nums, target):\n    seen = {}\n    return [0, 1]\n';

function evidence(signal: SignalId, assessor: string, lines: readonly ScriptLine[]): readonly Evidence[] {
  const events = sessionOf(25, lines);
  const card = scoreSession({ sessionId: 's-1', problem: exampleProblem, events });
  const row = card.rows.find((each) => each.signal === signal);
  return row?.observed === true
    ? row.evidence.filter((each) => each.assessor.startsWith(`coding/${assessor}@`))
    : [];
}

const claim = (subject: 'time' | 'space', text: string): EventBody => ({ type: 'claimed', subject, text });
const accepted: readonly ScriptLine[] = [['2:00', submit('s1', MAP), judge('s1', 'AC')]];
const linear = measured('s1', { work: (n) => 40 * n + 100, bytes: (n) => 80 * n + 500, line: 3 });
const square = measured('s1', {
  work: (n) => 12 * n * n + 90 * n + 100,
  bytes: (n) => 80 * n + 500,
  line: 3,
});

describe('complexity, measured', () => {
  const of = (...lines: readonly ScriptLine[]) =>
    evidence('complexity', 'complexity', [...accepted, ...lines])[0];

  test('statements that the measurement bears out count in full', () => {
    const piece = of(['3:00', claim('time', 'O(n)'), claim('space', 'O(n)')], ['4:00', linear]);
    expect(piece).toMatchObject({ level: 4, weight: 1 });
    expect(piece?.seen).toContain('Time: measured O(n), as stated.');
    expect(piece?.shows).toEqual([
      { kind: 'plot', version: 's1' },
      { kind: 'code', version: 's1', line: 3 },
    ]);
  });

  test('a statement that only fits what is known is contradicted, with the line', () => {
    const piece = of(['3:00', claim('time', 'O(n)'), claim('space', 'O(n)')], ['4:00', square]);
    expect(piece?.level).toBe(2);
    expect(piece?.seen).toMatch(/Time: measured O\(n²\); .* in line 3 is what grows/u);
  });

  test('changed after the measurement was shown, the first statement counts', () => {
    const piece = of(
      ['3:00', claim('time', 'O(n)'), claim('space', 'O(n)')],
      ['4:00', square],
      ['5:00', claim('time', 'O(n^2)')],
    );
    expect(piece?.level).toBe(2);
    expect(piece?.seen).toContain('Changed time to “O(n^2)” at 5:00, after the measurement was shown.');
    expect(piece?.events).toContain('browser:4');
  });

  test('said in the chat it counts, too', () => {
    const piece = of(['3:00', say('This is O(n) time and O(n) space.')], ['4:00', linear]);
    expect(piece).toMatchObject({ level: 4, weight: 1 });
  });

  test('a measurement of an older version says nothing about the last one', () => {
    const piece = of(
      ['3:00', claim('time', 'O(n)'), claim('space', 'O(n)')],
      ['4:00', square],
      ['5:00', submit('s2', `${MAP}# other`), judge('s2', 'AC')],
    );
    expect(piece?.weight).toBe(0.6);
  });

  test('a result that says why there is none leaves what is known', () => {
    const none = {
      schema: 'greenroom.counts/1',
      status: 'unavailable',
      reason: 'x',
      together: {},
      measurement: null,
    };
    const result = JSON.stringify(none);
    const piece = of(
      ['3:00', claim('time', 'O(n)'), claim('space', 'O(n)')],
      ['4:00', { type: 'measured', kind: 'complexity', about: 's1', result }],
    );
    expect(piece).toMatchObject({ level: 4, weight: 0.6 });
  });
});

describe('iteration, measured', () => {
  const lines = (before: EventBody, after: EventBody): readonly ScriptLine[] => [
    ['1:00', run('r1', PAIRS), ran('r1', 'AC')],
    ['2:00', say('Now a map, so that each number is looked at once.')],
    ['3:00', submit('s1', MAP), judge('s1', 'AC')],
    ['9:00', { type: 'ended', reason: 'finished' }],
    ['9:05', before, after],
  ];
  const pairs = measured('r1', { work: (n) => 12 * n * n + 90 * n + 100 });

  test('the cost before and after is named and plotted', () => {
    const [piece] = evidence('iteration', 'iteration', lines(pairs, linear));
    expect(piece).toMatchObject({ level: 4 });
    expect(piece?.seen).toContain('Measured time went from O(n²) to O(n).');
    expect(piece?.shows).toEqual([
      { kind: 'plot', version: 'r1' },
      { kind: 'plot', version: 's1' },
    ]);
  });

  test('a change that makes it grow faster is no improvement', () => {
    const fast = measured('r1', { work: (n) => 40 * n + 100 });
    const [piece] = evidence('iteration', 'iteration', lines(fast, square));
    expect(piece).toMatchObject({ level: 3 });
    expect(piece?.seen).toContain('it grows faster now');
  });
});

describe('stuck', () => {
  const stretch = (...after: readonly ScriptLine[]): readonly ScriptLine[] => [
    ['1:30', type('x', 0)],
    ['6:30', type('y', 1)],
    ...after,
    ['20:00', { type: 'ended', reason: 'finished' }],
  ];
  const of = (...after: readonly ScriptLine[]) => evidence('problem-solving', 'stuck', stretch(...after));

  test('two ways, and why one of them', () => {
    const ways = say('Either I sort it, or I keep a map. A map, because it needs one pass.');
    expect(of(['7:00', ways])).toMatchObject([{ level: 3, weight: 0.4 }]);
    expect(of(['7:00', ways], ['9:00', run('r1', MAP), ran('r1', 'AC')])).toMatchObject([{ level: 4 }]);
    expect(of(['7:00', say('There are two ways: sorting or a map.')])).toMatchObject([{ level: 3 }]);
  });

  test('no way, or too late', () => {
    expect(of()).toMatchObject([{ level: 2 }]);
    expect(of(['15:00', say('Either sort or map, because it is simpler.')])).toMatchObject([{ level: 2 }]);
  });

  test('nobody was stuck, or a microphone was on', () => {
    expect(
      evidence('problem-solving', 'stuck', [
        ['1:30', type('x', 0)],
        ['4:00', type('y', 1)],
      ]),
    ).toEqual([]);
    const heard: ScriptLine = ['0:10', { type: 'microphone-turned', on: true }];
    expect(evidence('problem-solving', 'stuck', [heard, ...stretch()])).toEqual([]);
  });
});
