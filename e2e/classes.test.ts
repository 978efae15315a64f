// A problem that asks for a class, in a real browser before the real server: read, tested, got wrong, got right.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, openHouse } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const RIGHT = readFileSync(
  path.resolve(import.meta.dirname, '../content/packs/core/request-quota/submissions/accepted/best.py'),
  'utf8',
);
const WRONG = RIGHT.replace('recent[0] <= at - self.window', 'recent[0] < at - self.window');

async function openSession(page: Page, name: string): Promise<void> {
  const id = `classes-${name}-${Date.now()}`;
  const exercise = { track: 'coding', pack: 'core', exercise: 'request-quota' };
  await house.ask('POST', '/api/sessions', { id, ...exercise, minutes: 25, language: 'python' });
  await page.goto(`/sessions/${id}`);
  await page.locator('.cm-content').waitFor({ state: 'attached' });
}

async function write(page: Page, source: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(source);
}

test('read, tested by hand, got wrong with the call that differs, got right', async () => {
  const visit = await house.visit();
  const { page } = visit;
  await openSession(page, 'light');
  await page.getByRole('heading', { name: 'The class' }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'never less than in the call before' }).waitFor();
  await page.getByRole('region', { name: 'Calls of example 1' }).waitFor();
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('class RequestQuota:');

  await page.getByRole('button', { name: 'Add a test' }).click();
  const calls = page.getByLabel(/^calls/);
  expect(await calls.inputValue()).toContain('  ["allow", "acme", 1],\n');
  await calls.fill('[["allow", "a", 0], ["alow", "a", 1]]');
  await page.getByText('Call 2: there is no method alow; there is allow, remaining, retry_after').waitFor();
  await page.getByLabel(/^constructor/).fill('[1, 5]');
  await calls.fill('[["allow", "a", 0], ["allow", "a", 5]]');
  await page.getByLabel(/^Expected/).fill('[true, true]');
  const own = page.getByRole('region', { name: 'This test call by call' });
  await own.getByRole('row', { name: /2 allow\("a", 5\) true/ }).waitFor();
  expect(await audit(page, 'class-own-test')).toEqual([]);

  await write(page, WRONG);
  await page.keyboard.press('ControlOrMeta+Enter');
  const result = page.getByRole('region', { name: 'Calls of this test' });
  await result
    .getByRole('row', { name: /6 allow\("acme", 11\) true false differs/ })
    .waitFor({ timeout: 60_000 });
  await page.getByText('Call 6 does not return what is expected').waitFor();
  await page.getByRole('button', { name: /Test 1/ }).click();
  await result.getByRole('row', { name: /2 allow\("a", 5\) true false differs/ }).waitFor();
  expect(await audit(page, 'class-result')).toEqual([]);

  await write(page, RIGHT);
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await page.getByText(/44 of 44 tests passed|46 of 46 tests passed/).waitFor({ timeout: 120_000 });
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test.each<Look>(['dark', 'small'])('it reads well: %s', async (look) => {
  const visit = await house.visit(look);
  await openSession(visit.page, look);
  await visit.page.getByRole('region', { name: 'Calls of example 2' }).waitFor({ state: 'attached' });
  expect(await audit(visit.page, `class-prompt-${look}`)).toEqual([]);
  if (look === 'small') await visit.page.getByRole('tab', { name: 'Tests', exact: true }).last().click();
  await visit.page.getByRole('button', { name: 'Add a test' }).click();
  await visit.page.getByRole('region', { name: 'This test call by call' }).waitFor();
  expect(await audit(visit.page, `class-own-test-${look}`)).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
