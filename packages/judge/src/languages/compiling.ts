// Compiling in a box, once for each source: compilers are programs that read a stranger's text.

import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { type Cache, cacheKey, type Caches } from '../run/cache.ts';
import type {
  BoxCommand,
  CommandEnding,
  CommandLimits,
  CommandResult,
  RunningCommand,
} from '../sandbox/command.ts';
import { layProgram } from '../sandbox/room.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { layFiles } from './program-files.ts';

const MEGABYTE = 1024 * 1024;
/**
 * A template that never ends, a constant computed for minutes: what honest programs need is far below. Compilers do not
 * sleep: who is out of time by the wall's clock alone waited for a busy machine.
 */
const LIMITS: CommandLimits = {
  cpuSeconds: 6,
  wallSeconds: 60,
  memoryBytes: 768 * MEGABYTE,
  outputBytes: 256 * 1024,
};
const MOST_ARTEFACT_BYTES = 32 * MEGABYTE;
const WORK_INODES = 2000;

export interface CompileJob {
  /** The compiler and its version: the same source compiled by another one is another artefact. */
  readonly version: string;
  /** Run in `/work`, where the sources are; an absolute path and its arguments. */
  readonly command: readonly string[];
  readonly sources: ReadonlyMap<string, string | Uint8Array>;
  /** The file that it makes, relative to `/work`. */
  readonly artefact: string;
  /** Files and directories of the host that the compiler needs. */
  readonly visible: readonly string[];
  /** Further files of the host, shown as `/box/<name>`; each path of the host stands for one content for ever. */
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly limits?: Partial<CommandLimits>;
  /** Most bytes of the artefact. */
  readonly mostBytes?: number;
  /** Our own headers and libraries are kept apart from candidates' programs, which would push them out. */
  readonly isLibrary?: boolean;
}

export type Compiled =
  /** In the cache: to be copied or used at once. */
  | { readonly kind: 'artefact'; readonly file: string }
  /** `why` when the compiler was stopped; otherwise its own `output` tells. */
  | { readonly kind: 'failed'; readonly output: string; readonly why: string | null };

/** A program of its own on disk, where boxes can start it. */
export interface Artefact {
  readonly file: string;
  readonly release: () => Promise<void>;
}

export interface Compiler {
  /** Rejects only for the judge's own troubles. */
  compile(job: CompileJob): Promise<Compiled>;
  /** A copy of a file of the cache that stays until it is released. */
  checkOut(file: string): Promise<Artefact>;
  /** Candidates' programs, for compilers that are no commands. */
  readonly cache: Cache;
  /** Where boxes can read: for what compilers themselves need. It stays when the judge is gone. */
  readonly directory: string;
  /** Ends what runs; nothing more is compiled. */
  close(): void;
}

export function createCompiler(options: {
  readonly sandbox: Sandbox;
  readonly caches: Caches;
  /** The judge's own directory, which boxes can read. */
  readonly directory: string;
}): Compiler {
  const { sandbox, caches, directory } = options;
  const programs = path.join(directory, 'programs');
  let made: Promise<unknown> | null = null;
  const running = new Set<RunningCommand>();
  let closed = false;
  const run = async (command: BoxCommand): Promise<CommandResult> => {
    if (closed) throw new Error('The judge was closed');
    const started = await sandbox.launch(command);
    // It may have been closed in between.
    if (closed) started.kill();
    running.add(started);
    return started.done.finally(() => running.delete(started));
  };
  return {
    cache: caches.programs,
    directory: caches.directory,
    async compile(job) {
      const cache = job.isLibrary === true ? caches.libraries : caches.programs;
      const made = await cache.file(keyOf(job), () => runJob(run, directory, job));
      return 'file' in made ? { kind: 'artefact', file: made.file } : { kind: 'failed', ...made.failure };
    },
    async checkOut(file) {
      await (made ??= mkdir(programs, { recursive: true, mode: 0o755 }));
      const own = path.join(programs, randomBytes(9).toString('hex'));
      await layProgram(file, own);
      return { file: own, release: () => rm(own, { force: true }) };
    },
    close: () => {
      closed = true;
      for (const command of running) command.kill();
    },
  };
}

function keyOf({ version, command, sources, artefact, files, environment }: CompileJob): string {
  const settings = JSON.stringify([version, command, artefact, files ?? {}, environment ?? {}]);
  return cacheKey(settings, ...[...sources].flat());
}

interface Failure {
  readonly output: string;
  readonly why: string | null;
}

async function runJob(
  run: (command: BoxCommand) => Promise<CommandResult>,
  directory: string,
  job: CompileJob,
): Promise<Uint8Array | { readonly failure: Failure }> {
  const sources = await layFiles(directory, {
    files: new Map([...job.sources].map(([name, text]) => [name, Buffer.from(text)])),
  });
  const limits = { ...LIMITS, ...job.limits };
  const mostBytes = job.mostBytes ?? MOST_ARTEFACT_BYTES;
  try {
    const result = await run({
      command: job.command,
      rights: 'tools',
      visible: job.visible,
      files: job.files ?? {},
      environment: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin', ...job.environment },
      limits,
      stdin: 'none',
      work: {
        // Beside the artefact lie objects and listings.
        bytes: 3 * mostBytes,
        inodes: WORK_INODES,
        contents: sources.files,
        collect: [job.artefact],
        collectBytes: mostBytes,
      },
    });
    const made = result.files.get(job.artefact);
    if (result.ending.kind === 'exit' && result.ending.code === 0 && made !== undefined) return made;
    return { failure: { output: outputOf(result), why: stopReason(result.ending, limits, mostBytes) } };
  } finally {
    await sources.remove();
  }
}

function outputOf({ stdout, stderr, refused }: CommandResult): string {
  return [stderr.toString(), stdout.toString(), ...refused].filter((part) => part !== '').join('\n');
}

function stopReason(ending: CommandEnding, limits: CommandLimits, mostBytes: number): string | null {
  switch (ending.kind) {
    case 'exit':
      return null;
    case 'cpu':
      return `Compiling took more than ${limits.cpuSeconds} s of CPU time`;
    case 'wall':
      throw new Error('This machine is too busy to compile');
    case 'memory':
      return `Compiling took more than ${limits.memoryBytes / MEGABYTE} MB of memory`;
    case 'files':
      return `The compiled program is larger than ${mostBytes / MEGABYTE} MB`;
    case 'output':
      return 'The compiler had more to say than anyone could read';
    case 'processes':
      return 'The compiler started too many processes';
    case 'signal':
      return `The compiler was ended by ${ending.signal}`;
    case 'killed':
      throw new Error('The judge was closed while it compiled');
  }
}
