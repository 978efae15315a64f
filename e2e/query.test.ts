// An SQL problem in a real browser before the real server: read, answered wrongly and rightly by keyboard, looked at.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { recorderOf, type Session } from '@greenroom/core/session';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const RIGHT = readFileSync(
  path.join(import.meta.dirname, '../content/packs/sql/current-address/submissions/accepted/distinct_on.sql'),
  'utf8',
);
const EVERY_CHANGE = 'SELECT customer_id, city, changed_at AS since FROM address_changes;';

async function startSession(look: Look): Promise<string> {
  const id = `query-${look}-${Date.now()}`;
  const exercise = { track: 'coding', pack: 'sql', exercise: 'current-address' };
  await house.ask('POST', '/api/sessions', { id, ...exercise, minutes: 25, language: 'sql' });
  return id;
}

/** Goes to the editor from pane to pane, as a candidate without a mouse does; on a narrow screen panes are tabs. */
async function toEditor(page: Page, look: Look): Promise<void> {
  if (look === 'small') await page.getByRole('tab', { name: 'Code', exact: true }).press('Enter');
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  if (look === 'small') {
    await editor.focus();
    return;
  }
  await expect
    .poll(async () => {
      await page.keyboard.press('F6');
      return editor.evaluate((element) => element.contains(document.activeElement));
    })
    .toBe(true);
}

/** Replaces what is in the editor, and presses the keys that have it judged. */
async function answer(page: Page, query: string, keys: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(query);
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain(query.slice(0, 20));
  await page.keyboard.press(keys);
}

test.each(Object.keys(looks) as Look[])('a query, wrong and right, %s', async (look) => {
  const visit = await house.visit(look);
  const { page, complaints } = visit;
  try {
    const id = await startSession(look);
    await page.goto(`/sessions/${id}`);
    await page.getByRole('heading', { name: 'Tables (PostgreSQL 18)' }).waitFor();
    expect(await audit(page, `query-${look}-prompt`)).toEqual([]);

    await toEditor(page, look);
    await answer(page, EVERY_CHANGE, 'ControlOrMeta+Enter');
    await page.getByText('0 of 2 tests passed').waitFor({ timeout: 120_000 });
    const returned = page.getByRole('region', { name: 'rows that the query returned' });
    expect(await returned.getByRole('cell', { name: 'not expected' }).count()).toBeGreaterThan(0);
    expect(await audit(page, `query-${look}-wrong`)).toEqual([]);

    await toEditor(page, look);
    await answer(page, RIGHT, 'ControlOrMeta+Shift+Enter');
    await expect
      .poll(
        async () => {
          const session = (await house.ask('GET', `/api/sessions/${id}`)) as Session;
          return recorderOf(session.events).state.submissions[0]?.verdict?.verdict;
        },
        { timeout: 120_000 },
      )
      .toBe('AC');
    await page.getByText('Accepted').first().waitFor();
    expect(await audit(page, `query-${look}-accepted`)).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await visit.close();
  }
});
