import { expect, test } from 'vitest';

import { levels } from './level.ts';
import { rubric } from './rubric.ts';
import { signalIds } from './signal.ts';

test('every signal of the vocabulary stands in the rubric under its own id, and no other', () => {
  expect(Object.keys(rubric).toSorted()).toEqual([...signalIds].toSorted());
  for (const id of signalIds) expect(rubric[id].id).toBe(id);
});

test('each level of each signal is anchored in words of its own', () => {
  const anchors = signalIds.flatMap((id) => levels.map((level) => rubric[id].anchors[level]));
  expect(anchors).toHaveLength(27 * 4);
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[A-Z“].{20,}\.$/u);
});

test('each signal says where it can be seen, how, and what to do next', () => {
  for (const id of signalIds) {
    const { tracks, how, advice, looksFor, name } = rubric[id];
    expect(tracks.length).toBeGreaterThan(0);
    expect(new Set(tracks).size).toBe(tracks.length);
    for (const sentence of [how, advice, looksFor]) expect(sentence).toMatch(/^[A-Z].*\.$/u);
    expect(name).not.toBe('');
  }
});

test('no anchor speaks of feeling, confidence or personality', () => {
  const words = /\b(?:confiden|nervous|calm|passion|enthusias|personalit|smart|talent|attitude|accent)/iu;
  for (const id of signalIds)
    for (const level of levels) expect(rubric[id].anchors[level]).not.toMatch(words);
});
