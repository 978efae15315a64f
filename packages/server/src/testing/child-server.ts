// The real server in a process of its own, to be killed.

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ChildServer {
  readonly url: string;
  /** Ends the process with a signal and resolves when it is gone, with its exit code (`null` when a signal ended it). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `main.ts` on any free port. Rejects with what it printed when it does not come up. */
export async function startChild(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ChildServer> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    url: await readAddress(child),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null) throw new Error('The child was started without pipes');
    stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    createInterface({ input: stdout }).on('line', (line) => {
      printed += `${line}\n`;
      const url = /http:\/\/\S+/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('close', (code) => reject(new Error(`The server ended with ${code}: ${printed}`)));
  });
}
