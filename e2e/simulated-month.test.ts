// A month of somebody who skips days and gets better, day by day against a server whose clock is set.

import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { addDays, type PlanView, type ProgressView, weekday } from '@greenroom/core/plan';
import type { SignalId } from '@greenroom/core/signals';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type House, openHouse } from './house.ts';
import { practiceDays, recordedMonth } from './recorded-month.ts';

const START = '2026-10-05';
const DAYS = 28;
const minutesByWeekday = [60, 60, 60, 60, 60, 180, 180];
const blocked = [addDays(START, 9), addDays(START, 10)];

let clock = new Date(`${START}T08:00:00Z`);
let house: House;
beforeAll(async () => {
  house = await openHouse({ now: () => clock });
});
afterAll(() => house.close());

const ask = async <Answer>(method: string, address: string, body?: unknown): Promise<Answer> =>
  (await house.ask(method, address, body)) as Answer;
/** Where pictures for the documents go, when somebody wants them. */
const album = process.env['GREENROOM_SCREENSHOTS'];

test('the plan follows a month of skipped days and better sessions', { timeout: 600_000 }, async () => {
  await ask('PUT', '/api/plan/profile', {
    interviews: [addDays(START, DAYS)],
    minutesByWeekday,
    blocked,
    role: 'backend',
    level: 'mid',
    company: null,
    languages: ['python'],
    jobDescription: '',
    timeZone: 'UTC',
  });
  const settings = await ask('GET', '/api/settings');
  const sessions = recordedMonth(new Date(`${addDays(START, DAYS)}T19:00:00Z`));
  const worked = new Map(practiceDays.map((daysAgo, index) => [DAYS - daysAgo, sessions[index]]));
  let dropped = 0;
  const levels: (number | null)[] = [];
  const drilled: SignalId[][] = [];

  for (let day = 0; day < DAYS; day += 1) {
    const date = addDays(START, day);
    clock = new Date(`${date}T08:00:00Z`);
    const morning = await ask<PlanView>('GET', '/api/plan');
    expect(morning.today).toBe(date);
    expectFits(morning);
    dropped += morning.changes.filter(({ kind }) => kind === 'dropped').length;
    drilled.push(
      (morning.plan?.days ?? []).flatMap(({ tasks }) =>
        tasks.filter(isDrill).flatMap(({ signals }) => signals),
      ),
    );
    if ([0, 14, 27].includes(day)) await takePictures(day + 1);

    const session = worked.get(day);
    clock = new Date(`${date}T21:00:00Z`);
    if (session !== undefined) {
      await ask('POST', '/api/import', { schema: 'greenroom.export/1', settings, sessions: [session] });
      const byHand = morning.plan?.days[0]?.tasks.find(({ kind }) => kind !== 'drill' && kind !== 'review');
      if (byHand !== undefined) {
        const { id, kind, minutes } = byHand;
        await ask('PUT', '/api/plan/done', { id, kind, minutes, session: null });
      }
    }
    const { signals } = await ask<ProgressView>('GET', '/api/progress');
    const correctness = signals.find(({ signal }) => signal === 'correctness')?.now;
    levels.push(correctness?.observed === true ? correctness.level : null);
  }

  expect(dropped).toBeGreaterThan(0);
  const observed = levels.filter((level) => level !== null);
  expect(observed.at(-1)).toBeGreaterThan((observed[0] ?? 4) + 0.5);
  // Drills go to what is weak: a signal that became strong has fewer of them than it had at first.
  const count = (signals: readonly SignalId[], wanted: SignalId): number =>
    signals.filter((signal) => signal === wanted).length / Math.max(1, signals.length);
  const [first = [], middle = []] = [drilled[1], drilled[20]];
  expect(count(middle, 'correctness')).toBeLessThanOrEqual(count(first, 'correctness'));
  const last = await ask<PlanView>('GET', '/api/plan');
  expect(last.burnUp?.holds).toBe('no');
});

function isDrill({ kind }: { readonly kind: string }): boolean {
  return kind === 'drill';
}

/** Never over the hours, nothing on blocked days, and every must-have has a day or a reason why not. */
function expectFits({ plan, spent, today }: PlanView): void {
  for (const { date, planned, tasks } of plan?.days ?? []) {
    const offered = blocked.includes(date) ? 0 : (minutesByWeekday[weekday(date)] ?? 0);
    const left = date === today ? Math.max(0, offered - spent) : offered;
    expect({ date, over: Math.max(0, planned - left) }).toEqual({ date, over: 0 });
    expect(planned).toBe(tasks.reduce((sum, { minutes }) => sum + minutes, 0));
  }
  expect(plan?.unplaced.every(({ why }) => why.endsWith('.'))).toBe(true);
}

async function takePictures(day: number): Promise<void> {
  if (album === undefined) return;
  mkdirSync(album, { recursive: true });
  const visit = await house.visit();
  await visit.page.clock.setFixedTime(clock);
  for (const [name, address] of [
    ['today', '/'],
    ['plan', '/plan'],
    ['progress', '/progress'],
  ] as const) {
    await visit.page.goto(address);
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    await visit.page.waitForLoadState('networkidle');
    if (name === 'plan') await visit.page.getByText('Month', { exact: true }).click();
    await visit.page.screenshot({
      path: path.join(album, `month-day-${day}-${name}.png`),
      fullPage: name !== 'today',
    });
  }
  await visit.close();
}
