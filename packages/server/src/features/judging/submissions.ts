// Submissions of other programs, on their side: taken in once, cancelled, deleted.

import { createHash, randomUUID } from 'node:crypto';

import { canonicalJson, fail, ok, type Result } from '@greenroom/core/base';
import type { SubmissionRequest } from '@greenroom/core/coding';
import type { UserId } from '@greenroom/core/identity';
import { type Priority, priorities } from '@greenroom/core/judging';

import { putBlob } from '../../platform/blobs/shared-blobs.ts';
import type { Orm } from '../../platform/storage/database.ts';
import { finishEntry } from './entry.ts';
import { readOwnTask } from './own-task.ts';
import { type Crowded, enqueue, type JudgingQueue, type LineLimits, type NewJudgement } from './line.ts';
import type { SubmissionContext } from './submission-origin.ts';
import {
  findByKey,
  findSubmission,
  insertSubmission,
  markCancelled,
  removeSubmission,
  type SubmissionBody,
  submissionIds,
  submissionTopic,
} from './submission-store.ts';

export interface IntakeContext extends SubmissionContext {
  readonly queue: JudgingQueue;
  readonly limits: LineLimits;
}

export type IntakeProblem =
  | Crowded
  | { readonly kind: 'unknown-problem'; readonly pack: string; readonly id: string }
  | { readonly kind: 'invalid'; readonly detail: string }
  /** Another request was made under this key. */
  | { readonly kind: 'key-taken' };

export interface Intake {
  readonly ids: readonly string[];
  readonly batch: string | null;
  /** False when the same request was taken in before. */
  readonly fresh: boolean;
}

export interface IntakeOptions {
  readonly userId: UserId;
  /** The same request under the same key is taken in once. */
  readonly key: string | null;
  readonly isBatch: boolean;
}

/** Takes in submissions, all or none. */
export async function submit(
  context: IntakeContext,
  requests: readonly SubmissionRequest[],
  options: IntakeOptions,
): Promise<Result<Intake, IntakeProblem>> {
  const fingerprint = createHash('sha256').update(canonicalJson(requests)).digest('hex');
  try {
    return await context.database.transaction(async (transaction) => {
      const before = await intakeBefore(transaction, options, { fingerprint, count: requests.length });
      if (before !== null) return before;
      const batch = options.isBatch ? randomUUID() : null;
      const entries: NewJudgement[] = [];
      for (const [index, request] of requests.entries()) {
        const key = options.key === null ? null : keyOf(options, index);
        const stored = await store(context, transaction, request, {
          id: randomUUID(),
          userId: options.userId,
          idempotencyKey: key,
          fingerprint,
          batch,
        });
        if (!stored.ok) throw new RolledBack(stored.problem);
        entries.push(stored.value);
      }
      await enqueueAll(context, transaction, entries);
      return ok({ ids: entries.map(({ id }) => id), batch, fresh: true });
    });
  } catch (error) {
    if (error instanceof RolledBack) return fail(error.problem);
    // Two at once under one key: the other one was quicker.
    if (options.key !== null && isTaken(error)) return submit(context, requests, options);
    throw error;
  }
}

/** Leaves the transaction with nothing stored. */
class RolledBack extends Error {
  readonly problem: IntakeProblem;

  constructor(problem: IntakeProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Unique violation (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '23505') || isTaken(error.cause);
}

function keyOf({ key, isBatch }: IntakeOptions, index: number): string {
  return isBatch ? `batch/${key}/${index}` : `one/${key}`;
}

async function intakeBefore(
  transaction: Orm,
  options: IntakeOptions,
  { fingerprint, count }: { readonly fingerprint: string; readonly count: number },
): Promise<Result<Intake, IntakeProblem> | null> {
  if (options.key === null) return null;
  const ids: string[] = [];
  let batch: string | null = null;
  for (let index = 0; index < count; index += 1) {
    const found = await findByKey(transaction, options.userId, keyOf(options, index));
    // Nothing under the first key: nothing was taken in. Later ones may have been deleted.
    if (found === null) {
      if (index === 0) return null;
      continue;
    }
    if (found.fingerprint !== fingerprint) return fail({ kind: 'key-taken' });
    ids.push(found.id);
    ({ batch } = found);
  }
  return ok({ ids, batch, fresh: false });
}

type NewRow = Parameters<typeof insertSubmission>[1] & { readonly userId: UserId };

async function store(
  { contents }: IntakeContext,
  transaction: Orm,
  { language, source, task, priority, callback }: SubmissionRequest,
  row: NewRow,
): Promise<Result<NewJudgement, IntakeProblem>> {
  let content: string | null;
  let kept: SubmissionBody['task'];
  if (task.kind === 'problem') {
    const published = await contents.publish(transaction, task.pack, task.id);
    if (published === null) return fail({ kind: 'unknown-problem', pack: task.pack, id: task.id });
    content = published.hash;
    kept = task;
  } else {
    const read = readOwnTask(task);
    if (!read.ok) return fail({ kind: 'invalid', detail: read.problem });
    content = await putBlob(transaction, canonicalJson(read.value));
    kept = { kind: 'function', name: task.kind === 'class' ? task.class.name : task.signature.name };
  }
  const waiting = { state: 'waiting', attempts: 0, problem: null } as const;
  await insertSubmission(transaction, row, {
    body: { language, source, priority, task: kept },
    callback: callback === undefined ? null : { ...callback, ...waiting },
  });
  const { id, userId } = row;
  const origin = { kind: 'submission', submission: id } as const;
  return ok({ id, userId, origin, body: '{}', priority, language, content });
}

async function enqueueAll(
  { queue, limits }: IntakeContext,
  transaction: Orm,
  entries: readonly NewJudgement[],
): Promise<void> {
  const of = (priority: Priority): readonly NewJudgement[] =>
    entries.filter((entry) => entry.priority === priority);
  for (const priority of priorities) {
    const queued = await enqueue(queue, transaction, { entries: of(priority), limits });
    if (!queued.ok) throw new RolledBack(queued.problem);
  }
}

export type CancelOutcome = 'cancelled' | 'unknown' | 'judged';

/** Takes a submission out of the line; what runs already is not heard of any more. */
export function cancelSubmission(
  { database, queue, wakeups, callbacks }: IntakeContext,
  userId: UserId,
  id: string,
): Promise<CancelOutcome> {
  return database.transaction(async (transaction) => {
    const found = await findSubmission(transaction, id, { lock: true, userId });
    if (found === null) return 'unknown';
    if (!found.open) return found.cancelled ? 'cancelled' : 'judged';
    await markCancelled(transaction, id);
    await queue.remove(transaction, [id]);
    await finishEntry(transaction, id, 'cancelled');
    await wakeups.wake(transaction, submissionTopic(id));
    if (found.callback !== null) await callbacks.add(transaction, [{ key: id, data: { submission: id } }]);
    return 'cancelled';
  });
}

/** Deletes a submission with its program and verdict; false when there is none. */
export function deleteSubmission(
  { database, queue, wakeups }: IntakeContext,
  userId: UserId,
  id: string,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if ((await findSubmission(transaction, id, { lock: true, userId })) === null) return false;
    await queue.remove(transaction, [id]);
    await removeSubmission(transaction, id);
    await wakeups.wake(transaction, submissionTopic(id));
    return true;
  });
}

/** Deletes whatever a user's programs submitted. */
export async function deleteSubmissions(context: IntakeContext, userId: UserId): Promise<void> {
  for (const id of await submissionIds(context.database.orm, userId))
    await deleteSubmission(context, userId, id);
}
