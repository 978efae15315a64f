// BAPCtools' generators.yaml: which tests are made by which program, with which arguments.
// Source: github.com/RagnarGrootKoerkamp/BAPCtools, doc/generators.md and doc/generators.yaml.

import { z } from 'zod';

import { fail, ok, type Result } from '../base/index.ts';
import { type Fault, fault, parseYamlFile } from '../packs/index.ts';
import { checkKinds } from './check-case.ts';

const FILE = 'generators/generators.yaml';
const GUIDE = 'github.com/RagnarGrootKoerkamp/BAPCtools, doc/generators.md,';

export interface GeneratedTest {
  /** `secret/group/01-name` */
  readonly name: string;
  readonly source:
    | { readonly kind: 'text'; readonly input: string }
    /** A base name relative to `generators/`; its files are copied. */
    | { readonly kind: 'copy'; readonly from: string }
    | { readonly kind: 'run'; readonly program: string; readonly args: readonly string[] };
  /** Files beside the input that are written out, by extension: `ans`, `yaml`. */
  readonly files: Readonly<Record<string, string>>;
  /** Relative to the package; `null` leaves it to the package's accepted submissions. */
  readonly solution: string | null;
}

export interface GenerationPlan {
  readonly tests: readonly GeneratedTest[];
  /** Files to write into groups: `data/secret/group/testdata.yaml` → its value as YAML (JSON is YAML). */
  readonly groupFiles: ReadonlyMap<string, string>;
  /** Programs that are made of these files, relative to `generators/`; the first is where it starts. */
  readonly programs: ReadonlyMap<string, readonly string[]>;
}

