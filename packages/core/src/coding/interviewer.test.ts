import fc from 'fast-check';
import { expect, test } from 'vitest';

import { emptySession, eventBodySchema } from '../session/index.ts';
import { answerFact, nextHint, reply } from './interviewer.ts';
import { exampleProblem } from './problem.fixture.ts';

const problem = exampleProblem;

const answersOf = (line: string): readonly string[] =>
  reply(problem, emptySession, line).map(({ answer }) =>
    answer.kind === 'fact' ? answer.fact : answer.kind,
  );

test('a plain question, a paraphrase and two questions in one line are answered', () => {
  expect(answersOf('What should I return if there is no such pair?')).toEqual(['no-pair']);
  expect(answersOf('what if no two numbers add up')).toEqual(['no-pair']);
  expect(answersOf('Can the list be empty? Are negative numbers possible?')).toEqual(['empty', 'negative']);
  expect(answersOf('Is the input sorted')).toEqual(['sorted']);
});

test('two sentences that ask one thing are answered once', () => {
  expect(
    answersOf('Which pair counts when numbers repeat? I mean, can a number appear more than once?'),
  ).toEqual(['duplicates']);
});

test('an assumption is confirmed when it is clear, and passed over when it is not', () => {
  expect(answersOf("I'll assume the list is sorted.")).toEqual(['sorted']);
  expect(answersOf("I'll assume the usual.")).toEqual([]);
});

test.each([
  'I will keep a hash map from number to index.',
  'When the map already has the complement, return both.',
  'What I want is one pass, so O(n) time and O(n) space.',
  'So first sort, then two pointers from both ends.',
  'Hmm, why does this fail?',
  'ok',
  '',
  '???',
])('thinking aloud is not answered: %j', (line) => {
  expect(answersOf(line)).toEqual([]);
});

test('a question without an authored answer gets an honest one', () => {
  expect(answersOf('Does the moon matter?')).toEqual(['no-answer']);
  expect(answerFact(problem, 'unheard-of').answer.kind).toBe('no-answer');
});

test('hints come from the gentlest to the clearest, then no more', () => {
  expect(nextHint(problem, emptySession)).toEqual({ type: 'hint-given', level: 1, text: problem.hints[0] });
  expect(nextHint(problem, { ...emptySession, hintsGiven: 1 })?.level).toBe(2);
  expect(nextHint(problem, { ...emptySession, hintsGiven: problem.hints.length })).toBeNull();
});

test('whatever is typed, the answers are valid, few, none twice, and the same each time', () => {
  const words = fc.constantFrom(
    'is',
    'the',
    'list',
    'sorted',
    'empty',
    '?',
    'I',
    'assume',
    'what',
    'if',
    '. ',
    'O(n)',
  );
  const lines = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(lines, (line) => {
      const answers = reply(problem, emptySession, line);
      for (const body of answers) expect(eventBodySchema.parse(body)).toEqual(body);
      expect(answers.length).toBeLessThanOrEqual(4);
      expect(new Set(answers.map(({ answer }) => answer.text)).size).toBe(answers.length);
      expect(reply(problem, emptySession, line)).toEqual(answers);
    }),
  );
});

test('asking for a hint, the time or permission gets an answer, not a fact', () => {
  expect(answersOf('Can I have a hint?')).toEqual(['acknowledged']);
  expect(answersOf('How much time is left?')).toEqual(['acknowledged']);
  expect(answersOf('Can I start coding?')).toEqual(['acknowledged']);
  expect(answersOf('Does my approach make sense?')).toEqual(['acknowledged']);
});

test('unsure between two facts, both are offered, and a picked one is told', () => {
  const [offer] = reply(problem, emptySession, 'Which pair counts when numbers repeat?');
  const offered = offer?.answer.kind === 'did-you-mean' ? offer.answer.facts : [];
  expect(offered.length).toBeGreaterThan(1);
  for (const { fact } of offered)
    expect(answerFact(problem, fact).answer).toMatchObject({ kind: 'fact', fact });
});
