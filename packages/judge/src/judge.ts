// A running judge: probes the machine once, then takes requests in turn.

import { availableParallelism } from 'node:os';

import { faultVerdict, type JudgeStatus, rejectedVerdict, runSubmission } from '@greenroom/core/coding';
import type { TestResult, Verdict } from '@greenroom/core/judging';

import { runMatrix } from './matrix/matrix.ts';
import type { MatrixOutcome, MatrixRequest } from './matrix/request.ts';
import { createGrowthMeter } from './complexity/growth-meter.ts';
import {
  closeToolchains,
  inspectMachine,
  type Machine,
  type ProbeOptions,
  statusOf,
  whyNot,
} from './probe.ts';
import type { Judge, JudgeRequest } from './request.ts';
import { createPool } from './run/pool.ts';
import { createQueue } from './run/queue.ts';
import { removeWorkspace } from './workspace.ts';

export interface JudgeOptions extends ProbeOptions {
  /** Submissions that run at the same time; by default one for each core. */
  readonly concurrency?: number;
  /** Whose code it will run; by default only that of whoever started it. */
  readonly serves?: 'myself' | 'others';
  /** Serves others also where a box is not certain to hold them. */
  readonly strangersMayBreakOut?: boolean | undefined;
}

/** This machine's isolation is too weak for people who do not trust one another. */
export class WeakIsolationError extends Error {
  override readonly name = 'WeakIsolationError';
}

type OnResult = (result: TestResult) => void;

/**
 * Probes the machine by running boxes and opens a judge with the strongest isolation that works.
 * @throws WeakIsolationError where it would serve others below the tier `isolated` and nobody accepted that
 */
export async function openJudge(options: JudgeOptions = {}): Promise<Judge> {
  const inspection = await inspectMachine(options);
  const status = statusOf(inspection);
  const { machine } = inspection;
  if (machine === null) return judgeWithoutSandbox(status);
  const risk = riskForOthers(status, options);
  if (risk !== null) {
    await removeWorkspace(machine.workspace);
    throw new WeakIsolationError(risk);
  }
  return judgeOn(machine, status, options.concurrency ?? availableParallelism());
}

/** Code that runs in the browser of its own author endangers nobody else. */
function riskForOthers(status: JudgeStatus, { serves, strangersMayBreakOut }: JudgeOptions): string | null {
  const { isolation, missing } = status;
  if (serves !== 'others' || strangersMayBreakOut === true) return null;
  if (isolation === 'isolated' || isolation === 'browser') return null;
  return [
    `This machine isolates code only in the tier "${isolation}", and others could send it code.`,
    ...missing.map(({ what, fix }) => `${what}. To mend it: ${fix}`),
    'To run their code all the same: --strangers-may-break-out (or GREENROOM_STRANGERS_MAY_BREAK_OUT=yes).',
    'To have it run in their browsers instead: GREENROOM_ISOLATION=browser.',
  ].join('\n  ');
}

function judgeOn(machine: Machine, status: JudgeStatus, concurrency: number): Judge {
  const queue = createQueue(concurrency);
  const pool = createPool(machine.sandbox, concurrency);
  const growth = createGrowthMeter(machine);
  const { isolation } = status;
  let closed = false;

  async function run(request: JudgeRequest, onResult: OnResult | undefined): Promise<Verdict> {
    const toolchain = machine.toolchains.get(request.language);
    if (toolchain === undefined) return faultVerdict(request, isolation, whyNot(status, request.language));
    const prepared = await toolchain.prepare(request);
    if (prepared.kind === 'rejected') return rejectedVerdict(request, isolation, prepared.message);
    const { program, load, release } = prepared;
    try {
      const question = load.kind === 'question' ? load.text : null;
      const freshBox = async () => {
        const box = await pool.take(program);
        if (load.kind === 'program') await box.admit(load.file);
        return box;
      };
      return await runSubmission(request, { isolation, load: question, freshBox, onResult });
    } finally {
      // The verdict does not wait for what the next one needs.
      setImmediate(() => {
        pool.prepare(program);
        // What cannot be removed goes with the workspace.
        release?.().catch(() => {});
      });
    }
  }

  async function matrix(request: MatrixRequest): Promise<MatrixOutcome> {
    try {
      const toolchain = machine.toolchains.get('python');
      if (toolchain === undefined) return { kind: 'unavailable', reason: whyNot(status, 'python') };
      const prepared = await toolchain.prepare({ ...request, source: request.reference });
      if (prepared.kind === 'rejected') return { kind: 'unavailable', reason: prepared.message };
      const { program } = prepared;
      return await runMatrix(request, () => pool.take(program)).finally(() => pool.prepare(program));
    } catch (error) {
      return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** A box that the judge itself ended says nothing about the program. */
  async function judge(request: JudgeRequest, onResult: OnResult | undefined): Promise<Verdict> {
    try {
      const verdict = await run(request, onResult);
      return closed ? faultVerdict(request, isolation, 'The judge was closed') : verdict;
    } catch (error) {
      return faultVerdict(request, isolation, error instanceof Error ? error.message : String(error));
    }
  }

  return {
    status,
    judge: (request, onResult) => queue.run(() => judge(request, onResult)),
    measure: (request, watch) => growth.measure(request, watch),
    matrix: (request) => queue.run(() => matrix(request)),
    close: async () => {
      closed = true;
      machine.compiler.close();
      await growth.close();
      await pool.close();
      await closeToolchains(machine);
      await queue.idle();
      await removeWorkspace(machine.workspace);
    },
  };
}

const NO_SANDBOX = 'This machine has no sandbox to run code in';

function judgeWithoutSandbox(status: JudgeStatus): Judge {
  return {
    status,
    judge: (request) => Promise.resolve(faultVerdict(request, status.isolation, NO_SANDBOX)),
    measure: () => Promise.resolve({ kind: 'unavailable', reason: NO_SANDBOX }),
    matrix: () => Promise.resolve({ kind: 'unavailable', reason: NO_SANDBOX }),
    close: () => Promise.resolve(),
  };
}
