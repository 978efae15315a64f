// Progress in the browser: readiness, days, coverage, predictions, what was solved elsewhere, and the report.

import { readFileSync } from 'node:fs';

import { addDays, type ProgressView } from '@greenroom/core/plan';
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
const progressNow = async (): Promise<ProgressView> =>
  (await house.ask('GET', '/api/progress')) as ProgressView;

test('before any session the page says what would fill it', async () => {
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/progress');
  await page.getByText('Nothing is observed yet').waitFor();
  await page.getByText('27 signals are not observed yet').click();
  await page.getByText('Submit a solution: its code is what is read.').first().waitFor();
  expect(await audit(page, 'progress-empty')).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('a list from another site is looked at first, then comes back as reviews; keyboard only', async () => {
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/progress');
  await page.getByRole('button', { name: 'Import what you solved elsewhere' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Or paste it').fill('nothing,of,use\n1,2,3');
  await dialog
    .getByRole('alert')
    .getByText(/No column is named title/)
    .waitFor();
  const rows = [`Two Sum,${addDays(today, -3)},hint`, 'Word Ladder,never,solved', 'LRU Cache,,solved'];
  await dialog.getByLabel('Or paste it').fill(['title,date,outcome', ...rows].join('\n'));
  await dialog.getByText('1 problem to take over, 2 problems left out').waitFor();
  expect(await audit(page, 'progress-import')).toEqual([]);
  await dialog.getByLabel('Put those without a date on today').press('Space');
  await dialog.getByRole('button', { name: 'Take over 2 problems' }).press('Enter');
  await page.getByRole('button', { name: 'Forget LRU Cache' }).waitFor();
  expect((await progressNow()).reviews.map(({ title }) => title).toSorted()).toEqual([
    'LRU Cache',
    'Two Sum',
  ]);
  await page.getByRole('button', { name: 'Forget LRU Cache' }).press('Enter');
  await expect.poll(async () => (await progressNow()).reviews.map(({ title }) => title)).toEqual(['Two Sum']);
  await house.ask('DELETE', '/api/progress/elsewhere/Two%20Sum');
  expect(visit.complaints).toEqual([]);
});

describe('after a month of sessions', () => {
  beforeAll(async () => {
    const settings = await house.ask('GET', '/api/settings');
    const sessions = recordedMonth(new Date());
    await house.ask('POST', '/api/import', { schema: 'greenroom.export/1', settings, sessions });
    for (const [index, { id }] of sessions.entries()) {
      if (index % 2 === 1) continue;
      const levels = { clarifying: 3, correctness: index < 8 ? 4 : 3, 'time-management': 3 };
      await house.ask('POST', '/api/progress/predictions', { session: id, sure: 0.6, levels });
    }
  });

  test('readiness, days and predictions are exported as they are shown', async () => {
    visit = await house.visit();
    const { page } = visit;
    await page.goto('/progress');
    await page.getByRole('rowheader', { name: 'Correctness' }).waitFor();
    const save = async (item: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const view = await progressNow();
    expect(JSON.parse(await save('Everything here as JSON'))).toMatchObject({ days: view.days });
    const readiness = (await save('Readiness as CSV')).trimEnd().split('\r\n');
    expect(readiness).toHaveLength(28);
    expect(readiness[0]).toBe('signal,name,level,low,high,sessions,last');
    expect((await save('Days as CSV')).trimEnd().split('\r\n')).toHaveLength(view.days.length + 1);
    expect(visit.complaints).toEqual([]);
  });

  test('a rating is overruled', async () => {
    visit = await house.visit();
    const { page } = visit;
    await page.goto('/progress');
    const before = await progressNow();
    const first = before.reviews.find(({ source }) => source === 'here');
    if (first === undefined) throw new Error('there is something to solve again');
    const choice = page.getByLabel(`How well you knew ${first.title}`);
    await choice.selectOption('easy');
    await expect
      .poll(
        async () =>
          (await progressNow()).reviews.find(({ exercise }) => exercise === first.exercise)?.history.at(-1)
            ?.rating,
      )
      .toBe('easy');
    expect(visit.complaints).toEqual([]);
  });

  describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
    beforeEach(async () => {
      visit = await house.visit(look);
    });

    test('progress and report are readable by all and inside the window', async () => {
      const { page } = visit;
      await page.goto('/progress');
      await page.getByRole('rowheader', { name: 'Correctness' }).waitFor();
      expect(await audit(page, `progress-${look}`)).toEqual([]);
      await page.getByRole('link', { name: 'Report' }).click();
      await page.getByRole('heading', { name: 'Readiness report' }).waitFor();
      await page.getByRole('heading', { name: /^Correctness/ }).waitFor();
      expect(await audit(page, `report-${look}`)).toEqual([]);
      expect(visit.complaints).toEqual([]);
    });
  });
});
