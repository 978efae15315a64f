// The two engines that run SQL: where npm put them, and what starts a runner of each.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { type Dialect, dialectNames } from '@greenroom/core/coding';

import { duckdbRunner } from './duckdb-source.ts';
import { postgresqlRunner } from './postgresql-source.ts';

/** A runner and the package that it requires. */
export interface Runner {
  readonly dialect: Dialect;
  /** CommonJS, to be started by Node. */
  readonly runnerFile: string;
  /** The npm package or scope that it requires, by its name. */
  readonly packageName: string;
  readonly packageDirectory: string;
}

export interface Engine extends Runner {
  /** The file of an empty database, where the engine starts from one. */
  readonly database: string | null;
}

const SOURCES: Readonly<Record<Dialect, { entry: string; packageName: string; runner: string }>> = {
  postgresql: {
    entry: '@electric-sql/pglite',
    packageName: '@electric-sql/pglite',
    runner: postgresqlRunner,
  },
  // The scope as a whole: the package, its bindings and the library for this machine.
  duckdb: { entry: '@duckdb/node-api', packageName: '@duckdb', runner: duckdbRunner },
};

/** Where npm put an engine; `null` where it is not installed. */
export function findEngine(dialect: Dialect): string | null {
  const { entry, packageName } = SOURCES[dialect];
  try {
    const file = createRequire(import.meta.url).resolve(entry);
    const inside = path.join('node_modules', packageName);
    return file.slice(0, file.lastIndexOf(inside) + inside.length);
  } catch {
    return null;
  }
}

/**
 * Writes what an engine needs into a directory, once for all who ask: its runner, and a database to start from, which
 * takes PostgreSQL two seconds.
 * @throws when the engine is not installed
 */
export function prepareEngine(dialect: Dialect, directory: string): Promise<Engine> {
  const key = `${dialect}\0${directory}`;
  const known = engines.get(key);
  if (known !== undefined) return known;
  const engine = makeEngine(dialect, directory);
  engines.set(key, engine);
  engine.catch(() => engines.delete(key));
  return engine;
}

const engines = new Map<string, Promise<Engine>>();

async function makeEngine(dialect: Dialect, directory: string): Promise<Engine> {
  const runner = await prepareRunner(dialect, directory);
  return { ...runner, database: dialect === 'postgresql' ? await emptyDatabase(runner, directory) : null };
}

/**
 * Writes only the runner.
 * @throws when the engine is not installed
 */
export async function prepareRunner(dialect: Dialect, directory: string): Promise<Runner> {
  const { packageName, runner } = SOURCES[dialect];
  const packageDirectory = findEngine(dialect);
  if (packageDirectory === null) throw new Error(`${dialectNames[dialect]} is not installed: npm install`);
  const runnerFile = path.join(directory, `${dialect}-runner.cjs`);
  await writeFile(runnerFile, runner, { mode: 0o644 });
  return { dialect, runnerFile, packageName, packageDirectory };
}

/** Made by a process of its own: it takes memory that would stay with ours. */
async function emptyDatabase(runner: Runner, directory: string): Promise<string> {
  const file = path.join(directory, 'database.tar');
  if ((await stat(file).catch(() => null)) !== null) return file;
  const draft = path.join(directory, `database-${process.pid}.tar`);
  await promisify(execFile)(process.execPath, [runner.runnerFile, '--template', draft], {
    env: outsideEnvironment(runner),
    timeout: 120_000,
  });
  await rename(draft, file);
  return file;
}

/** For a runner outside of boxes: where its package is. */
export function outsideEnvironment({ packageName, packageDirectory }: Runner): NodeJS.ProcessEnv {
  return { NODE_PATH: packageDirectory.slice(0, -packageName.length - 1) };
}

/** A runner's own arguments; without a database PostgreSQL makes one for itself. */
export function runnerArguments(
  { dialect }: Runner,
  database: string | null,
  memoryBytes: number,
): readonly string[] {
  if (dialect === 'duckdb') return [String(memoryBytes)];
  return database === null ? [] : [database];
}
