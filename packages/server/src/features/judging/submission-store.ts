// What other programs submitted, in the database.

import type { CallbackState, Submission, SubmissionSummary } from '@greenroom/core/coding';
import type { UserId } from '@greenroom/core/identity';
import type { Language, Priority, TestResult, Verdict, VerdictCode } from '@greenroom/core/judging';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import { judgements, submissions } from './tables.ts';

/** What is kept of a request: the tests of a function are a blob. */
export interface SubmissionBody {
  readonly language: Language;
  readonly source: string;
  readonly priority: Priority;
  readonly task:
    | {
        readonly kind: 'problem';
        readonly pack: string;
        readonly id: string;
        readonly tests: 'all' | 'samples';
      }
    | { readonly kind: 'function'; readonly name: string };
}

/** Where to call back, and how far that came. */
export interface Callback extends CallbackState {
  readonly secret: string;
}

export const submissionTopic = (id: string): string => `submission:${id}`;

type SubmissionRow = typeof submissions.$inferSelect;
type JudgementRow = typeof judgements.$inferSelect;
export interface Joined {
  readonly submission: SubmissionRow;
  readonly judgement: JudgementRow;
}

export async function insertSubmission(
  transaction: Orm,
  row: Pick<SubmissionRow, 'id' | 'userId' | 'idempotencyKey' | 'fingerprint' | 'batch'>,
  { body, callback }: { readonly body: SubmissionBody; readonly callback: Callback | null },
): Promise<void> {
  await transaction.insert(submissions).values({
    ...row,
    body: JSON.stringify(body),
    callback: callback === null ? null : JSON.stringify(callback),
    cancelled: false,
    createdAt: sql`now()`,
  });
}

/** What was stored under an idempotency key. */
export async function findByKey(
  orm: Orm,
  userId: UserId,
  key: string,
): Promise<Pick<SubmissionRow, 'id' | 'fingerprint' | 'batch'> | null> {
  const rows = await orm
    .select()
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.idempotencyKey, key)));
  return rows[0] ?? null;
}

export async function readSubmission(orm: Orm, userId: UserId, id: string): Promise<Submission | null> {
  const rows = await joined(orm)
    .where(and(eq(submissions.id, id), eq(submissions.userId, userId)))
    .limit(1);
  return rows[0] === undefined ? null : describe(orm, rows[0]);
}

/** For telling others of it, whoever's it is. */
export async function readAnySubmission(orm: Orm, id: string): Promise<Submission | null> {
  const rows = await joined(orm).where(eq(submissions.id, id)).limit(1);
  return rows[0] === undefined ? null : describe(orm, rows[0]);
}

/** Newest first; of one batch, if one is named, in the order in which they were submitted. */
export async function listSubmissions(
  orm: Orm,
  userId: UserId,
  { batch, limit }: { readonly batch?: string | undefined; readonly limit: number },
): Promise<readonly SubmissionSummary[]> {
  const mine = eq(submissions.userId, userId);
  const rows =
    batch === undefined
      ? await joined(orm).where(mine).orderBy(desc(submissions.createdAt), desc(judgements.turn)).limit(limit)
      : await joined(orm)
          .where(and(mine, eq(submissions.batch, batch)))
          .orderBy(judgements.queuedAt)
          .limit(limit);
  return rows.map(summaryOf);
}

export function joined(orm: Orm) {
  return orm
    .select({ submission: submissions, judgement: judgements })
    .from(submissions)
    .innerJoin(judgements, eq(judgements.submissionId, submissions.id))
    .$dynamic();
}

function summaryOf({ submission, judgement }: Joined): SubmissionSummary {
  const { language, priority, task } = bodyOf(submission);
  const judged = submission.verdict !== null;
  return {
    id: submission.id,
    state: judged
      ? 'judged'
      : submission.cancelled
        ? 'cancelled'
        : judgement.startedAt === null
          ? 'waiting'
          : 'running',
    language,
    priority,
    subject: task.kind === 'problem' ? `${task.pack}/${task.id}` : task.name,
    batch: submission.batch,
    createdAt: submission.createdAt.toISOString(),
    startedAt: judgement.startedAt?.toISOString() ?? null,
    finishedAt: judgement.finishedAt?.toISOString() ?? null,
    // Written by us, as the verdict's code.
    outcome: judged ? (judgement.outcome as VerdictCode) : null,
  };
}

