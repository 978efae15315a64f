// Today as the home of the plan: the next task with one button, the rest of the day, where one stands.

import { addDays, type PlanView } from '@greenroom/core/plan';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';
import { recordedMonth } from './recorded-month.ts';

let house: House;
let visit: Visit;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => visit.close());

const today = new Date().toISOString().slice(0, 10);
const profile = {
  interviews: [addDays(today, 12)],
  minutesByWeekday: [120, 120, 120, 120, 120, 120, 120],
  blocked: [],
  role: 'backend',
  level: 'senior',
  company: null,
  languages: ['python'],
  jobDescription: '',
  timeZone: 'UTC',
};
const planNow = async (): Promise<PlanView> => (await house.ask('GET', '/api/plan')) as PlanView;

test('from nothing to a plan and a first session, by keyboard, in a few steps', async () => {
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/');
  await page.getByRole('link', { name: 'Make a plan' }).press('Enter');
  await page.getByLabel('Day of the interview').fill(addDays(today, 20));
  await page.getByRole('button', { name: 'Make the plan' }).press('Enter');
  await page.getByRole('link', { name: 'Start today' }).press('Enter');
  await page.getByText('First, a diagnostic session').waitFor();
  await page.getByText(/interview in 20 days/).waitFor();
  expect(await audit(page, 'today-first')).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('whoever wants no plan is not asked again', async () => {
  await house.ask('DELETE', '/api/plan');
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/');
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Start the interview' }).waitFor();
  expect(await page.getByRole('link', { name: 'Make a plan' }).count()).toBe(0);
  expect(visit.complaints).toEqual([]);
});

describe('with a plan and sessions', () => {
  beforeAll(async () => {
    const settings = await house.ask('GET', '/api/settings');
    const sessions = recordedMonth(new Date());
    await house.ask('POST', '/api/import', { schema: 'greenroom.export/1', settings, sessions });
  });
  beforeEach(async () => {
    await house.ask('DELETE', '/api/plan');
    await house.ask('PUT', '/api/plan/profile', profile);
  });

  test('a task of the plan starts its session, and is done once that has ended', async () => {
    visit = await house.visit();
    const { page } = visit;
    await page.goto('/');
    const coding = page.getByRole('button', { name: /^Do it now: .*Data structures/ }).first();
    if (await coding.isVisible()) await coding.click();
    await page.getByRole('button', { name: 'Start the interview' }).click();
    await page.waitForURL(/\/sessions\/[^/]+$/);
    const id = page.url().split('/').at(-1) ?? '';
    expect((await planNow()).done).toEqual([]);
    const ended = { by: 'browser', n: 0, at: 600_000, type: 'ended', reason: 'finished' };
    await page.close();
    const recorded = (await house.ask('GET', `/api/sessions/${id}`)) as {
      events: { by: string; n: number }[];
    };
    const n = recorded.events.filter(({ by }) => by === 'browser').length;
    await house.ask('POST', `/api/sessions/${id}/events`, { events: [{ ...ended, n }] });
    const { done } = await planNow();
    expect(done.map(({ session }) => session)).toEqual([id]);
    await house.ask('DELETE', `/api/sessions/${id}`);
  });

  test('a task without a session runs a clock and is ticked off', async () => {
    visit = await house.visit();
    const { page } = visit;
    await page.goto('/');
    const first = page.getByRole('button', { name: /^Do it now: .*(resume|repository|story)/i }).first();
    await first.click();
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    await page.getByText(/^Started less than a minute ago/).waitFor();
    await page.reload();
    await page
      .getByText(/^Started|Do it now/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Done/ }).first().press('Enter');
    await expect.poll(async () => (await planNow()).done.length).toBe(1);
    expect(visit.complaints).toEqual([]);
  });

  test('a reminder comes once when practice begins, and only where it is wanted', async () => {
    const now = new Date();
    const practiceAt = `${String(now.getUTCHours()).padStart(2, '0')}:${String(now.getUTCMinutes()).padStart(2, '0')}`;
    await house.ask('PUT', '/api/plan/profile', { ...profile, practiceAt });
    visit = await house.visit();
    const { page } = visit;
    // Headless browsers show no notifications: this keeps what they would have shown.
    await page.addInitScript(() => {
      const shown: string[] = [];
      class Kept extends EventTarget {
        static readonly permission = 'granted';
        static requestPermission = () => Promise.resolve('granted');
        constructor(title: string, options: { readonly body: string }) {
          super();
          shown.push(`${title}: ${options.body}`);
        }
      }
      Object.assign(window, { Notification: Kept, shown });
    });
    const shown = (): Promise<readonly string[]> =>
      page.evaluate(() => (window as unknown as { readonly shown: readonly string[] }).shown);
    await page.goto('/plan');
    const remind = page.getByLabel('Remind me in this browser when practice begins');
    await remind.waitFor();
    expect(await shown()).toEqual([]);
    await remind.press('Space');
    await expect.poll(shown).toHaveLength(1);
    expect((await shown())[0]).toMatch(/^Time to practise: .+/);
    await page.reload();
    await page.getByRole('button', { name: 'Later' }).waitFor();
    expect(await remind.isChecked()).toBe(true);
    expect(await shown()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
    test('the day is readable by all and inside the window', async () => {
      visit = await house.visit(look);
      const { page } = visit;
      await page.goto('/');
      await page.getByRole('heading', { name: 'Readiness, weakest first' }).waitFor();
      expect(await audit(page, `today-plan-${look}`)).toEqual([]);
      expect(visit.complaints).toEqual([]);
    });
  });
});