const rootSchema = z.looseObject({
  solution: z.string().nullish(),
  random_salt: z.string().nullish(),
  generators: z.record(z.string(), z.array(z.string()).min(1)).nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

interface Scope {
  readonly solution: string | null;
  readonly salt: string;
  readonly directory: string;
}

interface Reading {
  readonly tests: GeneratedTest[];
  /** By the names that stand in the file: what became of an entry, for those who include it. */
  readonly known: Map<string, Included>;
  /** Includes may name what comes later: they are resolved in the end, in their order. */
  readonly includes: { readonly scope: Scope; readonly name: string }[];
  readonly groupFiles: Map<string, string>;
  readonly faults: Fault[];
  readonly seedOf: (text: string) => number;
}

interface Included {
  readonly directory: string;
  readonly tests: readonly GeneratedTest[];
}

/** `seedOf` is the SHA-512 of a text modulo 2³¹. */
export function parseGeneratorsYaml(
  text: string,
  seedOf: (text: string) => number,
): Result<GenerationPlan, readonly Fault[]> {
  const parsed = parseYamlFile({ file: FILE, text, guide: GUIDE }, rootSchema);
  if (!parsed.ok) return parsed;
  const { solution, random_salt: salt, generators, data } = parsed.value;
  const reading: Reading = {
    tests: [],
    known: new Map(),
    includes: [],
    groupFiles: new Map(),
    faults: [],
    seedOf,
  };
  const scope: Scope = { solution: solution ?? null, salt: salt ?? '', directory: '' };
  addGroupFiles(reading, 'data', parsed.value);
  for (const name of ROOTS) {
    const group = data?.[name];
    if (group !== undefined) readEntry(reading, { ...scope, directory: name }, group);
  }
  for (const { scope: place, name } of reading.includes) include(reading, place, name);
  if (reading.faults.length > 0) return fail(reading.faults);
  return ok({
    tests: reading.tests,
    groupFiles: reading.groupFiles,
    programs: new Map(Object.entries(generators ?? {})),
  });
}

/** Older files have the plural of what must be rejected or accepted. */
const ROOTS: readonly string[] = ['sample', 'secret', ...checkKinds.flatMap((kind) => [kind, `${kind}s`])];

/** A group or a test; `scope.directory` is its own name, `named` what the file calls it. */
function readEntry(reading: Reading, scope: Scope, entry: unknown, named = scope.directory): void {
  const before = reading.tests.length;
  readPlain(reading, scope, entry);
  reading.known.set(named, { directory: scope.directory, tests: reading.tests.slice(before) });
}

function readPlain(reading: Reading, scope: Scope, entry: unknown): void {
  if (typeof entry === 'string' || typeof entry === 'number') {
    addCommand(reading, scope, { command: String(entry), files: {} });
    return;
  }
  // A test without a word is there already, written by hand.
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return;
  const fields = entry as Readonly<Record<string, unknown>>;
  const inner: Scope = {
    ...scope,
    solution: own(fields, 'solution', scope.solution),
    salt: own(fields, 'random_salt', scope.salt) ?? '',
  };
  if (TEST_KEYS.some((key) => key in fields) && !('data' in fields)) readTest(reading, inner, fields);
  else readGroup(reading, inner, fields);
}

function readGroup(reading: Reading, scope: Scope, fields: Readonly<Record<string, unknown>>): void {
  addGroupFiles(reading, `data/${scope.directory}`, fields);
  for (const { name, own: named, entry } of numbered(fields['data'])) {
    readEntry(reading, { ...scope, directory: `${scope.directory}/${name}` }, entry, named);
  }
  const included = Array.isArray(fields['include']) ? fields['include'] : [];
  reading.includes.push(...included.map((name) => ({ scope, name: String(name) })));
}

function addGroupFiles(reading: Reading, place: string, fields: Readonly<Record<string, unknown>>): void {
  for (const name of ['testdata.yaml', 'test_group.yaml']) {
    const value = fields[name];
    if (value !== undefined && value !== null)
      reading.groupFiles.set(`${place}/${name}`, JSON.stringify(value));
  }
}

/** The tests of another entry, those among them that it includes itself, again in this group. */
function include(reading: Reading, scope: Scope, name: string): void {
  const known = reading.known.get(name);
  if (known === undefined) {
    reading.faults.push(
      badEntry(scope, `It includes ${name}, and nothing is called so.`, 'Name a test or a group.'),
    );
    return;
  }
  const below = reading.tests.filter((test) => test.name.startsWith(`${known.directory}/`));
  for (const test of new Set([...known.tests, ...below])) {
    const own = `${scope.directory}/${test.name.slice(test.name.lastIndexOf('/') + 1)}`;
    if (!reading.tests.some((each) => each.name === own)) reading.tests.push({ ...test, name: own });
  }
}

interface NamedEntry {
  /** With its number, in a list. */
  readonly name: string;
  readonly own: string;
  readonly entry: unknown;
}

/** A map has its names; in a list of maps each entry gets its number in front. */
function numbered(data: unknown): readonly NamedEntry[] {
  if (typeof data !== 'object' || data === null) return [];
  if (!Array.isArray(data)) return Object.entries(data).map(([name, entry]) => ({ name, own: name, entry }));
  const entries = data.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null ? Object.entries(each) : [],
  );
  const width = String(entries.length).length;
  return entries.map(([name, entry], index) => {
    const number = String(index + 1).padStart(width, '0');
    const bare = name === '' || name === 'null';
    return { name: bare ? number : `${number}-${name}`, own: bare ? number : name, entry };
  });
}

const FILE_KEYS = ['ans', 'hint', 'desc', 'out', 'interaction'];
const SHOWN_KEYS = ['in.statement', 'ans.statement', 'in.download', 'ans.download'];
const TEST_KEYS = ['generate', 'copy', 'in', ...FILE_KEYS, ...SHOWN_KEYS];

function readTest(reading: Reading, scope: Scope, fields: Readonly<Record<string, unknown>>): void {
  const files: Record<string, string> = {};
  for (const key of FILE_KEYS) if (typeof fields[key] === 'string') files[key] = withNewline(fields[key]);
  if (typeof fields['yaml'] === 'object' && fields['yaml'] !== null)
    files['yaml'] = JSON.stringify(fields['yaml']);
  const { generate, copy, in: input, count } = fields;
  if (typeof generate === 'string') {
    addCommand(reading, scope, { command: generate, files, count });
  } else if (typeof copy === 'string') {
    addTest(reading, scope, { kind: 'copy', from: copy.replace(/^\//, '') }, files);
  } else if (typeof input === 'string' || typeof input === 'number') {
    addTest(reading, scope, { kind: 'text', input: withNewline(String(input)) }, files);
  } else if (!scope.directory.startsWith('sample/')) {
    // A sample may be there to be shown only: an interaction, a statement.
    reading.faults.push(
      badEntry(scope, 'It has neither generate, copy nor in.', 'Say how its input is made.'),
    );
  }
}

/** How often one entry may be repeated. */
const MOST_COUNT = 1000;

function addCommand(
  reading: Reading,
  scope: Scope,
  {
    command,
    files,
    count,
  }: { readonly command: string; readonly files: Readonly<Record<string, string>>; readonly count?: unknown },
): void {
  const copies =
    typeof count === 'number' && Number.isInteger(count) && count > 0 ? Math.min(count, MOST_COUNT) : 1;
  for (let copy = 1; copy <= copies; copy += 1) {
    const name =
      copies === 1
        ? scope.directory
        : `${scope.directory}-${String(copy).padStart(String(copies).length, '0')}`;
    // The first of several is the same test as the only one.
    const salted = scope.salt + command.trim() + (copy === 1 ? '' : `:${copy}`);
    const values = { seed: reading.seedOf(salted), count: copy };
    const words = command
      .trim()
      .split(/\s+/)
      .map((word) => fillIn(word, values));
    const [program = '', ...args] = words;
    if (program === '') {
      reading.faults.push(badEntry(scope, 'Its command is empty.', 'Name a generator.'));
      return;
    }
    addTest(
      reading,
      { ...scope, directory: name },
      { kind: 'run', program: program.replace(/\/$/, ''), args },
      files,
    );
  }
}

function fillIn(word: string, values: { readonly seed: number; readonly count: number }): string {
  return word
    .replace(/\{seed(?::[0-9]+)?\}/g, String(values.seed))
    .replaceAll('{name}', 'testcase')
    .replaceAll('{count}', String(values.count));
}

function addTest(
  reading: Reading,
  scope: Scope,
  source: GeneratedTest['source'],
  files: Readonly<Record<string, string>>,
): void {
  if (!/^[\w./-]+$/.test(scope.directory) || scope.directory.split('/').includes('..')) {
    reading.faults.push(
      badEntry(scope, 'It is no name for a test.', 'Use letters, digits, dots, dashes and underscores.'),
    );
    return;
  }
  const solution = scope.solution === null ? null : scope.solution.replace(/^\//, '');
  reading.tests.push({ name: scope.directory, source, files, solution });
}

function badEntry({ directory }: Scope, seen: string, advice: string): Fault {
  return fault('wrong-field', { file: FILE, field: directory, seen, advice });
}

function own(
  fields: Readonly<Record<string, unknown>>,
  key: string,
  inherited: string | null,
): string | null {
  if (!(key in fields)) return inherited;
  const value = fields[key];
  return typeof value === 'string' ? value : null;
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
