// A small problem for the tests of this directory.

import type { Problem } from './problem.ts';

const int = { kind: 'int' } as const;

export const exampleProblem: Problem = {
  id: 'pair-with-sum',
  pack: 'example',
  title: 'Pair with a sum',
  revision: 'r1',
  difficulty: 'easy',
  patterns: ['hash-map'],
  minutes: { easyGoing: 25, onPace: 15 },
  statement: 'Find two positions whose numbers add up to the target.',
  signature: {
    name: 'pair_with_sum',
    parameters: [
      {
        name: 'nums',
        type: { kind: 'list', of: int },
        constraint: '0 to 100,000 numbers, each within ±10⁹',
        length: [0, 100_000],
        range: [-1_000_000_000, 1_000_000_000],
      },
      { name: 'target', type: int, constraint: 'within ±2·10⁹', length: null, range: [-2e9, 2e9] },
    ],
    returns: { kind: 'list', of: int },
  },
  comparison: { kind: 'unordered' },
  samples: [{ args: [[2, 7, 4], 9], expected: [0, 1], explanation: '2 + 7 = 9' }],
  facts: [
    {
      id: 'no-pair',
      question: 'What should I return if there is no such pair?',
      aliases: ['what if nothing matches', 'no solution exists', 'what if no two numbers add up'],
      answer: 'Return an empty list.',
      hidden: true,
      tests: ['empty', 'small'],
    },
    {
      id: 'empty',
      question: 'Can the list be empty?',
      aliases: ['empty input', 'can there be fewer than two numbers'],
      answer: 'Yes, then there is no pair.',
      hidden: true,
      tests: ['empty'],
    },
    {
      id: 'duplicates',
      question: 'Can a number appear more than once?',
      aliases: ['are there duplicates', 'are the numbers distinct'],
      answer: 'Yes. Two equal numbers at two positions are a pair.',
      hidden: true,
      tests: ['duplicates'],
    },
    {
      id: 'negative',
      question: 'Can the numbers be negative?',
      aliases: ['are all numbers positive'],
      answer: 'Yes, and so can the target.',
      hidden: false,
      tests: ['extremes'],
    },
    {
      id: 'sorted',
      question: 'Is the list sorted?',
      aliases: ['are the numbers in order'],
      answer: 'No, they come in any order.',
      hidden: true,
      tests: ['random'],
    },
    {
      id: 'several',
      question: 'What if several pairs fit?',
      aliases: ['which pair if more than one', 'is the answer unique'],
      answer: 'Any of them.',
      hidden: true,
      tests: [],
    },
  ],
  followUps: [],
  changeRequest: null,
  mistakes: [],
  hints: ['What would you need to have seen?', 'Remember each number.', 'Map number → position.'],
  complexity: {
    parameters: { n: 'length of nums' },
    best: { time: 'n', space: 'n' },
    baseline: { time: 'n^2', space: '1' },
  },
  languages: ['python', 'javascript', 'typescript'],
  limits: { cpuSeconds: 1, memoryBytes: 268_435_456, outputBytes: 65_536 },
  categories: { empty: 1, single: 1, small: 5, duplicates: 4, extremes: 4, random: 20, large: 3 },
};
