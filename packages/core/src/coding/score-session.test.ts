import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalJson } from '../base/index.ts';
import type { EventBody, SessionEvent, SessionMinutes } from '../session/index.ts';
import { type Evidence, scorecardSchema, type SignalId } from '../signals/index.ts';
import { exampleProblem } from './problem.fixture.ts';
import { scoreSession } from './score-session.ts';
import {
  judge,
  own,
  ran,
  run,
  say,
  type ScriptLine,
  sessionOf,
  submit,
  tell,
  type,
} from './session-script.fixture.ts';

const CODE = 'def pair_with_sum(nums, target):\n    return []\n';
const BETTER = 'def pair_with_sum(nums, target):\n    seen = {}\n    return [0, 1]\n';

function card(minutes: SessionMinutes, lines: readonly ScriptLine[]) {
  return scoreSession({ sessionId: 's-1', problem: exampleProblem, events: sessionOf(minutes, lines) });
}

function evidenceOf(
  signal: SignalId,
  minutes: SessionMinutes,
  lines: readonly ScriptLine[],
): readonly Evidence[] {
  const row = card(minutes, lines).rows.find((each) => each.signal === signal);
  return row?.observed === true ? row.evidence : [];
}

const levelsOf = (signal: SignalId, minutes: SessionMinutes, lines: readonly ScriptLine[]) =>
  evidenceOf(signal, minutes, lines).map(({ level }) => level);

const RESTATE =
  'So I am given numbers and a target and have to find two positions that add up to the target.';
const EDGES = [
  own('t1', ['[]', '3'], '[]'),
  own('t2', ['[3]', '3'], '[]'),
  own('t3', ['[2, 2]', '4'], '[0, 1]'),
  own('t4', ['[1000000000, 1]', '1000000001'], '[0, 1]'),
];

/** A session that an interviewer would be glad of. */
const strong: readonly ScriptLine[] = [
  ['0:10', say(RESTATE)],
  ['0:20', say('What if there is no such pair?'), tell('no-pair')],
  ['0:35', say('Can the list be empty?'), tell('empty')],
  ['0:50', say('Are there duplicates?'), tell('duplicates')],
  ['1:10', { type: 'phase-entered', phase: 'approach' }],
  ['1:20', say('I try all pairs first because it is simpler, then a map.')],
  ['2:00', { type: 'phase-entered', phase: 'baseline' }, type(CODE, 0)],
  ['3:30', say('The inner loop starts after the outer one so that no element is used twice.')],
  ['4:00', type('# pairs\n', CODE.length)],
  ['4:30', run('r1', CODE, EDGES.slice(0, 2)), ran('r1', 'AC')],
  ['5:00', { type: 'phase-entered', phase: 'test' }, run('r2', CODE, EDGES), ran('r2', 'AC')],
  ['6:00', { type: 'phase-entered', phase: 'improve' }, say('A map costs O(n) memory but is faster.')],
  ['7:00', type(BETTER, CODE.length + 8)],
  ['7:30', run('r3', BETTER, EDGES), ran('r3', 'AC')],
  ['8:00', submit('s1', BETTER)],
  ['8:02', judge('s1', 'AC')],
  ['8:30', { type: 'phase-entered', phase: 'wrap-up' }],
  ['8:40', { type: 'claimed', subject: 'time', text: 'O(n)' }],
  ['8:50', { type: 'claimed', subject: 'space', text: 'O(n), for the map' }],
  ['9:30', { type: 'ended', reason: 'finished' }],
];

/** A session with everything that goes wrong. */
const weak: readonly ScriptLine[] = [
  ['0:05', type('x = 1\n', 0)],
  ['4:30', type('y = 2\n', 6)],
  ['5:00', { type: 'phase-entered', phase: 'improve' }],
  ['9:00', type('z = 3\n', 12)],
  ['10:00', { type: 'hint-asked' }, { type: 'hint-given', level: 1, text: 'Look.' }],
  ['15:30', submit('s1', 'x = 1')],
  ['15:32', judge('s1', 'WA', ['empty', 'single', 'duplicates', 'extremes', 'random', 'large'])],
  ['15:40', { type: 'nudged', rule: 'complexity', text: 'What does it cost?' }],
  ['16:00', { type: 'ended', reason: 'finished' }],
];

test('a strong session reads strong on every signal that it shows', () => {
  const { rows, strongest } = card(25, strong);
  const levels = Object.fromEntries(rows.flatMap((row) => (row.observed ? [[row.signal, row.level]] : [])));
  expect(levels).toEqual({
    'problem-solving': 4,
    clarifying: 4,
    communication: 4,
    ownership: 4,
    'time-management': 4,
    correctness: 4,
    'edge-cases': 4,
    complexity: 4,
    iteration: 4,
  });
  expect(strongest).not.toBeNull();
});

