// Judges one submission on all tests of a package.

import {
  GraderError,
  isSample,
  type JudgedSubmission,
  judgeTree,
  type PackageVerdict,
  testsOf,
} from '@greenroom/core/contest';

import { type BuildResult, type BuiltProgram, buildProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { MEBIBYTE } from './execution.ts';
import { runTest } from './test-run.ts';
import { includedFiles, type PackageTools, runGrader } from './tools.ts';

export interface SubmissionSource {
  readonly files: ReadonlyMap<string, Buffer>;
  /** What the package says of it. */
  readonly language: string | null;
  readonly entry: string | null;
}

export interface SubmissionJob {
  readonly pack: ContestPackage;
  readonly tools: PackageTools;
  readonly source: SubmissionSource;
  /** CPU seconds. */
  readonly timeLimit: number;
  readonly stopAtFirstFailure: boolean;
}

/** What was built of a submission; `impossible` where nobody can start it here. */
export async function buildSubmission(
  machine: ContestMachine,
  { pack, source }: Pick<SubmissionJob, 'pack' | 'source'>,
): Promise<BuildResult> {
  const { limits, constants, languages } = pack.settings;
  const bytes = [...source.files.values()].reduce((sum, content) => sum + content.length, 0);
  const built = await buildProgram(machine, {
    files: source.files,
    headers: pack.headers,
    included: includedFiles(pack),
    constants,
    language: source.language,
    entry: source.entry,
    memoryBytes: limits.memoryMiB * MEBIBYTE,
    limits,
    scripts: false,
  });
  if (built.kind !== 'built') return built;
  const problem =
    bytes > limits.codeKiB * 1024
      ? `The source is larger than ${limits.codeKiB} KiB.`
      : languages !== null && !languages.some((code) => sameLanguage(code, built.program.language))
        ? `The problem may be solved only in ${languages.join(', ')}.`
        : null;
  if (problem === null) return built;
  await built.program.executable.release();
  return { kind: 'rejected', language: built.program.language, message: problem };
}

function sameLanguage(code: string, language: string): boolean {
  return (
    code === language ||
    (language === 'python' && /^(python3?|pypy3?)$/.test(code)) ||
    (language === 'cpp' && code === 'c++')
  );
}

/** Judges a submission that was built. A fault of the package's own programs is the verdict IE. */
export async function judgeBuilt(
  machine: ContestMachine,
  job: SubmissionJob,
  program: BuiltProgram,
): Promise<PackageVerdict> {
  const { pack, tools, timeLimit } = job;
  const testJob = { pack, program, validator: tools.validator, timeLimit };
  let judged: JudgedSubmission;
  let message = '';
  try {
    judged = await judgeTree({
      root: pack.tree.root,
      style: pack.tree.style,
      settings: pack.settings,
      maxScores: pack.maxScores,
      stopAtFirstFailure: job.stopAtFirstFailure,
      run: (test) => runTest(machine, testJob, test),
      grade: (parts, flags) => runGrader(machine, { pack, grader: tools.grader }, { parts, flags }),
    });
  } catch (error) {
    if (!(error instanceof GraderError)) throw error;
    message = error.message;
    judged = { verdict: 'IE', score: null, maxScore: null, tests: [], groups: [] };
  }
  return verdictOf(machine, job, { language: program.language, judged, message });
}

interface Told {
  readonly language: string | null;
  readonly judged: JudgedSubmission;
  /** What is to be said where no test can say it. */
  readonly message: string;
}

function verdictOf(
  { isolation }: ContestMachine,
  job: SubmissionJob,
  { language, judged, message }: Told,
): PackageVerdict {
  const { tests } = judged;
  const share =
    tests.length === 0
      ? null
      : tests.filter(({ verdict }) => verdict === 'AC').length / testsOf(job.pack.tree.root).length;
  return {
    schema: 'greenroom.verdict/1',
    verdict: judged.verdict,
    isolation,
    language,
    compile: { ok: judged.verdict !== 'CE', message },
    tests: tests.map(({ name, group, verdict, cpuMs, wallMs, memoryBytes, message: words, points }) => ({
      name,
      group,
      category: isSample(name) ? 'sample' : 'secret',
      verdict,
      cpuMs,
      wallMs,
      memoryBytes,
      message: words,
      score: points,
    })),
    groups: [...judged.groups],
    score: job.pack.settings.scoring ? judged.score : share,
    maxScore: job.pack.settings.scoring ? judged.maxScore : 1,
    limits: limitsOf(job),
  };
}

function limitsOf({ pack, timeLimit }: Pick<SubmissionJob, 'pack' | 'timeLimit'>): PackageVerdict['limits'] {
  const { memoryMiB, outputMiB } = pack.settings.limits;
  return {
    cpuSeconds: timeLimit,
    memoryBytes: Math.floor(memoryMiB * MEBIBYTE),
    outputBytes: Math.floor(outputMiB * MEBIBYTE),
  };
}

/** The verdict on what did not compile (CE), or on what the package or the machine itself made impossible (IE). */
export function verdictWithoutRun(
  machine: ContestMachine,
  job: Pick<SubmissionJob, 'pack' | 'timeLimit'>,
  {
    verdict,
    language,
    message,
  }: { readonly verdict: 'CE' | 'IE'; readonly language: string | null; readonly message: string },
): PackageVerdict {
  return {
    schema: 'greenroom.verdict/1',
    verdict,
    isolation: machine.isolation,
    language,
    compile: { ok: verdict !== 'CE', message },
    tests: [],
    groups: [],
    score: null,
    maxScore: null,
    limits: limitsOf(job),
  };
}

/** Compiles and judges; `impossible` languages are told by the caller before. */
export async function judgeSubmission(machine: ContestMachine, job: SubmissionJob): Promise<PackageVerdict> {
  const built = await buildSubmission(machine, job);
  if (built.kind === 'impossible')
    return verdictWithoutRun(machine, job, { verdict: 'IE', language: null, message: built.message });
  if (built.kind === 'rejected')
    return verdictWithoutRun(machine, job, {
      verdict: 'CE',
      language: built.language,
      message: built.message,
    });
  try {
    return await judgeBuilt(machine, job, built.program);
  } finally {
    await built.program.executable.release();
  }
}
