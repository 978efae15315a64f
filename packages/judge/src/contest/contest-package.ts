// Reads a problem package: its settings, its tests and its programs. Nothing of it runs here.

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  type CheckCase,
  inferMaxScores,
  type MaxScores,
  type PackageSettings,
  parseDomjudgeIni,
  parseProblemYaml,
  parseSubmissionsYaml,
  readCheckCases,
  readSeconds,
  readTestTree,
  type SubmissionsYaml,
  type TestTree,
} from '@greenroom/core/contest';
import { type Fault, warning } from '@greenroom/core/packs';

import { type PackageDirectory, readPackageText } from './package-directory.ts';
import { programAt, type ProgramPlace, programsIn } from './program-files.ts';

/** How a validator is called and how it answers. */
export type Protocol = 'kattis' | 'testlib';

export interface ContestPackage {
  readonly id: string;
  readonly directory: PackageDirectory;
  readonly settings: PackageSettings;
  readonly tree: TestTree;
  readonly maxScores: MaxScores;
  /** Data that validators must reject, or accept. */
  readonly checks: readonly CheckCase[];
  readonly inputValidators: readonly ProgramPlace[];
  /** BAPCtools' programs that read answers. */
  readonly answerValidators: readonly ProgramPlace[];
  /** `null` for the default validator. */
  readonly outputValidator: ProgramPlace | null;
  readonly grader: ProgramPlace | null;
  readonly submissions: readonly ProgramPlace[];
  readonly submissionsYaml: SubmissionsYaml;
  /** How a program of ours is called in `submissions/`, where its directory does not say it itself: entry points. */
  readonly entryPoints: ReadonlyMap<string, string>;
  /** Headers that every program of the package may include: testlib.h, Library Checker's params.h and common/. */
  readonly headers: ReadonlyMap<string, Buffer>;
  /** The programs here end with testlib's codes, and validators of the input with 0: Library Checker's layout. */
  readonly layout: 'kattis' | 'library-checker';
  readonly advice: readonly Fault[];
}

/** Reads the Kattis family's layout. Its tests must be there, or have been made. */
export async function readKattisPackage(
  id: string,
  directory: PackageDirectory,
  headers: ReadonlyMap<string, Buffer>,
): Promise<Result<ContestPackage, readonly Fault[]>> {
  const read = await readSettings(id, directory);
  if (!read.ok) return read;
  const { settings, advice } = read.value;
  const outputValidator = findOutputValidator(directory);
  const known: PackageSettings = { ...settings, customValidator: isCustom(settings, outputValidator) };
  const files = { names: directory.names, texts: await readYamlTexts(directory) };
  const tree = readTestTree(files, known);
  const checks = readCheckCases(files, known);
  const yaml = parseSubmissionsYaml(await readPackageText(directory, 'submissions/submissions.yaml'));
  if (!tree.ok || !checks.ok || !yaml.ok)
    return fail([tree, checks, yaml].flatMap((part) => (part.ok ? [] : part.problem)));
  const maxScores = inferMaxScores(tree.value.root);
  if (known.scoring && tree.value.style === 'modern' && !maxScores.ok) return maxScores;
  return ok({
    id,
    directory,
    settings: known,
    tree: tree.value,
    maxScores: maxScores.ok ? maxScores.value : new Map(),
    checks: checks.value,
    inputValidators: ['input_validators', 'input_format_validators'].flatMap((place) =>
      programsIn(directory, place),
    ),
    answerValidators: ['answer_validators', 'answer_format_validators'].flatMap((place) =>
      programsIn(directory, place),
    ),
    outputValidator: known.customValidator === false ? null : outputValidator,
    grader: programsIn(directory, 'graders')[0] ?? null,
    submissions: submissionsIn(directory),
    submissionsYaml: yaml.value,
    entryPoints: await readEntryPoints(directory),
    headers,
    layout: 'kattis',
    advice: [...advice, ...ignoredFiles(directory), ...unsupportedParts(directory), ...tree.value.advice],
  });
}

/** In the legacy format validators in `output_validators/` count only when problem.yaml says so. */
function isCustom(
  { customValidator, legacy, interactive, passes }: PackageSettings,
  validator: ProgramPlace | null,
): boolean {
  if (validator === null || customValidator !== null) return validator !== null && customValidator === true;
  return !legacy || interactive || passes > 1 || !validator.path.startsWith('output_validators');
}

