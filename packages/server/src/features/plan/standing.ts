// Where a user stands now: what they told the plan, and what their finished sessions say.

import type { UserId } from '@greenroom/core/identity';
import { emptyRecord, type PlanRecord, type Standing } from '@greenroom/core/plan';
import type { Practice } from '@greenroom/core/session';

import type { Database } from '../../platform/storage/database.ts';
import { readRecord } from './store.ts';

/** @param record What the user told the plan, where it is at hand already. */
export type StandingReader = (userId: UserId, record?: PlanRecord) => Promise<Standing>;

export function standingReader({
  database,
  practices,
  now,
}: {
  readonly database: Database;
  readonly practices: (userId: UserId) => Promise<readonly Practice[]>;
  readonly now: () => Date;
}): StandingReader {
  return async (userId, record) => ({
    record: record ?? (await readRecord(database.orm, userId)) ?? emptyRecord,
    practices: await practices(userId),
    now: now().getTime(),
  });
}
