// Closing what was opened, last first, within a bound.

import type { Log } from './log.ts';

/** In the order of opening. */
export type Closers = (() => Promise<void>)[];

/** Closes everything even if one of them fails, and gives up after `withinMs`. Never rejects. */
export async function closeAll(closers: Closers, withinMs: number, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.error({ withinMs }, 'closing took too long');
      resolve();
    }, withinMs);
  });
  await Promise.race([closeInTurn(closers, log), late]);
  clearTimeout(timer);
}

async function closeInTurn(closers: Closers, log: Log): Promise<void> {
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      log.error({ err: error }, 'closing failed');
    }
  }
}
