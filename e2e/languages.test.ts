// Languages beside the first three, in a real browser before the real server: written, judged, replayed.

import { recorderOf, type Session } from '@greenroom/core/session';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, openHouse, type Visit } from './house.ts';

let house: House;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
  await house.start();
});
afterAll(() => house.close());
beforeEach(async () => {
  visit = await house.visit();
  ({ page } = visit);
});
afterEach(() => visit.close());

const JAVA = `class Solution {
    public int[] pairWithSum(int[] nums, int target) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < nums.length; i++) {
            Integer partner = seen.get(target - nums[i]);
            if (partner != null) return new int[] {partner, i};
            seen.putIfAbsent(nums[i], i);
        }
        return new int[0];
    }
}
`;

/** Opens a new session in Python. */
async function openSession(own: House, on: Page): Promise<string> {
  const id = `languages-${Date.now()}`;
  const exercise = { track: 'coding', pack: 'core', exercise: 'pair-with-sum' };
  await own.ask('POST', '/api/sessions', { id, ...exercise, minutes: 25, language: 'python' });
  await on.goto(`/sessions/${id}`);
  await on.locator('.cm-content').waitFor({ state: 'attached' });
  return id;
}

test('a submission in Java: chosen, written, judged, replayed', async () => {
  const id = await openSession(house, page);
  await page.getByLabel('Language').selectOption('java');
  const editor = page.locator('.cm-content');
  await expect.poll(() => editor.textContent()).toContain('class Solution');
  // Its grammar has come: words of the language have colours of their own.
  await editor.locator('span', { hasText: /^class$/ }).waitFor();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(JAVA);
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await page.getByText('Accepted').first().waitFor({ timeout: 120_000 });
  const session = (await house.ask('GET', `/api/sessions/${id}`)) as Session;
  const [submission] = recorderOf(session.events).state.submissions;
  expect(submission?.verdict).toMatchObject({ verdict: 'AC', language: 'java', score: 1 });
  expect(submission?.verdict?.isolation).toMatch(/^isolated/);
  await page.goto(`/sessions/${id}/replay`);
  await page.getByRole('slider', { name: 'Moment of the session' }).press('End');
  const replayed = page.locator('.cm-content[aria-label^="Java"]');
  await expect.poll(() => replayed.textContent(), { timeout: 30_000 }).toContain('class Solution');
  expect(visit.complaints).toEqual([]);
});

test('what a machine without a sandbox cannot run is shown as such, with the way to mend it', async () => {
  const bare = await openHouse({ judge: { browserOnly: true } });
  try {
    const own = await bare.visit();
    await openSession(bare, own.page);
    const options = own.page.getByLabel('Language').locator('option');
    expect(await options.allTextContents()).toEqual([
      'Python',
      'JavaScript',
      'TypeScript',
      ...['Java', 'C++', 'Go', 'Rust'].map((name) => `${name} (cannot run here)`),
    ]);
    await own.page.goto('/problems');
    await own.page
      .getByRole('button', { name: /Pair with sum/ })
      .first()
      .click();
    await own.page.getByText('Java, C++, Go and Rust cannot run here.').waitFor();
    expect(await audit(own.page, 'languages')).toEqual([]);
    await own.close();
  } finally {
    await bare.close();
  }
});
