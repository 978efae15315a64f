// A round from its first question to its scorecard: what is asked depends on what was told.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type EventBody, recorderOf, type SessionEvent } from '../../session/index.ts';
import type { SignalId } from '../../signals/index.ts';
import { questions } from '../questions/bank.ts';
import { nextAsk } from './interviewer.ts';
import { findRound, questionsOf, ROUND_PACK, ROUND_REVISION, rounds } from './round.ts';
import { practiceOfRound, scoreRound } from './score-round.ts';

const ID = 'session-for-a-round';

function started(exercise = 'round-3', minutes: 15 | 25 = 15): SessionEvent {
  return {
    by: 'server',
    n: 0,
    at: 0,
    type: 'started',
    exercise: { track: 'behavioural', pack: ROUND_PACK, exercise, revision: ROUND_REVISION },
    minutes,
    startedAt: '2026-01-05T10:00:00.000Z',
    language: null,
  };
}

/** A timeline from what happened when. */
function timeline(...lines: readonly (readonly [at: number, body: EventBody])[]): SessionEvent[] {
  return [started(), ...lines.map(([at, body], n): SessionEvent => ({ by: 'browser', n, at, ...body }))];
}

const asked = (id: string, gap: string | null = null): EventBody => ({
  type: 'question-asked',
  question: id,
  gap,
  text: questions.find((question) => question.id === id)?.text ?? id,
});
const answered = (text: string): EventBody => ({ type: 'answer-given', text, source: 'typed' });
const stateOf = (events: readonly SessionEvent[]) => recorderOf(events).state;

/** A story with everything in it that the question about a clash with a colleague asks for. */
const COMPLETE =
  `Last year our search team was late because a colleague and I could not agree on a cache. My task was to
 get the release out by June. So I asked him what he feared, and I listened to his concerns about stale results. I proposed
 two options, a short cache and no cache at all, and I wrote a prototype of each. Then I measured both under the same load.
 I wrote down the decision in a design document. As a result p95 latency fell from 320 ms to 180 ms within a month for all
 shops because of the short cache. I learned to measure before arguing, and next time I would start with the measurement.
 A regression test keeps it so.`.replaceAll(/\s+/g, ' ');

const VAGUE =
  `There was a clash with a colleague about the cache. We talked about it for a while and things were improved
 significantly. It was a difficult time and everybody was unhappy about how it went in the end of the year.`.replaceAll(
    /\s+/g,
    ' ',
  );

describe('the questions of a round', () => {
  test('are as many as promised, differ, and let conflict and learning be seen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rounds), fc.string(), (round, session) => {
        const drawn = questionsOf(round, session);
        expect(drawn).toHaveLength(round.questions);
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(round.questions);
        const tags = drawn.flatMap(({ competencies }) => competencies);
        expect(tags.some((tag) => tag === 'conflict' || tag === 'disagreement')).toBe(true);
        expect(tags.some((tag) => tag === 'failure' || tag === 'learning')).toBe(true);
        expect(questionsOf(round, session)).toEqual(drawn);
      }),
    );
  });

  test('differ between sessions', () => {
    const round = findRound('round-3');
    if (round === null) throw new Error('There is no round of three.');
    const draws = Array.from({ length: 30 }, (_, index) => questionsOf(round, `session-${index}`)[0]?.id);
    expect(new Set(draws).size).toBeGreaterThan(8);
  });
});

describe('the interviewer', () => {
  test('begins with the first question and waits for its answer', () => {
    const first = nextAsk(ID, stateOf(timeline()), 0);
    expect(first).toMatchObject({ kind: 'ask', ask: { type: 'question-asked', gap: null } });
    if (first.kind !== 'ask') return;
    expect(nextAsk(ID, stateOf(timeline([10, first.ask])), 20)).toEqual({ kind: 'waiting' });
  });

  test('asks on about what is missing, at most twice, and never for the same', () => {
    const events: (readonly [number, EventBody])[] = [
      [10, asked('conflict-colleague')],
      [60_000, answered(VAGUE)],
    ];
    const first = nextAsk(ID, stateOf(timeline(...events)), 60_000);
    expect(first).toMatchObject({ ask: { gap: 'listened', question: 'conflict-colleague' } });
    if (first.kind !== 'ask') return;
    events.push([60_001, first.ask], [80_000, answered('I asked him what he wanted.')]);
    const second = nextAsk(ID, stateOf(timeline(...events)), 80_000);
    expect(second).toMatchObject({ ask: { gap: 'options', question: 'conflict-colleague' } });
    if (second.kind !== 'ask') return;
    events.push([80_001, second.ask], [90_000, answered('None.')]);
    expect(nextAsk(ID, stateOf(timeline(...events)), 90_000)).toMatchObject({
      kind: 'ask',
      ask: { gap: null },
    });
  });

  test('asks no follow-up about words that nobody wrote down', () => {
    const spoken: EventBody = { type: 'answer-given', text: '', source: 'none' };
    const state = stateOf(timeline([10, asked('conflict-colleague')], [60_000, spoken]));
    expect(nextAsk(ID, state, 60_000)).toMatchObject({ kind: 'ask', ask: { gap: null } });
  });

  test('ends with the last answer, and begins no question in the last two minutes', () => {
    const late = timeline([10, asked('conflict-colleague')], [13.5 * 60_000, answered(VAGUE)]);
    expect(nextAsk(ID, stateOf(late), 13.5 * 60_000)).toEqual({ kind: 'over' });
    expect(nextAsk(ID, stateOf([started('round-9')]), 0)).toEqual({ kind: 'over' });
  });

  test('whatever is answered, a round ends', () => {
    const words = fc.constantFrom(COMPLETE, VAGUE, '', 'We cut it by 40%.', 'من 5 إلى 1 😀');
    fc.assert(
      fc.property(fc.array(words, { minLength: 9, maxLength: 9 }), (answers) => {
        const lines: (readonly [number, EventBody])[] = [];
        for (const [index, text] of answers.entries()) {
          const at = index * 20_000;
          const next = nextAsk(ID, stateOf(timeline(...lines)), at);
          if (next.kind !== 'ask') break;
          lines.push([at, next.ask], [at + 10_000, answered(text)]);
        }
        expect(nextAsk(ID, stateOf(timeline(...lines)), 180_000)).toEqual({ kind: 'over' });
      }),
      { numRuns: 20 },
    );
  });
});

