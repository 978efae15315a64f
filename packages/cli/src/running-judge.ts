// A judge for as long as a command needs it.

import { type Judge, openJudge } from '@greenroom/judge';

import { InterruptedError } from './exit.ts';

/**
 * Opens a judge, and closes it whatever happens.
 * @throws `InterruptedError` on Ctrl+C or SIGTERM, after everything was closed; a second signal does not wait
 */
export async function withJudge<Value>(use: (judge: Judge) => Promise<Value>): Promise<Value> {
  let interrupt = (): void => undefined;
  const interrupted = new Promise<never>((_resolve, reject) => {
    interrupt = () => reject(new InterruptedError());
  });
  // It may come while nobody listens yet.
  interrupted.catch(() => undefined);
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const judge = await openJudge();
    const work = Promise.resolve(judge).then(use);
    try {
      return await Promise.race([interrupted, work]);
    } finally {
      await judge.close();
      await work.catch(() => undefined);
    }
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
