// Fresh databases of both kinds for tests. What is made here goes when the tests end.

import { mkdtempSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';
import { inject } from 'vitest';

import type { StorageOptions } from '../platform/storage/open.ts';

export const engines = ['pglite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/** An empty directory that goes when the tests end. */
export function scratchDirectory(): string {
  return mkdtempSync(path.join(inject('scratch'), 'test-'));
}

/** Where a new, empty database is. */
export async function freshStorage(engine: Engine): Promise<StorageOptions> {
  const home = path.join(scratchDirectory(), 'home');
  if (engine === 'pglite') return { home, template: inject('template') };
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  const name = `test_${Math.random().toString(36).slice(2)}`;
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return { home, databaseUrl: url.href };
}
