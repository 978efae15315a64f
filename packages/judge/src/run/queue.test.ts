import { setImmediate } from 'node:timers/promises';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createQueue } from './queue.ts';

test('never more at once than allowed, and in the order of asking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat(3), { maxLength: 20 }),
      async (most, pauses) => {
        const queue = createQueue(most);
        const started: number[] = [];
        let running = 0;
        await Promise.all(
          pauses.map((pause, index) =>
            queue.run(async () => {
              started.push(index);
              running += 1;
              expect(running).toBeLessThanOrEqual(most);
              for (let turn = 0; turn < pause; turn += 1) await setImmediate();
              running -= 1;
            }),
          ),
        );
        expect(started).toEqual(pauses.map((_pause, index) => index));
        await queue.idle();
        expect(running).toBe(0);
      },
    ),
  );
});

test('work that fails gives its turn to the next', async () => {
  const queue = createQueue(1);
  const failing = queue.run(() => Promise.reject(new Error('no')));
  const next = queue.run(() => Promise.resolve('next'));
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('next');
  await queue.idle();
});
