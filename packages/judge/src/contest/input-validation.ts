// Runs the package's input validators over all its data, and its answer validators over all its answers.

import {
  type CheckCase,
  type CheckKind,
  type ContestTest,
  testsOf,
  type ValidatorArgs,
} from '@greenroom/core/contest';
import { type Fault, fault, warning } from '@greenroom/core/packs';
import path from 'node:path';

import type { BuiltProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { describeEnding, lastWords, MEBIBYTE, runProgram } from './execution.ts';
import { outputArgs, validationLimits } from './output-validation.ts';
import { placeOnHost, readPackageFile } from './package-directory.ts';
import { languageOf, type ProgramPlace, readProgram } from './program-files.ts';
import { buildTool } from './tools.ts';

const MOST_BYTES = 512 * MEBIBYTE;

export interface DataValidation {
  /** Faults of data that a validator judges otherwise than it must; advice for validators that cannot run here. */
  readonly faults: readonly Fault[];
  /** Answers that must be rejected and were not yet: the output validator may still do so. */
  readonly unrejected: readonly CheckCase[];
}

export async function validateData(machine: ContestMachine, pack: ContestPackage): Promise<DataValidation> {
  const inputs = await runValidators(machine, pack, inputCheck(pack));
  const answers = await runValidators(machine, pack, answerCheck(pack));
  // What an unknown validator would have said is not known.
  const surviving = inputs.complete ? inputs.surviving : [];
  return {
    faults: [
      ...inputs.faults,
      ...surviving.map(({ test }) =>
        fault('invalid-test', {
          file: test.input,
          seen: 'No input validator rejects it, though it lies among the invalid inputs.',
          advice: 'Mend the validators, or the test.',
        }),
      ),
      ...answers.faults,
    ],
    unrejected: answers.complete ? answers.surviving : [],
  };
}

/** What the validators of one kind are run over. */
interface DataCheck {
  readonly validators: readonly ProgramPlace[];
  /** Each validator must accept each of these. */
  readonly sound: readonly ContestTest[];
  /** Some validator must reject each of these. */
  readonly unsound: readonly CheckCase[];
  readonly file: (test: ContestTest) => string | null;
  readonly args: (test: ContestTest, place: ProgramPlace) => readonly string[];
  /** Files of the package in its working directory, by their names there. */
  readonly beside: (test: ContestTest) => Readonly<Record<string, string>>;
}

function inputCheck({ tree, checks, inputValidators, directory }: ContestPackage): DataCheck {
  return {
    validators: inputValidators,
    sound: [
      ...testsOf(tree.root),
      ...checks.filter(({ kind }) => kind !== 'invalid_input').map(({ test }) => test),
    ],
    unsound: ofKind(checks, 'invalid_input'),
    file: ({ input }) => input,
    args: ({ settings }, place) => [...argsFor(settings.inputValidatorArgs, place), ...settings.args],
    beside: ({ files }) => {
      const names = directory.names.filter((name) => files !== null && name.startsWith(`${files}/`));
      return Object.fromEntries(names.map((name) => [name.slice((files ?? '').length + 1), name]));
    },
  };
}

/** BAPCtools' answer validators read the answer, and find the input by their first argument. */
function answerCheck(pack: ContestPackage): DataCheck {
  const { tree, checks, answerValidators, settings } = pack;
  const withAnswers = settings.interactive || settings.passes > 1 ? [] : testsOf(tree.root);
  return {
    validators: answerValidators,
    sound: [
      ...withAnswers,
      ...[...ofKind(checks, 'invalid_output'), ...ofKind(checks, 'valid_output')].map(({ test }) => test),
    ],
    unsound: ofKind(checks, 'invalid_answer'),
    file: ({ answer }) => answer,
    args: (test) => [`/work/${INPUT}`, ...outputArgs({ pack }, test)],
    beside: ({ input }) => ({ [INPUT]: input }),
  };
}

const INPUT = 'test.in';

function ofKind(checks: readonly CheckCase[], wanted: CheckKind): readonly CheckCase[] {
  return checks.filter(({ kind }) => kind === wanted);
}

interface Outcome {
  readonly faults: readonly Fault[];
  /** Every validator ran. */
  readonly complete: boolean;
  /** What must be rejected, and was not. */
  readonly surviving: readonly CheckCase[];
}

async function runValidators(
  machine: ContestMachine,
  pack: ContestPackage,
  check: DataCheck,
): Promise<Outcome> {
  const faults: Fault[] = [];
  let complete = true;
  let surviving = check.unsound;
  for (const place of check.validators) {
    if ([...place.files.keys()].every((name) => /\.(md|txt|h|hpp)$/i.test(name))) continue;
    const built = await buildValidator(machine, pack, place);
    if (!built.ok) {
      complete = false;
      faults.push(built.problem);
      continue;
    }
    const run: ValidatorRun = { pack, place, program: built.value, check };
    try {
      faults.push(...(await rejections(machine, run)));
      const left: CheckCase[] = [];
      for (const unsound of surviving)
        if ((await rejection(machine, run, unsound.test)) === null) left.push(unsound);
      surviving = left;
    } finally {
      await built.value.executable.release();
    }
  }
  return { faults, complete, surviving };
}

async function buildValidator(machine: ContestMachine, pack: ContestPackage, place: ProgramPlace) {
  const foreign = await foreignName(pack, place);
  if (foreign !== null) {
    const seen = `${foreign} validators are not run here.`;
    const advice = 'The data were not checked by it.';
    return { ok: false, problem: warning('unsupported', { file: place.path, seen, advice }) } as const;
  }
  const built = await buildTool(machine, pack, place);
  if (built.ok) return { ok: true, value: built.value.program } as const;
  const advice = 'Mend it until it compiles.';
  return {
    ok: false,
    problem: fault('broken-program', { file: place.path, seen: built.problem, advice }),
  } as const;
}

/** Constraint languages of their own, and programs in languages that nobody runs here. */
async function foreignName(pack: ContestPackage, place: ProgramPlace): Promise<string | null> {
  const names = [...place.files.keys()];
  if (names.includes('build') || names.includes('run')) return null;
  const found = languageOf(await readProgram(pack.directory, place));
  return found.kind === 'foreign' ? found.name : null;
}

interface ValidatorRun {
  readonly pack: ContestPackage;
  readonly place: ProgramPlace;
  readonly program: BuiltProgram;
  readonly check: DataCheck;
}

/** One fault tells more than a hundred alike. */
const MOST_FAULTS = 5;

async function rejections(machine: ContestMachine, run: ValidatorRun): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const test of run.check.sound) {
    const file = run.check.file(test);
    const seen = file === null ? null : await rejection(machine, run, test);
    if (file === null || seen === null) continue;
    faults.push(fault('invalid-test', { file, seen, advice: 'Mend the test, or the validator.' }));
    if (faults.length === MOST_FAULTS) break;
  }
  return faults;
}

