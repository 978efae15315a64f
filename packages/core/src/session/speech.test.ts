// Speech segments from probabilities: where they begin and end, and what is too short to count.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { hear, silencesBetween, silentDetector, speechBetween, speechHeard } from './speech.ts';

const FRAME = 32;
/** What is heard of frames: probability of speech, and loudness where it is not that of silence or of a voice. */
const heard = (probabilities: readonly number[], levels: readonly number[] = []) =>
  speechHeard(
    probabilities.reduce(
      (detector, probability, index) =>
        hear(detector, {
          at: index * FRAME,
          ms: FRAME,
          probability,
          level: levels[index] ?? (probability > 0 ? 60 : 10),
        }),
      silentDetector,
    ),
  );
const run = (frames: number, probability: number): number[] =>
  Array.from({ length: frames }, () => probability);

test('two utterances with a pause between them', () => {
  expect(heard([...run(10, 0), ...run(20, 0.9), ...run(50, 0), ...run(10, 0.9), ...run(20, 0)])).toEqual([
    { from: 10 * FRAME, to: 30 * FRAME },
    { from: 80 * FRAME, to: 90 * FRAME },
  ]);
});

test('a gap shorter than a pause is no gap, a click is no speech, and a dip does not end a word', () => {
  expect(heard([...run(10, 0.9), ...run(7, 0), ...run(10, 0.9)])).toEqual([{ from: 0, to: 27 * FRAME }]);
  expect(heard([...run(10, 0), ...run(2, 0.9), ...run(20, 0)])).toEqual([]);
  expect(heard([...run(10, 0.9), ...run(30, 0.4), ...run(20, 0)])).toEqual([{ from: 0, to: 40 * FRAME }]);
  expect(heard(run(40, 0.4))).toEqual([]);
});

test('a beginning that the model hears late and an end that it gives up early are found by their loudness', () => {
  const probabilities = [...run(10, 0), ...run(20, 0.9), ...run(40, 0)];
  const soft = [...run(7, 20), ...run(25, 60), ...run(38, 20)];
  expect(heard(probabilities, soft)).toEqual([{ from: 7 * FRAME, to: 32 * FRAME }]);
  // A room that is loud all the time, or grows loud, moves an edge by no more than its reach.
  const loud = [...run(15, 20), ...run(55, 60)];
  expect(heard(probabilities, loud)).toEqual([{ from: 10 * FRAME, to: 34 * FRAME }]);
  expect(heard(probabilities, run(70, 60))).toEqual([{ from: 10 * FRAME, to: 30 * FRAME }]);
});

test('segments are in order and apart, and speech and silence fill the whole time', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  const frames = fc.array(fc.tuple(probability, fc.integer({ min: 0, max: 100 })), { maxLength: 400 });
  fc.assert(
    fc.property(frames, (pairs) => {
      const probabilities = pairs.map(([probability]) => probability);
      const segments = heard(
        probabilities,
        pairs.map(([, level]) => level),
      );
      const end = probabilities.length * FRAME;
      for (const [index, { from, to }] of segments.entries()) {
        expect(to - from).toBeGreaterThanOrEqual(100);
        expect(from - (segments[index - 1]?.to ?? -250)).toBeGreaterThanOrEqual(250 - FRAME);
        expect(to).toBeLessThanOrEqual(end);
      }
      const silence = silencesBetween(segments, 0, end).reduce((sum, { from, to }) => sum + to - from, 0);
      expect(silence + speechBetween(segments, 0, end)).toBe(end);
    }),
  );
});