test('a weak session reads weak, with the event that shows it', () => {
  const { rows, weakest } = card(15, weak);
  const levels = Object.fromEntries(rows.flatMap((row) => (row.observed ? [[row.signal, row.level]] : [])));
  expect(levels).toEqual({
    'problem-solving': 1,
    clarifying: 1,
    communication: 1,
    feedback: 1,
    ownership: 1,
    'time-management': 1,
    correctness: 1,
    'edge-cases': 1,
    complexity: 1,
    iteration: 1,
  });
  expect(weakest).toBe('edge-cases');
});

test('nothing that happened is nothing observed', () => {
  expect(card(25, []).rows.every(({ observed }) => !observed)).toBe(true);
});

test('who walks away early is not told that nothing worked', () => {
  const lines: readonly ScriptLine[] = [
    ['0:30', run('r', CODE)],
    ['0:31', ran('r', 'WA')],
    ['1:00', { type: 'ended', reason: 'abandoned' }],
  ];
  expect(levelsOf('time-management', 25, lines)).toEqual([]);
  expect(levelsOf('iteration', 25, lines)).toEqual([]);
});

test('clarifying: what was asked before the first code counts', () => {
  const code: ScriptLine = ['2:00', type(CODE, 0)];
  expect(levelsOf('clarifying', 25, [['0:20', say('Is it sorted?'), tell('sorted')], code])).toEqual([3]);
  expect(
    levelsOf('clarifying', 25, [['0:20', say('Can they be negative?'), tell('negative')], code]),
  ).toEqual([2]);
  expect(levelsOf('clarifying', 25, [['0:20', say(RESTATE)], code])).toEqual([2]);
  expect(levelsOf('clarifying', 25, [code, ['3:00', say('Is it sorted?'), tell('sorted')]])).toEqual([2]);
  expect(levelsOf('clarifying', 25, [code, ['3:00', say('I will use a map.')]])).toEqual([1]);
  expect(levelsOf('clarifying', 25, [['1:00', type('# given: numbers\n\n', 0)]])).toEqual([]);
});

test('clarifying: a question that ended in a pick counts once, small talk not at all', () => {
  const offer: EventBody = {
    type: 'answered',
    answer: {
      kind: 'did-you-mean',
      text: 'Did you mean one of these?',
      facts: [{ fact: 'sorted', question: 'Is the list sorted?' }],
    },
  };
  const aside: EventBody = { type: 'answered', answer: { kind: 'acknowledged', text: 'Go ahead.' } };
  const [piece] = evidenceOf('clarifying', 25, [
    ['0:20', say('How about the sequence?'), offer],
    ['0:25', say('Is the list sorted?'), tell('sorted')],
    ['0:40', say('Can I start coding?'), aside],
    ['1:00', type(CODE, 0)],
  ]);
  expect(piece?.seen).toContain('Asked 1 question before');
});

test('clarifying: the sentence has the figures and the open points', () => {
  const [piece] = evidenceOf('clarifying', 25, [
    ['0:20', say('Is it sorted?'), tell('sorted')],
    ['1:05', type(CODE, 0)],
  ]);
  expect(piece?.seen).toBe(
    'Asked 1 question before the first code at 1:05, uncovering 1 of 5 open points: “Is the list sorted?”. Did not restate the task.',
  );
  expect(piece?.events).toEqual(['browser:1', 'browser:2', 'browser:3']);
});

test('time: half time, three quarters, late, never; pauses do not count; untimed is not judged', () => {
  const passed = (time: string): readonly ScriptLine[] => [
    [time, run('r', CODE)],
    [time, ran('r', 'AC')],
  ];
  expect(levelsOf('time-management', 15, passed('7:30'))).toEqual([4]);
  expect(levelsOf('time-management', 15, passed('11:00'))).toEqual([3]);
  expect(levelsOf('time-management', 15, passed('14:00'))).toEqual([2]);
  expect(levelsOf('time-management', 15, [['16:00', say('Time is up.')]])).toEqual([1]);
  expect(levelsOf('time-management', 15, [['6:00', say('Still at it.')]])).toEqual([]);
  expect(levelsOf('time-management', null, passed('7:30'))).toEqual([]);
  const pause: readonly ScriptLine[] = [
    ['1:00', { type: 'paused' }],
    ['9:00', { type: 'resumed' }],
  ];
  expect(levelsOf('time-management', 15, [...pause, ...passed('12:00')])).toEqual([4]);
});

