// A submission and its validator, each in a box of its own, with their pipes crossed.

import { type Blame, settle, type ValidatorEnd } from '@greenroom/core/contest';

import type { CommandResult, RunningCommand } from '../sandbox/command.ts';
import type { ContestMachine } from './contest-machine.ts';
import { programEnd, type ProgramRun, startProgram } from './execution.ts';
import type { Judgement } from './validation.ts';

export interface InteractiveRun {
  readonly program: ProgramRun;
  readonly validator: ProgramRun;
  readonly read: (result: CommandResult) => Judgement;
}

export interface Interacted {
  readonly program: CommandResult;
  readonly judgement: Judgement;
  readonly blame: Blame;
}

export async function runInteractively(
  machine: Pick<ContestMachine, 'sandbox'>,
  run: InteractiveRun,
): Promise<Interacted> {
  const validator = await startProgram(machine, { ...run.validator, stdin: 'live', liveStdout: true });
  const program = await startProgram(machine, { ...run.program, stdin: 'live', liveStdout: true }).catch(
    async (error: unknown) => {
      validator.kill();
      await validator.done.catch(() => undefined);
      throw error;
    },
  );
  connect(program, validator);
  connect(validator, program);
  const first = await Promise.race([
    program.done.then(() => 'program' as const),
    validator.done.then(() => 'validator' as const),
  ]);
  const ends =
    first === 'program'
      ? await afterProgram(program, validator)
      : await afterValidator(run, program, validator);
  const judgement = run.read(ends.validator);
  const blame = settle({
    program: programEnd(ends.program),
    validator: validatorEnd(ends, judgement),
    first,
  });
  return { program: ends.program, judgement, blame };
}

interface Ends {
  readonly program: CommandResult;
  readonly validator: CommandResult;
}

/**
 * One side's output is the other's input. Its end is passed on only when the side itself has ended: so what happens to
 * the other because of it can never seem to have come first.
 */
function connect(from: RunningCommand, to: RunningCommand): void {
  if (from.stdout === null || to.stdin === null) return;
  const { stdin } = to;
  from.stdout.pipe(stdin, { end: false });
  const end = () => stdin.end();
  from.done.then(end, end);
  // Who does not read any more must not keep the other from writing to its end.
  const drain = () => {
    from.stdout?.unpipe(stdin);
    from.stdout?.resume();
  };
  to.done.then(drain, drain);
  stdin.on('error', drain);
}

/** The validator has seen the end of the output; who crashed or was too slow has lost anyway. */
async function afterProgram(program: RunningCommand, validator: RunningCommand): Promise<Ends> {
  const result = await program.done;
  const end = programEnd(result);
  if (end.kind !== 'well' && end.kind !== 'crash') validator.kill();
  return { program: result, validator: await validator.done };
}

/** What a program does after it was rejected, or after its judge has failed, no longer matters. */
async function afterValidator(
  run: InteractiveRun,
  program: RunningCommand,
  validator: RunningCommand,
): Promise<Ends> {
  const result = await validator.done;
  if (run.read(result).verdict !== 'AC') program.kill();
  return { program: await program.done, validator: result };
}

function validatorEnd({ validator, program }: Ends, judgement: Judgement): ValidatorEnd {
  // We ended it ourselves: the program had already lost.
  if (validator.ending.kind === 'killed') return { kind: 'waiting' };
  if (validator.ending.kind === 'wall' && program.ending.kind === 'wall') return { kind: 'waiting' };
  if (judgement.verdict === 'IE') return { kind: 'failed', why: judgement.message };
  return { kind: judgement.verdict === 'AC' ? 'accepted' : 'rejected' };
}
