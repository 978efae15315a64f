// The part of a judge that measures growth: counting boxes made ahead, one measurement after the other.

import path from 'node:path';

import { type Language, languageNames } from '@greenroom/core/judging';

import { createPool, type Pool } from '../run/pool.ts';
import { createQueue } from '../run/queue.ts';
import { javascriptDriver, pythonDriver, type Signature } from '@greenroom/core/coding';
import { checkoutDirectory } from '../packages/root.ts';
import type { Toolchain } from '../languages/toolchain.ts';
import type { BoxProgram, Sandbox } from '../sandbox/sandbox.ts';
import { reachablePath, type Workspace } from '../workspace.ts';
import { countingProgram } from './counting-program.ts';
import { measureSolution } from './measure.ts';
import { prepareCounting, type Prepared } from './preparation.ts';
import type { GrowthOutcome, GrowthRequest, Watch } from './request.ts';
import { closeSolution, type CountedSolution } from './solution.ts';

export interface GrowthMeter {
  /** Rejects only when `watch.signal` says so. */
  measure(request: GrowthRequest, watch?: Watch): Promise<GrowthOutcome>;
  close(): Promise<void>;
}

/** One at a time: counts do not need a quiet machine, but memory is not endless. */
const AT_ONCE = 1;

/** What a measurement needs of the machine. */
export interface GrowthMachine {
  readonly sandbox: Sandbox;
  readonly workspace: Workspace;
  readonly toolchains: ReadonlyMap<Language, Toolchain>;
}

export function createGrowthMeter({ sandbox, workspace, toolchains }: GrowthMachine): GrowthMeter {
  const pool = createPool(sandbox);
  const queue = createQueue(AT_ONCE);
  let preparing: Promise<Prepared> | null = null;

  function prepared(): Promise<Prepared> {
    preparing ??= prepareWithin(workspace).catch((error: unknown) => {
      preparing = null;
      throw error;
    });
    return preparing;
  }

  /** Interpreters that are counted themselves, or a program that was made to count. */
  async function programFor(request: GrowthRequest): Promise<Countable> {
    const { language, source, signature, checks } = request;
    const driver = countedInterpreters[language];
    if (driver !== undefined) {
      const program = countingProgram(language, workspace.node, await prepared());
      if (program === null) throw new Error(`No counted interpreter for ${language}`);
      const load = `load\n${JSON.stringify({ driver: driver(signature), source })}`;
      return { kind: 'ready', program, file: null, load, pace: 1 };
    }
    const toolchain = toolchains.get(language);
    const name = languageNames[language];
    if (toolchain === undefined) return { kind: 'unavailable', reason: `This machine cannot run ${name}.` };
    if (toolchain.count === undefined || signature.class !== undefined) {
      const what = toolchain.count === undefined ? 'programs' : 'classes';
      return { kind: 'unavailable', reason: `The work of ${name} ${what} is not counted.` };
    }
    const counted = await toolchain.count({ source, signature, answers: checks.length > 0 });
    if (counted.kind === 'rejected')
      return { kind: 'unfit', reason: `It does not compile. ${counted.message}` };
    return { ...counted, pace: PACES[language] ?? 1 };
  }

  async function measure(request: GrowthRequest, watch: Watch): Promise<GrowthOutcome> {
    watch.signal?.throwIfAborted();
    const countable = await programFor(request);
    if (countable.kind !== 'ready') return countable;
    const { program, file, load, pace, release } = countable;
    const { source } = request;
    const freshBox = async () => {
      const box = await pool.take(program);
      if (file !== null) await box.admit(file);
      return box;
    };
    const solution: CountedSolution = { source, freshBox, load, pace, box: null, cpuMs: 0 };
    const stop = (): void => void closeSolution(solution);
    watch.signal?.addEventListener('abort', stop);
    try {
      const outcome = await measureSolution(solution, request, watch);
      watch.signal?.throwIfAborted();
      return outcome;
    } finally {
      watch.signal?.removeEventListener('abort', stop);
      await closeSolution(solution);
      await release?.();
      pool.prepare(program);
    }
  }

  return {
    measure: (request, watch = {}) =>
      queue.run(async () => {
        try {
          return await measure(request, watch);
        } catch (error) {
          watch.signal?.throwIfAborted();
          return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
        }
      }),
    close: () => closePool(pool),
  };
}

type Countable =
  | {
      readonly kind: 'ready';
      readonly program: BoxProgram;
      readonly file: string | null;
      readonly load: string;
      readonly pace: number;
      readonly release?: () => Promise<void>;
    }
  | Exclude<GrowthOutcome, { kind: 'measured' }>;

/** What programs get done, as measured by `npm run bench:complexity`. */
const PACES: Readonly<Partial<Record<Language, number>>> = { cpp: 3, java: 1.5, go: 1.5, rust: 3 };

const countedInterpreters: Readonly<Partial<Record<Language, (signature: Signature) => string>>> = {
  python: pythonDriver,
  javascript: javascriptDriver,
  typescript: javascriptDriver,
};

async function closePool(pool: Pool): Promise<void> {
  await pool.close();
}

/** In the checkout, where the next judge finds it too; then where a box can reach it. */
async function prepareWithin(workspace: Workspace): Promise<Prepared> {
  const checkout = checkoutDirectory();
  if (checkout === null) throw new Error('Growth is measured only in a checkout of Greenroom.');
  const sources = path.join(checkout, 'packages', 'judge', 'src', 'complexity', 'boxes');
  const { python, javascript } = await prepareCounting(path.join(checkout, 'dist'), sources);
  const reachable = async (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(files).map(async ([name, file]) => [
          name,
          await reachablePath(workspace.directory, file),
        ]),
      ),
    ) as Readonly<Record<string, string>>;
  return { python: await reachable(python), javascript: await reachable(javascript) };
}
