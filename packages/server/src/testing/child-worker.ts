// Starts real workers for tests and benchmarks.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { WorkerOptions } from '../worker.ts';

export interface ChildWorker {
  readonly monitorUrl: string | null;
  readonly pid: number;
  /** Ends the process with a signal and resolves when it is gone, with its exit code (`null` when a signal ended it). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Resolves when the worker takes jobs; rejects with what it printed when it does not come up. */
export async function startChildWorker(options: WorkerOptions): Promise<ChildWorker> {
  const main = fileURLToPath(new URL('worker-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const first = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', (code) => reject(new Error(`The worker ended with ${code}: ${printed}`)));
  });
  const { monitorUrl } = JSON.parse(first) as { readonly monitorUrl: string | null };
  return {
    monitorUrl,
    pid: child.pid ?? 0,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
