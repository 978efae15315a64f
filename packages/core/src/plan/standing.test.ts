import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Practice } from '../session/index.ts';
import { planViewSchema, progressViewSchema } from './api.ts';
import { progressView, streakOf } from './progress.ts';
import {
  emptyRecord,
  planRecordSchema,
  type PlanRecord,
  type Profile,
  withDone,
  withLock,
  withoutDone,
  withProfile,
  withRating,
} from './record.ts';
import { reviewItems } from './review-items.ts';
import { planView } from './standing.ts';

const MINUTE = 60_000;
const profile: Profile = {
  interviews: ['2026-12-21'],
  minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
  blocked: [],
  role: null,
  level: null,
  company: null,
  languages: ['python'],
  jobDescription: '',
  timeZone: 'America/New_York',
  practiceAt: '18:00',
};
const record: PlanRecord = withProfile(emptyRecord, profile, '2026-11-23');

function practice(session: string, endedAt: string, changes: Partial<Practice> = {}): Practice {
  const when = Date.parse(endedAt);
  return {
    session,
    track: 'coding',
    exercise: 'core/pair-with-sum',
    title: 'Pair with sum',
    patterns: ['hash-map'],
    endedAt: when,
    activeMs: 20 * MINUTE,
    observations: [{ signal: 'correctness', level: 4, weight: 1, difficulty: 0, when, session }],
    solve: { accepted: true, activeMinutes: 20, expectedMinutes: 20, hints: 0, failedSubmissions: 0 },
    ...changes,
  };
}

const at = (when: string, practices: readonly Practice[] = [], of = record) => ({
  record: of,
  practices,
  now: Date.parse(when),
});
const planned = (view: ReturnType<typeof planView>) => view.plan?.days.flatMap(({ tasks }) => tasks) ?? [];

test('without a profile there is no plan, and nothing is invented', () => {
  const view = planView(at('2026-11-23T12:00:00Z', [], emptyRecord));
  expect(view).toMatchObject({ profile: null, plan: null, interview: null, burnUp: null, changes: [] });
  expect(planViewSchema.parse(view)).toEqual(view);
});

test('today is the day where the user is', () => {
  // 03:00 in UTC is still the evening before in New York.
  const view = planView(at('2026-11-24T03:00:00Z'));
  expect(view.today).toBe('2026-11-23');
  expect(view.plan?.days[0]?.date).toBe('2026-11-23');
});

test('what is done goes, its time today is used up, and nothing takes its place', () => {
  const morning = at('2026-11-23T15:00:00Z');
  const [first] = planView(morning).plan?.days[0]?.tasks ?? [];
  if (first === undefined) throw new Error('the first day has a task');
  const { id, kind, minutes } = first;
  const ticked = withDone(record, { id, kind, minutes, date: '2026-11-23', session: null });
  const after = planView({ ...morning, record: ticked });
  expect(after.spent).toBe(minutes);
  expect(after.plan?.days[0]?.capacity).toBe(60 - minutes);
  expect(planned(after).map((task) => task.id)).not.toContain(id);
  expect(planView({ ...morning, record: withoutDone(ticked, id) })).toEqual(planView(morning));
});

test('a task that is done in a session counts once the session has ended', () => {
  const task = { id: 'timed-coding-1', kind: 'timed-coding', minutes: 45, date: '2026-11-23' } as const;
  const started = withDone(record, { ...task, session: 'session-a' });
  const during = planView(at('2026-11-23T15:00:00Z', [], started));
  expect(during.done).toEqual([]);
  const ended = practice('session-a', '2026-11-24T14:30:00Z');
  const after = planView(at('2026-11-24T15:00:00Z', [ended], started));
  expect(after.done).toEqual([{ ...task, session: 'session-a', date: '2026-11-24', minutes: 20 }]);
  expect(after.spent).toBe(20);
});

test('a missed day is told, with why', () => {
  const moved = planView(at('2026-11-25T15:00:00Z')).changes;
  expect(moved.length).toBeGreaterThan(0);
  const reasons = moved.flatMap((change) => (change.kind === 'dropped' ? [change.why] : []));
  expect(reasons.length).toBeGreaterThan(0);
  for (const why of reasons) expect(why).toMatch(/^[A-Z].+\.$/);
  expect(moved.map(({ task }) => task.kind)).not.toContain('drill');
});

test('a task that was put on a day is there, until it is let go', () => {
  const locked = withLock(record, 'demo-1', '2026-11-29');
  const day = planView(at('2026-11-23T15:00:00Z', [], locked)).plan?.days.find(
    ({ date }) => date === '2026-11-29',
  );
  expect(day?.tasks.map(({ id }) => id)).toContain('demo-1');
  expect(withLock(locked, 'demo-1', null)).toEqual(record);
});

