import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type EventBody, recorderOf, type SessionEvent, type SessionMinutes } from '../session/index.ts';
import { nextNudge } from './nudge.ts';
import { exampleProblem } from './problem.fixture.ts';
import { own, ran, run, say, type ScriptLine, sessionOf, submit, type } from './session-script.fixture.ts';

const MINUTE = 60_000;

function nudge(minutes: SessionMinutes, lines: readonly ScriptLine[], now: number): string | null {
  return nextNudge(exampleProblem, recorderOf(sessionOf(minutes, lines)).state, now)?.rule ?? null;
}

const phase = (name: 'approach' | 'baseline' | 'test' | 'wrap-up'): EventBody => ({
  type: 'phase-entered',
  phase: name,
});
const asked: ScriptLine = ['0:20', say('Is the list sorted?')];
const typed: ScriptLine = ['1:00', type('x', 0)];

test('coding before any question is pointed out once, after ten seconds', () => {
  expect(nudge(null, [typed], MINUTE + 9_000)).toBeNull();
  expect(nudge(null, [typed], MINUTE + 10_000)).toBe('no-question');
  expect(nudge(null, [asked, typed], MINUTE + 20_000)).toBeNull();
  const told: ScriptLine = ['1:10', { type: 'nudged', rule: 'no-question', text: '' }];
  expect(nudge(null, [typed, told], 30 * MINUTE)).toBeNull();
});

test('half time without anything that passed', () => {
  expect(nudge(15, [asked], 7.4 * MINUTE)).toBeNull();
  expect(nudge(15, [asked], 7.5 * MINUTE)).toBe('half-time');
  expect(nudge(15, [asked, ['5:00', run('r', 'x')], ['5:01', ran('r', 'WA')]], 8 * MINUTE)).toBe('half-time');
  expect(
    nudge(
      15,
      [asked, ['5:00', run('r', 'x', [own('t', ['[]', '1'])])], ['5:01', ran('r', 'AC')]],
      8 * MINUTE,
    ),
  ).toBe('no-test');
  expect(nudge(null, [asked], 60 * MINUTE)).toBeNull();
});

test('pauses stop the clock', () => {
  const pause: readonly ScriptLine[] = [
    ['1:00', { type: 'paused' }],
    ['9:00', { type: 'resumed' }],
  ];
  expect(nudge(15, [asked, ...pause], 15 * MINUTE)).toBeNull();
  expect(nudge(15, [asked, ...pause.slice(0, 1)], 60 * MINUTE)).toBeNull();
});

test('three minutes without progress: two alternatives', () => {
  const lines: readonly ScriptLine[] = [asked, ['1:30', phase('approach')]];
  expect(nudge(25, lines, 4.4 * MINUTE)).toBeNull();
  expect(nudge(25, lines, 4.5 * MINUTE)).toBe('stuck');
  expect(nudge(25, [...lines, ['4:00', say('Hmm, a heap.')]], 4.6 * MINUTE)).toBeNull();
});

test('typing on in silence is asked about at most three times, ever less often', () => {
  const typing = Array.from({ length: 59 }, (_unused, second): ScriptLine => [
    `${Math.floor(second / 2) + 1}:${second % 2 === 0 ? '00' : '30'}`,
    type('x', second),
  ]);
  const events: SessionEvent[] = [...sessionOf(45, [asked, ...typing])];
  const heard: number[] = [];
  for (let at = 0; at < 22 * MINUTE; at += 5_000) {
    const { state } = recorderOf(events.filter((event) => event.at <= at));
    const body = nextNudge(exampleProblem, state, at);
    if (body === null) continue;
    events.push({ by: 'browser', n: 1_000 + heard.length, at, ...body });
    if (body.rule === 'silence') heard.push(Math.round(at / MINUTE));
  }
  expect(heard).toEqual([4, 9, 19]);
});

test('tests of their own are asked for before submitting', () => {
  const passed: readonly ScriptLine[] = [
    ['2:00', run('r', 'x')],
    ['2:01', ran('r', 'AC')],
  ];
  expect(nudge(null, [asked, ...passed], 2.1 * MINUTE)).toBe('no-test');
  expect(nudge(null, [asked, ['2:00', phase('test')]], 2.1 * MINUTE)).toBe('no-test');
  const test: ScriptLine = ['1:00', { type: 'test-added', test: own('t', ['[]', '1']) }];
  expect(nudge(null, [asked, test, ...passed], 2.1 * MINUTE)).toBeNull();
  expect(nudge(null, [asked, ...passed, ['2:05', submit('s', 'x')]], 2.1 * MINUTE)).toBeNull();
});

test('wrapping up without both costs', () => {
  const lines: readonly ScriptLine[] = [asked, ['8:00', phase('wrap-up')]];
  expect(nudge(null, lines, 8.1 * MINUTE)).toBe('complexity');
  const time: ScriptLine = ['8:01', { type: 'claimed', subject: 'time', text: 'O(n)' }];
  const space: ScriptLine = ['8:02', { type: 'claimed', subject: 'space', text: 'O(1)' }];
  const { state } = recorderOf(sessionOf(null, [...lines, time]));
  expect(nextNudge(exampleProblem, state, 8.1 * MINUTE)?.text).toContain('in space');
  expect(nudge(null, [...lines, time, space], 8.1 * MINUTE)).toBeNull();
});

test('nothing after the end, and never two within a minute and a half', () => {
  expect(nudge(15, [asked, ['2:00', { type: 'ended', reason: 'finished' }]], 20 * MINUTE)).toBeNull();
  const told: ScriptLine = ['7:00', { type: 'nudged', rule: 'stuck', text: '' }];
  expect(nudge(15, [asked, told], 8.4 * MINUTE)).toBeNull();
  expect(nudge(15, [asked, told], 8.6 * MINUTE)).toBe('half-time');
});

test('untimed practice hears nothing about the clock, whatever happens', () => {
  const clockRules = new Set(['half-time', 'stuck', 'silence']);
  const bodies = fc.constantFrom<readonly EventBody[]>(
    [type('', 0)],
    [say('Loop over all.')],
    [phase('baseline')],
    [phase('wrap-up')],
    [{ type: 'paused' }, { type: 'resumed' }],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(59), bodies), { maxLength: 10 }), fc.nat(90), (lines, minute) => {
      const script = lines
        .toSorted(([a], [b]) => a - b)
        .map(([at, list]): ScriptLine => [`${at}:00`, ...list]);
      expect(clockRules.has(nudge(null, script, minute * MINUTE) ?? '')).toBe(false);
    }),
  );
});
