// The resident Java compiler: started once, in a box of its own, it compiles one program after the other and knows nothing
// of the one before. It never runs what it compiles. A box that broke down, or has served long, is replaced.

import { type JavaComplaint, readJavaComplaints } from '@greenroom/core/coding';

import { closeWholly } from '../../run/pool.ts';
import type { Box } from '../../sandbox/box.ts';
import type { BoxProgram, Sandbox } from '../../sandbox/sandbox.ts';

export type JavaCompiled =
  /** Lines for the driver's `load`: `class <name> <its bytes in Base64>`. */
  | { readonly kind: 'compiled'; readonly classes: string }
  | { readonly kind: 'invalid'; readonly complaints: readonly JavaComplaint[] }
  /** It was too much for the compiler; why, in words. */
  | { readonly kind: 'too-much'; readonly why: string };

export interface JavaCompiler {
  /** Files by name. Rejects only when no compiler can be started. */
  compile(files: Readonly<Record<string, string>>): Promise<JavaCompiled>;
  /** Ends every compiler. */
  close(): Promise<void>;
}

const LIMITS = { cpuSeconds: 6, wallSeconds: 20, memoryBytes: 512 * 1024 * 1024, outputBytes: 65_536 };
/** What a compiler gathers over time goes with it. */
const MOST_COMPILES = 200;
/** One that nobody needs gives its memory back. */
const IDLE_LIFE_MS = 5 * 60_000;

interface Resident {
  readonly box: Box;
  /** Programs compiled so far. */
  readonly served: number;
  readonly expiry: NodeJS.Timeout;
}

export function createJavaCompiler(sandbox: Sandbox, program: BoxProgram): JavaCompiler {
  /** The one that waits for work; where several work at a time, the others end when they are done. */
  let resident: Resident | null = null;
  const living = new Set<Box>();
  let closed = false;

  async function start(): Promise<Box> {
    const box = await sandbox.start(program);
    living.add(box);
    void box.gone.then(() => living.delete(box));
    if (!closed) return box;
    await closeWholly(box);
    throw new Error('The judge was closed');
  }

  /** One that ended while it waited is nobody's fault. */
  async function take(): Promise<Omit<Resident, 'expiry'>> {
    const taken = resident;
    resident = null;
    clearTimeout(taken?.expiry);
    return taken?.box.alive === true ? taken : { box: await start(), served: 0 };
  }

  function keep(box: Box, served: number): void {
    const expiry = setTimeout(() => {
      if (resident?.box === box) resident = null;
      void box.close();
    }, IDLE_LIFE_MS);
    resident = { box, served, expiry: expiry.unref() };
  }

  return {
    async compile(files) {
      const taken = await take();
      const { box } = taken;
      const { ending } = await box.ask(`compile\n${JSON.stringify(Object.entries(files))}`, LIMITS);
      const served = taken.served + 1;
      const result: JavaCompiled =
        ending.kind === 'reply' ? read(ending.text) : { kind: 'too-much', why: tooMuch(ending.kind) };
      const isSound = box.alive && result.kind !== 'too-much' && served < MOST_COMPILES;
      if (isSound && resident === null && !closed) keep(box, served);
      else void box.close();
      return result;
    },
    async close() {
      closed = true;
      clearTimeout(resident?.expiry);
      resident = null;
      await Promise.all([...living].map(closeWholly));
    },
  };
}

function read(reply: string): JavaCompiled {
  const end = reply.indexOf('\n');
  const text = reply.slice(end + 1);
  switch (reply.slice(0, end)) {
    case 'compiled':
      return { kind: 'compiled', classes: text };
    case 'invalid':
      return { kind: 'invalid', complaints: readJavaComplaints(text) };
    default:
      return { kind: 'too-much', why: `The compiler broke down: ${text.slice(0, 200)}` };
  }
}

function tooMuch(kind: 'cpu' | 'wall' | 'memory' | 'output' | 'protocol' | 'exit'): string {
  switch (kind) {
    case 'cpu':
    case 'wall':
      return `Compiling took more than ${LIMITS.cpuSeconds} s`;
    case 'memory':
      return 'Compiling took too much memory';
    case 'output':
    case 'protocol':
    case 'exit':
      return 'The compiler broke down';
  }
}
