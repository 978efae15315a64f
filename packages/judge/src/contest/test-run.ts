// One test of a package: the submission runs, its output is validated, in as many passes as the problem has.

import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ContestTest, TestOutcome } from '@greenroom/core/contest';
import type { VerdictCode } from '@greenroom/core/judging';

import type { CommandResult, WorkDirectory } from '../sandbox/command.ts';
import type { BuiltProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { MEBIBYTE, programEnd, type ProgramRun, runProgram } from './execution.ts';
import { runInteractively } from './interactive-run.ts';
import {
  MOST_TEST_BYTES,
  type Pass,
  type PassPlace,
  type StagedTest,
  stageTest,
  validate,
  validatorRun,
} from './output-validation.ts';
import { readPackageFile } from './package-directory.ts';
import { type Judgement, plainJudgement, readJudgement, type Validator } from './validation.ts';

export interface TestJob {
  readonly pack: ContestPackage;
  readonly program: BuiltProgram;
  readonly validator: Validator;
  /** CPU seconds. */
  readonly timeLimit: number;
}

/** What a limit is exceeded by at most for the run to count as near to it. */
const NEAR = 1.25;
/** How often a run near the limit is tried, the first time included. */
const TRIES = 3;

/** Runs one test. A run just beyond the time limit is repeated: its fastest time counts. */
export async function runTest(
  machine: ContestMachine,
  job: TestJob,
  test: ContestTest,
): Promise<TestOutcome> {
  const staged = await stage(machine, job, test);
  try {
    let best = await runPasses(machine, job, test, staged);
    for (let tried = 1; tried < TRIES && isNearMiss(best, job.timeLimit); tried += 1) {
      const again = await runPasses(machine, job, test, staged);
      if (again.verdict !== 'TLE' || again.cpuMs < best.cpuMs) best = again;
    }
    return best;
  } finally {
    await rm(staged.directory, { recursive: true, force: true });
  }
}

function isNearMiss({ verdict, cpuMs }: TestOutcome, timeLimit: number): boolean {
  return verdict === 'TLE' && cpuMs > timeLimit * 1000 && cpuMs < timeLimit * 1000 * NEAR;
}

/** With what the submission finds in its working directory. */
interface Staged extends StagedTest {
  readonly bytes: number;
  readonly beside: Readonly<Record<string, string>>;
}

async function stage(
  machine: ContestMachine,
  { pack, program }: TestJob,
  test: ContestTest,
): Promise<Staged> {
  const { directory, input, answer } = await stageTest(machine, pack, test);
  const beside: Record<string, string> = {};
  // A single file needs nothing beside it.
  const own = program.files.size > 1 ? program.files : new Map<string, Buffer>();
  for (const [name, content] of own) beside[name] = await lay(directory, name, content);
  for (const name of pack.directory.names.filter(
    (each) => test.files !== null && each.startsWith(`${test.files}/`),
  )) {
    const content = await readPackageFile(pack.directory, name, MOST_TEST_BYTES);
    const short = name.slice((test.files ?? '').length + 1);
    beside[short] = await lay(directory, short, content);
  }
  const sizes = await Promise.all(
    [input, answer, ...Object.values(beside)].map(async (file) => (await stat(file)).size),
  );
  return { directory, input, answer, beside, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function lay(directory: string, name: string, content: Buffer): Promise<string> {
  const target = path.join(directory, 'beside', ...name.split('/'));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
  return target;
}

interface TestPlace extends PassPlace {
  readonly staged: Staged;
}

interface PassOutcome {
  readonly result: CommandResult;
  readonly judgement: Judgement;
}

async function runPasses(
  machine: ContestMachine,
  job: TestJob,
  test: ContestTest,
  staged: Staged,
): Promise<TestOutcome> {
  const passes: PassOutcome[] = [];
  let pass: Pass = { input: staged.input, feedback: new Map() };
  for (let count = 1; ; count += 1) {
    const outcome = await runPass(machine, job, { test, staged, pass });
    passes.push(outcome);
    const { nextInput, verdict, feedback } = outcome.judgement;
    if (verdict !== 'AC' || nextInput === null) return summarize(job, passes, outcome.judgement);
    if (count >= job.pack.settings.passes) {
      const most = job.pack.settings.passes;
      const message =
        most === 1
          ? 'The validator asked for another pass of a problem that has only one.'
          : `The validator asked for more than ${most} passes.`;
      return summarize(job, passes, plainJudgement('IE', message));
    }
    const input = path.join(staged.directory, `pass-${count + 1}`);
    await writeFile(input, nextInput);
    pass = { input, feedback };
  }
}

function summarize(
  { pack, timeLimit }: TestJob,
  passes: readonly PassOutcome[],
  judgement: Judgement,
): TestOutcome {
  const most = (read: (result: CommandResult) => number): number =>
    Math.max(...passes.map(({ result }) => read(result)));
  const cpuMs = most(({ cpuMs: each }) => each);
  const tooSlow = judgement.verdict !== 'IE' && cpuMs > timeLimit * 1000;
  const mandatory = pack.settings.scoring && pack.settings.validatorScores && pack.tree.style === 'legacy';
  const scoreless = mandatory && judgement.verdict === 'AC' && judgement.score === null;
  const { verdict, message } = tooSlow
    ? { verdict: 'TLE' as const, message: `It needed ${(cpuMs / 1000).toFixed(2)} s of ${timeLimit} s` }
    : scoreless
      ? { verdict: 'IE' as const, message: 'The validator accepted and wrote no score.txt.' }
      : judgement;
  return {
    verdict,
    message,
    score: judgement.score,
    multiplier: judgement.multiplier,
    cpuMs,
    wallMs: passes.reduce((sum, { result }) => sum + result.wallMs, 0),
    memoryBytes: most(({ memoryBytes }) => memoryBytes),
  };
}

/** What a program that was at work all the time gets on a machine that has little time for it. */
const PATIENCE = 5;
/** Of the time that passed; who sleeps or waits uses next to nothing. */
const BUSY_SHARE = 0.1;

/** A program that ran into the wall while it was computing gets more of it: its CPU time decides. */
async function runPass(machine: ContestMachine, job: TestJob, place: TestPlace): Promise<PassOutcome> {
  const outcome = await runOnce(machine, job, place, 1);
  const { ending, cpuMs, wallMs } = outcome.result;
  return ending.kind === 'wall' && cpuMs > wallMs * BUSY_SHARE
    ? runOnce(machine, job, place, PATIENCE)
    : outcome;
}

async function runOnce(
  machine: ContestMachine,
  job: TestJob,
  place: TestPlace,
  patience: number,
): Promise<PassOutcome> {
  const usual = programRun(job, place);
  const limits = { ...usual.limits, wallSeconds: usual.limits.wallSeconds * patience };
  const program = { ...usual, limits };
  if (job.pack.settings.interactive) return runTalk(machine, job, place, program);
  const result = await runProgram(machine, program);
  const end = programEnd(result);
  switch (end.kind) {
    case 'well':
      return { result, judgement: await validate(machine, job, place, result.stdout) };
    case 'crash':
      return { result, judgement: plainJudgement('RTE', end.why) };
    case 'cpu':
    case 'wall':
    case 'memory':
    case 'output':
      return { result, judgement: plainJudgement(...overLimit(end.kind, job)) };
  }
}

function overLimit(
  kind: 'cpu' | 'wall' | 'memory' | 'output',
  { pack, timeLimit }: TestJob,
): [VerdictCode, string] {
  switch (kind) {
    case 'cpu':
      return ['TLE', `It needed more than ${timeLimit} s`];
    case 'wall':
      return ['TLE', `It slept, or waited for input, until ${wallFor(timeLimit)} s were over`];
    case 'memory':
      return ['MLE', `It took more than ${pack.settings.limits.memoryMiB} MiB`];
    case 'output':
      return ['OLE', `It wrote more than ${pack.settings.limits.outputMiB} MiB`];
  }
}

/** A loose backstop for who sleeps. */
function wallFor(timeLimit: number): number {
  return 2 * timeLimit + 1;
}

const TALK_BYTES = 256 * MEBIBYTE;

function programRun({ pack, program, timeLimit }: TestJob, { test, staged, pass }: TestPlace): ProgramRun {
  const { limits, interactive, writesFiles } = pack.settings;
  return {
    program,
    args: test.settings.args,
    stdin: { file: pass.input },
    writes: writesFiles,
    work: submissionWork(staged, writesFiles),
    limits: {
      cpuSeconds: timeLimit * NEAR,
      wallSeconds: wallFor(timeLimit),
      memoryBytes: limits.memoryMiB * MEBIBYTE,
      outputBytes: interactive ? TALK_BYTES : limits.outputMiB * MEBIBYTE,
    },
  };
}

const WRITTEN_BYTES = 64 * MEBIBYTE;
const WRITTEN_FILES = 1000;

function submissionWork({ beside, bytes }: Staged, writes: boolean): WorkDirectory | null {
  const names = Object.keys(beside);
  if (names.length === 0 && !writes) return null;
  return {
    bytes: bytes + (writes ? WRITTEN_BYTES : MEBIBYTE),
    inodes: names.length * 4 + (writes ? WRITTEN_FILES : 64),
    contents: beside,
    collect: [],
  };
}

async function runTalk(
  machine: ContestMachine,
  job: TestJob,
  place: TestPlace,
  program: ProgramRun,
): Promise<PassOutcome> {
  const { validator } = job;
  if (validator.kind === 'default') throw new Error('An interactive problem needs a validator of its own');
  const run = await validatorRun(job, place, null);
  // It waits for the submission, and must outlive it to say what was wrong.
  const wallSeconds = program.limits.wallSeconds + run.limits.wallSeconds;
  const talk = await runInteractively(machine, {
    program,
    validator: { ...run, limits: { ...run.limits, wallSeconds, outputBytes: TALK_BYTES } },
    read: (result) => readJudgement(validator, result),
  });
  const { judgement, blame } = talk;
  if (blame.verdict === judgement.verdict) return { result: talk.program, judgement };
  const message = [blame.why, judgement.verdict === 'WA' ? judgement.message : '']
    .filter((part) => part !== '')
    .join('\n');
  return { result: talk.program, judgement: plainJudgement(blame.verdict, message) };
}
