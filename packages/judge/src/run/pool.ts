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

/** Kinds of interpreter for which one box is kept: one for each language with the usual limits, and one to spare. */
const MOST_INTERPRETERS = 6;
/** A spare that nobody wants gives its memory back. */
const SPARE_LIFE_MS = 5 * 60_000;

interface Spare {
  readonly key: string;
  /** It waits at a gate and costs hardly anything. */
  readonly isGate: boolean;
  readonly box: Promise<Box>;
  readonly expiry: NodeJS.Timeout;
}

/** `atOnce`: how many submissions run at a time; so many gates of a kind are kept, and of interpreters one. */
export function createPool(sandbox: Sandbox, atOnce = 1): Pool {
  /** The longest unused first. */
  const spares: Spare[] = [];
  const living = new Set<Box>();
  let closed = false;

  async function start(program: BoxProgram): Promise<Box> {
    const box = await sandbox.start(program);
    living.add(box);
    void box.gone.then(() => living.delete(box));
    if (!closed) return box;
    await closeWholly(box);
    throw new Error('The judge was closed');
  }

  /** No longer there for others. */
  function withdraw(spare: Spare): void {
    spares.splice(spares.indexOf(spare), 1);
    clearTimeout(spare.expiry);
  }

  async function discard(spare: Spare): Promise<void> {
    if (!spares.includes(spare)) return;
    withdraw(spare);
    // One that failed to start has left nothing to end.
    const box = await spare.box.catch(() => null);
    await box?.close();
  }

  return {
    async take(program) {
      if (closed) throw new Error('The judge was closed');
      const key = JSON.stringify(program);
      const spare = spares.find((each) => each.key === key);
      if (spare !== undefined) withdraw(spare);
      const box = await spare?.box.catch(() => null);
      return box?.alive === true ? box : start(program);
    },
    prepare(program) {
      const key = JSON.stringify(program);
      const isGate = program.awaitsProgram === true;
      const alike = spares.filter((each) => each.key === key);
      if (closed || alike.length >= (isGate ? atOnce : 1)) return;
      const [oldest, ...others] = spares.filter((each) => each.isGate === isGate);
      const most = isGate ? 2 * atOnce : MOST_INTERPRETERS;
      if (oldest !== undefined && others.length + 1 >= most) void discard(oldest);
      const box = start(program);
      // Whoever takes it starts another and hears why that fails.
      box.catch(() => {});
      const expiry = setTimeout(() => void discard(spare), SPARE_LIFE_MS).unref();
      const spare: Spare = { key, isGate, box, expiry };
      spares.push(spare);
    },
    async close() {
      closed = true;
      await Promise.all([...spares].map(discard));
      await Promise.all([...living].map(closeWholly));
    },
  };
}

/** Waits until nothing is left of it, not only until it runs no more. */
export async function closeWholly(box: Box): Promise<void> {
  await box.close();
  await box.gone;
}
