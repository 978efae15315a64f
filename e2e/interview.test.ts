// One candidate, all the way through, with the keyboard alone: ask, fail, fix, submit, finish, scorecard, replay.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, openHouse, type Visit } from './house.ts';

let house: House;
let visit: Visit;

beforeAll(async () => {
  house = await openHouse();
  visit = await house.visit('light');
});
afterAll(async () => {
  await visit.close();
  await house.close();
});

/** More stops than any of our pages has; so a page that traps the focus fails instead of hanging. */
const MOST_STOPS = 120;

/** Presses a key until the focused control's name matches, as somebody without a mouse would. */
async function moveTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focused = await focusedName(page);
    if (name.test(focused)) return;
    passed.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`No control named ${String(name)} by ${key}; passed ${[...new Set(passed)].join(' | ')}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const label = element.getAttribute('aria-label') ?? element.getAttribute('placeholder');
    const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (label ?? labelled ?? element.textContent ?? '').trim().slice(0, 120);
  });
}

/** Replaces the whole document of the editor, which has the focus. */
async function writeCode(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(code);
}

const takesTheSameItemTwice = `def pair_with_sum(nums, target):
    seen = {}
    for position, price in enumerate(nums):
        seen.setdefault(price, position)
        if target - price in seen:
            return [seen[target - price], position]
    return []
`;

const best = `def pair_with_sum(nums, target):
    seen = {}
    for position, price in enumerate(nums):
        if target - price in seen:
            return [seen[target - price], position]
        seen.setdefault(price, position)
    return []
`;

test('a whole interview by keyboard, from Today to the replay', async () => {
  const { page } = visit;
  page.setDefaultTimeout(120_000);
  await page.goto('/problems');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.insertText('pair with');
  await moveTo(page, /^Pair with sum/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await moveTo(page, /^Start the interview/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sessions\/[^/]+$/);

  await moveTo(page, /^Say something to the interviewer/, 'F6');
  await page.keyboard.type('Is the answer unique or can several pairs fit?');
  await page.keyboard.press('Enter');
  await page.getByText(/the pair that is complete first/).waitFor();

  await page.keyboard.press('F6');
  await page.waitForFunction(() => document.activeElement?.closest('.cm-editor') !== null);
  await writeCode(page, takesTheSameItemTwice);
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Wrong answer').first().waitFor();
  await writeCode(page, best);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Accepted').first().waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText(/\d+ of \d+ tests passed/).waitFor();
  await page.waitForFunction(() => /(\d+) of \1 tests passed/.test(document.body.textContent ?? ''));

  await page.keyboard.press('Escape');
  await moveTo(page, /^Finish$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await moveTo(page, /^Finish and see the scorecard$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/scorecard$/);

  await page.getByText('what do you expect it to say?', { exact: false }).waitFor();
  expect(await audit(page, 'interview-prediction')).toEqual([]);
  // The second signal is the one about questions, of which there was one.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await moveTo(page, /^Open the scorecard$/);
  await page.keyboard.press('Enter');
  await page
    .getByText(/^(As you expected|You expected: )/)
    .first()
    .waitFor();

  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('not observed', { exact: false }).first().waitFor();
  expect(await audit(page, 'interview-scorecard')).toEqual([]);
  await moveTo(page, /\d+:\d\d/);
  const link = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  expect(link).toMatch(/\/replay\?.*at=\d+/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/replay\?/);
  const at = Number(new URL(page.url()).searchParams.get('at'));
  const slider = page.getByRole('slider').first();
  await slider.waitFor();
  const seconds = Number(await slider.getAttribute('aria-valuenow'));
  expect(Math.abs(seconds - at / 1_000)).toBeLessThan(1);
  expect(await audit(page, 'interview-replay')).toEqual([]);
  expect(visit.complaints).toEqual([]);
});
