// The output of a test, or of one pass of it, before the validator: the package's own in its box, or the default one.

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ContestTest } from '@greenroom/core/contest';

import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { MEBIBYTE, type ProgramRun, type RunLimits, runProgram } from './execution.ts';
import { readPackageFile } from './package-directory.ts';
import {
  type Judgement,
  readJudgement,
  validateByDefault,
  type Validator,
  validatorArgs,
  type ValidatorFiles,
  validatorWork,
} from './validation.ts';

export interface ValidationJob {
  readonly pack: ContestPackage;
  readonly validator: Validator;
}

/** Inputs and answers may be large; more than this is a mistake. */
export const MOST_TEST_BYTES = 512 * MEBIBYTE;

/** The files of a test where the judge can hand them on; answers never leave it but for the validator. */
export interface StagedTest {
  readonly directory: string;
  readonly input: string;
  readonly answer: string;
}

export async function stageTest(
  { directory: parent }: Pick<ContestMachine, 'directory'>,
  pack: ContestPackage,
  test: ContestTest,
): Promise<StagedTest> {
  const directory = await mkdtemp(path.join(parent, 'test-'));
  const input = path.join(directory, 'input');
  const answer = path.join(directory, 'answer');
  await writeFile(input, await readPackageFile(pack.directory, test.input, MOST_TEST_BYTES));
  await writeFile(
    answer,
    test.answer === null ? '' : await readPackageFile(pack.directory, test.answer, MOST_TEST_BYTES),
  );
  return { directory, input, answer };
}

/** One pass: what it is fed, and what the validator kept from the passes before. */
export interface Pass {
  readonly input: string;
  readonly feedback: ReadonlyMap<string, Buffer>;
}

export interface PassPlace {
  readonly test: ContestTest;
  readonly staged: StagedTest;
  readonly pass: Pass;
}

/** What the validator says of an output that lies in the package. */
export async function judgeOutput(
  machine: ContestMachine,
  job: ValidationJob,
  { test, output }: { readonly test: ContestTest; readonly output: Buffer },
): Promise<Judgement> {
  const staged = await stageTest(machine, job.pack, test);
  try {
    const pass = { input: staged.input, feedback: new Map<string, Buffer>() };
    return await validate(machine, job, { test, staged, pass }, output);
  } finally {
    await rm(staged.directory, { recursive: true, force: true });
  }
}

export async function validate(
  machine: ContestMachine,
  job: ValidationJob,
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

/** The package's own arguments stand before those of the group. */
export function outputArgs({ pack }: Pick<ValidationJob, 'pack'>, test: ContestTest): readonly string[] {
  return [...pack.settings.validatorArgs, ...test.settings.outputValidatorArgs];
}

export async function validatorRun(
  job: ValidationJob,
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
