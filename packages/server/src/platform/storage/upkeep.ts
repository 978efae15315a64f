// Housekeeping that a PostgreSQL server does by itself and an embedded one does not: checkpoints and vacuum.

import type { PGlite } from '@electric-sql/pglite';

const EVERY_MS = 60_000;
/** Log written since the last checkpoint that calls for the next one: it bounds disk use and recovery time. */
const CHECKPOINT_BYTES = 32 * 1024 * 1024;

/**
 * Looks after the database once a minute. In single-user mode PostgreSQL neither checkpoints before it is closed,
 * however large its log grows, nor removes dead rows. Returns what stops it.
 */
export function startUpkeep(pglite: PGlite): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => upkeep(pglite))
      .catch(() => {
        // A closing database refuses; any real trouble shows in the next statement that matters.
      });
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}

/** One round: vacuum the tables where a fifth is dead rows, then a checkpoint when enough log was written. */
export async function upkeep(pglite: PGlite, checkpointBytes = CHECKPOINT_BYTES): Promise<void> {
  const crowded = await pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
     where n_dead_tup > 500 + 0.2 * n_live_tup`,
  );
  for (const { name } of crowded.rows) await pglite.query(`vacuum (analyze) ${name}`);
  const log = await pglite.query<{ bytes: string }>(
    'select pg_current_wal_lsn() - redo_lsn as bytes from pg_control_checkpoint()',
  );
  if (Number(log.rows[0]?.bytes ?? 0) >= checkpointBytes) await pglite.query('checkpoint');
}
