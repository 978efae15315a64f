// The real command line in a process of its own, in a home of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const main = fileURLToPath(new URL('./main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export function scratchDirectory(): string {
  return mkdtempSync(path.join(tmpdir(), 'greenroom-cli-'));
}

/** Starts `greenroom …` without waiting for its end. */
export function startGreenroom(args: readonly string[], env: CallOptions['env'] = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    cwd: checkout,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs `greenroom …` to its end. */
export async function greenroom(args: readonly string[], { env, input }: CallOptions = {}): Promise<Ended> {
  const child = startGreenroom(args, env);
  child.stdin?.end(input ?? '');
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the streams are pipes');
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  return { code: await code, stdout: out, stderr: err };
}
