// One run of a program of a package in a box, from its input to how it ended.

import type { ProgramEnd } from '@greenroom/core/contest';

import type {
  BoxCommand,
  CommandEnding,
  CommandResult,
  RunningCommand,
  WorkDirectory,
} from '../sandbox/command.ts';
import type { BuiltProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';

export const MEBIBYTE = 1024 * 1024;

export interface RunLimits {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly memoryBytes: number;
  readonly outputBytes: number;
}

export interface ProgramRun {
  readonly program: BuiltProgram;
  readonly args: readonly string[];
  readonly stdin: BoxCommand['stdin'];
  readonly limits: RunLimits;
  readonly work: WorkDirectory | null;
  /** It may make files in its working directory: validators and generators. */
  readonly writes: boolean;
  readonly liveStdout?: boolean;
}

/**
 * Room for deep recursion. Threads get stacks of the same size, all of which count as memory: Node, which starts several,
 * would not come up with more.
 */
function stackFor(language: string, memoryBytes: number): number {
  const most = language === 'javascript' || language === 'typescript' ? 64 : 256;
  return Math.min(memoryBytes, most * MEBIBYTE);
}

/** Scripts copy their program to where they run, and may keep files there. */
function workFor({ program, work }: ProgramRun): WorkDirectory | null {
  if (work !== null || program.rights !== 'tools') return work;
  const bytes = [...program.files.values()].reduce((sum, content) => sum + content.length, 0);
  return { bytes: bytes + SCRIPT_BYTES, inodes: program.files.size + 1000, collect: [] };
}

const SCRIPT_BYTES = 64 * MEBIBYTE;

/** Starts a program; rejects only where the machine cannot start processes. */
export function startProgram(
  { sandbox }: Pick<ContestMachine, 'sandbox'>,
  run: ProgramRun,
): Promise<RunningCommand> {
  const { program, limits } = run;
  const { executable } = program;
  return sandbox.launch({
    command: [...executable.command, ...run.args],
    rights: program.rights === 'program' && run.writes ? 'writer' : program.rights,
    visible: executable.visible,
    files: executable.files,
    environment: executable.environment,
    limits: {
      ...limits,
      dataBytes: Math.ceil(limits.memoryBytes * 1.25) + executable.ownBytes,
      stackBytes: stackFor(program.language, limits.memoryBytes),
    },
    stdin: run.stdin,
    work: workFor(run),
    ...(run.liveStdout === true ? { liveStdout: true } : {}),
  });
}

export async function runProgram(
  machine: Pick<ContestMachine, 'sandbox'>,
  run: ProgramRun,
): Promise<CommandResult> {
  return (await startProgram(machine, run)).done;
}

/** How a submission ended, in the format's terms: any exit code but 0 is a crash. */
export function programEnd({ ending, stderr }: CommandResult): ProgramEnd {
  switch (ending.kind) {
    case 'exit':
      return ending.code === 0
        ? { kind: 'well' }
        : { kind: 'crash', why: withWords(`Exit code ${ending.code}`, stderr) };
    case 'cpu':
    case 'wall':
    case 'memory':
    case 'output':
      return { kind: ending.kind };
    case 'signal':
    case 'processes':
    case 'files':
    case 'killed':
      return { kind: 'crash', why: withWords(describeEnding(ending), stderr) };
  }
}

export function describeEnding(ending: CommandEnding): string {
  switch (ending.kind) {
    case 'exit':
      return `It ended with exit code ${ending.code}`;
    case 'signal':
      return `Ended by ${ending.signal}`;
    case 'cpu':
    case 'wall':
      return 'It ran for too long';
    case 'memory':
      return 'It took too much memory';
    case 'output':
      return 'It wrote too much';
    case 'processes':
      return 'It started too many processes';
    case 'files':
      return 'It made too many or too large files';
    case 'killed':
      return 'It was ended';
  }
}

const WORDS = 2000;

/** The last words of a program tell most: where a traceback ends. */
export function lastWords(bytes: Buffer): string {
  const text = bytes.toString('utf8').trim();
  return text.length > WORDS ? `…${text.slice(-WORDS)}` : text;
}

function withWords(how: string, stderr: Buffer): string {
  const words = lastWords(stderr);
  return words === '' ? how : `${how}\n${words}`;
}
