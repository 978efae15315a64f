import { expect, test } from 'vitest';

import { coverageOf, type ProblemOutline } from './coverage.ts';
import { patterns } from './problem.ts';

const outline: ProblemOutline = {
  pack: 'core',
  id: 'pair-with-sum',
  title: 'Pair with sum',
  difficulty: 'easy',
  patterns: ['hash-map', 'two-pointers'],
  accepted: ['python', 'typescript'],
  knownBad: 9,
  facts: 6,
  hiddenFacts: 2,
  aliases: 40,
  followUps: 2,
  changeRequest: true,
  bruteForce: true,
};

test('counts each problem under each of its patterns', () => {
  const hard = { ...outline, id: 'other', difficulty: 'hard', patterns: ['hash-map'], accepted: ['cpp'] };
  const coverage = coverageOf([
    outline,
    { ...(hard as ProblemOutline), hiddenFacts: 0, changeRequest: false },
  ]);
  expect(coverage).toMatchObject({
    problems: 2,
    difficulties: { easy: 1, medium: 0, hard: 1 },
    patterns: [
      { pattern: 'two-pointers', problems: { easy: 1, medium: 0, hard: 0 }, total: 1 },
      { pattern: 'hash-map', problems: { easy: 1, medium: 0, hard: 1 }, total: 2 },
    ],
    languages: [
      { language: 'python', problems: 1 },
      { language: 'typescript', problems: 1 },
      { language: 'cpp', problems: 1 },
    ],
    underSpecified: 1,
    knownBad: 18,
    aliases: 80,
    changeRequests: 1,
    bruteForces: 2,
  });
  expect(coverage.missing).toHaveLength(patterns.length - 2);
});

test('an empty library covers nothing', () => {
  expect(coverageOf([])).toMatchObject({ problems: 0, patterns: [], missing: patterns, languages: [] });
});
