// The face of judging packages: open a machine, then verify packages and judge submissions to them.

import { readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import type { PackageReport, PackageVerdict } from '@greenroom/core/contest';
import type { JudgeStatus } from '@greenroom/core/coding';
import { type Fault, fault } from '@greenroom/core/packs';

import type { ProbeOptions } from '../probe.ts';
import { openContestMachine } from './contest-machine.ts';
import { importPackage, type ImportOptions, type Imported } from './import-package.ts';
import { type LoadOptions, loadPackage } from './load.ts';
import { buildSubmission, judgeSubmission, verdictWithoutRun } from './submission.ts';
import { buildTools } from './tools.ts';
import { findTimeLimit, verifyPackage } from './verify-package.ts';

export interface JudgeSolutionOptions extends LoadOptions {
  /** A file, or a directory with a program of several files. */
  readonly solution: string;
  readonly stopAtFirstFailure: boolean;
}

export interface VerifyOptions extends LoadOptions {
  readonly onProgress?: (doing: string) => void;
}

export interface ContestJudge {
  readonly status: JudgeStatus;
  /** Problems are faults of the package; what goes wrong with the solution is its verdict. */
  judge(options: JudgeSolutionOptions): Promise<Result<PackageVerdict, readonly Fault[]>>;
  verify(options: VerifyOptions): Promise<PackageReport>;
  import(options: ImportOptions): Promise<Result<Imported, readonly Fault[]>>;
  /** Ends everything that is still running. */
  close(): Promise<void>;
}

/** Opens a judge of packages; `null` for the machine's status when nothing isolates strangers' code here. */
export async function openContestJudge(
  options: ProbeOptions = {},
): Promise<{ readonly status: JudgeStatus; readonly judge: ContestJudge | null }> {
  const opened = await openContestMachine(options);
  const { status, machine } = opened;
  if (machine === null) return { status, judge: null };
  // Interactive problems have two programs at work at a time, and timed tests get a core for themselves.
  const concurrency = Math.max(1, Math.floor(availableParallelism() / 2));
  const judge: ContestJudge = {
    status,
    close: () => opened.close(),
    verify: (verify) => verifyPackage(machine, { ...verify, concurrency }),
    import: (wanted) => importPackage(machine, wanted),
    judge: async ({ solution, stopAtFirstFailure, ...load }) => {
      const pack = await loadPackage(machine, load);
      if (!pack.ok) return pack;
      const files = await readSolution(solution);
      if (!files.ok) return files;
      const source = { files: files.value, language: null, entry: null };
      const early = { pack: pack.value, timeLimit: pack.value.settings.limits.timeLimit ?? 1 };
      const tools = await buildTools(machine, pack.value);
      if (!tools.ok)
        return ok(
          verdictWithoutRun(machine, early, { verdict: 'IE', language: null, message: tools.problem }),
        );
      try {
        // Who does not compile needs no limit, which may have to be measured.
        const tried = await buildSubmission(machine, { pack: pack.value, source });
        if (tried.kind === 'impossible') return fail([foreign(solution, tried.message)]);
        if (tried.kind === 'rejected')
          return ok(
            verdictWithoutRun(machine, early, {
              verdict: 'CE',
              language: tried.language,
              message: tried.message,
            }),
          );
        await tried.program.executable.release();
        const timeLimit = await findTimeLimit({
          machine,
          pack: pack.value,
          tools: tools.value,
          options: { ...load, concurrency },
        });
        return ok(
          await judgeSubmission(machine, {
            pack: pack.value,
            tools: tools.value,
            source,
            timeLimit,
            stopAtFirstFailure,
          }),
        );
      } finally {
        await tools.value.release();
      }
    },
  };
  return { status, judge };
}

function foreign(file: string, seen: string): Fault {
  return fault('unsupported', {
    file,
    seen,
    advice: 'Write it in C, C++, Python 3, Java, Go, Rust, JavaScript or TypeScript.',
  });
}

const MOST_BYTES = 32 * 1024 * 1024;

async function readSolution(
  solution: string,
): Promise<Result<ReadonlyMap<string, Buffer>, readonly Fault[]>> {
  const found = await stat(solution).catch(() => null);
  if (found === null) return fail([unreadable(solution, 'It is not there.')]);
  const names = found.isDirectory() ? await filesBelow(solution) : [path.basename(solution)];
  const root = found.isDirectory() ? solution : path.dirname(solution);
  const files = new Map<string, Buffer>();
  let bytes = 0;
  for (const name of names) {
    bytes += (await stat(path.join(root, name))).size;
    if (bytes > MOST_BYTES) return fail([unreadable(solution, `It is larger than ${MOST_BYTES} bytes.`)]);
    files.set(name, await readFile(path.join(root, name)));
  }
  return files.size === 0 ? fail([unreadable(solution, 'There are no files in it.')]) : ok(files);
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
}

function unreadable(file: string, seen: string): Fault {
  return fault('unreadable-file', {
    file,
    seen,
    advice: 'Name a file with a program, or a directory of one.',
  });
}
