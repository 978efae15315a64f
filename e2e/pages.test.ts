// Every page in light, dark and on a small screen: readable by all, inside the window, quiet, and alone with its server.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const session = (id: string, exercise = 'pair-with-sum') => ({
  id,
  track: 'coding',
  pack: 'core',
  exercise,
  minutes: 25,
  language: 'python',
});

/** Opens an address and waits until its heading and its data are there. */
async function open(visit: Visit, address: string): Promise<void> {
  await visit.page.goto(address);
  await visit.page.getByRole('heading', { level: 1 }).waitFor();
  await visit.page.waitForFunction(
    () => document.querySelector('[role="status"][aria-label^="Loading"]') === null,
  );
  await visit.page.evaluate(async () => {
    await document.fonts.ready;
  });
}

const everyLook = Object.keys(looks) as readonly Look[];

describe.each(everyLook)('%s', (look) => {
  let visit: Visit;
  beforeEach(async () => {
    visit = await house.visit(look);
  });
  afterEach(() => visit.close());

  test.each([
    ['today', '/'],
    ['problems', '/problems'],
    ['problems-none', '/problems?q=zebra'],
    ['library', '/problems/library'],
    ['settings', '/settings'],
    ['about', '/about'],
    ['nowhere', '/nowhere'],
  ])('%s', async (name, address) => {
    await open(visit, address);
    expect(await audit(visit.page, `${name}-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test.each(['', '/scorecard', '/replay'])('a session that is gone%s', async (below) => {
    await open(visit, `/sessions/gone-long-ago${below}`);
    await visit.page.getByText('It may have been deleted').waitFor();
    expect(await audit(visit.page, `gone${below.replace('/', '-')}-${look}`)).toEqual([]);
    // The browser itself reports every refused request; anything else would be ours.
    expect(visit.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  test('dialogs', async () => {
    const { page } = visit;
    await open(visit, '/problems');
    await page.getByRole('button', { name: 'Pair with sum' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await audit(page, `start-${look}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await audit(page, `shortcuts-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test.each([
    ['session', ''],
    ['scorecard', '/scorecard'],
    ['replay', '/replay'],
  ])('%s', async (name, below) => {
    const id = `opened-in-${look}`;
    await house.ask('POST', '/api/sessions', session(id));
    await open(visit, `/sessions/${id}${below}`);
    expect(await audit(visit.page, `${name}-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await house.ask('DELETE', `/api/sessions/${id}`);
  });

  test('today with sessions', async () => {
    await house.ask('POST', '/api/sessions', session(`shown-in-${look}`));
    await open(visit, '/');
    await visit.page.getByRole('link', { name: 'Resume the interview' }).waitFor();
    expect(await audit(visit.page, `today-open-${look}`)).toEqual([]);
    await visit.page
      .getByRole('button', { name: /^Delete the session/ })
      .first()
      .click();
    await visit.page.getByRole('dialog').waitFor();
    expect(await audit(visit.page, `delete-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await house.ask('DELETE', `/api/sessions/shown-in-${look}`);
  });
});
