// The scorecard and the replay of a recorded interview: read, followed, scrubbed, by hand and by keyboard.

import { scorecardSchema } from '@greenroom/core/signals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';
import { lastCode, recordInterview } from './recorded-session.ts';

const ID = 'review-0001';
const CARD = `/sessions/${ID}/scorecard`;
const REPLAY = `/sessions/${ID}/replay`;

let house: House;

beforeAll(async () => {
  house = await openHouse();
  await recordInterview(house, ID);
  const levels = { clarifying: 3, correctness: 2 };
  await house.ask('POST', '/api/progress/predictions', { session: ID, sure: 0.6, levels });
});
afterAll(() => house.close());

async function open(page: Page, address: string): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1, name: /Pair with sum/ }).waitFor();
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment of the session' });
const shownTime = async (page: Page): Promise<string> =>
  (await slider(page).getAttribute('aria-valuetext')) ?? '';

/** The code as it is shown, whatever part of it is in sight. */
const shownCode = (page: Page): Promise<string> =>
  page
    .locator('.cm-content')
    .evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
    );

describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await house.visit(look);
  });
  afterAll(() => visit.close());

  test('the scorecard is readable by all', async () => {
    await open(visit.page, CARD);
    await visit.page.getByRole('heading', { name: 'What was seen' }).waitFor();
    expect(await audit(visit.page, `scorecard-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('so is the replay, at each of its tabs', async () => {
    await open(visit.page, `${REPLAY}?at=540000`);
    for (const tab of ['Chat', 'Tests', 'Result']) {
      await visit.page.getByRole('tab', { name: tab }).click();
      expect(await audit(visit.page, `replay-${tab.toLowerCase()}-${look}`)).toEqual([]);
    }
    expect(visit.complaints).toEqual([]);
  });
});

describe('at a desk', () => {
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visit = await house.visit('light');
    page = visit.page;
  });
  afterAll(() => visit.close());

  test('a piece of evidence opens the replay at its event', async () => {
    await open(page, CARD);
    const row = page.getByRole('article', { name: 'Clarifying questions' });
    await row.getByText('leaning yes').waitFor();
    await row.getByRole('link', { name: /Asked 1 question before the first code at 1:45/ }).click();
    await page
      .getByRole('complementary', { name: 'Evidence' })
      .getByText(/Asked 1 question/)
      .waitFor();
    expect(await shownTime(page)).toBe('0:20 of 5:10, Clarify');
    await page.getByText('What should I return when no two items').first().waitFor();
    expect(new URL(page.url()).searchParams.get('event')).toBe('browser:1');
    await page.getByRole('link', { name: 'Scorecard', exact: true }).click();
    await page.getByRole('heading', { name: 'What was seen' }).waitFor();
  });

  test('a finding in the code opens the replay at its line', async () => {
    await open(page, CARD);
    const row = page.getByRole('article', { name: 'Data structures' });
    await row.getByRole('link', { name: /^Line 2/ }).click();
    await page.locator('.gr-pointed', { hasText: 'seen = {}' }).waitFor();
    expect(new URL(page.url()).searchParams.get('line')).toBe('2');
    expect(visit.complaints).toEqual([]);
  });

  test('keys go through the recording, wherever the focus is', async () => {
    await open(page, REPLAY);
    const press = async (keys: string): Promise<string> => {
      await page.keyboard.press(keys);
      return shownTime(page);
    };
    expect(await press('ArrowRight')).toBe('0:05 of 5:10, Clarify');
    expect(await press('ArrowLeft')).toBe('0:00 of 5:10, Clarify');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await press('Shift+ArrowRight')).toBe('0:20 of 5:10, Clarify');
    expect(await press('End')).toBe('5:10 of 5:10, Wrap up');
    expect(await shownCode(page)).toBe(lastCode);
    expect(await press('Shift+ArrowLeft')).toBe('5:00 of 5:10, Wrap up');
    expect(await press('Home')).toBe('0:00 of 5:10, Clarify');
    await slider(page).focus();
    expect(await press('ArrowRight')).toBe('0:05 of 5:10, Clarify');
    await page.keyboard.press('i');
    expect(await page.getByRole('switch', { name: 'Skip idle time' }).isChecked()).toBe(true);
  });

  test('it plays, faster too, runs to the end by itself and starts over from there', async () => {
    const button = (name: 'Play' | 'Pause') => page.getByRole('button', { name, exact: true });
    const reaches = (pattern: string): Promise<unknown> =>
      page.waitForFunction(
        (wanted) =>
          new RegExp(wanted, 'u').test(
            document.querySelector('[role="slider"]')?.getAttribute('aria-valuetext') ?? '',
          ),
        pattern,
      );
    await open(page, REPLAY);
    await page.keyboard.press('Space');
    await button('Pause').waitFor();
    await reaches('^0:0[1-9]');
    await page.keyboard.press('Space');
    await button('Play').waitFor();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('>');
    expect(await page.getByRole('radio', { name: '16×' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: /Claimed time/ }).click();
    await slider(page).focus();
    await page.keyboard.press('Space');
    await reaches('^5:10 of');
    await button('Play').waitFor();
    await page.keyboard.press('Space');
    await reaches('^[0-4]:');
    expect(visit.complaints).toEqual([]);
  });

  test('the mouse drags the play head and snaps to marks; moments are jumped to', async () => {
    await open(page, REPLAY);
    const box = await slider(page).boundingBox();
    if (box === null) throw new Error('The time axis is not drawn');
    const at = (share: number): readonly [number, number] => [box.x + box.width * share, box.y + 70];
    await page.mouse.move(...at(0.1));
    await page.mouse.down();
    await page.mouse.move(...at(0.5), { steps: 5 });
    await page.mouse.up();
    expect(await shownTime(page)).toMatch(/^2:3[45] of 5:10, Improve$/u);
    await page.getByRole('button', { name: /First edit/ }).click();
    expect(await shownTime(page)).toBe('1:45 of 5:10, Baseline');
    expect(await shownCode(page)).not.toContain('pass');
    await page.getByRole('button', { name: /Submission 1 passed/ }).click();
    await page.getByRole('tab', { name: 'Result' }).click();
    await page.getByRole('row', { name: /large/ }).getByText('Accepted').waitFor();
  });

  test('what was said and tested stands beside the code', async () => {
    await open(page, `${REPLAY}?at=140000`);
    await page.getByText('All pairs first, because it is simpler, then a map.').waitFor();
    expect(await page.getByText('What would you need to have seen?').count()).toBe(0);
    await page.getByRole('tab', { name: 'Tests' }).click();
    await page.getByText('Own test 1').waitFor();
  });

  test('a note after the session is kept', async () => {
    await open(page, CARD);
    await page.getByText('Say the cost earlier.').waitFor();
    const entry = page.getByRole('textbox', { name: 'A note to yourself' });
    await entry.fill('Test the empty list first.');
    await entry.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Test the empty list first.' }).waitFor();
    await page.waitForFunction(async (address) => {
      const session: unknown = await (await fetch(address)).json();
      return JSON.stringify(session).includes('Test the empty list first.');
    }, `/api/sessions/${ID}`);
    await page.reload({ waitUntil: 'networkidle' });
    const notes = page.getByRole('listitem').filter({ hasText: 'Test the empty list first.' });
    await notes.waitFor();
    expect(await notes.count()).toBe(1);
  });

  test('the scorecard is exported as the server gives it, twice the same', async () => {
    await open(page, CARD);
    const save = async (name: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const card = scorecardSchema.parse(JSON.parse(await save('Save as JSON')));
    expect(card).toEqual(await house.ask('GET', `/api/sessions/${ID}/scorecard`));
    const markdown = await save('Save as Markdown');
    expect(markdown).toContain('# Scorecard: Pair with sum');
    expect(markdown).toContain(card.nextStep);
    expect(visit.complaints).toEqual([]);
  });
});

test('a scorecard prints dark on white, without the frame, whatever the screen is like', async () => {
  const visit = await house.visit('dark');
  const { page } = visit;
  await open(page, CARD);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, style.backgroundColor];
  });
  expect(colours).toEqual(['rgb(24, 28, 23)', 'rgb(255, 255, 255)']);
  await visit.close();
});

test('a session that is not there says so', async () => {
  const visit = await house.visit('light');
  for (const [address, title] of [
    ['/sessions/nowhere-1/scorecard', 'The scorecard could not be opened'],
    ['/sessions/nowhere-1/replay', 'The recording could not be opened'],
  ] as const) {
    await visit.page.goto(address);
    await visit.page.getByRole('heading', { name: title }).waitFor();
    expect(await audit(visit.page, `missing-${title.split(' ')[1] ?? ''}`)).toEqual([]);
  }
  await visit.close();
});
