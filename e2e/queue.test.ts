// The queue as its host sees it: idle, busy, with a language that nobody runs.

import type { QueueView } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { doubling, slowDouble } from '../packages/server/src/testing/doubling.ts';
import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ judge: { concurrency: 1 } });
});
afterAll(() => house.close());

const everyLook = Object.keys(looks) as readonly Look[];

describe.each(everyLook)('%s', (look) => {
  test('what waits, what runs, who works', async () => {
    const visit = await house.visit(look);
    const { page } = visit;
    await page.goto('/about');
    await page.getByRole('link', { name: 'The judge queue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Judge queue' }).waitFor();
    await page.getByText('Nothing runs.').waitFor();
    await page.getByRole('list', { name: 'Workers' }).getByText('0 of 1 busy').waitFor();
    expect(await audit(page, `queue-idle-${look}`)).toEqual([]);

    const ids: string[] = [];
    for (const priority of ['bulk', 'submission', 'interactive'] as const) {
      const request = doubling(slowDouble(4), { priority });
      const { id } = (await house.ask('POST', '/api/submissions', request)) as { readonly id: string };
      ids.push(id);
    }
    await page.getByRole('list', { name: 'Running now' }).getByText('Python').waitFor();
    await page.getByRole('list', { name: 'Waiting' }).getByRole('listitem').nth(1).waitFor();
    expect(await audit(page, `queue-busy-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
    for (const id of ids) await house.ask('DELETE', `/api/submissions/${id}`);
    // The next look begins with an idle queue.
    for (;;) {
      const { running } = (await house.ask('GET', '/api/queue')) as QueueView;
      if (running === 0) break;
    }
  });
});