test('after an interview a new preparation begins for the next, with everything open', () => {
  const two = withProfile(record, { ...profile, interviews: ['2027-01-20', '2026-12-21'] }, '2026-11-30');
  expect(two.start).toBe('2026-11-23');
  const done = withDone(two, {
    id: 'resume-1',
    kind: 'resume',
    minutes: 60,
    date: '2026-11-24',
    session: null,
  });
  expect(planned(planView(at('2026-12-01T15:00:00Z', [], done))).map(({ id }) => id)).not.toContain(
    'resume-1',
  );
  const view = planView(at('2026-12-22T15:00:00Z', [], done));
  expect(view).toMatchObject({ start: '2026-12-22', interview: '2027-01-20' });
  expect(planned(view).map(({ id }) => id)).toContain('resume-1');
});

test('an interview in seventy years is remembered and planned when its time comes', () => {
  const far = withProfile(emptyRecord, { ...profile, interviews: ['2096-12-21'] }, '2026-11-23');
  expect(planView(at('2026-11-23T12:00:00Z', [], far))).toMatchObject({
    interview: '2096-12-21',
    plan: null,
  });
  const near = planView(at('2096-12-01T12:00:00Z', [], far));
  expect(near.start).toBe('2094-12-22');
  expect(near.plan?.days).toHaveLength(20);
});

test('reviews come from what sessions showed; the candidate may overrule it', () => {
  const solved = practice('session-a', '2026-11-20T15:00:00Z');
  const [suggested] = reviewItems(at('2026-11-23T15:00:00Z', [solved]));
  expect(suggested?.history).toMatchObject([{ suggested: 'good', rating: 'good' }]);
  const overruled = withRating(record, 'session-a', 'again');
  const [sooner] = reviewItems(at('2026-11-23T15:00:00Z', [solved], overruled));
  expect(sooner?.history).toMatchObject([{ suggested: 'good', rating: 'again' }]);
  expect((sooner?.due ?? '') < (suggested?.due ?? '')).toBe(true);
  expect(withRating(overruled, 'session-a', null)).toEqual(record);
  const looked = practice('session-b', '2026-11-20T15:00:00Z', { solve: null });
  expect(reviewItems(at('2026-11-23T15:00:00Z', [looked]))).toEqual([]);
});

test('progress counts days in the user’s zone, tracks, patterns, and trends only where something was known', () => {
  const practices = [practice('a', '2026-11-22T04:00:00Z'), practice('b', '2026-11-22T16:00:00Z')];
  const told = withDone(record, {
    id: 'story-1',
    kind: 'story',
    minutes: 30,
    date: '2026-11-23',
    session: null,
  });
  const view = progressView(at('2026-11-23T15:00:00Z', practices, told), [
    { id: 'core/pair-with-sum', patterns: ['hash-map'] },
    { id: 'core/busy-rooms', patterns: ['hash-map', 'intervals'] },
  ]);
  expect(view.days).toEqual([
    { date: '2026-11-21', sessions: 1, tasks: 0, minutes: 20 },
    { date: '2026-11-22', sessions: 1, tasks: 0, minutes: 20 },
    { date: '2026-11-23', sessions: 0, tasks: 1, minutes: 30 },
  ]);
  expect(view.streak).toEqual({ current: 3, longest: 3 });
  expect(view.tracks).toEqual([
    { track: 'coding', minutes: 40 },
    { track: 'behavioural', minutes: 30 },
  ]);
  expect(view.patterns).toEqual([
    { pattern: 'hash-map', exercises: 2, tried: 1, solved: 1 },
    { pattern: 'intervals', exercises: 1, tried: 0, solved: 0 },
  ]);
  const known = view.signals.filter(({ now }) => now.observed).map(({ signal }) => signal);
  expect(known).toEqual(['correctness']);
  expect(view.signals.find(({ signal }) => signal === 'correctness')?.trend).toHaveLength(1);
  expect(progressViewSchema.parse(view)).toEqual(view);
});

test('a streak may end yesterday, not before', () => {
  const days = ['2026-11-18', '2026-11-20', '2026-11-21', '2026-11-22'];
  expect(streakOf(days, '2026-11-23')).toEqual({ current: 3, longest: 3 });
  expect(streakOf(days, '2026-11-24')).toEqual({ current: 0, longest: 3 });
  expect(streakOf([], '2026-11-24')).toEqual({ current: 0, longest: 0 });
});

test('whatever is done and moved, the view matches its schema and never asks for more than the day has', () => {
  const ids = ['story-1', 'timed-coding-1', 'demo-1', 'resume-1'];
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  const change = fc.record({ id: fc.constantFrom(...ids), date, minutes: fc.integer({ min: 1, max: 300 }) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 4 }), (done, moved) => {
      let told = record;
      for (const task of done) told = withDone(told, { ...task, kind: 'story', session: null });
      for (const { id, date: day } of moved) told = withLock(told, id, day);
      expect(planRecordSchema.parse(told)).toEqual(told);
      const view = planView(at('2026-11-26T15:00:00Z', [], told));
      expect(planViewSchema.parse(view)).toEqual(view);
      for (const { planned: sum, capacity } of view.plan?.days ?? [])
        expect(sum).toBeLessThanOrEqual(capacity);
    }),
    { numRuns: 40 },
  );
});