describe('the scorecard', () => {
  const levelsOf = (events: readonly SessionEvent[]): Partial<Record<SignalId, number>> =>
    Object.fromEntries(
      scoreRound(ID, events).rows.flatMap((row) => (row.observed ? [[row.signal, row.level]] : [])),
    );

  test('nothing told, nothing observed', () => {
    expect(levelsOf(timeline())).toEqual({});
    expect(levelsOf(timeline([10, asked('conflict-colleague')], [20, answered('Hm.')]))).toEqual({});
  });

  test('a complete story and a vague one', () => {
    const complete = timeline([10, asked('conflict-colleague')], [90_000, answered(COMPLETE)]);
    expect(levelsOf(complete)).toEqual({ 'story-structure': 3, impact: 4, conflict: 4 });
    const vague = timeline([10, asked('conflict-colleague')], [90_000, answered(VAGUE)]);
    expect(levelsOf(vague)).toMatchObject({ impact: 1, conflict: 1 });
  });

  test('a follow-up that is answered with what it asked for is feedback taken', () => {
    const after = (text: string) =>
      levelsOf(
        timeline(
          [10, asked('conflict-colleague')],
          [60_000, answered(VAGUE)],
          [60_001, { ...asked('conflict-colleague', 'listened') }],
          [80_000, answered(text)],
        ),
      ).feedback;
    expect(after('He said what he feared, and was heard.')).toBe(3);
    // It also says who acted, which was missing before.
    expect(after('I asked him what he wanted, and he feared stale results.')).toBe(4);
    expect(after('It went on for weeks.')).toBe(2);
    expect(after('')).toBe(1);
  });

  test('learning is read from questions about failures', () => {
    const failure = questions.find(({ competencies }) => competencies.includes('failure'))?.id ?? '';
    const told = (text: string) =>
      levelsOf(timeline([10, asked(failure)], [90_000, answered(text)])).learning;
    expect(told(COMPLETE)).toBe(4);
    expect(told(`${VAGUE} Next time I would ask first.`)).toBe(3);
    expect(told(VAGUE)).toBe(1);
  });

  test('communication is observed only where a microphone heard it', () => {
    const spoken = (from: number, to: number): EventBody => ({ type: 'speech-heard', from, to });
    const heard = (...speech: readonly (readonly [number, number])[]) =>
      levelsOf(
        timeline(
          [10, asked('conflict-colleague')],
          [20, { type: 'microphone-turned', on: true }],
          ...speech.map(([from, to]) => [to, spoken(from, to)] as const),
          [95_000, { type: 'answer-given', text: '', source: 'none' }],
        ),
      ).communication;
    expect(heard([5_000, 40_000], [41_000, 90_000])).toBe(4);
    expect(heard([5_000, 40_000], [46_000, 90_000])).toBe(3);
    expect(heard([5_000, 20_000], [50_000, 90_000])).toBe(1);
    expect(heard()).toBeUndefined();
  });

  test('every piece of evidence cites events of the recording; readiness gets its levels', () => {
    const events = [
      ...timeline(
        [10, asked('conflict-colleague')],
        [90_000, answered(COMPLETE)],
        [91_000, { type: 'ended', reason: 'finished' }],
      ),
    ];
    const keys = new Set(events.map(({ by, n }) => `${by}:${n}`));
    const cited = scoreRound(ID, events).rows.flatMap((row) =>
      row.observed ? row.evidence.flatMap((piece) => piece.events) : [],
    );
    expect(cited.length).toBeGreaterThan(3);
    expect(cited.every((key) => keys.has(key))).toBe(true);
    const practice = practiceOfRound({ id: ID, title: 'A round', endedAt: 1_000, events });
    expect(practice).toMatchObject({
      track: 'behavioural',
      exercise: 'behavioural/round-3',
      activeMs: 91_000,
      solve: null,
    });
    expect(practice?.observations.map(({ signal }) => signal)).toEqual([
      'story-structure',
      'impact',
      'conflict',
    ]);
  });
});
