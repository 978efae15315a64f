// The candidate's own tests on the scorecard: graded after the session, read in words and as a table, by mouse and by keyboard.

import { userExportSchema } from '@greenroom/core/backup';
import { sessionSchema } from '@greenroom/core/session';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';

const ID = 'own-tests-0001';
const CARD = `/sessions/${ID}/scorecard`;
const SOURCE = `def pair_with_sum(nums, target):
    seen = {}
    for index, value in enumerate(nums):
        if target - value in seen:
            return [seen[target - value], index]
        seen.setdefault(value, index)
    return []
`;
const twins = { id: 't1', args: ['[3, 3]', '6'], expected: '[0, 1]' };
const wrong = { id: 't2', args: ['[4]', '8'], expected: '[0, 0]' };
const open = { id: 't3', args: ['[]', '3'], expected: null };
const huge = { id: 't4', args: ['[1, 2]', '9000000000'], expected: '[]' };
const late = { id: 't5', args: ['[5, 1, 2]', '3'], expected: '[1, 2]' };

let house: House;

beforeAll(async () => {
  house = await openHouse();
  const exercise = { track: 'coding', pack: 'core', exercise: 'pair-with-sum' };
  await house.ask('POST', '/api/sessions', { id: ID, ...exercise, minutes: 25, language: 'python' });
  const code = { language: 'python', source: SOURCE };
  const bodies = [
    { type: 'document-opened', document: 'python', text: SOURCE },
    { type: 'test-added', test: twins },
    { type: 'run-requested', run: 'r1', ...code, tests: [twins, wrong, open, huge] },
    { type: 'submission-requested', submission: 's1', ...code },
    { type: 'run-requested', run: 'r2', ...code, tests: [late] },
    { type: 'ended', reason: 'finished' },
  ];
  const events = bodies.map((body, n) => ({ by: 'browser', n, at: n * 20_000, ...body }));
  await house.ask('POST', `/api/sessions/${ID}/events`, { events });
  for (;;) {
    const session = sessionSchema.parse(await house.ask('GET', `/api/sessions/${ID}`));
    if (session.events.some((event) => event.type === 'measured' && event.kind === 'tests')) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await house.ask('POST', '/api/progress/predictions', { session: ID, sure: 0.6, levels: {} });
});
afterAll(() => house.close());

async function read(page: Page): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.goto(CARD, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: 'Your tests', exact: true }).waitFor();
}

const summary = (page: Page) => page.locator('summary').filter({ hasText: /^The whole table/u });

describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await house.visit(look);
  });
  afterAll(() => visit.close());

  test('words and table are readable by all', async () => {
    await read(visit.page);
    await summary(visit.page).click();
    await visit.page.getByRole('region', { name: 'Mistakes that people make' }).waitFor();
    expect(await audit(visit.page, `own-tests-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});

test('each test is told what became of it', async () => {
  const visit = await house.visit('light');
  const { page } = visit;
  await read(page);
  const item = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  const words = async (name: string) => (await item(name).innerText()).replaceAll(/\s+/gu, ' ');
  expect(await words('Test 1')).toMatch(
    /expects what is right, catches \d+ Replay nums = \[3,3\] target = 6 expected = \[0,1\]$/u,
  );
  expect(await words('Test 2')).toContain('You expected [0,0]; the reference answers [].');
  expect(await words('Test 3')).toContain('only a crash or an endless loop would have been noticed');
  expect(await words('Test 4')).toContain('The task promises that this never comes:');
  expect(await words('Test 5')).toContain('run after the first submission');
  await page.getByText('Run before the first submission, they would have caught').waitFor();
  await page.getByText('only after the first submission').first().waitFor();
  await visit.close();
});

test('the table opens, is read and left by keyboard alone; the link goes to where the test was written', async () => {
  const visit = await house.visit('light');
  const { page } = visit;
  await read(page);
  await summary(page).focus();
  await page.keyboard.press('Enter');
  const region = page.getByRole('region', { name: 'Mistakes that people make' });
  await region.waitFor();
  await page.keyboard.press('Tab');
  expect(await region.evaluate((element) => element === document.activeElement)).toBe(true);
  const columns = await region.getByRole('columnheader').allInnerTexts();
  expect(columns.map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
    'Mistake',
    'Test 1',
    'Test 2',
    'Test 3',
    'Test 4',
    'Test 5',
  ]);
  const row = region.getByRole('row', { name: /Takes position 0 for not found/u });
  expect(await row.getByRole('img', { name: 'caught' }).count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Open in the replay where test 1 was written' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('slider', { name: 'Moment of the session' }).waitFor();
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('at'), searchParams.get('event')]).toEqual(['20000', 'browser:1']);
  await visit.close();
});

test('what they catch is evidence', async () => {
  const visit = await house.visit('light');
  const { page } = visit;
  await read(page);
  const row = page.getByRole('article', { name: 'Edge cases' });
  const seen = await row
    .getByRole('link', { name: /Own tests run before the first submission/u })
    .innerText();
  expect(seen).toMatch(/would have caught \d+ of \d+ known mistakes with this problem/u);
  await visit.close();
});

test('a session that was never measured is, when its scorecard opens', async () => {
  const whole = userExportSchema.parse(await house.ask('GET', '/api/export'));
  const sessions = whole.sessions.map((session) => {
    return { ...session, events: session.events.filter(({ type }) => type !== 'measured') };
  });
  await house.ask('DELETE', `/api/sessions/${ID}`);
  await house.ask('POST', '/api/import', { ...whole, sessions });
  await house.ask('POST', '/api/progress/predictions', { session: ID, sure: 0.6, levels: {} });
  const visit = await house.visit('light');
  await read(visit.page);
  const lead = visit.page.getByText('Run before the first submission, they would have caught');
  expect(await lead.innerText()).toMatch(/caught \d+ of \d+ mistakes/u);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
