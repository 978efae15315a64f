// What a solution costs: said first, then measured, in the session; on the scorecard with the version before it.

import { type Session, type SessionEvent, sessionSchema } from '@greenroom/core/session';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';

/** The first measurement on a machine makes the counting interpreters. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const PAIRS = `def pair_with_sum(nums, target):
    for second in range(len(nums)):
        for first in range(second):
            if nums[first] + nums[second] == target:
                return [first, second]
    return []
`;
const MAP = `def pair_with_sum(nums, target):
    seen = {}
    for position, price in enumerate(nums):
        if target - price in seen:
            return [seen[target - price], position]
        seen.setdefault(price, position)
    return []
`;

type Bodies = readonly (readonly [seconds: number, body: object])[];

const accepted: Bodies = [
  [1, { type: 'document-opened', document: 'python', text: MAP }],
  [60, { type: 'run-requested', run: 'r1', language: 'python', source: PAIRS, tests: [] }],
  [90, { type: 'said', text: 'Now a map, so that each price is looked at once.' }],
  [120, { type: 'submission-requested', submission: 's1', language: 'python', source: MAP }],
];

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function read(id: string): Promise<Session> {
  return sessionSchema.parse(await house.ask('GET', `/api/sessions/${id}`));
}

/** Records a session and waits until the server has written so many events of a kind. */
async function recorded(id: string, bodies: Bodies, [type, count]: readonly [SessionEvent['type'], number]) {
  await house.ask('POST', '/api/sessions', {
    id,
    track: 'coding',
    pack: 'core',
    exercise: 'pair-with-sum',
    minutes: 25,
    language: 'python',
  });
  const events = bodies.map(([seconds, body], n) => ({ by: 'browser', n, at: seconds * 1_000, ...body }));
  await house.ask('POST', `/api/sessions/${id}/events`, { events });
  await vi.waitFor(
    async () => expect((await read(id)).events.filter((event) => event.type === type)).toHaveLength(count),
    { timeout: 240_000, interval: 300 },
  );
}

describe('in the session, by keyboard', () => {
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visit = await house.visit('light');
    page = visit.page;
  });
  afterAll(() => visit.close());

  test('nothing is measured before something is said, and a later claim shows as changed', async () => {
    await recorded('measured-0001', accepted, ['submission-judged', 1]);
    await page.goto('/sessions/measured-0001');
    await page.getByRole('tab', { name: 'Tests', exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tab', { name: 'Cost', selected: true }).waitFor();
    const pane = page.getByRole('tabpanel', { name: 'Cost' });
    await pane.getByText('Say it before it is measured').waitFor();
    expect(await audit(page, 'cost-claim-light')).toEqual([]);
    await pane.getByLabel('Time').focus();
    await page.keyboard.type('O(n)');
    await page.keyboard.press('Tab');
    await page.keyboard.type('O(1)');
    await page.keyboard.press('Enter');
    await pane.getByText('You said O(n); the measurement agrees.').waitFor({ timeout: 240_000 });
    await pane.getByText('You said O(1); measured O(n).').waitFor();
    expect(await audit(page, 'cost-measured-light')).toEqual([]);
    const { events } = await read('measured-0001');
    const order = events
      .map(({ type }) => type)
      .filter((type) => type === 'claimed' || type.startsWith('measure'));
    expect(order).toEqual(['claimed', 'claimed', 'measurement-requested', 'measured']);
    expect(visit.complaints).toEqual([]);
  });
});

describe.each(Object.keys(looks) as readonly Look[])('on the scorecard, %s', (look) => {
  const id = `measured-${look}`;
  let visit: Visit;
  beforeAll(async () => {
    const end: Bodies = [
      [140, { type: 'claimed', subject: 'time', text: 'O(n)' }],
      [145, { type: 'claimed', subject: 'space', text: 'O(1)' }],
      [200, { type: 'ended', reason: 'finished' }],
    ];
    await recorded(id, [...accepted, ...end], ['measured', 2]);
    await house.ask('POST', '/api/progress/predictions', { session: id, sure: 0.6, levels: {} });
    visit = await house.visit(look);
  });
  afterAll(() => visit.close());

  test('both versions are there, and the evidence leads to plot and line', async () => {
    const { page } = visit;
    await page.goto(`/sessions/${id}/scorecard`);
    await page.getByText('You said O(1); measured O(n).').waitFor();
    await page.getByText('Measured time went from O(n²) to O(n).').waitFor();
    expect(await audit(page, `scorecard-cost-${look}`)).toEqual([]);
    const complexity = page.getByRole('article', { name: 'Complexity' });
    await complexity.getByText('Space: measured O(n).').waitFor();
    await complexity.getByRole('link', { name: /Open in the code, line \d/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('li:target').waitFor({ state: 'visible' });
    const iteration = page.getByRole('article', { name: 'Iteration' });
    await iteration.getByRole('link', { name: 'Open in the plot of the first version' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('You said nothing about time. Measured O(n²).').waitFor();
    await page.getByText('The numbers', { exact: true }).click();
    expect(await audit(page, `scorecard-before-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
