import fc from 'fast-check';
import { expect, test } from 'vitest';

import { asksSomething, sentencesOf } from './question.ts';

test.each([
  'Is the list sorted?',
  'is the list sorted',
  'ok, so can it be empty',
  'can I assume the input is valid',
  'How many numbers are there',
  'what about negative numbers',
  'what if nothing matches',
  'I was wondering whether values repeat',
  'should it return an empty list or null',
  'Just to confirm, positions count from 0',
  'any constraints on n',
  'does nums always contain a pair',
  'Hi! Quick question: are the values unique?',
  'the list is sorted, right?',
])('asks: %s', (line) => {
  expect(asksSomething(line)).toBe(true);
});

test.each([
  'When I see a closing bracket I pop the stack.',
  'What we need is a map.',
  'How this works: two pointers.',
  'Which means O(n).',
  'Is fine now.',
  'does not work yet',
  'Can do better with a heap.',
  'Should work now, running it.',
  'Why is this off by one?',
  'What am I missing?',
  'ok',
  '...',
])('does not ask: %s', (line) => {
  expect(asksSomething(line)).toBe(false);
});

test('a line is cut into sentences, each with its kind', () => {
  expect(sentencesOf("I'll use O(n) space. Is that fine? I'm assuming it is sorted.")).toEqual([
    { text: "I'll use O(n) space.", kind: 'narration' },
    { text: 'Is that fine?', kind: 'question' },
    { text: "I'm assuming it is sorted.", kind: 'assumption' },
  ]);
  expect(sentencesOf('n = 3.5 is fine')).toHaveLength(1);
});

test('no line is too strange', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (line) => {
      for (const { text } of sentencesOf(line)) expect(text).not.toBe('');
    }),
  );
});