async function describe(orm: Orm, row: Joined): Promise<Submission> {
  const summary = summaryOf(row);
  const callback = callbackOf(row.submission);
  return {
    ...summary,
    ahead: summary.state === 'waiting' ? await countAhead(orm, row.judgement) : null,
    verdict: row.submission.verdict === null ? null : (JSON.parse(row.submission.verdict) as Verdict),
    callback:
      callback === null
        ? null
        : {
            url: callback.url,
            state: callback.state,
            attempts: callback.attempts,
            problem: callback.problem,
          },
  };
}

async function countAhead(orm: Orm, { priority, turn }: JudgementRow): Promise<number> {
  const rank = sql`case ${judgements.priority} when 'interactive' then 0 when 'submission' then 1 else 2 end`;
  const own = priority === 'interactive' ? 0 : priority === 'submission' ? 1 : 2;
  const rows = await orm
    .select({ count: sql<string>`count(*)` })
    .from(judgements)
    .where(
      sql`${judgements.finishedAt} is null and ${judgements.startedAt} is null and (${rank}, ${judgements.turn}) < (${own}, ${turn})`,
    );
  return Number(rows[0]?.count ?? 0);
}

export function bodyOf(row: Pick<SubmissionRow, 'body'>): SubmissionBody {
  return JSON.parse(row.body) as SubmissionBody;
}

function callbackOf(row: Pick<SubmissionRow, 'callback'>): Callback | null {
  return row.callback === null ? null : (JSON.parse(row.callback) as Callback);
}

export interface FoundSubmission {
  readonly body: SubmissionBody;
  /** It waits for its verdict. */
  readonly open: boolean;
  readonly cancelled: boolean;
  readonly callback: Callback | null;
}

/** For whoever judges it or changes it: of any user or of one, locked or not. */
export async function findSubmission(
  orm: Orm,
  id: string,
  { lock = false, userId }: { readonly lock?: boolean; readonly userId?: UserId } = {},
): Promise<FoundSubmission | null> {
  const wanted = eq(submissions.id, id);
  const query = orm
    .select()
    .from(submissions)
    .where(userId === undefined ? wanted : and(wanted, eq(submissions.userId, userId)));
  const row = (lock ? await query.for('update') : await query)[0];
  if (row === undefined) return null;
  const { verdict, cancelled } = row;
  return { body: bodyOf(row), open: verdict === null && !cancelled, cancelled, callback: callbackOf(row) };
}

export async function saveVerdict(transaction: Orm, id: string, verdict: Verdict): Promise<void> {
  await transaction
    .update(submissions)
    .set({ verdict: JSON.stringify(verdict), progress: null })
    .where(and(eq(submissions.id, id), isNull(submissions.verdict)));
}

export async function markCancelled(transaction: Orm, id: string): Promise<void> {
  await transaction
    .update(submissions)
    .set({ cancelled: true, progress: null })
    .where(eq(submissions.id, id));
}

/** False when nobody waits for it any more. */
export async function saveProgress(
  transaction: Orm,
  id: string,
  results: readonly TestResult[],
): Promise<boolean> {
  const rows = await transaction
    .update(submissions)
    .set({ progress: JSON.stringify(results) })
    .where(and(eq(submissions.id, id), isNull(submissions.verdict), eq(submissions.cancelled, false)))
    .returning({ id: submissions.id });
  return rows.length > 0;
}

/** The results of the tests so far. */
export async function readProgress(orm: Orm, id: string): Promise<readonly TestResult[]> {
  const rows = await orm
    .select({ progress: submissions.progress })
    .from(submissions)
    .where(eq(submissions.id, id));
  const text = rows[0]?.progress ?? null;
  return text === null ? [] : (JSON.parse(text) as TestResult[]);
}

export async function saveCallback(transaction: Orm, id: string, callback: Callback): Promise<void> {
  await transaction
    .update(submissions)
    .set({ callback: JSON.stringify(callback) })
    .where(eq(submissions.id, id));
}

/** Of a user, whatever became of them. */
export async function submissionIds(orm: Orm, userId: UserId): Promise<readonly string[]> {
  const rows = await orm
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.userId, userId));
  return rows.map(({ id }) => id);
}

export async function removeSubmission(transaction: Orm, id: string): Promise<void> {
  await transaction.delete(submissions).where(eq(submissions.id, id));
}
