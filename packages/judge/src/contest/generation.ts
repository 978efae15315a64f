// Makes tests by the package's own generators and solutions, in the sandbox.

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { PackageSettings } from '@greenroom/core/contest';
import { type Fault, fault } from '@greenroom/core/packs';

import type { BuiltProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';
import { describeEnding, lastWords, MEBIBYTE, type RunLimits, runProgram } from './execution.ts';
import type { PackageDirectory } from './package-directory.ts';
import type { ProgramPlace } from './program-files.ts';
import { buildTool } from './tools.ts';

/** What a generator and a solution that makes answers may use: they are the package's, and run but once. */
const LIMITS: RunLimits = {
  cpuSeconds: 60,
  wallSeconds: 120,
  memoryBytes: 2048 * MEBIBYTE,
  outputBytes: 256 * MEBIBYTE,
};

/** A program or a test that could not be made. */
export class GenerationError extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

export function generationFault(error: GenerationError): Fault {
  const advice = 'Mend it, or bring the tests along in data/.';
  return fault('generator-failed', { file: error.file, seen: error.message, advice });
}

export interface GenerationSource {
  readonly directory: PackageDirectory;
  readonly settings: PackageSettings;
  readonly headers: ReadonlyMap<string, Buffer>;
  readonly layout: 'kattis' | 'library-checker';
}

/** Programs that make tests, each built once and released together; files that they made. */
export interface Workshop {
  readonly machine: ContestMachine;
  readonly source: GenerationSource;
  readonly programs: Map<string, BuiltProgram>;
  /** By name in the package, where it lies. */
  readonly made: Map<string, string>;
  readonly directory: string;
}

export async function openWorkshop(machine: ContestMachine, source: GenerationSource): Promise<Workshop> {
  const directory = await mkdtemp(path.join(machine.directory, 'data-'));
  return { machine, source, programs: new Map(), made: new Map(), directory };
}

export async function closeWorkshop({ programs }: Workshop): Promise<void> {
  for (const program of programs.values()) await program.executable.release();
  programs.clear();
}

/** @throws GenerationError when it cannot be built */
export async function programOf(workshop: Workshop, place: ProgramPlace): Promise<BuiltProgram> {
  const known = workshop.programs.get(place.path);
  if (known !== undefined) return known;
  const built = await buildTool(workshop.machine, workshop.source, place);
  if (!built.ok) throw new GenerationError(place.path, built.problem);
  workshop.programs.set(place.path, built.value.program);
  return built.value.program;
}

export interface Making {
  readonly place: ProgramPlace;
  readonly args: readonly string[];
  /** A file on the host; `null` for no input. */
  readonly input: string | null;
  /** For people: `secret/01`. */
  readonly test: string;
}

export interface Made {
  readonly stdout: Buffer;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Runs a generator or a solution. @throws GenerationError when it does not end well */
export async function make(workshop: Workshop, { place, args, input, test }: Making): Promise<Made> {
  const result = await runProgram(workshop.machine, {
    program: await programOf(workshop, place),
    args,
    stdin: input === null ? 'none' : { file: input },
    limits: LIMITS,
    work: { bytes: LIMITS.outputBytes, inodes: 100, collect: 'all' },
    writes: true,
  });
  const { ending } = result;
  if (ending.kind === 'exit' && ending.code === 0) return { stdout: result.stdout, files: result.files };
  const words = lastWords(result.stderr);
  throw new GenerationError(
    place.path,
    `It failed on ${test}. ${describeEnding(ending)}.${words === '' ? '' : `\n${words}`}`,
  );
}

/** Keeps a file as one of the package's. */
export async function keep(workshop: Workshop, name: string, content: Buffer | string): Promise<string> {
  const target = path.join(workshop.directory, ...name.split('/'));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
  workshop.made.set(name, target);
  return target;
}
