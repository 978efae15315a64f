// Thinking aloud as the microphone heard it: shares, silences, what is not observed, and what the scorecard makes of it.

import { expect, test } from 'vitest';

import { type EventBody, recorderOf } from '../session/index.ts';
import { nextNudge } from './nudge.ts';
import { exampleProblem } from './problem.fixture.ts';
import { scoreSession } from './score-session.ts';
import { say, type ScriptLine, sessionOf, type } from './session-script.fixture.ts';
import { baselineOf, thinkAloud } from './think-aloud.ts';

const MINUTE = 60_000;
const microphone = (on: boolean): EventBody => ({ type: 'microphone-turned', on });

/** Speech that is over at a clock time. */
function spoke(clock: string, seconds: number): ScriptLine {
  const [minutes = 0, rest = 0] = clock.split(':').map(Number);
  const to = (minutes * 60 + rest) * 1000;
  return [clock, { type: 'speech-heard', from: to - seconds * 1000, to }];
}

/** Typing every ten seconds from one minute to another. */
function typing(fromMinute: number, toMinute: number, length = 0): ScriptLine[] {
  return Array.from({ length: (toMinute - fromMinute) * 6 }, (_, index) => {
    const seconds = fromMinute * 60 + index * 10;
    return [`${Math.floor(seconds / 60)}:${seconds % 60}`, type('x', length + index)];
  });
}

function inOrder(...lines: readonly ScriptLine[]): readonly ScriptLine[] {
  const seconds = ([clock]: ScriptLine): number => {
    const [minutes = 0, rest = 0] = clock.split(':').map(Number);
    return minutes * 60 + rest;
  };
  return [...lines].sort((a, b) => seconds(a) - seconds(b));
}

const heard = (...lines: readonly ScriptLine[]) => {
  const events = sessionOf(25, inOrder(...lines));
  const recorder = recorderOf(events);
  return thinkAloud(recorder.events, recorder.state);
};
const communication = (...lines: readonly ScriptLine[]) => {
  const events = sessionOf(25, inOrder(...lines));
  const card = scoreSession({ sessionId: 's', problem: exampleProblem, events });
  const row = card.rows.find(({ signal }) => signal === 'communication');
  return row?.observed === true ? row.evidence.map(({ assessor, level }) => [assessor, level]) : [];
};

test('with the microphone off nothing was observed, and typed lines are read as before', () => {
  expect(heard(...typing(1, 6))).toBeNull();
  expect(heard(['0:05', microphone(true)], ['0:30', microphone(false)], ...typing(1, 6))).toBeNull();
  expect(communication(...typing(1, 6))).toEqual([['coding/communication@2', 1]]);
});

test('typing without a word is told from a pause to think', () => {
  const seen = heard(
    ['0:05', microphone(true)],
    spoke('0:40', 10),
    ...typing(1, 3),
    // Four minutes in which nothing happens, then typing goes on.
    ...typing(7, 9, 12),
    spoke('8:00', 3),
  );
  expect(seen).toMatchObject({
    edits: 24,
    spokeBeforeFirst: true,
    silenceBeforeFirstMs: 25_000,
    longestThinkingMs: 4 * MINUTE + 10_000,
  });
  // Two minutes of typing, then one more until the word at eight minutes; the four minutes between are no typing.
  expect(seen?.longestSilentTyping.ms).toBe(110_000 + 50_000);
  expect(seen?.spokenShare).toBeCloseTo(3 / 24);
});

test('the levels: no word, some, most edits with speech, and lines that weigh a choice', () => {
  const on: ScriptLine = ['0:05', microphone(true)];
  const often = Array.from({ length: 12 }, (_, index) =>
    spoke(`${1 + Math.floor(index / 3)}:${(index % 3) * 20 + 5}`, 4),
  );
  const level = (...lines: readonly ScriptLine[]) => communication(on, ...typing(1, 5), ...lines);
  expect(level()).toEqual([['coding/think-aloud@1', 1]]);
  expect(level(spoke('1:05', 3))).toEqual([['coding/think-aloud@1', 2]]);
  expect(level(...often)).toEqual([['coding/think-aloud@1', 3]]);
  const weighing: readonly ScriptLine[] = [
    ['1:06', say('I take a hash map because it is faster.')],
    ['3:06', say('Sorting instead would need less memory.')],
  ];
  expect(level(...often, ...weighing)).toEqual([['coding/think-aloud@1', 4]]);
  expect(level(...weighing)).toEqual([['coding/think-aloud@1', 1]]);
});

test('the first two observed sessions are the baseline', () => {
  const session = (...speech: readonly ScriptLine[]) => {
    const seen = heard(['0:05', microphone(true)], ...typing(1, 3), ...speech);
    if (seen === null) throw new Error('Nothing was heard.');
    return seen;
  };
  const [silent, spoken] = [session(), session(spoke('1:05', 4), spoke('2:05', 4))];
  expect(baselineOf([silent])).toBeNull();
  const baseline = baselineOf([silent, spoken, silent]);
  expect(baseline).toMatchObject({ sessions: 2, spokenShare: spoken.spokenShare / 2 });
  expect(baseline).toEqual(baselineOf([silent, spoken]));
});

test('a spoken word counts for the nudge about silence, which comes back ever later', () => {
  const asked: ScriptLine = ['0:20', say('Is the list sorted?')];
  const rule = (now: number, ...lines: readonly ScriptLine[]): string | null => {
    const events = sessionOf(45, inOrder(asked, ['0:05', microphone(true)], ...typing(1, 5), ...lines));
    return nextNudge(exampleProblem, recorderOf(events).state, now)?.rule ?? null;
  };
  expect(rule(5 * MINUTE)).toBe('silence');
  expect(rule(5 * MINUTE, spoke('4:00', 5))).toBeNull();
  const nudged: ScriptLine = ['5:01', { type: 'nudged', rule: 'silence', text: '' }];
  expect(rule(9 * MINUTE, ...typing(5, 9, 24), nudged)).toBeNull();
  expect(rule(10.2 * MINUTE, ...typing(5, 10, 24), nudged)).toBe('silence');
});
