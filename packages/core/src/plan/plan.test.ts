import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readiness } from '../signals/index.ts';
import { backbone } from './backbone.ts';
import { addDays, daysBetween, weekday } from './calendar.ts';
import { makePlan, type PlanInput } from './plan.ts';
import { planSchema } from './task.ts';

const START = '2026-11-23';

function input(changes: Partial<PlanInput> = {}): PlanInput {
  return {
    today: START,
    start: START,
    interview: addDays(START, 28),
    minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
    blocked: [],
    role: null,
    level: null,
    company: null,
    readiness: readiness([], 0),
    reviews: [],
    spent: 0,
    done: [],
    locked: [],
    ...changes,
  };
}

const date = fc.integer({ min: 0, max: 90 }).map((days) => addDays(START, days));
const inputs = fc
  .record({
    horizon: fc.integer({ min: 0, max: 90 }),
    passed: fc.nat(40),
    minutesByWeekday: fc.array(fc.integer({ min: 0, max: 240 }), { minLength: 7, maxLength: 7 }),
    blocked: fc.array(date, { maxLength: 20 }),
    reviews: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{3}$/),
        title: fc.constant('x'),
        due: date,
        patterns: fc.constant([]),
        source: fc.constantFrom('here', 'elsewhere'),
      }),
      {
        maxLength: 12,
        selector: ({ id }) => id,
      },
    ),
    done: fc.subarray(['story-1', 'story-2', 'timed-coding-1', 'demo-1', 'resume-1']),
    locked: fc.array(fc.record({ id: fc.constantFrom('story-3', 'mock-coding-1', 'design-1'), date }), {
      maxLength: 3,
    }),
  })
  .map(({ horizon, passed, ...rest }) =>
    input({ ...rest, interview: addDays(START, horizon), today: addDays(START, Math.min(passed, horizon)) }),
  );

test('never over the hours given, nothing on a blocked day, nothing before today or on the day of the interview', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      for (const day of makePlan(given).days) {
        const planned = day.tasks.reduce((sum, task) => sum + task.minutes, 0);
        expect(day.planned).toBe(planned);
        expect(planned).toBeLessThanOrEqual(given.minutesByWeekday[weekday(day.date)] ?? 0);
        expect(given.blocked.includes(day.date) && planned > 0).toBe(false);
        expect(day.date >= given.today && day.date < given.interview).toBe(true);
      }
    }),
  );
});

test('every must-have that is not done is placed exactly once, or the plan says why it does not fit', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const plan = makePlan(given);
      const placed = [...plan.days.flatMap(({ tasks }) => tasks), ...plan.unplaced.map(({ task }) => task)];
      const ids = placed.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const item of backbone) {
        for (let index = 1; index <= item.must; index += 1) {
          const id = `${item.kind}-${index}`;
          expect(ids.includes(id)).toBe(!given.done.includes(id));
        }
      }
      expect(plan.unplaced.every(({ why }) => why.length > 10)).toBe(true);
    }),
  );
});

test('the same input gives the same bytes, the plan matches its schema, and every task says why', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const plan = makePlan(given);
      expect(JSON.stringify(makePlan(structuredClone(given)))).toBe(JSON.stringify(plan));
      expect(planSchema.parse(plan)).toEqual(plan);
      for (const task of plan.days.flatMap(({ tasks }) => tasks)) expect(task.reason).toMatch(/^[A-Z].+[.]$/);
    }),
  );
});

test('a month at the usual hours holds the whole backbone in its weeks', () => {
  const plan = makePlan(input());
  expect(plan.unplaced).toEqual([]);
  const kinds = (from: number, to: number) =>
    new Set(plan.days.slice(from, to).flatMap(({ tasks }) => tasks.map(({ kind }) => kind)));
  expect(kinds(0, 7)).toContain('resume');
  expect(kinds(0, 7)).toContain('data-structures');
  expect(kinds(7, 14)).toContain('timed-coding');
  expect(kinds(7, 14)).toContain('design');
  expect(kinds(14, 21)).toContain('mock-behavioural');
  expect(kinds(21, 28)).toContain('demo');
  const stories = plan.days.flatMap(({ tasks }) => tasks).filter(({ kind }) => kind === 'story');
  expect(stories).toHaveLength(3);
});

test('three days to go: the must-haves that fit are there, the others are named', () => {
  const plan = makePlan(input({ interview: addDays(START, 3) }));
  const placed = plan.days.flatMap(({ tasks }) => tasks);
  expect(placed.some(({ kind }) => kind === 'timed-coding')).toBe(true);
  expect(placed.some(({ kind }) => kind === 'story')).toBe(true);
  expect(plan.unplaced.length).toBeGreaterThan(0);
});

test('missed days do not pile up: a week lost asks for no more a day than before', () => {
  const late = makePlan(input({ today: addDays(START, 10) }));
  expect(late.days.every(({ planned, capacity }) => planned <= capacity)).toBe(true);
  const practice = late.days.flatMap(({ tasks }) => tasks).filter(({ kind }) => kind === 'data-structures');
  expect(practice).toHaveLength(2);
});

test('drills go to the weakest signal first', () => {
  const weak = { signal: 'edge-cases', level: 1, weight: 1, difficulty: 0, when: 0, session: 'a' } as const;
  const seen = Array.from({ length: 6 }, (_, index) => ({ ...weak, session: `${index}` }));
  const plan = makePlan(input({ readiness: readiness(seen, 1) }));
  const drills = plan.days.flatMap(({ tasks }) => tasks).filter(({ kind }) => kind === 'drill');
  expect(drills[0]?.signals).toEqual(['edge-cases']);
});

test('days are counted right over the ends of months and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(weekday('2026-11-23')).toBe(0);
});
