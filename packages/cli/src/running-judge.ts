// A judge for as long as a command needs it.

import { type ContestJudge, type Judge, openContestJudge, openJudge } from '@greenroom/judge';

import { InterruptedError, UsageError } from './exit.ts';

/** Opens a judge, and closes it whatever happens; see `withOpened`. */
export function withJudge<Value>(use: (judge: Judge) => Promise<Value>): Promise<Value> {
  return withOpened(() => openJudge(), use);
}

/**
 * The same for problem packages of contests, which are judged only in a sandbox.
 * @throws `UsageError` where this machine has none, with what mends it
 */
export function withContestJudge<Value>(use: (judge: ContestJudge) => Promise<Value>): Promise<Value> {
  return withOpened(async () => {
    const { judge, status } = await openContestJudge();
    if (judge !== null) return judge;
    const fixes = status.missing.map(({ what, fix }) => `${what}. To mend it: ${fix}`);
    throw new UsageError(
      ['Packages are judged only in a sandbox, and this machine has none.', ...fixes].join('\n  '),
    );
  }, use);
}

/** @throws `InterruptedError` on Ctrl+C or SIGTERM, after everything was closed; a second signal does not wait */
async function withOpened<Opened extends { close(): Promise<void> }, Value>(
  open: () => Promise<Opened>,
  use: (opened: Opened) => Promise<Value>,
): Promise<Value> {
  let interrupt = (): void => undefined;
  const interrupted = new Promise<never>((_resolve, reject) => {
    interrupt = () => reject(new InterruptedError());
  });
  // It may come while nobody listens yet.
  interrupted.catch(() => undefined);
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const opened = await open();
    const work = Promise.resolve(opened).then(use);
    try {
      return await Promise.race([interrupted, work]);
    } finally {
      await opened.close();
      await work.catch(() => undefined);
    }
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
