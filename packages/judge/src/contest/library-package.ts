// Library Checker's layout, read as a package like the others: its tests made, its solutions sorted by what they must get.

import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  defaultLimits,
  type LibraryInfo,
  type LibraryTest,
  libraryTests,
  type PackageSettings,
  paramsHeader,
  parseLibraryInfo,
  readTestTree,
  solutionRule,
} from '@greenroom/core/contest';
import { type Fault, fault } from '@greenroom/core/packs';

import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import {
  closeWorkshop,
  GenerationError,
  generationFault,
  keep,
  make,
  openWorkshop,
  type Workshop,
} from './generation.ts';
import { type PackageDirectory, readPackageFile, readPackageText, withMade } from './package-directory.ts';
import type { ProgramPlace } from './program-files.ts';

const MEMORY_MIB = 1024;

export async function readLibraryPackage(
  machine: ContestMachine,
  {
    id,
    directory,
    headers,
  }: {
    readonly id: string;
    readonly directory: PackageDirectory;
    readonly headers: ReadonlyMap<string, Buffer>;
  },
): Promise<Result<ContestPackage, readonly Fault[]>> {
  const info = parseLibraryInfo((await readPackageText(directory, 'info.toml')) ?? '');
  if (!info.ok) return info;
  const settings = settingsOf(id, info.value);
  const allHeaders = await headersFor(directory, info.value, headers);
  const workshop = await openWorkshop(machine, {
    directory,
    settings,
    headers: allHeaders,
    layout: 'library-checker',
  });
  try {
    for (const test of libraryTests(info.value)) await makeTest(workshop, test);
  } catch (error) {
    if (error instanceof GenerationError) return fail([generationFault(error)]);
    throw error;
  } finally {
    await closeWorkshop(workshop);
  }
  return assemble({
    id,
    directory: withMade(directory, workshop.made),
    info: info.value,
    settings,
    headers: allHeaders,
  });
}

interface Parts {
  readonly id: string;
  readonly directory: PackageDirectory;
  readonly info: LibraryInfo;
  readonly settings: PackageSettings;
  readonly headers: ReadonlyMap<string, Buffer>;
}

function assemble({
  id,
  directory,
  info,
  settings,
  headers,
}: Parts): Result<ContestPackage, readonly Fault[]> {
  const tree = readTestTree({ names: directory.names, texts: new Map() }, settings);
  if (!tree.ok) return tree;
  const graders = info.solutions.some((solution) => solution.function === true) ? [GRADER] : [];
  const named = [info.checker, info.verifier, ...info.solutions.map(({ name }) => `sol/${name}`), ...graders];
  const missing = named.filter((file) => !directory.names.includes(file));
  if (missing.length > 0) return fail(missing.map((file) => notThere(file)));
  const solutions = new Map<string, LibraryInfo['solutions'][number]>([
    ['correct.cpp', { name: 'correct.cpp' }],
    ...info.solutions.map((each) => [each.name, each] as const),
  ]);
  return ok({
    id,
    directory,
    settings,
    tree: { ...tree.value, style: 'legacy' },
    maxScores: new Map(),
    checks: [],
    inputValidators: [placeOf(directory, info.verifier)],
    answerValidators: [],
    outputValidator: placeOf(directory, info.checker),
    grader: null,
    submissions: [...solutions.values()].map((solution) => ({
      ...(solution.function === true ? functionPlace : placeOf)(directory, `sol/${solution.name}`),
      path: `submissions/${solutionRule(solution)}/${solution.name}`,
    })),
    submissionsYaml: {},
    entryPoints: new Map(),
    headers,
    layout: 'library-checker',
    advice: tree.value.advice,
  });
}

function notThere(file: string): Fault {
  return fault('missing-file', {
    file,
    seen: 'info.toml names it, but it is not there.',
    advice: 'Add it, or mend the name.',
  });
}

function settingsOf(id: string, { title, timelimit }: LibraryInfo): PackageSettings {
  return {
    format: 'library-checker',
    legacy: true,
    title: title ?? id,
    scoring: false,
    interactive: false,
    passes: 1,
    customValidator: true,
    validatorScores: false,
    objective: 'max',
    validatorArgs: [],
    limits: { ...defaultLimits, timeLimit: timelimit, memoryMiB: MEMORY_MIB, outputMiB: 256, codeKiB: 1024 },
    languages: null,
    writesFiles: false,
    constants: {},
    groupDefaults: { on_reject: 'break' },
  };
}

/** A program with every header of the package, each where it lies: sources include `../params.h` and the like. */
function placeOf({ names }: PackageDirectory, file: string): ProgramPlace {
  const headers = names.filter((name) => /\.(h|hpp)$/.test(name) && name !== 'params.h');
  return { path: file, files: new Map([file, ...headers].map((name) => [name, name])) };
}

const GRADER = 'grader/grader.cpp';

/** A function alone: the problem's grader calls it, and its headers are as near as their own directory. */
function functionPlace(directory: PackageDirectory, file: string): ProgramPlace {
  const { path: place, files } = placeOf(directory, file);
  const near = [...files].flatMap(([, name]) =>
    name.startsWith('grader/') ? [[name.replace(/^grader\//, 'sol/'), name] as const] : [],
  );
  return { path: place, files: new Map([...near, ...files, [GRADER, GRADER]]) };
}

/** params.h, and the headers that the problems of the collection share, found from wherever a source lies. */
async function headersFor(
  directory: PackageDirectory,
  { params }: LibraryInfo,
  named: ReadonlyMap<string, Buffer>,
): Promise<ReadonlyMap<string, Buffer>> {
  const shared = new Map([...(await sharedHeaders(directory.root)), ...named]);
  const everywhere = ['', 'gen/', 'sol/', 'grader/'].flatMap((place) =>
    [...shared].map(([name, content]) => [place + name, content] as const),
  );
  return new Map([...everywhere, ['params.h', Buffer.from(paramsHeader(params))]]);
}

/** `common/` of the collection: two directories above the problem, or one. */
async function sharedHeaders(root: string): Promise<ReadonlyMap<string, Buffer>> {
  for (const above of ['../../common', '../common', 'common']) {
    const place = await realpath(path.join(root, above)).catch(() => null);
    if (place !== null && path.basename(place) === 'common') return readHeaders(place);
  }
  return new Map();
}

const HEADER_BYTES = 4 * 1024 * 1024;

/** The headers that lie in a directory of the host. */
export async function readHeaders(place: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(place, { withFileTypes: true })) {
    if (!entry.isFile() || !/\.(h|hpp)$/.test(entry.name)) continue;
    const content = await readFile(path.join(place, entry.name));
    if (content.length <= HEADER_BYTES) found.set(entry.name, content);
  }
  return found;
}

const TEST_BYTES = 256 * 1024 * 1024;

async function makeTest(workshop: Workshop, { name, sample, file, seed }: LibraryTest): Promise<void> {
  const { directory } = workshop.source;
  const base = `data/${sample ? 'sample' : 'secret'}/${name}`;
  const source = `gen/${file}`;
  if (!directory.names.includes(source)) throw new GenerationError('info.toml', `${source} is not there.`);
  const content =
    seed === null
      ? await readPackageFile(directory, source, TEST_BYTES)
      : (
          await make(workshop, {
            place: placeOf(directory, source),
            args: [String(seed)],
            input: null,
            test: name,
          })
        ).stdout;
  const input = await keep(workshop, `${base}.in`, content);
  const answer = await make(workshop, {
    place: placeOf(directory, 'sol/correct.cpp'),
    args: [],
    input,
    test: name,
  });
  await keep(workshop, `${base}.ans`, answer.stdout);
}
