import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, daysBetween } from './calendar.ts';
import { burnUp } from './burn-up.ts';
import { planChanges } from './change.ts';
import { makePlan } from './plan.ts';
import { dueDate, ratings, suggestRating } from './review.ts';
import { dayIn } from './time-zone.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

test('a better rating never brings a problem back sooner', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ratings), { maxLength: 5 }), fc.nat(2), (past, index) => {
      const history = past.map((rating, day) => ({ when: NOW + day * 3 * 86_400_000, rating }));
      const when = NOW + past.length * 3 * 86_400_000;
      const due = (rating: (typeof ratings)[number]): string => {
        const [first, ...rest] = [...history, { when, rating }];
        return dueDate([first ?? { when, rating }, ...rest], dayIn('UTC'));
      };
      const [worse, better] = [ratings[index] ?? 'again', ratings[index + 1] ?? 'easy'];
      expect(due(better) >= due(worse)).toBe(true);
      expect(daysBetween('2026-11-23', due(worse))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('ratings follow what the session showed', () => {
  const solved = { accepted: true, activeMinutes: 20, expectedMinutes: 20, hints: 0, failedSubmissions: 0 };
  expect(suggestRating(solved)).toBe('good');
  expect(suggestRating({ ...solved, activeMinutes: 10 })).toBe('easy');
  expect(suggestRating({ ...solved, hints: 1 })).toBe('hard');
  expect(suggestRating({ ...solved, activeMinutes: 31 })).toBe('hard');
  expect(suggestRating({ ...solved, accepted: false })).toBe('again');
});

const start = '2026-11-23';
const month = {
  today: start,
  start,
  interview: addDays(start, 28),
  minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
  blocked: [],
};

test('a plan made anew says what moved, what came and what went, and why', () => {
  const profile = {
    spent: 0,
    role: null,
    level: null,
    company: null,
    readiness: [],
    reviews: [],
    done: [],
    locked: [],
  };
  const before = makePlan({ ...month, ...profile });
  const later = { ...month, ...profile, today: addDays(start, 3), done: ['data-structures-1'] };
  const changes = planChanges(before, makePlan(later), { done: later.done, byHand: ['story-1'] });
  const dropped = changes.filter((change) => change.kind === 'dropped');
  expect(dropped.length).toBeGreaterThan(0);
  expect(dropped.every(({ why }) => why.endsWith('.'))).toBe(true);
  expect(dropped.map(({ task }) => task.id)).not.toContain('data-structures-1');
  expect(planChanges(before, before, { done: [], byHand: [] })).toEqual([]);
  const moved = changes.flatMap((change) => (change.kind === 'moved' ? [change] : []));
  expect(moved.filter(({ from: was }) => was < later.today).map(({ why }) => why)).toContain(
    'Its day has passed.',
  );
});

test('the burn-up starts at nothing, ends at the scope, and judges a pace only after three working days', () => {
  const scope = 1_000;
  const first = burnUp({ ...month, scope, done: [] });
  expect(first.points.at(-1)?.expected).toBe(scope);
  expect(first.holds).toBe('inconclusive');
  const today = addDays(start, 6);
  const half = burnUp({ ...month, today, scope, done: [{ date: addDays(start, 2), minutes: 125 }] });
  expect(half).toMatchObject({ forecast: 500, holds: 'no' });
  expect(half.points.filter(({ actual }) => actual !== null)).toHaveLength(7);
  const full = burnUp({ ...month, today, scope, done: [{ date: start, minutes: 250 }] });
  expect(full.holds).toBe('yes');
});
