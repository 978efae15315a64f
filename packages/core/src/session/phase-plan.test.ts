import { expect, test } from 'vitest';

import { phasePlan, phaseTone, sessionTone } from './phase-plan.ts';
import { phases } from './phase.ts';

const MINUTE = 60_000;

test.each([15, 25, 45] as const)('the plan of %i minutes follows the seed', (minutes) => {
  const plan = phasePlan(minutes);
  expect(plan.map((guide) => guide.phase)).toEqual([...phases]);
  expect(plan[0]?.startMs).toBe(0);
  for (const [index, guide] of plan.entries()) {
    expect(guide.endMs).toBeGreaterThan(guide.startMs);
    expect(plan[index + 1]?.startMs ?? minutes * MINUTE).toBe(guide.endMs);
  }
  const clarify = plan[0]?.endMs ?? 0;
  expect(clarify).toBeGreaterThanOrEqual(60_000);
  expect(clarify).toBeLessThanOrEqual(90_000);
  expect(plan.find((guide) => guide.phase === 'baseline')?.endMs).toBe((minutes * MINUTE) / 2);
});

test('untimed practice has no plan and is always calm', () => {
  expect(phasePlan(null)).toEqual([]);
  expect(phaseTone(null, 'clarify', 9e9)).toBe('calm');
  expect(sessionTone(null, 9e9)).toBe('calm');
});

test('a phase turns amber when its guide is over and red when the next one is over too', () => {
  expect(phaseTone(25, 'clarify', 1.5 * MINUTE)).toBe('calm');
  expect(phaseTone(25, 'clarify', 1.5 * MINUTE + 1)).toBe('amber');
  expect(phaseTone(25, 'clarify', 5 * MINUTE + 1)).toBe('red');
  expect(phaseTone(25, 'wrap-up', 25 * MINUTE + 1)).toBe('red');
  expect(phaseTone(25, 'improve', 1)).toBe('calm');
});

test('the session turns amber in its last fifth and red at its end', () => {
  expect(sessionTone(15, 12 * MINUTE - 1)).toBe('calm');
  expect(sessionTone(15, 12 * MINUTE)).toBe('amber');
  expect(sessionTone(15, 15 * MINUTE)).toBe('red');
});
