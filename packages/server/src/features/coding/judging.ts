// The judge's work: each request on a timeline becomes a job, each job one verdict.

import { faultVerdict, judgeAttempt } from '@greenroom/core/coding';
import type { UserId } from '@greenroom/core/identity';
import type { Limits, Verdict } from '@greenroom/core/judging';
import type { EventOf } from '@greenroom/core/session';
import type { Judge } from '@greenroom/judge';

import type { Job, Queue } from '../../platform/jobs/queue.ts';
import type { Log } from '../../platform/log.ts';
import type { Orm } from '../../platform/storage/database.ts';
import type { Catalogue } from './catalogue.ts';

/** A job names its request and carries no code: that stays on the timeline, and goes when the session goes. */
export interface JudgingJob {
  readonly userId: UserId;
  readonly sessionId: string;
  readonly kind: 'run' | 'submission';
  /** Id of the run or submission. */
  readonly attempt: string;
  /** When the request was stored, epoch ms. */
  readonly acceptedAt: number;
}

export const JUDGING = 'judging';

/** After this many tries without an end the fault is ours, and the candidate is told so. */
const MAX_TRIES = 5;

/** For a problem that is gone. */
const NO_LIMITS: Limits = { cpuSeconds: 1, memoryBytes: 1, outputBytes: 1 };

type Request = EventOf<'run-requested'> | EventOf<'submission-requested'>;

/** Timelines, as far as judging needs them. */
export interface Timelines {
  /** The request with the exercise it is about; `null` when it is gone or answered. */
  openRequest(job: JudgingJob): Promise<{
    readonly request: Request;
    readonly pack: string;
    readonly exercise: string;
  } | null>;
  recordVerdict(job: JudgingJob, verdict: Verdict, elapsedMs: number): Promise<void>;
}

export interface JudgingContext {
  readonly queue: Queue<JudgingJob>;
  readonly timelines: Timelines;
  readonly catalogue: Catalogue;
  readonly judge: Judge;
  readonly log: Log;
  readonly now: () => Date;
  /** True once the server stops: a verdict may then be wrong because the sandbox was torn down. */
  readonly isStopping: () => boolean;
}

/** Queues what an event asks for, in the transaction that stores the event. */
export async function queueRequest(
  { queue, now }: Pick<JudgingContext, 'queue' | 'now'>,
  transaction: Orm,
  session: { readonly userId: UserId; readonly id: string },
  request: Request,
): Promise<void> {
  const kind = request.type === 'run-requested' ? 'run' : 'submission';
  const attempt = request.type === 'run-requested' ? request.run : request.submission;
  await queue.add(transaction, jobKey(session.id, kind, attempt), {
    userId: session.userId,
    sessionId: session.id,
    kind,
    attempt,
    acceptedAt: now().getTime(),
  });
}

/** Forgets a session's jobs. */
export function forgetRequests(
  queue: Queue<JudgingJob>,
  transaction: Orm,
  sessionId: string,
  attempts: readonly string[],
): Promise<void> {
  return queue.remove(
    transaction,
    attempts.flatMap((attempt) => [
      jobKey(sessionId, 'run', attempt),
      jobKey(sessionId, 'submission', attempt),
    ]),
  );
}

/** A run and a submission may have the same id. */
function jobKey(sessionId: string, kind: JudgingJob['kind'], attempt: string): string {
  return `${sessionId}/${kind}/${attempt}`;
}

/** Handles one job: judges and writes the verdict down. Rejects when the job must be tried again. */
export async function judgeJob(
  context: JudgingContext,
  { data, earlierTries }: Job<JudgingJob>,
): Promise<void> {
  const { timelines, now, isStopping, log } = context;
  const open = await timelines.openRequest(data);
  if (open === null) return;
  const problem = await context.catalogue.find(open.pack, open.exercise);
  const { isolation } = context.judge.status;
  const asked = { language: open.request.language, limits: problem?.limits ?? NO_LIMITS };
  let verdict: Verdict;
  if (problem === null) {
    const message = `The problem ${open.pack}/${open.exercise} is not here any more.`;
    verdict = faultVerdict(asked, isolation, message);
  } else if (earlierTries >= MAX_TRIES) {
    log.error({ session: data.sessionId, attempt: data.attempt, earlierTries }, 'judging gave up');
    verdict = faultVerdict(asked, isolation, 'Judging was started several times and never finished.');
  } else {
    verdict = await judgeAttempt(problem, open.request, {
      judge: (request) => context.judge.judge(request),
      tests: () => context.catalogue.tests(problem.pack, problem.id),
    });
  }
  if (isStopping()) throw new Error('The server is stopping; this is judged again after its next start');
  await timelines.recordVerdict(data, verdict, now().getTime() - data.acceptedAt);
}
