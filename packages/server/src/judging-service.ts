// The judging part of a process, the same in the server and in a worker on another machine.

import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

import { type Language, languages } from '@greenroom/core/judging';
import type { Judge } from '@greenroom/judge';

import type { Contents } from './features/judging/contents.ts';
import { waitAgain } from './features/judging/entry.ts';
import { judgeJob, type Origin } from './features/judging/judge-job.ts';
import { countJudged, watchProcess } from './features/judging/judging-metrics.ts';
import type { JudgingQueue } from './features/judging/line.ts';
import { sessionOrigin, type Timelines } from './features/judging/session-origin.ts';
import { type CallbackJob, submissionOrigin } from './features/judging/submission-origin.ts';
import { registerWorker } from './features/judging/workers.ts';
import type { MeasuringQueue } from './features/measuring/line.ts';
import { openRequest, recordVerdict } from './features/session/verdicts.ts';
import { measureLate } from './measuring-service.ts';
import type { Queue } from './platform/jobs/queue.ts';
import type { Work } from './platform/jobs/work.ts';
import type { Wakeups } from './platform/live/wakeups.ts';
import type { Log } from './platform/log.ts';
import type { Metrics } from './platform/metrics/metrics.ts';
import type { Database } from './platform/storage/database.ts';

export const JUDGING = 'judging';

export interface JudgingServiceOptions {
  readonly database: Database;
  readonly wakeups: Wakeups;
  readonly queue: JudgingQueue;
  /** Jobs that tell other programs of their verdicts. */
  readonly callbacks: Queue<CallbackJob>;
  readonly judge: Judge;
  readonly contents: Contents;
  readonly log: Log;
  readonly metrics: Metrics;
  /** As the host calls it. */
  readonly name?: string | undefined;
  /** Only these; by default every language that the judge can run. */
  readonly languages?: readonly Language[] | undefined;
  readonly slots: number;
  readonly measuring: MeasuringQueue;
}

export interface JudgingService {
  readonly running: number;
  /** Takes no more, gives what runs `graceMs`, and hands the rest back. */
  stop(graceMs: number): Promise<void>;
}

/** A verdict may come after the end of its session. */
function measuredAfter(origin: Origin, measuring: MeasuringQueue): Origin {
  return {
    ...origin,
    record: async (transaction, entry, answer) => {
      await origin.record(transaction, entry, answer);
      await measureLate(measuring, transaction, entry);
    },
  };
}

/** Enters the process among the workers and starts to judge. */
export async function startJudging(options: JudgingServiceOptions): Promise<JudgingService> {
  const { database, wakeups, queue, callbacks, judge, contents, log, metrics, slots } = options;
  const worker = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const able = judge.status.languages.filter((language) => options.languages?.includes(language) !== false);
  const submissions = submissionOrigin({ database, wakeups, contents, callbacks });
  const timelines: Timelines = {
    openRequest: (ref) => openRequest(database.orm, ref),
    recordVerdict: (transaction, ref, answer) => recordVerdict(wakeups, transaction, ref, answer),
  };
  const context = {
    database,
    judge,
    origins: {
      session: measuredAfter(sessionOrigin(timelines, contents), options.measuring),
      submission: submissions,
    },
    worker,
    log,
    onJudged: countJudged(metrics),
  };
  let work: Work | null = null;
  const running = (): number => work?.running ?? 0;
  watchProcess(metrics, running);
  const registration = await registerWorker(
    { database, queue, log, running },
    {
      id: worker,
      name: options.name ?? hostname(),
      languages: able,
      isolation: judge.status.isolation,
      slots,
    },
  );
  work = queue.work({
    slots,
    skip: languages.filter((language) => !able.includes(language)),
    handle: (job) => judgeJob(context, job),
    released: (jobs) => waitAgain(database.orm, { worker, ids: jobs.map(({ judgement }) => judgement) }),
  });
  const started = work;
  return {
    get running() {
      return started.running;
    },
    stop: async (graceMs) => {
      await registration.drain();
      await started.stop(graceMs);
      await registration.leave();
    },
  };
}
