import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { migrations } from '../../migrations/index.ts';
import { hasBlob, putBlob, readBlob } from '../../platform/blobs/shared-blobs.ts';
import { migrate } from '../../platform/storage/migrate.ts';
import { openDatabase } from '../../platform/storage/open.ts';
import { engines, freshStorage } from '../../testing/databases.ts';
import { tidyJudging } from './tidy.ts';

test.each(engines)('old notes and unused content go, all else stays, on %s', async (engine) => {
  const database = await openDatabase(await freshStorage(engine));
  const { orm } = database;
  await migrate(database, migrations);
  await orm.execute(sql`
    insert into sessions (id, user_id, track, pack, exercise, revision, title, started_at)
    values ('session-1', 'u', 'coding', 'core', 'x', 'r', 'X', now())`);
  const [wanted, unused, fresh] = [
    await putBlob(orm, 'wanted'),
    await putBlob(orm, 'unused'),
    await putBlob(orm, 'fresh'),
  ];
  expect(await putBlob(orm, 'wanted')).toBe(wanted);
  await orm.execute(
    sql`update shared_blobs set created_at = now() - interval '2 days' where hash <> ${fresh}`,
  );
  const note = (id: string, content: string | null, daysAgo: number | null) =>
    orm.execute(sql`
      insert into judgements (id, user_id, origin, session_id, body, priority, turn, language, content, finished_at)
      values (${id}, 'u', 'session', 'session-1', '{}', 'bulk', 1, 'python', ${content},
        now() - make_interval(days => ${daysAgo}))`);
  await note('open', wanted, null);
  await note('old', null, 8);
  await note('new', null, 6);
  await tidyJudging(orm);
  const { rows } = await orm.execute<{ id: string }>(sql`select id from judgements order by id`);
  expect(rows.map(({ id }) => id)).toEqual(['new', 'open']);
  expect(await readBlob(orm, wanted)).toBe('wanted');
  expect(await hasBlob(orm, unused)).toBe(false);
  expect(await hasBlob(orm, fresh)).toBe(true);
  await orm.execute(
    sql`update shared_blobs set bytes = (select bytes from shared_blobs where hash = ${fresh})`,
  );
  await expect(readBlob(orm, wanted)).rejects.toThrow('is damaged');
  await database.close();
});
