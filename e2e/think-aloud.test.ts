// Thinking aloud in a coding session: speech becomes events, the replay shows them, the scorecard reads them.

import type { ThinkAloudView } from '@greenroom/core/coding';
import type { Session } from '@greenroom/core/session';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, openHouse, type Visit } from './house.ts';
import { speak, type Spoken } from './spoken.ts';

let spoken: Spoken;
let house: House;
let visit: Visit;
beforeAll(async () => {
  spoken = speak([4, 'First I would sort the list.', 1.5, 'Then two pointers walk towards each other.', 1]);
  house = await openHouse({ microphone: spoken.file });
});
afterAll(async () => {
  await house.close();
  spoken.remove();
});
afterEach(() => visit.close());

const ID = 'session-thinking-aloud';

const sessionNow = async (): Promise<Session> => (await house.ask('GET', `/api/sessions/${ID}`)) as Session;

test('speech goes onto the timeline, into the replay and beside the scorecard; no sound is kept', async () => {
  await house.ask('POST', '/api/sessions', {
    id: ID,
    track: 'coding',
    pack: 'core',
    exercise: 'pair-with-sum',
    minutes: 25,
    language: 'python',
  });
  visit = await house.visit();
  const { page } = visit;
  await page.goto(`/sessions/${ID}`);
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  await page.getByRole('button', { name: 'Turn the microphone on' }).click();
  await page.getByRole('button', { name: 'Turn the microphone off' }).waitFor();
  expect(await audit(page, 'think-aloud-session')).toEqual([]);
  const heard = async () => (await sessionNow()).events.filter((event) => event.type === 'speech-heard');
  await expect.poll(async () => (await heard()).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
  await editor.click();
  await page.keyboard.type('# sort, then two pointers');
  await expect
    .poll(async () => (await sessionNow()).events.filter((event) => event.type === 'document-edited').length)
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page.getByRole('button', { name: 'Finish and see the scorecard' }).click();
  await page.getByRole('button', { name: 'Open it without' }).click();
  await page.getByRole('heading', { name: 'Thinking aloud' }).waitFor();
  const { here, baseline } = (await house.ask('GET', `/api/sessions/${ID}/think-aloud`)) as ThinkAloudView;
  expect(here).toMatchObject({ spokeBeforeFirst: true });
  expect(baseline).toBeNull();
  const turned = (await sessionNow()).events.flatMap((event) =>
    event.type === 'microphone-turned' ? [event.on] : [],
  );
  expect(turned).toEqual([true, false]);
  expect(await audit(page, 'think-aloud-scorecard')).toEqual([]);

  await page.goto(`/sessions/${ID}/replay`);
  await page.getByRole('slider', { name: 'Moment of the session' }).waitFor();
  await expect.poll(() => page.locator('svg rect[class*="speech"]').count()).toBeGreaterThanOrEqual(2);
  expect(visit.complaints).toEqual([]);
});
