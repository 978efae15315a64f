// The pages around the interview, used: by keyboard, with settings, while the server is away, and after a deletion.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { type House, openHouse, type Visit } from './house.ts';

let house: House;
let visit: Visit;

beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  visit = await house.visit();
});
afterEach(() => visit.close());
afterAll(() => house.close());

/** Waits until what has the focus reads like this. */
async function waitForFocus(text: string): Promise<void> {
  await visit.page.waitForFunction((wanted) => document.activeElement?.textContent?.trim() === wanted, text);
}

async function startSession(id: string): Promise<void> {
  const exercise = { track: 'coding', pack: 'core', exercise: 'pair-with-sum' };
  await house.ask('POST', '/api/sessions', { id, ...exercise, minutes: 15, language: 'python' });
}

test('from the skip link to a started interview without a mouse', async () => {
  const { page } = visit;
  await page.goto('/');
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  await page.keyboard.press('Tab');
  await waitForFocus('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  await page.getByRole('link', { name: 'Problems' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Problems' }).waitFor();
  await waitForFocus('Problems');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.title()).toBe('Problems · Greenroom');

  await page.getByText(/^\d+ problems$/).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('pair');
  await page.waitForURL(/q=pair/);
  await page.keyboard.press('ArrowDown');
  await waitForFocus('Pair with sum');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Pair with sum' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await waitForFocus('Pair with sum');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start the interview' }).waitFor();
  await waitForFocus('Start the interview');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sessions\/[0-9a-f]{32}$/);
  const id = page.url().split('/').at(-1) ?? '';
  expect(await house.ask('GET', '/api/sessions')).toMatchObject([{ id, minutes: 25 }]);
  await house.ask('DELETE', `/api/sessions/${id}`);
});

test('the address keeps the filters, and the table sorts', async () => {
  const { page } = visit;
  await page.goto('/problems?status=new&sort=difficulty&order=desc');
  const heading = page.getByRole('columnheader', { name: 'Difficulty' });
  await heading.waitFor();
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('button', { name: 'Problem', exact: true }).click();
  await page.waitForURL((url) => !url.search.includes('sort'));
  expect(new URL(page.url()).search).toBe('?status=new');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.waitForURL((url) => url.search === '');
});

test('a setting applies at once, is stored, and is there before the first paint', async () => {
  const { page } = visit;
  await page.goto('/settings');
  const scheme = (): Promise<string | null> =>
    page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
  await page.getByRole('radiogroup', { name: 'Colour scheme' }).getByText('Dark').click();
  await page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark');
  await Promise.all([
    page.waitForResponse(
      (response) => response.request().postData()?.includes('"hideDifficulty":true') ?? false,
    ),
    page.getByRole('switch', { name: 'Hide difficulty' }).click(),
  ]);
  expect(await house.ask('GET', '/api/settings')).toMatchObject({
    colorScheme: 'dark',
    hideDifficulty: true,
  });

  // Without the app's own scripts only the first paint is left.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await scheme()).toBe('dark');
  await page.unroute('**/assets/*.js');

  await page.goto('/problems');
  await page.getByRole('columnheader', { name: 'Status' }).waitFor();
  expect(await page.getByRole('columnheader', { name: 'Difficulty' }).count()).toBe(0);

  await page.getByRole('switch', { name: 'Show patterns' }).press('Space');
  await page.getByRole('columnheader', { name: 'Patterns' }).waitFor({ state: 'hidden' });
  await page.getByRole('searchbox', { name: 'Search problems' }).fill('hash map');
  await page.getByText('No problem matches').waitFor();
});

test('single keys are shortcuts until somebody turns them off', async () => {
  const { page } = visit;
  await page.goto('/settings');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.getByRole('heading', { name: 'Settings' }).press('?');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.getByRole('switch', { name: 'Single keys as shortcuts' }).press('Space');
  await expect
    .poll(() => house.ask('GET', '/api/settings'))
    .toMatchObject({ characterKeys: false, hidePatterns: true });
  await page.goto('/problems');
  const search = page.getByRole('searchbox', { name: 'Search problems' });
  await search.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  // Whatever a key had opened would be there before the next one takes effect.
  await page.keyboard.press('Tab');
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(false);
  expect(await list.count()).toBe(0);
});

test('a deleted session is gone, here and on the server', async () => {
  const { page } = visit;
  await startSession('to-be-deleted');
  await page.goto('/');
  await page.getByRole('button', { name: 'Delete the session on Pair with sum' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Delete the session on Pair with sum' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByRole('heading', { name: 'How it works' }).waitFor();
  await waitForFocus('Today');
  await expect(house.ask('GET', '/api/sessions/to-be-deleted')).rejects.toThrow('404');
});

test('an export is downloaded, and comes back after everything was deleted', async () => {
  const { page } = visit;
  await startSession('to-be-exported');
  await page.goto('/settings');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export everything' }).click(),
  ]);
  const file = await download.path();
  const before = await house.ask('GET', '/api/export');

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await house.ask('GET', '/api/sessions')).toEqual([]);

  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('1 new session with').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await page.getByText('1 session added').waitFor();
  expect(await house.ask('GET', '/api/export')).toEqual(before);

  await page.locator('input[type=file]').setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"schema":"beach/1"}'),
  });
  await page.getByRole('alert').getByText('beach/1').waitFor();
  await house.ask('DELETE', '/api/sessions/to-be-exported');
});

test('while the server is away the page says so, and recovers by itself', async () => {
  const { page } = visit;
  // The other pages are fetched ahead, so that they open without the server.
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Start the interview' }).waitFor();
  await house.stop();
  await page.getByRole('link', { name: 'Problems' }).click();
  await page.getByText('server does not answer. Your work').waitFor();
  // What was loaded before stays in sight; what was not says why it is missing.
  await page.getByRole('button', { name: 'Pair with sum' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Start the interview' }).click();
  await page.getByRole('alert').getByText('does not answer').waitFor();
  await house.start();
  await page.getByText('server does not answer. Your work').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Start the interview' }).click();
  await page.waitForURL(/\/sessions\/[0-9a-f]{32}$/);
  expect(await house.ask('GET', '/api/sessions')).toHaveLength(1);
});

test('what was said while the server was away arrives at the next visit', async () => {
  const { page } = visit;
  const id = 'cut-off-in-the-middle';
  await startSession(id);
  await page.goto(`/sessions/${id}`, { waitUntil: 'networkidle' });
  await house.stop();
  await page.getByPlaceholder('Ask, or think aloud').fill('I would sort the prices first.');
  await page.keyboard.press('Enter');
  await page.getByText('Kept here').waitFor();
  await page.goto('about:blank');
  await house.start();
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(`/api/sessions/${id}/events`)),
    page.goto('/settings'),
  ]);
  const stored = JSON.stringify(await house.ask('GET', `/api/sessions/${id}`));
  expect(stored).toContain('I would sort the prices first.');
  await house.ask('DELETE', `/api/sessions/${id}`);
});
