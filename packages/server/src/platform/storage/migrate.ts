// Brings the tables up to date: each migration once, in order, whoever starts first.

import { createHash } from 'node:crypto';

import { sql } from 'drizzle-orm';

import type { Database, Orm } from './database.ts';

export interface Migration {
  /** Sorts in the order of application, e.g. `0001-sessions`. Never changes once released; neither do the statements. */
  readonly id: string;
  readonly statements: readonly string[];
}

/** Any number that no other program takes on the same server. */
const LOCK = 4_600_001;

/**
 * Applies what is missing, in one transaction under an advisory lock, so that several servers may start at once.
 * Throws when the database was made by a newer program or by other migrations than these.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    await transaction.execute(sql`
      create table if not exists greenroom_migrations (
        id text primary key, hash text not null, applied_at timestamptz not null default now()
      )`);
    const applied = await appliedHashes(transaction);
    checkKnown(applied, migrations);
    for (const migration of migrations) {
      const hash = hashOf(migration);
      const before = applied.get(migration.id);
      if (before === undefined) await apply(transaction, migration, hash);
      else if (before !== hash) {
        throw new Error(`The migration ${migration.id} is not the one that was applied to this database.`);
      }
    }
  });
}

async function appliedHashes(transaction: Orm): Promise<Map<string, string>> {
  const { rows } = await transaction.execute<{ id: string; hash: string }>(
    sql`select id, hash from greenroom_migrations order by id`,
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

function checkKnown(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = [...applied.keys()].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new Error(
    `This database was written by a newer Greenroom (it has ${unknown.join(', ')}). Update Greenroom, then start again.`,
  );
}

async function apply(transaction: Orm, migration: Migration, hash: string): Promise<void> {
  for (const statement of migration.statements) await transaction.execute(sql.raw(statement));
  await transaction.execute(
    sql`insert into greenroom_migrations (id, hash) values (${migration.id}, ${hash})`,
  );
}

function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.statements.join('\u0000')).digest('hex');
}
