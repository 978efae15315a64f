// What judging packages needs of a machine: a sandbox, the languages' builders, and a place for files.

import type { JudgeStatus } from '@greenroom/core/coding';
import type { Isolation } from '@greenroom/core/judging';

import type { ProgramBuilder, ProgramLanguage } from '../languages/program.ts';
import { inspectMachine, type ProbeOptions, statusOf } from '../probe.ts';
import type { BoxCommand, RunningCommand } from '../sandbox/command.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { removeWorkspace } from '../workspace.ts';

export interface ContestMachine {
  readonly isolation: Isolation;
  readonly sandbox: Pick<Sandbox, 'launch'>;
  readonly builders: ReadonlyMap<ProgramLanguage, ProgramBuilder>;
  /** Where files are put that boxes read; gone when the machine is closed. */
  readonly directory: string;
}

export interface OpenMachine {
  readonly status: JudgeStatus;
  /** `null` when nothing isolates strangers' code here. */
  readonly machine: ContestMachine | null;
  /** Ends every box that is still running and removes what was made. */
  close(): Promise<void>;
}

export async function openContestMachine(options: ProbeOptions = {}): Promise<OpenMachine> {
  const inspection = await inspectMachine(options);
  const status = statusOf(inspection);
  const { machine } = inspection;
  if (machine === null) return { status, machine: null, close: async () => {} };
  const running = new Set<RunningCommand>();
  let closed = false;
  const launch = async (command: BoxCommand): Promise<RunningCommand> => {
    if (closed) throw new Error('The judge was closed');
    const started = await machine.sandbox.launch(command);
    running.add(started);
    const forget = () => running.delete(started);
    started.done.then(forget, forget);
    if (closed) started.kill();
    return started;
  };
  return {
    status,
    machine: {
      isolation: machine.sandbox.isolation,
      sandbox: { launch },
      builders: machine.builders,
      directory: machine.workspace.directory,
    },
    close: async () => {
      closed = true;
      for (const command of running) command.kill();
      await Promise.allSettled([...running].map(({ done }) => done));
      await removeWorkspace(machine.workspace);
    },
  };
}
