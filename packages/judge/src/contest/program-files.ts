// The programs of a package as they lie there: a file or a directory of files, and the language that they are in.

import path from 'node:path';

import type { ProgramLanguage } from '../languages/program.ts';
import { programLanguageOf } from '../languages/program.ts';
import { type PackageDirectory, readPackageFile } from './package-directory.ts';

/** Of one program with everything beside it. */
const MOST_BYTES = 32 * 1024 * 1024;

export interface ProgramPlace {
  /** Relative to the package: `submissions/accepted/a.py`, `output_validators/checker`. */
  readonly path: string;
  /** Files relative to the program, each with its place in the package. */
  readonly files: ReadonlyMap<string, string>;
  /** The file where it starts, where the package says so. */
  readonly entry?: string;
}

/** The programs in a directory of the package: each file and each directory is one. */
export function programsIn({ names }: PackageDirectory, directory: string): readonly ProgramPlace[] {
  const prefix = `${directory}/`;
  const found = new Map<string, Map<string, string>>();
  for (const name of names) {
    if (!name.startsWith(prefix)) continue;
    const [entry = '', ...inner] = name.slice(prefix.length).split('/');
    const files = found.get(entry) ?? new Map<string, string>();
    found.set(entry, files.set(inner.length === 0 ? entry : inner.join('/'), name));
  }
  return [...found].map(([entry, files]) => ({ path: prefix + entry, files }));
}

/** The program that a directory is, all its files together; `null` for a directory without files. */
export function programAt({ names }: PackageDirectory, place: string): ProgramPlace | null {
  if (names.includes(place)) return { path: place, files: new Map([[path.posix.basename(place), place]]) };
  const prefix = `${place}/`;
  const files = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name.slice(prefix.length), name] as const);
  return files.length === 0 ? null : { path: place, files: new Map(files) };
}

export async function readProgram(
  directory: PackageDirectory,
  place: ProgramPlace,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let left = MOST_BYTES;
  for (const [name, inPackage] of place.files) {
    const content = await readPackageFile(directory, inPackage, left);
    left -= content.length;
    files.set(name, content);
  }
  return files;
}

/** Other languages of the field, by file extension, to be able to say what is missing. */
const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  kt: 'Kotlin',
  cs: 'C#',
  hs: 'Haskell',
  rb: 'Ruby',
  php: 'PHP',
  ml: 'OCaml',
  scala: 'Scala',
  swift: 'Swift',
  pas: 'Pascal',
  pl: 'Prolog or Perl',
  lisp: 'Lisp',
  lua: 'Lua',
  adb: 'Ada',
  awk: 'AWK',
  sh: 'shell',
  bash: 'Bash',
  f90: 'Fortran',
  f95: 'Fortran',
  d: 'D',
  dart: 'Dart',
  m: 'Objective-C',
  vb: 'Visual Basic',
  fs: 'F#',
  erl: 'Erlang',
  ex: 'Elixir',
  jl: 'Julia',
  R: 'R',
  nim: 'Nim',
  zig: 'Zig',
  cob: 'COBOL',
  plg: 'Prolog',
  py2: 'Python 2',
  clj: 'Clojure',
  sno: 'SNOBOL',
  groovy: 'Groovy',
  ada: 'Ada',
  cr: 'Crystal',
  s: 'assembly',
  asm: 'assembly',
  bas: 'BASIC',
  rkt: 'Racket',
  viva: 'VIVA',
  ctd: 'Checktestdata',
};

export type FoundLanguage =
  | { readonly kind: 'known'; readonly language: ProgramLanguage }
  /** `name` is for people: what it is, as far as we can tell. */
  | { readonly kind: 'foreign'; readonly name: string };

/** Codes of the format's table of languages that stand for ones of ours. */
const LANGUAGE_CODES: Readonly<Record<string, ProgramLanguage>> = {
  c: 'c',
  cpp: 'cpp',
  python3: 'python',
  python: 'python',
  pypy: 'python',
  pypy3: 'python',
  javascript: 'javascript',
  js: 'javascript',
  typescript: 'typescript',
  java: 'java',
  go: 'go',
  rust: 'rust',
  cc: 'cpp',
  py3: 'python',
};

/** The language of a program; `named` is what submissions.yaml says. */
export function languageOf(files: ReadonlyMap<string, Buffer>, named: string | null = null): FoundLanguage {
  if (named !== null) {
    const language = LANGUAGE_CODES[named.toLowerCase()];
    return language === undefined ? { kind: 'foreign', name: named } : { kind: 'known', language };
  }
  const found = new Set([...files.keys()].map(programLanguageOf).filter((language) => language !== null));
  // C and C++ together are built as C++.
  if (found.has('cpp')) found.delete('c');
  const [language] = found;
  if (language === undefined) return { kind: 'foreign', name: foreignName([...files.keys()]) };
  if (found.size > 1) return { kind: 'foreign', name: `${[...found].join(' and ')} together` };
  if (language === 'python' && isPython2(files)) return { kind: 'foreign', name: 'Python 2' };
  return { kind: 'known', language };
}

function isPython2(files: ReadonlyMap<string, Buffer>): boolean {
  return [...files].some(
    ([name, content]) => name.endsWith('.py') && /^#!.*python2/.test(content.toString('latin1', 0, 200)),
  );
}

function foreignName(names: readonly string[]): string {
  const extensions = names.map((name) => path.posix.extname(name).slice(1));
  const known = extensions.find((extension) => extension in OTHER_LANGUAGES);
  if (known !== undefined) return OTHER_LANGUAGES[known] ?? known;
  return extensions[0] === undefined || extensions[0] === '' ? 'an unknown language' : `.${extensions[0]}`;
}

/** Files of the program as text, for what is written between its lines. */
export function sourceText(files: ReadonlyMap<string, Buffer>): string {
  return [...files.values()].map((content) => content.toString('latin1', 0, 256 * 1024)).join('\n');
}
