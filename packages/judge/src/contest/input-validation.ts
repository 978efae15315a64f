// Runs the package's input validators over all its tests.

import type { ContestTest, ValidatorArgs } from '@greenroom/core/contest';
import { testsOf } from '@greenroom/core/contest';
import { type Fault, fault, warning } from '@greenroom/core/packs';
import path from 'node:path';

import type { BuiltProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { describeEnding, lastWords, runProgram } from './execution.ts';
import { readPackageFile } from './package-directory.ts';
import { languageOf, type ProgramPlace, readProgram } from './program-files.ts';
import { validationLimits } from './test-run.ts';
import { buildTool } from './tools.ts';

const MOST_BYTES = 512 * 1024 * 1024;

/** Faults of tests that a validator rejects; advice for validators that cannot run here. */
export async function validateInputs(
  machine: ContestMachine,
  pack: ContestPackage,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const place of pack.inputValidators) {
    if ([...place.files.keys()].every((name) => /\.(md|txt|h|hpp)$/i.test(name))) continue;
    const foreign = await foreignName(pack, place);
    if (foreign !== null) {
      faults.push(
        warning('unsupported', {
          file: place.path,
          seen: `${foreign} validators are not run here.`,
          advice: 'The inputs were not checked by it.',
        }),
      );
      continue;
    }
    const built = await buildTool(machine, pack, place);
    if (!built.ok) {
      faults.push(
        fault('broken-program', {
          file: place.path,
          seen: built.problem,
          advice: 'Mend it until it compiles.',
        }),
      );
      continue;
    }
    try {
      faults.push(...(await runOver(machine, { pack, place, program: built.value.program })));
    } finally {
      await built.value.program.executable.release();
    }
  }
  return faults;
}

/** Constraint languages of their own, and programs in languages that nobody runs here. */
async function foreignName(pack: ContestPackage, place: ProgramPlace): Promise<string | null> {
  const names = [...place.files.keys()];
  if (names.includes('build') || names.includes('run')) return null;
  const found = languageOf(await readProgram(pack.directory, place));
  return found.kind === 'foreign' ? found.name : null;
}

interface Checking {
  readonly pack: ContestPackage;
  readonly place: ProgramPlace;
  readonly program: BuiltProgram;
}

/** One fault tells more than a hundred alike. */
const MOST_FAULTS = 5;

async function runOver(
  machine: ContestMachine,
  { pack, place, program }: Checking,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const test of testsOf(pack.tree.root)) {
    const seen = await rejection(machine, { pack, place, program }, test);
    if (seen === null) continue;
    faults.push(
      fault('invalid-test', { file: test.input, seen, advice: 'Mend the test, or the validator.' }),
    );
    if (faults.length === MOST_FAULTS) break;
  }
  return faults;
}

async function rejection(
  machine: ContestMachine,
  { pack, place, program }: Checking,
  test: ContestTest,
): Promise<string | null> {
  const result = await runProgram(machine, {
    program,
    args: argsFor(test.settings.inputValidatorArgs, place),
    stdin: await readPackageFile(pack.directory, test.input, MOST_BYTES),
    limits: validationLimits(pack),
    work: null,
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
