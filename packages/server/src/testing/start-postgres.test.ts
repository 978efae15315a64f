import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import pg from 'pg';
import { expect, test } from 'vitest';

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

test('tests that are killed leave no PostgreSQL server behind', async () => {
  const module = fileURLToPath(new URL('start-postgres.ts', import.meta.url));
  const program = `
    import { startPostgres } from ${JSON.stringify(module)};
    console.log((await startPostgres()).url);
    process.stdin.resume();`;
  const tests = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
  const url = await new Promise<string>((resolve) =>
    createInterface({ input: tests.stdout }).once('line', resolve),
  );
  expect(await answers(url)).toBe(true);
  tests.kill('SIGKILL');
  while (await answers(url)) await delay(100);
  expect(await answers(url)).toBe(false);
});
