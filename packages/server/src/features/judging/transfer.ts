// Submissions of other programs out of the database and back: as history. Nothing that is brought back is judged again.

import { canonicalJson } from '@greenroom/core/base';
import { type ExportedSubmission, exportedSubmissionSchema } from '@greenroom/core/coding';
import type { UserId } from '@greenroom/core/identity';
import { asc, eq } from 'drizzle-orm';

import type { Orm } from '../../platform/storage/database.ts';
import { bodyOf, joined, type Joined, type SubmissionBody } from './submission-store.ts';
import { judgements, submissions } from './tables.ts';

const PAGE = 100;

/** Each submission as JSON text of core's `ExportedSubmission`, oldest first. */
export async function* exportSubmissions(orm: Orm, userId: UserId): AsyncGenerator<string, undefined> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await joined(orm)
      .where(eq(submissions.userId, userId))
      .orderBy(asc(submissions.createdAt), asc(submissions.id))
      .limit(PAGE)
      .offset(offset);
    for (const row of rows) yield canonicalJson(exported(row));
    if (rows.length < PAGE) return;
  }
}

function exported({ submission, judgement }: Joined): ExportedSubmission {
  const { language, source, priority, task } = bodyOf(submission);
  return exportedSubmissionSchema.parse({
    id: submission.id,
    language,
    source,
    priority,
    task,
    batch: submission.batch,
    createdAt: submission.createdAt.toISOString(),
    startedAt: judgement.startedAt?.toISOString() ?? null,
    finishedAt: judgement.finishedAt?.toISOString() ?? null,
    outcome: judgement.outcome,
    verdict: submission.verdict === null ? null : JSON.parse(submission.verdict),
  });
}

/** Stores those that are not here yet; what still waited elsewhere is cancelled here. Gives how many were added. */
export async function importSubmissions(
  transaction: Orm,
  userId: UserId,
  imported: readonly ExportedSubmission[],
): Promise<number> {
  let added = 0;
  for (const each of imported) if (await importOne(transaction, userId, each)) added += 1;
  return added;
}

async function importOne(
  transaction: Orm,
  userId: UserId,
  { id, language, source, priority, task, batch, verdict, ...times }: ExportedSubmission,
): Promise<boolean> {
  const createdAt = new Date(times.createdAt);
  const outcome = times.outcome ?? 'cancelled';
  const body: SubmissionBody = { language, source, priority, task };
  const rows = await transaction
    .insert(submissions)
    .values({
      id,
      userId,
      // Of another server: whoever asks here under the same key means something else.
      fingerprint: 'imported',
      batch,
      body: JSON.stringify(body),
      verdict: verdict === null ? null : JSON.stringify(verdict),
      cancelled: outcome === 'cancelled',
      createdAt,
    })
    .onConflictDoNothing()
    .returning({ id: submissions.id });
  if (rows.length === 0) return false;
  await transaction.insert(judgements).values({
    id,
    userId,
    origin: 'submission',
    submissionId: id,
    body: '{}',
    priority,
    turn: 0,
    language,
    queuedAt: createdAt,
    startedAt: times.startedAt === null ? null : new Date(times.startedAt),
    finishedAt: new Date(times.finishedAt ?? times.createdAt),
    tries: 0,
    outcome,
  });
  return true;
}
