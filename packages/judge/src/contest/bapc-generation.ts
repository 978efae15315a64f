// BAPCtools packages that come without their data: generators.yaml says how the tests are made.

import { createHash } from 'node:crypto';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  type GeneratedTest,
  type GenerationPlan,
  parseGeneratorsYaml,
  withConstants,
} from '@greenroom/core/contest';
import type { Fault } from '@greenroom/core/packs';

import {
  closeWorkshop,
  GenerationError,
  generationFault,
  type GenerationSource,
  keep,
  make,
  openWorkshop,
  type Workshop,
} from './generation.ts';
import type { ContestMachine } from './contest-machine.ts';
import { type PackageDirectory, readPackageFile, readPackageText, withMade } from './package-directory.ts';
import { programAt, type ProgramPlace, programsIn } from './program-files.ts';

const PLAN = 'generators/generators.yaml';
const MOST_BYTES = 256 * 1024 * 1024;

/** Whether a package says how its tests are made. */
export function hasPlan({ names }: PackageDirectory): boolean {
  return names.includes(PLAN);
}

/** The package with the tests that its plan names and its data lack. */
export async function makeMissingTests(
  machine: ContestMachine,
  source: GenerationSource,
): Promise<Result<PackageDirectory, readonly Fault[]>> {
  const plan = parseGeneratorsYaml((await readPackageText(source.directory, PLAN)) ?? '', seedOf);
  if (!plan.ok) return plan;
  const missing = plan.value.tests.filter(({ name }) => !source.directory.names.includes(`data/${name}.in`));
  if (missing.length === 0) return ok(source.directory);
  const workshop = await openWorkshop(machine, source);
  try {
    for (const [name, text] of plan.value.groupFiles) {
      if (!source.directory.names.includes(name)) await keep(workshop, name, text);
    }
    for (const test of missing) await makeTest(workshop, plan.value, test);
    return ok(withMade(source.directory, workshop.made));
  } catch (error) {
    if (error instanceof GenerationError) return fail([generationFault(error)]);
    throw error;
  } finally {
    await closeWorkshop(workshop);
  }
}

function seedOf(text: string): number {
  const hash = BigInt(`0x${createHash('sha512').update(text).digest('hex')}`);
  return Number(hash % 2n ** 31n);
}

async function makeTest(workshop: Workshop, plan: GenerationPlan, test: GeneratedTest): Promise<void> {
  const base = `data/${test.name}`;
  for (const [extension, text] of Object.entries(test.files))
    await keep(workshop, `${base}.${extension}`, text);
  await makeInput(workshop, plan, test);
  if (workshop.made.has(`${base}.ans`) || test.name.startsWith('invalid_input')) return;
  const { settings } = workshop.source;
  if (settings.interactive || settings.passes > 1) {
    await keep(workshop, `${base}.ans`, '');
    return;
  }
  const place = solutionFor(workshop.source.directory, test);
  const answer = await make(workshop, {
    place,
    args: [],
    input: workshop.made.get(`${base}.in`) ?? null,
    test: test.name,
  });
  await keep(workshop, `${base}.ans`, answer.stdout);
}

async function makeInput(
  workshop: Workshop,
  plan: GenerationPlan,
  { name, source }: GeneratedTest,
): Promise<void> {
  const base = `data/${name}`;
  switch (source.kind) {
    case 'text':
      await keep(workshop, `${base}.in`, source.input);
      return;
    case 'copy':
      await copyTest(workshop, base, source.from);
      return;
    case 'run': {
      const place = generatorFor(workshop.source.directory, plan, source.program);
      const args = source.args.map((word) => withConstants(word, workshop.source.settings.constants));
      const made = await make(workshop, { place, args, input: null, test: name });
      await keep(workshop, `${base}.in`, made.files.get('testcase.in') ?? made.stdout);
      for (const extension of ['ans', 'hint', 'desc', 'yaml', 'args']) {
        const written = made.files.get(`testcase.${extension}`);
        if (written !== undefined && !workshop.made.has(`${base}.${extension}`))
          await keep(workshop, `${base}.${extension}`, written);
      }
    }
  }
}

async function copyTest(workshop: Workshop, base: string, from: string): Promise<void> {
  const { directory } = workshop.source;
  const prefix = path.posix.join('generators', from);
  const files = directory.names.filter((name) => name.startsWith(`${prefix}.`));
  if (!files.includes(`${prefix}.in`))
    throw new GenerationError(PLAN, `${prefix}.in, which ${base} copies, is not there.`);
  for (const name of files) {
    const target = base + name.slice(prefix.length);
    if (!workshop.made.has(target))
      await keep(workshop, target, await readPackageFile(directory, name, MOST_BYTES));
  }
}

function generatorFor(directory: PackageDirectory, plan: GenerationPlan, name: string): ProgramPlace {
  const files = plan.programs.get(name);
  if (files !== undefined) {
    const inside = files.map(
      (file) => [path.posix.basename(file), path.posix.join('generators', file)] as const,
    );
    const missing = inside.find(([, file]) => !directory.names.includes(file));
    if (missing !== undefined)
      throw new GenerationError(PLAN, `${missing[1]}, which the generator ${name} is made of, is not there.`);
    const [entry] = inside;
    return {
      path: `generators/${name}`,
      files: new Map(inside),
      ...(entry === undefined ? {} : { entry: entry[0] }),
    };
  }
  const place = programAt(
    directory,
    path.posix.join(name.startsWith('/') ? '' : 'generators', name.replace(/^\//, '')),
  );
  if (place === null) throw new GenerationError(PLAN, `The generator ${name} is not there.`);
  return place;
}

/** What the plan names, else the first accepted submission. */
function solutionFor(directory: PackageDirectory, test: GeneratedTest): ProgramPlace {
  const named = test.solution === null ? null : programAt(directory, test.solution);
  const place = named ?? programsIn(directory, 'submissions/accepted')[0] ?? null;
  if (place !== null) return place;
  throw new GenerationError(PLAN, `Nothing makes the answer of ${test.name}: the package has no solution.`);
}
