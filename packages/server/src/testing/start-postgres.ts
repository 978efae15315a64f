// Starts a PostgreSQL server for tests and benchmarks; it goes when this process goes.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface TestPostgres {
  /** As a superuser, on the database `postgres`. */
  readonly url: string;
  /** Kills the server with SIGKILL and starts it again on its data; resolves when it is back. */
  kill(): Promise<void>;
  /** Resolves when the server is gone. */
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<TestPostgres> {
  const keeper = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('postgres-keeper.ts', import.meta.url))],
    // A group of its own: Ctrl+C reaches us, and our end reaches the keeper.
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  );
  const ended = new Promise<void>((resolve) => keeper.once('close', () => resolve()));
  const lines = createInterface({ input: keeper.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    keeper.once('error', reject);
    keeper.once('close', () => reject(new Error('PostgreSQL for tests did not start')));
  });
  return {
    url,
    kill: () =>
      new Promise<void>((resolve) => {
        lines.once('line', () => resolve());
        keeper.stdin.write('kill\n');
      }),
    stop: () => {
      keeper.stdin.end();
      return ended;
    },
  };
}