test('correctness: first try, later, nearly, half, less; a fault of the judge is nobody’s', () => {
  const tried = (
    ...verdicts: readonly (readonly [string, ...Parameters<typeof judge>])[]
  ): readonly ScriptLine[] =>
    verdicts.flatMap(([time, ...of]): readonly ScriptLine[] => [
      [time, submit(of[0], CODE)],
      [time, judge(...of)],
    ]);
  expect(levelsOf('correctness', 25, tried(['1:00', 'a', 'AC']))).toEqual([4]);
  expect(levelsOf('correctness', 25, tried(['1:00', 'a', 'WA', ['random']], ['2:00', 'b', 'AC']))).toEqual([
    3,
  ]);
  expect(levelsOf('correctness', 25, tried(['1:00', 'a', 'WA', ['large']]))).toEqual([3]);
  expect(levelsOf('correctness', 25, tried(['1:00', 'a', 'TLE', ['large', 'small']]))).toEqual([2]);
  expect(levelsOf('correctness', 25, tried(['1:00', 'a', 'CE']))).toEqual([1]);
  expect(levelsOf('correctness', 25, tried(['1:00', 'a', 'IE']))).toEqual([]);
});

test('edge cases: tests that were run before the first submission count, later ones a little', () => {
  const after: readonly ScriptLine[] = [
    ['5:00', submit('s', CODE)],
    ['5:01', judge('s', 'WA', ['empty'])],
  ];
  const levels = (tests: typeof EDGES, late: typeof EDGES = []) =>
    levelsOf('edge-cases', 25, [['2:00', run('r', CODE, tests)], ...after, ['6:00', run('r2', CODE, late)]]);
  expect(levels(EDGES)).toEqual([4, 2]);
  expect(levels(EDGES.slice(0, 2))).toEqual([3, 2]);
  expect(levels(EDGES.slice(0, 1))).toEqual([2, 2]);
  expect(levels([])).toEqual([1, 2]);
  expect(levels([], EDGES)).toEqual([1, 2, 4]);
});

test('iteration: kept, improved with and without a word, premature, never', () => {
  const first: readonly ScriptLine[] = [
    ['2:00', run('a', CODE)],
    ['2:01', ran('a', 'AC')],
  ];
  const second: readonly ScriptLine[] = [
    ['5:00', run('b', BETTER)],
    ['5:01', ran('b', 'AC')],
  ];
  const refused: readonly ScriptLine[] = [
    ['3:00', submit('s', CODE)],
    ['3:01', judge('s', 'WA', ['empty'])],
  ];
  expect(levelsOf('iteration', 25, first)).toEqual([3]);
  expect(levelsOf('iteration', 25, [...first, ...second])).toEqual([3]);
  expect(levelsOf('iteration', 25, [...first, ['4:00', say('Now a map.')], ...second])).toEqual([4]);
  expect(levelsOf('iteration', 25, [...first, ...refused, ['4:00', say('Now a map.')], ...second])).toEqual([
    3,
  ]);
  expect(
    levelsOf('iteration', 25, [['0:30', type(CODE, 0)], ['1:00', say('Let me make it faster.')], ...first]),
  ).toEqual([2, 3]);
  const slow: readonly ScriptLine[] = [
    ['3:00', submit('s', CODE)],
    ['3:01', judge('s', 'TLE', ['large'])],
  ];
  expect(levelsOf('iteration', 25, [...first, ...slow, ['4:00', say('Now a map.')], ...second])).toEqual([4]);
  expect(
    levelsOf('iteration', 25, [
      ['2:00', run('a', CODE)],
      ['2:01', ran('a', 'WA')],
      ['3:00', { type: 'ended', reason: 'finished' }],
    ]),
  ).toEqual([1]);
});

test('communication: lines, silence and weighing', () => {
  const typing = (...lines: readonly ScriptLine[]): readonly ScriptLine[] =>
    [
      ['0:30', type('a', 0)] satisfies ScriptLine,
      ['5:00', type('b', 1)] satisfies ScriptLine,
      ['9:59', type('c', 2)] satisfies ScriptLine,
      ...lines,
    ].sort(([a], [b]) => Number(a.replace(':', '.')) - Number(b.replace(':', '.')));
  expect(levelsOf('communication', 25, typing())).toEqual([1]);
  expect(levelsOf('communication', 25, typing(['0:40', say('Loop over all.')]))).toEqual([2]);
  expect(
    levelsOf('communication', 25, typing(['4:00', say('Loop over all.')], ['7:00', say('Then return.')])),
  ).toEqual([3]);
  expect(
    levelsOf('communication', 25, [
      ['0:30', type('a', 0)],
      ['2:00', type('b', 1)],
    ]),
  ).toEqual([]);
});

