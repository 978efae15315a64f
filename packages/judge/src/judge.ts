// A running judge: probes the machine once, then takes requests in turn.

import { availableParallelism } from 'node:os';

import { faultVerdict, type JudgeStatus, runSubmission, type Signature } from '@greenroom/core/coding';
import type { Verdict } from '@greenroom/core/judging';

import { inspectMachine, type Machine, type ProbeOptions, statusOf } from './probe.ts';
import type { Judge, JudgeRequest } from './request.ts';
import { createQueue } from './run/queue.ts';
import type { Box } from './sandbox/box.ts';
import { removeWorkspace } from './workspace.ts';

export interface JudgeOptions extends ProbeOptions {
  /** Submissions that run at the same time; by default one for each core. */
  readonly concurrency?: number;
}

/** Probes the machine by running boxes and opens a judge with the strongest isolation that works. */
export async function openJudge(options: JudgeOptions = {}): Promise<Judge> {
  const inspection = await inspectMachine(options);
  const status = statusOf(inspection);
  const { machine } = inspection;
  return machine === null ? judgeWithoutSandbox(status) : judgeOn(machine, status, options);
}

function judgeOn(machine: Machine, status: JudgeStatus, options: JudgeOptions): Judge {
  const queue = createQueue(options.concurrency ?? availableParallelism());
  const boxes = new Set<Box>();
  let closed = false;

  async function run(request: JudgeRequest): Promise<Verdict> {
    const toolchain = machine.toolchains.get(request.language);
    if (closed) return faultVerdict(request, status.isolation, 'The judge was closed');
    if (toolchain === undefined) {
      return faultVerdict(request, status.isolation, `This machine cannot run ${request.language}`);
    }
    const freshBox = async () => {
      const box = await machine.sandbox.start(await toolchain.program(request.limits));
      boxes.add(box);
      if (closed) await box.close();
      return box;
    };
    const mine: Box[] = [];
    try {
      const tools = {
        isolation: status.isolation,
        driver: (signature: Signature) => toolchain.driver(signature),
        freshBox: async () => {
          const box = await freshBox();
          mine.push(box);
          return box;
        },
      };
      const verdict = await runSubmission(request, tools);
      return closed ? faultVerdict(request, status.isolation, 'The judge was closed') : verdict;
    } catch (error) {
      return faultVerdict(request, status.isolation, error instanceof Error ? error.message : String(error));
    } finally {
      for (const box of mine) boxes.delete(box);
    }
  }

  return {
    status,
    judge: (request) => queue.run(() => run(request)),
    close: async () => {
      closed = true;
      await Promise.all([...boxes].map((box) => box.close()));
      await queue.idle();
      await removeWorkspace(machine.workspace);
    },
  };
}

function judgeWithoutSandbox(status: JudgeStatus): Judge {
  return {
    status,
    judge: (request) =>
      Promise.resolve(faultVerdict(request, status.isolation, 'This machine has no sandbox to run code in')),
    close: () => Promise.resolve(),
  };
}
