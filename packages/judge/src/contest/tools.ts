// The package's own programs, built once: its output validator and its grader.

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  GraderError,
  type GradedPart,
  graderInput,
  parseGraderOutput,
  speaksTestlib,
} from '@greenroom/core/contest';

import { type BuildOptions, type BuildResult, type BuiltProgram, buildProgram } from './built-program.ts';
import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage, Protocol } from './contest-package.ts';
import { describeEnding, lastWords, MEBIBYTE, runProgram } from './execution.ts';
import { type ProgramPlace, readProgram } from './program-files.ts';
import { validationLimits } from './output-validation.ts';
import type { Validator } from './validation.ts';

export interface PackageTools {
  readonly validator: Validator;
  readonly grader: BuiltProgram | null;
  release(): Promise<void>;
}

/** Builds them. The problem is what is missing or does not compile, in words: the judge's fault, never a submission's. */
export async function buildTools(
  machine: ContestMachine,
  pack: ContestPackage,
): Promise<Result<PackageTools, string>> {
  if (pack.outputValidator === null && pack.settings.interactive) {
    return fail('The problem is interactive, but the package has no output validator.');
  }
  const validator =
    pack.outputValidator === null ? null : await buildTool(machine, pack, pack.outputValidator);
  if (validator !== null && !validator.ok) return validator;
  const grader = pack.grader === null ? null : await buildTool(machine, pack, pack.grader);
  if (grader !== null && !grader.ok) {
    await validator?.value.program.executable.release();
    return grader;
  }
  return ok({
    validator: validator === null ? { kind: 'default' } : { kind: 'custom', ...validator.value },
    grader: grader === null ? null : grader.value.program,
    release: async () => {
      await validator?.value.program.executable.release();
      await grader?.value.program.executable.release();
    },
  });
}

/** Builds a validator, grader or generator of the package. */
export async function buildTool(
  machine: ContestMachine,
  pack: Pick<ContestPackage, 'directory' | 'settings' | 'headers' | 'layout'>,
  place: ProgramPlace,
): Promise<Result<{ readonly program: BuiltProgram; readonly protocol: Protocol }, string>> {
  const files = await readProgram(pack.directory, place);
  const built = await buildProgram(machine, {
    files,
    headers: pack.headers,
    constants: pack.settings.constants,
    entry: place.entry ?? null,
    memoryBytes: pack.settings.limits.validationMiB * MEBIBYTE,
    limits: pack.settings.limits,
    scripts: true,
  });
  if (built.kind === 'built') return ok({ program: built.program, protocol: protocolOf(pack, files) });
  return fail(`${place.path} cannot be built. ${explain(built, files, pack.headers)}`);
}

function protocolOf(
  { headers }: Pick<ContestPackage, 'headers'>,
  files: ReadonlyMap<string, Buffer>,
): Protocol {
  const sources = [...files]
    .filter(([name]) => !name.endsWith('testlib.h'))
    .map(([, content]) => content.toString('latin1'));
  const header = [...files, ...headers].find(([name]) => /(^|\/)testlib\.h$/.test(name));
  return speaksTestlib(sources, header === undefined ? null : header[1].toString('latin1'))
    ? 'testlib'
    : 'kattis';
}

function explain(
  built: Exclude<BuildResult, { kind: 'built' }>,
  files: ReadonlyMap<string, Buffer>,
  headers: ReadonlyMap<string, Buffer>,
): string {
  const missing =
    /testlib\.h: No such file/.test(built.message) &&
    ![...files.keys(), ...headers.keys()].some((name) => name.endsWith('testlib.h'));
  return missing
    ? 'testlib.h is not in the package: name the directory that holds it with --testlib.'
    : built.message;
}

/** Files of `include/<language>/`, or of `include/default/` where the language has none. */
export function includedFiles({ directory }: ContestPackage): NonNullable<BuildOptions['included']> {
  return async (language) => {
    const codes: Readonly<Record<string, readonly string[]>> = {
      python: ['python3', 'python'],
      cpp: ['cpp', 'c++'],
    };
    const places = [...(codes[language] ?? [language]), 'default'].map((code) => `include/${code}`);
    for (const place of places) {
      const files = directory.names.filter((name) => name.startsWith(`${place}/`));
      if (files.length === 0) continue;
      const inside = new Map(files.map((name) => [name.slice(place.length + 1), name]));
      return readProgram(directory, { path: place, files: inside });
    }
    return new Map();
  };
}

/** Runs the package's own grader on the parts of a group. @throws GraderError where it does not do its work */
export async function runGrader(
  machine: ContestMachine,
  { pack, grader }: { readonly pack: ContestPackage; readonly grader: BuiltProgram | null },
  { parts, flags }: { readonly parts: readonly GradedPart[]; readonly flags: readonly string[] },
): Promise<GradedPart> {
  if (grader === null) throw new GraderError('A group asks for a custom grader, but the package has none.');
  const result = await runProgram(machine, {
    program: grader,
    args: flags,
    stdin: Buffer.from(graderInput(parts)),
    limits: validationLimits(pack),
    work: null,
    writes: false,
  });
  const { ending } = result;
  if (ending.kind !== 'exit' || ending.code !== 0) {
    throw new GraderError(
      `The grader failed. ${describeEnding(ending)}.\n${lastWords(result.stderr)}`.trim(),
    );
  }
  const graded = parseGraderOutput(result.stdout.toString('latin1'));
  if (graded === null)
    throw new GraderError(`The grader printed “${lastWords(result.stdout)}”, which is no verdict and score.`);
  return graded;
}