test('complexity: what is stated against what is known', () => {
  const accepted: readonly ScriptLine[] = [
    ['5:00', submit('s', CODE)],
    ['5:01', judge('s', 'AC')],
  ];
  const levels = (...texts: readonly string[]) =>
    levelsOf('complexity', 25, [...accepted, ['6:00', ...texts.map(say)]]);
  expect(levels('It is O(n) time and O(n) space.')).toEqual([4]);
  expect(levels('It is O(n log n) time and O(1) space.')).toEqual([4]);
  expect(levels('It is O(n) time and O(u) space.')).toEqual([3]);
  expect(levels('It is O(n) time.')).toEqual([2]);
  expect(levels('It is O(n^2) time and O(1) space.')).toEqual([2]);
  expect(levels('It is O(1) time.')).toEqual([1]);
  expect(levels('No idea what it costs.')).toEqual([]);
  expect(levelsOf('complexity', 25, [['6:00', say('It is O(n) time and O(n) space.')]])).toEqual([2]);
});

test('feedback: what happened within five minutes of each hint', () => {
  const hint: ScriptLine = ['3:00', { type: 'hint-given', level: 1, text: 'A map?' }];
  const ranAt = (time: string, id: string, score: number): ScriptLine => [
    time,
    run(id, CODE),
    ran(id, score === 1 ? 'AC' : 'WA', score),
  ];
  const later: ScriptLine = ['9:00', say('On.')];
  expect(
    levelsOf('feedback', 25, [
      ranAt('2:00', 'a', 0.3),
      hint,
      ['4:00', type(CODE, 0)],
      ranAt('5:00', 'b', 1),
      later,
    ]),
  ).toEqual([3]);
  expect(
    levelsOf('feedback', 25, [
      hint,
      ['3:30', say('Ah, a map.')],
      ['4:00', type(CODE, 0)],
      ranAt('5:00', 'b', 1),
      later,
    ]),
  ).toEqual([4]);
  expect(levelsOf('feedback', 25, [hint, ['4:00', type(CODE, 0)], later])).toEqual([2]);
  expect(levelsOf('feedback', 25, [hint, ['4:00', type('x', 0)], later])).toEqual([1]);
  expect(levelsOf('feedback', 25, [hint, ['4:00', type(CODE, 0)]])).toEqual([]);
});

test('ownership: own tests with expected values before handing in', () => {
  const rest: readonly ScriptLine[] = [
    ['5:00', submit('s', CODE)],
    ['5:01', judge('s', 'AC')],
  ];
  const levels = (tests: typeof EDGES) =>
    levelsOf('ownership', 25, [['2:00', run('r', CODE, tests)], ...rest]);
  expect(levels(EDGES)).toEqual([4]);
  expect(levels(EDGES.slice(0, 1))).toEqual([3]);
  expect(levels([own('t', ['[]', '3'], null)])).toEqual([2]);
  expect(levels([own('t', ['[2, 7, 4]', '9'], '[0, 1]')])).toEqual([1]);
  expect(levels([own('t', ['[2, 7', '9'], '[0, 1]')])).toEqual([1]);
});

test('scoring twice, or from events in another order, gives the same bytes', () => {
  const events = sessionOf(25, strong);
  const score = (list: readonly SessionEvent[]) =>
    canonicalJson(scoreSession({ sessionId: 's-1', problem: exampleProblem, events: list }));
  const once = score(events);
  fc.assert(
    fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (shuffled) => {
      expect(score(shuffled)).toBe(once);
    }),
  );
});

test.each([
  ['strong', sessionOf(25, strong)],
  ['weak', sessionOf(15, weak)],
])(
  'every prefix of a %s session has a valid scorecard that cites only what had happened',
  (_name, events) => {
    for (let length = 0; length <= events.length; length += 1) {
      const prefix = events.slice(0, length);
      const keys = new Set(prefix.map(({ by, n }) => `${by}:${n}`));
      const scored = scorecardSchema.parse(
        scoreSession({ sessionId: 's-1', problem: exampleProblem, events: prefix }),
      );
      const cited = scored.rows.flatMap((row) =>
        row.observed ? row.evidence.flatMap(({ events }) => events) : [],
      );
      expect(cited.filter((key) => !keys.has(key))).toEqual([]);
    }
  },
);
