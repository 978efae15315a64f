// A judge for as long as a command needs it.

import { type Judge, openJudge } from '@greenroom/judge';

/** Opens a judge, and closes it whatever happens, also when the command is interrupted. */
export async function withJudge<Value>(use: (judge: Judge) => Promise<Value>): Promise<Value> {
  const judge = await openJudge();
  const interrupted = (): void => {
    void judge.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await use(judge);
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await judge.close();
  }
}
