// Boxes made ahead: an interpreter that is already running in its box, with no one's code in it, saves the wait. Every
// box still serves one submission and dies.

import type { Box } from '../sandbox/box.ts';
import type { BoxProgram, Sandbox } from '../sandbox/sandbox.ts';

export interface Pool {
  /** A fresh box: one made ahead, or a new one. Rejects when the sandbox cannot start one, or the pool is closed. */
  take(program: BoxProgram): Promise<Box>;
  /** Makes one ahead for the next who asks for this program. */
  prepare(program: BoxProgram): void;
  /** Ends every box that it ever gave out. */
  close(): Promise<void>;
}

/** Kinds of program for which one box is kept: one for each language with the usual limits, and one to spare. */
const MOST_SPARES = 6;
/** A spare that nobody wants gives its memory back. */
const SPARE_LIFE_MS = 5 * 60_000;

interface Spare {
  readonly box: Promise<Box>;
  readonly expiry: NodeJS.Timeout;
}

export function createPool(sandbox: Sandbox): Pool {
  /** By program, the longest unused first. */
  const spares = new Map<string, Spare>();
  const living = new Set<Box>();
  let closed = false;

  async function start(program: BoxProgram): Promise<Box> {
    const box = await sandbox.start(program);
    living.add(box);
    void box.gone.then(() => living.delete(box));
    if (!closed) return box;
    await box.close();
    throw new Error('The judge was closed');
  }

  async function discard(key: string): Promise<void> {
    const spare = spares.get(key);
    if (spare === undefined) return;
    spares.delete(key);
    clearTimeout(spare.expiry);
    // One that failed to start has left nothing to end.
    const box = await spare.box.catch(() => null);
    await box?.close();
  }

  return {
    async take(program) {
      if (closed) throw new Error('The judge was closed');
      const key = JSON.stringify(program);
      const spare = spares.get(key);
      spares.delete(key);
      clearTimeout(spare?.expiry);
      const box = await spare?.box.catch(() => null);
      return box?.alive === true ? box : start(program);
    },
    prepare(program) {
      const key = JSON.stringify(program);
      if (closed || spares.has(key)) return;
      const [oldest] = spares.keys();
      if (spares.size >= MOST_SPARES && oldest !== undefined) void discard(oldest);
      const box = start(program);
      // Whoever takes it starts another and hears why that fails.
      box.catch(() => {});
      spares.set(key, { box, expiry: setTimeout(() => void discard(key), SPARE_LIFE_MS).unref() });
    },
    async close() {
      closed = true;
      await Promise.all([...spares.keys()].map(discard));
      await Promise.all([...living].map((box) => box.close()));
    },
  };
}
