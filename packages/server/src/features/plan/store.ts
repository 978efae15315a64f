// What users told their plan, in the database.

import { canonicalJson } from '@greenroom/core/base';
import type { UserId } from '@greenroom/core/identity';
import { emptyRecord, type PlanRecord, planRecordSchema } from '@greenroom/core/plan';
import { eq } from 'drizzle-orm';

import type { Database, Orm } from '../../platform/storage/database.ts';
import { plans } from './tables.ts';

/** Null where the user never told the plan anything. */
export async function readRecord(orm: Orm, userId: UserId): Promise<PlanRecord | null> {
  const rows = await orm.select().from(plans).where(eq(plans.userId, userId));
  return rows[0] === undefined ? null : planRecordSchema.parse(JSON.parse(rows[0].body));
}

export async function saveRecord(orm: Orm, userId: UserId, record: PlanRecord): Promise<void> {
  const body = canonicalJson(record);
  await orm
    .insert(plans)
    .values({ userId, body })
    .onConflictDoUpdate({ target: plans.userId, set: { body } });
}

/** Changes the record, one change after the other however many windows are open. */
export async function changeRecord(
  database: Database,
  userId: UserId,
  change: (before: PlanRecord) => PlanRecord,
): Promise<PlanRecord> {
  return database.transaction(async (transaction) => {
    // The row must be there to be locked.
    await transaction
      .insert(plans)
      .values({ userId, body: canonicalJson(emptyRecord) })
      .onConflictDoNothing();
    await transaction.select().from(plans).where(eq(plans.userId, userId)).for('update');
    const record = planRecordSchema.parse(change((await readRecord(transaction, userId)) ?? emptyRecord));
    await saveRecord(transaction, userId, record);
    return record;
  });
}

/** Forgets all of it. Sessions stay. */
export async function removeRecord(orm: Orm, userId: UserId): Promise<void> {
  await orm.delete(plans).where(eq(plans.userId, userId));
}
