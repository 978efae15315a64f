// What is measured of a take, and what is not observed.

import { expect, test } from 'vitest';

import { fillersIn } from './fillers.ts';
import { measureTake } from './measures.ts';
import type { NewTake } from './take.ts';

const take: NewTake = {
  id: 'take-0001',
  how: 'spoken',
  lengthMs: 60_000,
  speech: [
    { from: 1_000, to: 20_000 },
    { from: 23_000, to: 40_000 },
    { from: 40_400, to: 55_000 },
  ],
  levels: [],
  marks: [],
  transcript: null,
};

test('speech, silence and pauses', () => {
  const { speech, words, parts } = measureTake(take);
  expect(speech).toEqual({
    speakingMs: 50_600,
    share: 50_600 / 60_000,
    longestSilence: { from: 55_000, to: 60_000 },
    pauses: 2,
    longPauses: 1,
  });
  expect([words, parts]).toEqual([null, null]);
});

test('without a microphone there is no speech to measure; typed words have no pace', () => {
  const text = 'We were slow. I had to fix it. I added an index. Latency fell from 320 ms to 180 ms.';
  const typed = measureTake({ ...take, how: 'typed', speech: null, transcript: { text, source: 'typed' } });
  expect(typed).toMatchObject({
    speech: null,
    parts: null,
    words: { count: 20, perMinute: null, perSpokenMinute: null },
  });
  const read = measureTake({ ...take, how: 'read', speech: null, transcript: { text, source: 'typed' } });
  expect(read.words).toMatchObject({ perMinute: 20, perSpokenMinute: null });
  expect(read.parts?.from).toBe('words');
});

test('pace counts over the take and over the speech; words tell fillers and hedges', () => {
  const text = 'Um, so we had, like, a problem. I basically, you know, improved it significantly.';
  const { words } = measureTake({ ...take, transcript: { text, source: 'browser' } });
  expect(words?.perMinute).toBe(words?.count);
  expect(words?.perSpokenMinute).toBeCloseTo(((words?.count ?? 0) * 60_000) / 50_600);
  expect(words?.fillers.map(({ word }) => word)).toEqual(['like', 'um', 'you know']);
  expect(words?.hedges).toEqual(['significantly']);
});

test('a part lasts from its tap to the next one', () => {
  const marks = [
    { part: 'situation', at: 500 },
    { part: 'action', at: 10_000 },
    { part: 'result', at: 45_000 },
  ] as const;
  expect(measureTake({ ...take, marks: [...marks] }).parts).toEqual({
    from: 'tapped',
    ms: { situation: 9_500, task: 0, action: 35_000, result: 15_000, learning: 0 },
    restMs: 500,
  });
});

test('words with a meaning of their own are no fillers', () => {
  expect(
    fillersIn('I like it. You know the team. It actually works. What kind of cache? Hummus, umbrella.'),
  ).toEqual([]);
  expect(fillersIn('Ummm, uhh. Er … um')).toEqual([
    { word: 'um', count: 2 },
    { word: 'er', count: 1 },
    { word: 'uh', count: 1 },
  ]);
  expect(fillersIn(`${'u'.repeat(100_000)} ${', like,'.repeat(1_000)}`)).toEqual([
    { word: 'like', count: 1_000 },
  ]);
});
