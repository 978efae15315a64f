import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalJson } from '../base/index.ts';
import type { Evidence } from './evidence.ts';
import { levels } from './level.ts';
import { rubric } from './rubric.ts';
import { scorecardSchema } from './scorecard.ts';
import { type AssessorName, scorecard } from './scoring.ts';
import { signalIds } from './signal.ts';

const evidence = fc.record({
  signal: fc.constantFrom(...signalIds.slice(0, 6)),
  assessor: fc.constantFrom('coding/clarifying@1', 'coding/complexity@1'),
  level: fc.constantFrom(...levels),
  weight: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
  seen: fc.constantFrom('Asked 2 questions.', 'Said nothing.'),
  events: fc.constantFrom(['browser:1'], ['browser:2', 'server:0']),
  at: fc.nat(3),
}) satisfies fc.Arbitrary<Evidence>;

const readers: readonly AssessorName[] = [
  { id: 'coding/clarifying@1', signals: ['clarifying'] },
  { id: 'coding/complexity@1', signals: ['complexity'] },
];

const lists = fc.array(evidence, { maxLength: 12 });

const one = (level: 1 | 2 | 3 | 4, over: Partial<Evidence> = {}): Evidence => ({
  signal: 'clarifying',
  assessor: 'coding/clarifying@1',
  level,
  weight: 1,
  seen: `Seen at ${level}.`,
  events: ['browser:1'],
  at: 5,
  ...over,
});

const rowOf = (list: readonly Evidence[]) =>
  scorecard('s', [], list).rows.find(({ signal }) => signal === 'clarifying');

/** Levels in the rubric's order, 0 for not observed. */
const levelsOf = (list: readonly Evidence[]): readonly number[] =>
  scorecard('s', [], list).rows.map((row) => (row.observed ? row.level : 0));

test('the order of the evidence does not show, byte for byte', () => {
  fc.assert(
    fc.property(
      lists.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(canonicalJson(scorecard('s', readers.toReversed(), shuffled))).toBe(
          canonicalJson(scorecard('s', readers, list)),
        );
      },
    ),
  );
});

test('every scorecard is valid, in the rubric’s order, with no level that nothing speaks for', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const card = scorecardSchema.parse(scorecard('s', [], list));
      expect(card.rows.map(({ signal }) => signal)).toEqual(signalIds);
      for (const row of card.rows) {
        const mine = list.filter(({ signal }) => signal === row.signal);
        expect(row.observed).toBe(mine.length > 0);
        if (!row.observed) continue;
        expect(mine.map(({ level }) => level)).toContain(row.level);
        expect(row.anchor).toBe(rubric[row.signal].anchors[row.level]);
        expect(row.higher === null).toBe(row.level === 4);
      }
      expect(card.nextStep).not.toBe('');
    }),
  );
});

test('better evidence never lowers a level', () => {
  fc.assert(
    fc.property(lists, fc.nat(), (list, pick) => {
      const at = pick % Math.max(1, list.length);
      const raised = list.map((piece, index) => (index === at ? { ...piece, level: 4 as const } : piece));
      const before = levelsOf(list);
      const after = levelsOf(raised);
      expect(after.filter((level, row) => level < (before[row] ?? 0))).toEqual([]);
    }),
  );
});

test('the level is the weighted median, ties down', () => {
  expect(rowOf([one(1), one(4)])).toMatchObject({ level: 1 });
  expect(rowOf([one(1), one(4, { weight: 0.9 }), one(4, { weight: 0.2 })])).toMatchObject({ level: 4 });
  expect(rowOf([one(2), one(3), one(4)])).toMatchObject({ level: 3 });
  expect(rowOf([one(2, { weight: 0.3 }), one(4, { weight: 0.1 }), one(4, { weight: 0.2 })])).toMatchObject({
    level: 2,
  });
});

test('what would have made it higher quotes the next anchor and what held it back', () => {
  expect(rowOf([one(2), one(3), one(3)])).toMatchObject({
    higher: `Strong yes: ${rubric.clarifying.anchors[4]} Held back by: Seen at 2.`,
  });
});

test('strongest and weakest: by level, then by weight, then by the rubric’s order', () => {
  const card = scorecard(
    's',
    [],
    [
      one(2, { signal: 'iteration' }),
      one(2, { signal: 'complexity' }),
      one(4, { signal: 'correctness', weight: 0.5 }),
      one(4, { signal: 'ownership' }),
    ],
  );
  expect(card).toMatchObject({ strongest: 'ownership', weakest: 'complexity' });
  expect(card.nextStep).toBe(rubric.complexity.advice);
});

test('where all have one level there is a strongest or a weakest, never both; without evidence neither', () => {
  expect(scorecard('s', [], [one(3)])).toMatchObject({ strongest: 'clarifying', weakest: null });
  expect(scorecard('s', [], [one(2)])).toMatchObject({ strongest: null, weakest: 'clarifying' });
  expect(scorecard('s', [], [one(1), one(1, { signal: 'impact' })])).toMatchObject({ strongest: null });
  expect(scorecard('s', readers, [])).toMatchObject({
    strongest: null,
    weakest: null,
    nextStep: rubric.clarifying.how,
  });
});

test('what nobody reads yet is said to be so in its own track; elsewhere the way to show it', () => {
  const rows = scorecard('s', readers, []).rows;
  const how = (id: string) => rows.find(({ signal }) => signal === id);
  expect(how('complexity')).toMatchObject({ observed: false, how: rubric.complexity.how });
  expect(how('readability')).toMatchObject({
    observed: false,
    how: expect.stringContaining('not read it yet'),
  });
  expect(how('cost')).toMatchObject({ observed: false, how: rubric.cost.how });
});
