// The plan in the browser: made from a date, done, moved by keyboard and by mouse, in every look.

import { readFileSync } from 'node:fs';

import { addDays, type PlanView } from '@greenroom/core/plan';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';

let house: House;
let visit: Visit;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(async () => {
  await visit.close();
  await house.ask('DELETE', '/api/plan');
});

const today = new Date().toISOString().slice(0, 10);
const profile = {
  interviews: [addDays(today, 28)],
  minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
  blocked: [],
  role: 'backend',
  level: 'senior',
  company: 'Lantern',
  languages: ['python'],
  jobDescription: '',
  timeZone: 'UTC',
};
const planNow = async (): Promise<PlanView> => (await house.ask('GET', '/api/plan')) as PlanView;

test('a date is all it takes to get a plan', async () => {
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/plan');
  await page.getByLabel('Day of the interview').fill(addDays(today, 20));
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.getByText(/^Interview in (19|20|21) days/).waitFor();
  expect((await planNow()).interview).toBe(addDays(today, 20));
  expect(visit.complaints).toEqual([]);
});

test('a task is done and undone, moved with keys, let go, and dragged to another day', async () => {
  await house.ask('PUT', '/api/plan/profile', profile);
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/plan');
  await page
    .getByRole('button', { name: /^Done: / })
    .first()
    .click();
  await page.getByText('Saved.').waitFor();
  expect((await planNow()).done).toHaveLength(1);
  await page.getByRole('button', { name: /^Not done after all/ }).click();
  await expect.poll(async () => (await planNow()).done).toEqual([]);

  const day = page.getByRole('combobox', { name: /^Day of: / }).first();
  await day.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await planNow()).locked.length).toBe(1);
  await page
    .getByRole('button', { name: /^Let the plan choose/ })
    .first()
    .click();
  await expect.poll(async () => (await planNow()).locked).toEqual([]);

  await page.getByText('Month', { exact: true }).click();
  const chip = page.locator('td [draggable="true"]').first();
  const before = await chip.textContent();
  const target = page
    .locator('td')
    .filter({ has: page.locator('[draggable="true"]') })
    .nth(3);
  await chip.dragTo(target);
  await expect.poll(async () => (await planNow()).locked.length).toBe(1);
  expect(before).not.toBe('');
  expect(visit.complaints).toEqual([]);
});

test('the plan is taken along as a file, and a calendar subscribes until its address is taken back', async () => {
  await house.ask('PUT', '/api/plan/profile', profile);
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/plan');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('greenroom.ics');
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]+END:VCALENDAR\r\n$/);
  await page.getByRole('button', { name: 'Make an address to subscribe to' }).press('Enter');
  const shown = page.getByText(/\/calendar\/[\w-]+\.ics$/);
  await shown.waitFor();
  expect(await audit(page, 'plan-calendar')).toEqual([]);
  const address = (await shown.textContent()) ?? '';
  expect((await fetch(address)).status).toBe(200);
  await page.getByRole('button', { name: 'Take the address back' }).press('Enter');
  await page.getByRole('button', { name: 'Make an address to subscribe to' }).waitFor();
  expect((await fetch(address)).status).toBe(404);
  expect(visit.complaints).toEqual([]);
});

describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
  beforeEach(async () => {
    visit = await house.visit(look);
  });

  test('every view is readable by all and inside the window', async () => {
    const { page } = visit;
    await page.goto('/plan');
    await page.getByRole('button', { name: 'Make the plan' }).waitFor();
    expect(await audit(page, `plan-form-${look}`)).toEqual([]);
    await house.ask('PUT', '/api/plan/profile', profile);
    await page.goto('/plan');
    await page.getByRole('button', { name: 'Later' }).waitFor();
    expect(await audit(page, `plan-week-${look}`)).toEqual([]);
    await page.getByText('Month', { exact: true }).click();
    await page.getByRole('table').waitFor();
    expect(await audit(page, `plan-month-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
