import { expect, test } from 'vitest';

import { readiness } from '../signals/index.ts';
import { readPractice } from './practice.ts';
import { exampleProblem } from './problem.fixture.ts';
import { judge, say, sessionOf, submit, type } from './session-script.fixture.ts';

const endedAt = Date.UTC(2026, 10, 2, 9, 20);
const finished = (events: ReturnType<typeof sessionOf>) =>
  readPractice({ id: 'session-a', title: 'Example', endedAt, events }, exampleProblem);

test('a solved session: one observation a signal, at its end, and what the review needs', () => {
  const practice = finished(
    sessionOf(25, [
      ['0:30', say('May the list be empty?')],
      ['5:00', type('return 1', 0)],
      ['8:00', submit('s1', 'return 1'), judge('s1', 'WA', ['extremes'])],
      ['12:00', submit('s2', 'return 2'), judge('s2', 'AC')],
      ['20:00', { type: 'ended', reason: 'finished' }],
    ]),
  );
  expect(practice).toMatchObject({
    exercise: `${exampleProblem.pack}/${exampleProblem.id}`,
    activeMs: 1_200_000,
  });
  expect(practice?.solve).toEqual({
    accepted: true,
    activeMinutes: 20,
    expectedMinutes: exampleProblem.minutes.onPace,
    hints: 0,
    failedSubmissions: 1,
  });
  const observations = practice?.observations ?? [];
  const signals = observations.map(({ signal }) => signal);
  expect(signals).toContain('correctness');
  expect(new Set(signals).size).toBe(signals.length);
  for (const { when, weight } of observations) {
    expect(when).toBe(endedAt);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
  expect(readiness(observations, endedAt).some(({ observed }) => observed)).toBe(true);
});

test('an exercise that was opened and left says nothing about when to see it again', () => {
  const practice = finished(sessionOf(25, [['0:10', { type: 'ended', reason: 'abandoned' }]]));
  expect(practice?.solve).toBeNull();
});

test('a recording that cannot be replayed says nothing', () => {
  const practice = finished(
    sessionOf(25, [
      ['1:00', type('x', 50)],
      ['2:00', { type: 'ended', reason: 'finished' }],
    ]),
  );
  expect(practice).toBeNull();
});
