// The part of a judge that measures growth: counting boxes made ahead, one measurement after the other.

import path from 'node:path';

import { type Language } from '@greenroom/core/judging';

import { createPool, type Pool } from '../run/pool.ts';
import { createQueue } from '../run/queue.ts';
import { javascriptDriver, pythonDriver } from '@greenroom/core/coding';
import { checkoutDirectory } from '../packages/root.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
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

export function createGrowthMeter(sandbox: Sandbox, workspace: Workspace): GrowthMeter {
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

  async function measure(request: GrowthRequest, watch: Watch): Promise<GrowthOutcome> {
    watch.signal?.throwIfAborted();
    const program = countingProgram(request.language, workspace.node, await prepared());
    if (program === null) {
      return { kind: 'unavailable', reason: `The work of ${request.language} programs is not counted yet.` };
    }
    const solution = newSolution(request, () => pool.take(program));
    const stop = (): void => void closeSolution(solution);
    watch.signal?.addEventListener('abort', stop);
    try {
      const outcome = await measureSolution(solution, request, watch);
      watch.signal?.throwIfAborted();
      return outcome;
    } finally {
      watch.signal?.removeEventListener('abort', stop);
      await closeSolution(solution);
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

async function closePool(pool: Pool): Promise<void> {
  await pool.close();
}

function newSolution(request: GrowthRequest, freshBox: CountedSolution['freshBox']): CountedSolution {
  const { source, signature, language } = request;
  const driver = driverOf(language)(signature);
  return { source, freshBox, load: `load\n${JSON.stringify({ driver, source })}`, box: null, cpuMs: 0 };
}

function driverOf(language: Language) {
  return language === 'python' ? pythonDriver : javascriptDriver;
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