function ignoredFiles({ ignored }: PackageDirectory): readonly Fault[] {
  const [first] = ignored;
  if (first === undefined) return [];
  const others = ignored.length === 1 ? '' : ` So are ${ignored.length - 1} others.`;
  return [
    warning('unsafe-file', {
      file: first,
      seen: `Its name is passed over, as the format asks.${others}`,
      advice: 'Use letters, digits, dots, dashes and underscores, if it belongs to the problem.',
    }),
  ];
}

function unsupportedParts({ names }: PackageDirectory): readonly Fault[] {
  if (!names.some((name) => name.startsWith('static_validator/'))) return [];
  const seen = 'Static validators are not run here.';
  return [
    warning('unsupported', {
      file: 'static_validator',
      seen,
      advice: 'What they would say or score is left out.',
    }),
  ];
}

/** problem.yaml, with what DOMjudge and BAPC keep beside it. */
async function readSettings(id: string, directory: PackageDirectory) {
  const ini = parseDomjudgeIni((await readPackageText(directory, 'domjudge-problem.ini')) ?? '');
  const text = await readPackageText(directory, 'problem.yaml');
  const hasIni = directory.names.includes('domjudge-problem.ini');
  const read = parseProblemYaml(ini.name ?? id, text ?? (hasIni ? '' : undefined));
  if (!read.ok) return read;
  const { settings } = read.value;
  const timeLimit =
    settings.limits.timeLimit ?? ini.timeLimit ?? readSeconds(await readPackageText(directory, '.timelimit'));
  const interactive = settings.interactive || ini.interactive;
  return ok({
    ...read.value,
    settings: { ...settings, interactive, limits: { ...settings.limits, timeLimit } },
  });
}

async function readYamlTexts(directory: PackageDirectory): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const name of directory.names) {
    if (!/^data\/.*\.(yaml|args)$/.test(name)) continue;
    const text = await readPackageText(directory, name);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

/** The newer `output_validator/` is one program itself; in the older `output_validators/` each entry is one. */
function findOutputValidator(directory: PackageDirectory): ProgramPlace | null {
  const older = programsIn(directory, 'output_validators').filter(isProgram);
  const [first] = older;
  // Several single files side by side are one program with its headers.
  if (first !== undefined)
    return older.every(({ path }) => directory.names.includes(path))
      ? programAt(directory, 'output_validators')
      : first;
  return programAt(directory, 'output_validator') ?? checkerBeside(directory);
}

function isProgram({ files }: ProgramPlace): boolean {
  return [...files.keys()].some((name) => !/\.(md|txt)$/i.test(name));
}

/** Codeforces keeps one checker beside the statement. */
function checkerBeside(directory: PackageDirectory): ProgramPlace | null {
  const name = directory.names.find((file) => /^(check|checker|interactor)\.(cpp|cc|c|py|java)$/.test(file));
  if (name === undefined) return null;
  const headers = directory.names.filter((file) => /^[^/]+\.(h|hpp)$/.test(file));
  return { path: name, files: new Map([name, ...headers].map((file) => [file, file])) };
}

function submissionsIn(directory: PackageDirectory): readonly ProgramPlace[] {
  const folders = new Set(
    directory.names
      .filter((name) => /^submissions\/[^/]+\/./.test(name))
      .map((name) => name.split('/', 2).join('/')),
  );
  return [...folders].flatMap((folder) => programsIn(directory, folder));
}

/** DOMjudge's submissions.json: `{"submissions/accepted/a/": {"entry_point": "main.py"}}`. */
async function readEntryPoints(directory: PackageDirectory): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const text = await readPackageText(directory, 'submissions.json');
  if (text === undefined) return found;
  try {
    for (const [place, value] of Object.entries(JSON.parse(text) as object)) {
      const entry =
        typeof value === 'object' && value !== null && 'entry_point' in value ? value.entry_point : null;
      if (typeof entry === 'string') found.set(place.replace(/\/+$/, ''), entry);
    }
  } catch {
    // It is DOMjudge's own and says nothing that we must know.
  }
  return found;
}
