// Runs and submissions of practice sessions: asked for on a timeline, answered there.

import { judgeAttempt } from '@greenroom/core/coding';
import type { Result } from '@greenroom/core/base';
import type { UserId } from '@greenroom/core/identity';
import type { Limits, Verdict } from '@greenroom/core/judging';
import type { EventOf } from '@greenroom/core/session';

import type { Orm } from '../../platform/storage/database.ts';
import type { Content, Contents } from './contents.ts';
import type { Entry } from './entry.ts';
import type { Origin, Task } from './judge-job.ts';
import { type Crowded, enqueue, type JudgingQueue, type LineLimits } from './line.ts';

/** Names one request on a timeline: the body of its entry. It carries no code: that stays on the timeline. */
export interface AttemptRef {
  readonly userId: UserId;
  readonly sessionId: string;
  readonly kind: 'run' | 'submission';
  /** Id of the run or submission. */
  readonly attempt: string;
}

type Request = EventOf<'run-requested'> | EventOf<'submission-requested'>;

/** Timelines, as far as judging needs them. */
export interface Timelines {
  /** The request with the exercise it is about; `null` when it is gone or answered. */
  openRequest(ref: AttemptRef): Promise<{
    readonly request: Request;
    readonly pack: string;
    readonly exercise: string;
  } | null>;
  recordVerdict(
    transaction: Orm,
    ref: AttemptRef,
    answer: { readonly verdict: Verdict; readonly elapsedMs: number },
  ): Promise<void>;
}

/** For a problem that is gone. */
const NO_LIMITS: Limits = { cpuSeconds: 1, memoryBytes: 1, outputBytes: 1 };

export interface SessionQueueing {
  readonly queue: JudgingQueue;
  readonly contents: Contents;
  readonly limits: LineLimits;
}

/** Queues what an event asks for, in the transaction that stores the event. */
export async function queueRequest(
  { queue, contents, limits }: SessionQueueing,
  transaction: Orm,
  session: { readonly userId: UserId; readonly id: string; readonly pack: string; readonly exercise: string },
  request: Request,
): Promise<Result<null, Crowded>> {
  const kind = request.type === 'run-requested' ? 'run' : 'submission';
  const attempt = request.type === 'run-requested' ? request.run : request.submission;
  const ref: AttemptRef = { userId: session.userId, sessionId: session.id, kind, attempt };
  const content = await contents.publish(transaction, session.pack, session.exercise);
  const entry = {
    id: entryId(ref),
    userId: session.userId,
    origin: { kind: 'session', session: session.id },
    body: JSON.stringify(ref),
    // Somebody looks at the screen in both cases, but a run is what they wait for while they think.
    priority: kind === 'run' ? 'interactive' : 'submission',
    language: request.language,
    content: content?.hash ?? null,
  } as const;
  return enqueue(queue, transaction, { entries: [entry], limits });
}

/** Forgets a session's jobs; its entries go with the session. */
export function forgetRequests(
  queue: JudgingQueue,
  transaction: Orm,
  sessionId: string,
  attempts: readonly string[],
): Promise<void> {
  const kinds = ['run', 'submission'] as const;
  return queue.remove(
    transaction,
    attempts.flatMap((attempt) => kinds.map((kind) => entryId({ sessionId, kind, attempt }))),
  );
}

/** A run and a submission may have the same id. */
function entryId({ sessionId, kind, attempt }: Omit<AttemptRef, 'userId'>): string {
  return `${sessionId}/${kind}/${attempt}`;
}

export function sessionOrigin(timelines: Timelines, contents: Contents): Origin {
  return {
    open: async (entry) => {
      const open = await timelines.openRequest(refOf(entry));
      if (open === null) return null;
      const { request, pack, exercise } = open;
      const content = await contents.open({ hash: entry.content, pack, exercise });
      return content === null
        ? goneTask(request, `The problem ${pack}/${exercise}`)
        : attemptTask(request, content);
    },
    record: (transaction, entry, answer) => timelines.recordVerdict(transaction, refOf(entry), answer),
  };
}

/** Written by `queueRequest`. */
function refOf(entry: Entry): AttemptRef {
  return JSON.parse(entry.body) as AttemptRef;
}

/** Judging a request as a session makes it. */
export function attemptTask(request: Request, content: Content): Task {
  const { problem } = content;
  return {
    kind: 'sound',
    language: request.language,
    limits: problem.limits,
    run: (judge) => judgeAttempt(problem, request, { judge, tests: () => content.tests() }),
  };
}

export function goneTask({ language }: Pick<Request, 'language'>, what: string): Task {
  return { kind: 'broken', language, limits: NO_LIMITS, message: `${what} is not here any more.` };
}
