// The tests of a package as a tree of groups, read from the list of its files.

import { fail, ok, type Result } from '../base/index.ts';
import { type Fault, fault, warning } from '../packs/index.ts';
import {
  defaultGroupSettings,
  groupFileNames,
  groupFileOf,
  type GroupSettings,
  parseGroupFile,
  settingsBelow,
} from './group-settings.ts';
import type { GradingStyle, PackageSettings } from './settings.ts';
import { splitWords } from './words.ts';

export interface ContestTest {
  readonly kind: 'test';
  /** `secret/group1/03` */
  readonly name: string;
  /** Files, relative to the package; `null` where the package has no answer. */
  readonly input: string;
  readonly answer: string | null;
  /** Directory whose files the program finds beside itself, relative to the package. */
  readonly files: string | null;
  readonly settings: GroupSettings;
}

export interface TestGroup {
  readonly kind: 'group';
  /** `secret/group1`; `''` for the root. */
  readonly name: string;
  readonly settings: GroupSettings;
  /** In the order in which they are judged. */
  readonly items: readonly (ContestTest | TestGroup)[];
}

export interface TestTree {
  readonly root: TestGroup;
  readonly style: GradingStyle;
  readonly advice: readonly Fault[];
}

export interface PackageFiles {
  /** Every file, relative to the package, with `/`. */
  readonly names: readonly string[];
  /** The text of each YAML file. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads `data/sample` and `data/secret`. */
export function readTestTree(
  files: PackageFiles,
  settings: PackageSettings,
): Result<TestTree, readonly Fault[]> {
  const reader = openReader(files, settings);
  const root = readGroup(reader, 'data', settingsAbove(settings));
  const tree: TestGroup = {
    ...root,
    items: root.items.filter(({ name }) => name === 'sample' || name === 'secret'),
  };
  if (reader.faults.length > 0) return fail(reader.faults);
  if (testsOf(tree).length === 0) return fail([noTests()]);
  const style = settings.legacy || reader.usesGraders ? 'legacy' : 'modern';
  return ok({ root: tree, style, advice: reader.advice });
}

/** Every test in the order in which they are judged. */
export function testsOf(group: TestGroup): readonly ContestTest[] {
  return group.items.flatMap((item) => (item.kind === 'test' ? [item] : testsOf(item)));
}

/** Whether a test belongs to the samples, and not to the hidden tests. */
export function isSample(name: string): boolean {
  return name === 'sample' || name.startsWith('sample/');
}

export interface Reader {
  readonly files: ReadonlySet<string>;
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  readonly texts: ReadonlyMap<string, string>;
  readonly package: PackageSettings;
  readonly faults: Fault[];
  readonly advice: Fault[];
  usesGraders: boolean;
}

export function openReader(files: PackageFiles, settings: PackageSettings): Reader {
  return {
    files: new Set(files.names),
    below: indexOf(files.names),
    texts: files.texts,
    package: settings,
    faults: [],
    advice: [],
    usesGraders: false,
  };
}

/** What the package says before any file in `data` does. */
function settingsAbove({ groupDefaults }: PackageSettings): GroupSettings {
  return { ...settingsBelow(defaultGroupSettings, groupFileOf(groupDefaults)), outputValidatorArgs: [] };
}

/** What all of `data` inherits. */
export function settingsOfData(reader: Reader): GroupSettings {
  return settingsIn(reader, 'data', settingsAbove(reader.package));
}

function settingsIn(reader: Reader, directory: string, parent: GroupSettings): GroupSettings {
  return settingsBelow(
    parent,
    readValues(
      reader,
      groupFileNames.map((file) => `${directory}/${file}`),
    ),
  );
}

/** Reads a directory below `data`, and what lies in it. Of `data` itself only what is judged. */
export function readGroup(reader: Reader, directory: string, parent: GroupSettings): TestGroup {
  const settings = settingsIn(reader, directory, parent);
  const items: (ContestTest | TestGroup)[] = [];
  for (const entry of [...(reader.below.get(directory) ?? [])].sort(byCodeUnit)) {
    const path = `${directory}/${entry}`;
    if (entry.startsWith('.')) continue;
    if (reader.files.has(path)) {
      if (entry.endsWith('.in')) items.push(readTest(reader, path.slice(0, -'.in'.length), settings));
      else noteStray(reader, path);
    } else if (
      !entry.endsWith('.files') &&
      (directory !== 'data' || entry === 'sample' || entry === 'secret')
    ) {
      const group = readGroup(reader, path, settings);
      if (holdsNoGroups(reader, directory)) items.push(...testsOf(group));
      else if (group.items.length > 0) items.push(group);
    }
  }
  return {
    kind: 'group',
    name: nameOf(directory),
    settings,
    items: items.sort((a, b) => byCodeUnit(a.name, b.name)),
  };
}

/** Since 2025-09 a group may hold directories, but they are no groups. */
function holdsNoGroups(reader: Reader, directory: string): boolean {
  return reader.package.format.startsWith('2025-09') && directory.split('/').length > 2;
}

function readTest(reader: Reader, base: string, group: GroupSettings): ContestTest {
  const answer = `${base}.ans`;
  const hasAnswer = reader.files.has(answer);
  const needsAnswer = reader.package.customValidator === false && !reader.package.interactive;
  if (!hasAnswer && needsAnswer && /^data\/(?:sample|secret)\//.test(base)) {
    reader.faults.push(missingAnswer(answer));
  }
  const values = readValues(reader, [`${base}.yaml`]);
  const settings = settingsBelow(group, values);
  // Early drafts kept the arguments of a test in a file of its own.
  const plainArgs = reader.texts.get(`${base}.args`);
  return {
    kind: 'test',
    name: nameOf(base),
    input: `${base}.in`,
    answer: hasAnswer ? answer : null,
    files: reader.below.has(`${base}.files`) ? `${base}.files` : null,
    settings: plainArgs === undefined ? settings : { ...settings, args: splitWords(plainArgs) },
  };
}

function readValues(reader: Reader, candidates: readonly string[]) {
  const file = candidates.find((candidate) => reader.texts.has(candidate));
  const text = file === undefined ? undefined : reader.texts.get(file);
  if (file === undefined || text === undefined) return {};
  const read = parseGroupFile(file, withConstants(text, reader.package.constants));
  if (!read.ok) {
    reader.faults.push(...read.problem);
    return {};
  }
  reader.usesGraders ||= read.value.usesGraders;
  return read.value.values;
}

/** Replaces `{{name}}` by the package's constants; other names stay as they are. */
export function withConstants(text: string, constants: PackageSettings['constants']): string {
  return text.replace(
    /\{\{([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?)\}\}/g,
    (whole, name: string) => constants[name] ?? whole,
  );
}

function noteStray(reader: Reader, path: string): void {
  const base = /^(.*)\.(ans|args|hint|desc)$/.exec(path)?.[1];
  if (base === undefined || reader.files.has(`${base}.in`)) return;
  reader.advice.push(
    warning('bad-test-file', {
      file: path,
      seen: 'There is no input that it belongs to.',
      advice: 'Add the .in file, or take it out.',
    }),
  );
}

function missingAnswer(file: string): Fault {
  const advice = 'Add the answer; only a validator of the package’s own can do without one.';
  return fault('missing-file', { file, seen: 'The test has no answer.', advice });
}

function noTests(): Fault {
  const advice = 'Put tests (.in and .ans) into data/secret, or bring the generators that make them.';
  return fault('missing-file', { file: 'data/secret', seen: 'The package has no tests.', advice });
}

function indexOf(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, Set<string>>();
  for (const name of names) {
    const parts = name.split('/');
    for (let end = 1; end < parts.length; end += 1) {
      const directory = parts.slice(0, end).join('/');
      const entries = below.get(directory) ?? new Set<string>();
      below.set(directory, entries.add(parts[end] ?? ''));
    }
  }
  return below;
}

function nameOf(path: string): string {
  return path === 'data' ? '' : path.slice('data/'.length);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
