import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import {
  answeredNarration,
  type Counts,
  measureOwnWords,
  measureQuestions,
} from './question-measure.fixture.ts';

const pack = new URL('../../../../content/packs/core/', import.meta.url);
const read = (id: string): string => readFileSync(new URL(`${id}/greenroom.yaml`, pack), 'utf8');

/** The figures of docs/measurement.md, as shares. */
function shares({ answerable, told, offered, misled, unanswerable, invented }: Counts) {
  return {
    told: told / answerable,
    found: (told + offered) / answerable,
    misled: misled / answerable,
    invented: invented / unanswerable,
  };
}

test('most questions get their answer at once, nearly all at once or by choice', () => {
  const { told, found, misled, invented } = shares(measureQuestions('tuning', read));
  expect(told).toBeGreaterThanOrEqual(0.7);
  expect(found).toBeGreaterThanOrEqual(0.95);
  expect(misled).toBeLessThanOrEqual(0.03);
  expect(invented).toBeLessThanOrEqual(0.1);
});

test('questions that the interviewer was not tuned on, too', () => {
  const { told, found, misled, invented } = shares(measureQuestions('held-out', read));
  expect(told).toBeGreaterThanOrEqual(0.6);
  expect(found).toBeGreaterThanOrEqual(0.9);
  expect(misled).toBeLessThanOrEqual(0.06);
  expect(invented).toBe(0);
});

test('thinking aloud is never answered', () => {
  expect(answeredNarration(read)).toEqual([]);
});

test('in the authors’ own words every fact is told, every alias told or offered', () => {
  const { questions, aliases } = measureOwnWords(read);
  expect(questions.told).toBe(questions.answerable);
  expect(aliases.told + aliases.offered).toBe(aliases.answerable);
});
