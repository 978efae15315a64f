import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';

import { scratchDirectory } from '../../testing/databases.ts';
import { startChild } from '../../testing/child-server.ts';
import { lockDirectory } from './directory-lock.ts';
import { openEmbedded } from './pglite.ts';
import { processIdentity } from './process-identity.ts';
import { upkeep } from './upkeep.ts';

const template = inject('template');

/** A process id that was in use a moment ago and is not any more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

function writeLock(home: string, over: object): void {
  const owner = { token: randomUUID(), host: hostname(), pid: process.pid, identity: '', url: null };
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'greenroom.lock'), JSON.stringify({ ...owner, ...over }));
}

describe('durability', () => {
  test('every commit is written through to the disk before it is acknowledged', async () => {
    const synced: string[] = [];
    const home = scratchDirectory();
    const database = await openEmbedded({ home, template, onSync: (file) => synced.push(file) });
    await database.orm.execute(sql`create table t (i integer)`);
    const log = path.join(home, 'database', 'pg_wal');
    for (let i = 0; i < 20; i += 1) {
      synced.length = 0;
      await database.transaction((transaction) => transaction.execute(sql`insert into t values (${i})`));
      expect(synced.filter((file) => path.dirname(file) === log)).toHaveLength(1);
    }
    const settings = await database.orm.execute<{ name: string; setting: string }>(
      sql`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')`,
    );
    expect(Object.fromEntries(settings.rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      wal_sync_method: 'fsync',
    });
    await database.close();
  });

  test('a checkpoint writes tables and directories through, too', async () => {
    const synced = new Set<string>();
    const home = scratchDirectory();
    const database = await openEmbedded({ home, template, onSync: (file) => synced.add(file) });
    await database.orm.execute(sql`create table t as select i from generate_series(1, 1000) i`);
    await database.orm.execute(sql`checkpoint`);
    await database.close();
    const files = [...synced].map((file) => path.relative(path.join(home, 'database'), file));
    expect(files.some((file) => /^base\/\d+\/\d+$/.test(file))).toBe(true);
    expect(files).toContain('global/pg_control');
    expect([...synced].some((file) => existsSync(file) && statSync(file).isDirectory())).toBe(true);
  });
});

describe('upkeep', () => {
  test('the log does not grow for ever, and dead rows go', async () => {
    const home = scratchDirectory();
    const database = await openEmbedded({ home, template });
    const { engine } = database;
    if (engine.kind !== 'pglite') throw new Error('not embedded');
    await database.orm.execute(sql`create table t (i integer, x text)`);
    const fill = sql`insert into t select i, repeat(md5(i::text), 30) from generate_series(1, 20000) i`;
    for (let round = 0; round < 6; round += 1) {
      await database.orm.execute(fill);
      await database.orm.execute(sql`delete from t`);
      await upkeep(engine.pglite, 8 * 1024 * 1024);
    }
    const log = await database.orm.execute<{ bytes: string }>(
      sql`select pg_current_wal_lsn() - redo_lsn as bytes from pg_control_checkpoint()`,
    );
    expect(Number(log.rows[0]?.bytes)).toBeLessThan(8 * 1024 * 1024);
    const table = await database.orm.execute<{ bytes: string }>(sql`select pg_relation_size('t') as bytes`);
    // Six rounds without vacuum are about 130 MB.
    expect(Number(table.rows[0]?.bytes)).toBeLessThan(60 * 1024 * 1024);
    await database.close();
  });
});

describe('the first start', () => {
  test('one that was cut short leaves nothing that counts as a database', async () => {
    const home = scratchDirectory();
    mkdirSync(path.join(home, 'database.new', 'base'), { recursive: true });
    writeFileSync(path.join(home, 'database.new', 'PG_VERSION'), '18\n');
    const database = await openEmbedded({ home, template });
    expect((await database.orm.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
    await database.close();
    expect(readdirSync(home)).toEqual(['database']);
  });

  test('a damaged template is not used', async () => {
    const home = scratchDirectory();
    const damaged = path.join(home, 'template');
    writeFileSync(damaged, readFileSync(template).subarray(0, 100_000));
    const database = await openEmbedded({ home, template: damaged });
    expect((await database.orm.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('others on the machine cannot read the data', async () => {
    const home = path.join(scratchDirectory(), 'new', 'home');
    const database = await openEmbedded({ home, template });
    await database.close();
    for (const directory of [home, path.join(home, 'database')]) {
      expect(statSync(directory).mode & 0o077).toBe(0);
    }
  });
});

describe('the lock', () => {
  test('a second process is told who has the data and where it serves', async () => {
    const home = scratchDirectory();
    const database = await openEmbedded({ home, template });
    database.announce('http://127.0.0.1:4600');
    const message = `already in use by process ${process.pid}. It serves http://127.0.0.1:4600.`;
    await expect(startChild({ GREENROOM_HOME: home })).rejects.toThrow(message);
    await expect(openEmbedded({ home })).rejects.toThrow('set GREENROOM_HOME to another directory');
    const owner = { pid: process.pid, url: 'http://127.0.0.1:4600' };
    await expect(openEmbedded({ home })).rejects.toMatchObject({ owner });
    await database.close();
    expect(readdirSync(home)).toEqual(['database']);
  });

  test.each([
    ['a dead process', { pid: deadPid(), identity: 'boot:1' }],
    ['another process under the same number', { pid: process.pid, identity: 'another boot:1' }],
  ])('%s holds nothing', (_who, owner) => {
    const home = scratchDirectory();
    writeLock(home, owner);
    lockDirectory(home).release();
    expect(readdirSync(home)).toEqual([]);
  });

  test('a file that is no lock holds nothing', () => {
    const home = scratchDirectory();
    writeFileSync(path.join(home, 'greenroom.lock'), 'nonsense');
    lockDirectory(home).release();
    expect(readdirSync(home)).toEqual([]);
  });

  test('a lock of another machine counts for as long as it is kept fresh', () => {
    const home = scratchDirectory();
    writeLock(home, { host: 'elsewhere', pid: 1, identity: 'x' });
    expect(() => lockDirectory(home)).toThrow('on the machine elsewhere');
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(path.join(home, 'greenroom.lock'), longAgo, longAgo);
    lockDirectory(home).release();
    expect(readdirSync(home)).toEqual([]);
  });

  test('of many that take over a stale lock at once, one wins', async () => {
    const home = scratchDirectory();
    writeLock(home, { pid: deadPid(), identity: 'boot:1' });
    const module = fileURLToPath(new URL('directory-lock.ts', import.meta.url));
    const program = `
      import { lockDirectory } from ${JSON.stringify(module)};
      process.stdin.once('data', () => {
        try { lockDirectory(process.argv[1]); console.log('won'); } catch (error) { console.log(error.name); }
      }).once('end', () => process.exit());
      console.log('ready');`;
    const contenders = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, home]),
    );
    const lines = contenders.map(({ stdout }) => createInterface({ input: stdout })[Symbol.asyncIterator]());
    await Promise.all(lines.map((line) => line.next()));
    for (const { stdin } of contenders) stdin.write('go\n');
    const outcomes = await Promise.all(lines.map(async (line) => String((await line.next()).value)));
    expect(outcomes.sort()).toEqual([
      'DirectoryInUseError',
      'DirectoryInUseError',
      'DirectoryInUseError',
      'won',
    ]);
    for (const { stdin } of contenders) stdin.end();
  });

  test('a process is known by its start, not by its number alone', () => {
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
    expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid));
    expect(processIdentity(deadPid())).toBeNull();
  });
});
