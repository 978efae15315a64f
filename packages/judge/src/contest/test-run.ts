// One test of a package: the submission runs, its output is validated, in as many passes as the problem has.

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ContestTest, TestOutcome } from '@greenroom/core/contest';
import type { VerdictCode } from '@greenroom/core/judging';

import type { CommandResult, WorkDirectory } from '../sandbox/command.ts';
import type { BuiltProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { MEBIBYTE, programEnd, type ProgramRun, type RunLimits, runProgram } from './execution.ts';
import { runInteractively } from './interactive-run.ts';
import { readPackageFile } from './package-directory.ts';
import {
  type Judgement,
  plainJudgement,
  readJudgement,
  validateByDefault,
  type Validator,
  validatorArgs,
  type ValidatorFiles,
  validatorWork,
} from './validation.ts';

export interface TestJob {
  readonly pack: ContestPackage;
  readonly program: BuiltProgram;
  readonly validator: Validator;
  /** CPU seconds. */
  readonly timeLimit: number;
}

/** Inputs and answers may be large; more than this is a mistake. */
const MOST_TEST_BYTES = 512 * MEBIBYTE;
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

/** The files of a test where the judge can hand them on; answers never leave it but for the validator. */
interface Staged {
  readonly directory: string;
  readonly input: string;
  readonly answer: string;
  readonly bytes: number;
  /** What the submission finds in its working directory. */
  readonly beside: Readonly<Record<string, string>>;
}

async function stage(
  { directory: parent }: ContestMachine,
  { pack, program }: TestJob,
  test: ContestTest,
): Promise<Staged> {
  const directory = await mkdtemp(path.join(parent, 'test-'));
  const input = path.join(directory, 'input');
  const answer = path.join(directory, 'answer');
  await writeFile(input, await readPackageFile(pack.directory, test.input, MOST_TEST_BYTES));
  await writeFile(
    answer,
    test.answer === null ? '' : await readPackageFile(pack.directory, test.answer, MOST_TEST_BYTES),
  );
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

/** One pass: what it is fed, and what the validator kept from the passes before. */
interface Pass {
  readonly input: string;
  readonly feedback: ReadonlyMap<string, Buffer>;
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

interface PassPlace {
  readonly test: ContestTest;
  readonly staged: Staged;
  readonly pass: Pass;
}

/** What a program that was at work all the time gets on a machine that has little time for it. */
const PATIENCE = 5;
/** Of the time that passed; who sleeps or waits uses next to nothing. */
const BUSY_SHARE = 0.1;

/** A program that ran into the wall while it was computing gets more of it: its CPU time decides. */
async function runPass(machine: ContestMachine, job: TestJob, place: PassPlace): Promise<PassOutcome> {
  const outcome = await runOnce(machine, job, place, 1);
  const { ending, cpuMs, wallMs } = outcome.result;
  return ending.kind === 'wall' && cpuMs > wallMs * BUSY_SHARE
    ? runOnce(machine, job, place, PATIENCE)
    : outcome;
}

async function runOnce(
  machine: ContestMachine,
  job: TestJob,
  place: PassPlace,
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

function programRun({ pack, program, timeLimit }: TestJob, { test, staged, pass }: PassPlace): ProgramRun {
  const { limits, interactive } = pack.settings;
  return {
    program,
    args: test.settings.args,
    stdin: { file: pass.input },
    writes: false,
    work: submissionWork(staged),
    limits: {
      cpuSeconds: timeLimit * NEAR,
      wallSeconds: wallFor(timeLimit),
      memoryBytes: limits.memoryMiB * MEBIBYTE,
      outputBytes: interactive ? TALK_BYTES : limits.outputMiB * MEBIBYTE,
    },
  };
}

function submissionWork({ beside, bytes }: Staged): WorkDirectory | null {
  const names = Object.keys(beside);
  if (names.length === 0) return null;
  return { bytes: bytes + MEBIBYTE, inodes: names.length * 4 + 64, contents: beside, collect: [] };
}

async function validate(
  machine: ContestMachine,
  job: TestJob,
  place: PassPlace,
  output: Buffer,
): Promise<Judgement> {
  const { test, staged } = place;
  const args = outputArgs(job, test);
  if (job.validator.kind === 'default') {
    return validateByDefault(output, await readFile(staged.answer), args);
  }
  const { protocol } = job.validator;
  const outputFile = path.join(staged.directory, 'output');
  if (protocol === 'testlib') await writeFile(outputFile, output);
  const run = await validatorRun(job, place, protocol === 'testlib' ? outputFile : null);
  const result = await runProgram(machine, { ...run, stdin: protocol === 'testlib' ? 'none' : output });
  return readJudgement(job.validator, result);
}

async function runTalk(
  machine: ContestMachine,
  job: TestJob,
  place: PassPlace,
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

/** The package's own arguments stand before those of the group. */
function outputArgs({ pack }: TestJob, test: ContestTest): readonly string[] {
  return [...pack.settings.validatorArgs, ...test.settings.outputValidatorArgs];
}

async function validatorRun(
  job: TestJob,
  { test, staged, pass }: PassPlace,
  output: string | null,
): Promise<ProgramRun> {
  const { validator, pack } = job;
  if (validator.kind === 'default') throw new Error('The default validator runs in the judge');
  const kept: Record<string, string> = {};
  for (const [name, content] of pass.feedback) {
    kept[name] = path.join(staged.directory, 'feedback', ...name.split('/'));
    await mkdir(path.dirname(kept[name]), { recursive: true });
    await writeFile(kept[name], content);
  }
  const sizes = await Promise.all(
    [pass.input, staged.answer, ...(output === null ? [] : [output]), ...Object.values(kept)].map(
      async (file) => (await stat(file)).size,
    ),
  );
  const files: ValidatorFiles = {
    input: pass.input,
    answer: staged.answer,
    output,
    feedback: kept,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
  const limits = validationLimits(pack);
  return {
    program: validator.program,
    args: validatorArgs(validator.protocol, outputArgs(job, test)),
    stdin: 'none',
    writes: true,
    work: validatorWork(files, limits),
    limits,
  };
}

export function validationLimits({ settings }: ContestPackage): RunLimits {
  const { validationSeconds, validationMiB, validationOutputMiB } = settings.limits;
  return {
    cpuSeconds: validationSeconds,
    // One that waits for what never comes should not keep everyone waiting twice as long.
    wallSeconds: validationSeconds + 5,
    memoryBytes: validationMiB * MEBIBYTE,
    outputBytes: validationOutputMiB * MEBIBYTE,
  };
}
