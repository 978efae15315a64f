// One job of the line: what was asked is judged, and its verdict written down, once, however often it is tried.

import { setTimeout as delay } from 'node:timers/promises';

import { faultVerdict } from '@greenroom/core/coding';
import type { Language, Limits, TestResult, Verdict } from '@greenroom/core/judging';
import type { Judge, JudgeRequest } from '@greenroom/judge';

import type { Job } from '../../platform/jobs/queue.ts';
import type { Log } from '../../platform/log.ts';
import { isDatabaseGone } from '../../platform/storage/database-gone.ts';
import type { Database, Orm } from '../../platform/storage/database.ts';
import { elapsedMs, type Entry, finishEntry, startEntry } from './entry.ts';
import type { JudgingJob } from './line.ts';

/** After this many tries without an end the fault is ours, and the candidate is told so. */
const MAX_TRIES = 5;
/** A database that restarts is back within this; a verdict is kept in hand for so long. */
const STORE_WITHIN_MS = 60_000;
const STORE_AGAIN_MS = 500;

/** What is to be judged, or why it cannot be. */
export type Task = {
  readonly language: Language;
  readonly limits: Limits;
} & (
  | {
      readonly kind: 'sound';
      readonly run: (judge: (request: JudgeRequest) => Promise<Verdict>) => Promise<Verdict>;
      /** Hears of each test as it ends. */
      readonly onResult?: (result: TestResult) => void;
    }
  | { readonly kind: 'broken'; readonly message: string }
);

/** Where requests come from and verdicts go. */
export interface Origin {
  /** What an entry asks for; `null` when that is gone or answered. */
  open(entry: Entry): Promise<Task | null>;
  /** Writes the verdict down, unless there is one. */
  record(
    transaction: Orm,
    entry: Entry,
    answer: { readonly verdict: Verdict; readonly elapsedMs: number },
  ): Promise<void>;
}

/** For counting: no names in it. */
export interface Judged {
  readonly language: string;
  readonly priority: string;
  readonly verdict: string;
  readonly waitedMs: number;
  readonly ranMs: number;
}

export interface JudgingContext {
  readonly database: Database;
  readonly judge: Judge;
  readonly origins: Readonly<Record<Entry['origin'], Origin>>;
  /** Id of this process among the workers. */
  readonly worker: string;
  readonly log: Log;
  readonly onJudged: (judged: Judged) => void;
}

/** Handles one job. Rejects when it must be tried again. */
export async function judgeJob(context: JudgingContext, job: Job<JudgingJob>): Promise<void> {
  const { database, worker, origins } = context;
  const id = job.data.judgement;
  const started = await startEntry(database.orm, id, { worker, tries: job.retryCount });
  if (started === null) return database.transaction((transaction) => job.done(transaction));
  const { entry, waitedMs } = started;
  const origin = origins[entry.origin];
  const task = await origin.open(entry);
  if (task === null) {
    return database.transaction(async (transaction) => {
      await job.done(transaction);
      await finishEntry(transaction, id, 'gone');
    });
  }
  const start = performance.now();
  const verdict = await verdictOn(context, { task, entry, earlierTries: job.retryCount });
  const ranMs = performance.now() - start;
  await store(context, async (transaction) => {
    // The origin first: whoever deletes what it belongs to locks that before the job, too.
    await origin.record(transaction, entry, { verdict, elapsedMs: await elapsedMs(transaction, id) });
    await job.done(transaction);
    await finishEntry(transaction, id, verdict.verdict);
  });
  const { language, priority } = entry;
  context.onJudged({ language, priority, verdict: verdict.verdict, waitedMs, ranMs });
  context.log.info(
    {
      language,
      priority,
      verdict: verdict.verdict,
      waitedMs: Math.round(waitedMs),
      ranMs: Math.round(ranMs),
    },
    'judged',
  );
}

async function verdictOn(
  { judge, log }: JudgingContext,
  {
    task,
    entry,
    earlierTries,
  }: { readonly task: Task; readonly entry: Entry; readonly earlierTries: number },
): Promise<Verdict> {
  const { isolation } = judge.status;
  if (task.kind === 'broken') return faultVerdict(task, isolation, task.message);
  if (earlierTries >= MAX_TRIES) {
    log.error({ judgement: entry.id, earlierTries }, 'judging gave up');
    return faultVerdict(task, isolation, 'Judging was started several times and never finished.');
  }
  return task.run((request) => judge.judge(request, (result) => task.onResult?.(result)));
}

/** A database that is away for a moment costs no verdict: it is stored when it is back. */
async function store(
  { database, log }: JudgingContext,
  work: (transaction: Orm) => Promise<void>,
): Promise<void> {
  const giveUpAt = performance.now() + STORE_WITHIN_MS;
  for (;;) {
    try {
      await database.transaction(work);
      return;
    } catch (error) {
      if (!isDatabaseGone(error) || performance.now() > giveUpAt) throw error;
      log.warn({ err: error }, 'the database is away; the verdict waits');
      await delay(STORE_AGAIN_MS);
    }
  }
}
