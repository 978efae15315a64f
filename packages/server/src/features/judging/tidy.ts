// What judging leaves behind goes after a while: notes of what was judged, and content that nobody waits for.

import { sql } from 'drizzle-orm';

import type { Log } from '../../platform/log.ts';
import type { Orm } from '../../platform/storage/database.ts';

const EVERY_MS = 60 * 60 * 1_000;
/** The host's page shows trouble of late; verdicts themselves stand on timelines and with submissions. */
const NOTES_DAYS = 7;
/** Content that is judged against often need not be stored anew all the time. */
const CONTENT_DAYS = 1;

/** Tidies up once an hour; returns what stops it. */
export function startTidying(orm: Orm, log: Log): () => Promise<void> {
  let tidying: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // Content that is asked for again in this moment refuses to go; the next round will find out.
    tidying = tidyJudging(orm).catch((error: unknown) => log.warn({ err: error }, 'tidying up failed'));
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return tidying;
  };
}

/** One round. A submission keeps its note for as long as it is there. */
export async function tidyJudging(orm: Orm): Promise<void> {
  await orm.execute(sql`
    delete from judgements
    where origin = 'session' and finished_at < now() - make_interval(days => ${NOTES_DAYS})`);
  await orm.execute(sql`
    delete from shared_blobs b
    where created_at < now() - make_interval(days => ${CONTENT_DAYS})
      and not exists (select 1 from judgements where content = b.hash)
      and not exists (select 1 from measurements where content = b.hash)`);
}
