// A process at work on a queue: takes jobs while it has room, says that it lives, and hands back what it cannot end.

import type { Log } from '../log.ts';

/** Well within the silence after which a try counts as dead. */
const TOUCH_MS = 3_000;
/** After a database that did not answer. */
const PAUSE_MS = 1_000;

export interface Work {
  /** Jobs in hand. */
  readonly running: number;
  /** Takes no more jobs, gives the running ones `graceMs`, and hands back what is not done by then. */
  stop(graceMs: number): Promise<void>;
}

/** A try is not the job's any more: it was silent for so long that somebody else has the job, or the job was taken away. */
export class LapsedError extends Error {
  override readonly name = 'LapsedError';
}

interface WorkTools<Job> {
  readonly slots: number;
  readonly pollingMs: number;
  readonly log: Log;
  /** At most so many jobs that nobody else has then. */
  readonly claim: (count: number) => Promise<readonly Job[]>;
  readonly handle: (job: Job) => Promise<void>;
  /** Says that the tries are alive. */
  readonly touch: (jobs: readonly Job[]) => Promise<void>;
  /** Hands tries back; those that ended or lapsed are left alone. */
  readonly release: (jobs: readonly Job[]) => Promise<void>;
  /** Calls `heard` when there may be new jobs, until the returned function is called. */
  readonly onNews: (heard: () => void) => () => void;
}

export function startWork<Job>(tools: WorkTools<Job>): Work {
  const { log } = tools;
  const running = new Map<Job, Promise<void>>();
  const bell = openBell();
  const off = tools.onNews(bell.ring);
  const stopping = new AbortController();

  const run = async (job: Job): Promise<void> => {
    try {
      await tools.handle(job);
    } catch (error) {
      if (error instanceof LapsedError) return;
      log.warn({ err: error }, 'a job will be tried again');
      await tools.release([job]).catch(() => {
        // The database is away: the silence of the try is noticed there later.
      });
    } finally {
      running.delete(job);
      bell.ring();
    }
  };

  const taking = (async () => {
    while (!stopping.signal.aborted) {
      const room = tools.slots - running.size;
      let waitMs = tools.pollingMs;
      if (room > 0) {
        try {
          for (const job of await tools.claim(room)) running.set(job, run(job));
        } catch (error) {
          log.warn({ err: error }, 'no jobs could be taken');
          waitMs = PAUSE_MS;
        }
      }
      await bell.wait(waitMs);
    }
  })();

  const touching = setInterval(() => {
    if (running.size === 0) return;
    tools.touch([...running.keys()]).catch((error: unknown) => log.warn({ err: error }, 'no sign of life'));
  }, TOUCH_MS);

  return {
    get running() {
      return running.size;
    },
    stop: async (graceMs) => {
      stopping.abort();
      off();
      bell.ring();
      await taking;
      await settled([...running.values()], graceMs);
      clearInterval(touching);
      // Their handlers may go on; what they do now lapses.
      if (running.size > 0) await tools.release([...running.keys()]);
    },
  };
}

/** Resolves when all have settled, or after `withinMs`. */
async function settled(work: readonly Promise<void>[], withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([Promise.allSettled(work), late]);
  clearTimeout(timer);
}

/** Remembers one ring while nobody waits. */
function openBell(): { readonly ring: () => void; wait(withinMs: number): Promise<void> } {
  let rung = false;
  let wake = (): void => {};
  return {
    ring: () => {
      rung = true;
      wake();
    },
    wait: async (withinMs) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
