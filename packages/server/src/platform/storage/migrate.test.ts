import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines, freshStorage } from '../../testing/databases.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

const first = { id: '0001-a', statements: ['create table a (i integer)', 'insert into a values (1)'] };
const second = { id: '0002-b', statements: ['create table b (i integer)'] };

describe.each(engines)('on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    const { template: _none, ...storage } = await freshStorage(engine);
    database = await openDatabase(storage);
  });
  afterAll(() => database.close());

  test('each migration runs once, however many start at the same time', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database, [first])));
    await migrate(database, [first, second]);
    const rows = await database.orm.execute(sql`select i from a union all select i from b`);
    expect(rows.rows).toEqual([{ i: 1 }]);
  });

  test('a changed migration is refused', async () => {
    const changed = { ...first, statements: ['create table a (i bigint)'] };
    await expect(migrate(database, [changed, second])).rejects.toThrow('0001-a is not the one');
  });

  test('a database of a newer program is refused', async () => {
    await expect(migrate(database, [first])).rejects.toThrow('written by a newer Greenroom (it has 0002-b)');
  });

  test('a migration that fails leaves nothing', async () => {
    const broken = { id: '0003-c', statements: ['create table c (i integer)', 'select nonsense'] };
    await expect(migrate(database, [first, second, broken])).rejects.toThrow('select nonsense');
    await migrate(database, [first, second, { id: '0003-c', statements: ['create table c (i integer)'] }]);
  });
});