/** Why a validator does not accept a test's file; `null` when it does, or when there is no file. */
async function rejection(
  machine: ContestMachine,
  { pack, place, program, check }: ValidatorRun,
  test: ContestTest,
): Promise<string | null> {
  const file = check.file(test);
  if (file === null) return null;
  const beside = check.beside(test);
  const names = Object.keys(beside);
  const contents = await Promise.all(
    names.map(async (name) => [name, await placeOnHost(pack.directory, beside[name] ?? '')] as const),
  );
  const result = await runProgram(machine, {
    program,
    args: check.args(test, place),
    stdin: await readPackageFile(pack.directory, file, MOST_BYTES),
    limits: validationLimits(pack),
    work:
      names.length === 0
        ? null
        : {
            bytes: 2 * MOST_BYTES,
            inodes: names.length * 4 + 1000,
            contents: Object.fromEntries(contents),
            collect: [],
          },
    writes: false,
  });
  const { ending } = result;
  // Library Checker's verifiers are testlib validators, who end with 0; everyone else's end with 42.
  const valid = pack.layout === 'library-checker' ? 0 : 42;
  if (ending.kind === 'exit' && ending.code === valid) return null;
  const words = lastWords(result.stderr) || lastWords(result.stdout);
  return `${place.path} does not accept it. ${describeEnding(ending)}.${words === '' ? '' : ` ${words}`}`;
}

function argsFor(args: ValidatorArgs, place: ProgramPlace): readonly string[] {
  if (Array.isArray(args)) return args as readonly string[];
  const byName = args as Readonly<Record<string, readonly string[]>>;
  const base = path.posix.basename(place.path);
  return byName[base] ?? byName[base.replace(/\.[^.]*$/, '')] ?? [];
}
