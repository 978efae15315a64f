// The other interface of a language: whole programs that read their standard input and write their standard output.

import type { BoxProgram } from '../sandbox/sandbox.ts';

/** Beside the languages that candidates write in, C: validators and generators of other people's problems use it. */
export const programLanguages = [
  'c',
  'cpp',
  'python',
  'javascript',
  'typescript',
  'java',
  'go',
  'rust',
] as const;
export type ProgramLanguage = (typeof programLanguages)[number];

/** File extensions, without the dot, the usual one first (as Kattis names them, icpc.io/problem-package-format). */
export const programExtensions: Readonly<Record<ProgramLanguage, readonly string[]>> = {
  c: ['c'],
  cpp: ['cpp', 'cc', 'cxx', 'c++', 'C'],
  python: ['py', 'py3'],
  javascript: ['js', 'mjs', 'cjs'],
  typescript: ['ts'],
  java: ['java'],
  go: ['go'],
  rust: ['rs'],
};

/** A program as it was handed in: one file or several. */
export interface ProgramSource {
  /** Content by name, names relative to one directory, with `/` and without `..`. Headers and data files may be among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The file where it starts; `null` leaves it to the language: the only file, then `main.*`, then the first by name. */
  readonly entry: string | null;
  /** What compiling it may take, where that is more than a candidate's solution gets: a checker with large headers. */
  readonly compileLimits?: {
    readonly cpuSeconds: number;
    readonly wallSeconds: number;
    readonly memoryBytes: number;
  };
}

/** How a finished program is started: a command in a box, with the limits that its runtime asks for on top. */
export interface Executable extends Pick<BoxProgram, 'command' | 'visible' | 'files' | 'environment'> {
  /** Bytes of private memory that the runtime itself needs beyond what the program may use. */
  readonly ownBytes: number;
  /** Bytes of stack for its main thread, where the runtime wants no more; otherwise as much as it may use. */
  readonly stackBytes?: number;
  /** Removes what was made for it; it cannot be started afterwards. */
  readonly release: () => Promise<void>;
}

export type Built =
  | { readonly kind: 'ready'; readonly executable: Executable }
  /** It does not compile; the compiler's own words, with the files' own lines. */
  | { readonly kind: 'rejected'; readonly message: string };

export interface ProgramBuilder {
  readonly language: ProgramLanguage;
  /** For people: `g++ 12.2.0 (/usr/bin/g++)`. */
  readonly version: string;
  /**
   * Compiles if need be. `memoryBytes` is what the program may use: some runtimes are told when they start. Rejects only
   * for the judge's own troubles.
   */
  build(source: ProgramSource, memoryBytes: number): Promise<Built>;
}

/** The language of a file by its name; `null` when it is none that we run. */
export function programLanguageOf(file: string): ProgramLanguage | null {
  const extension = file.slice(file.lastIndexOf('.') + 1);
  if (!file.includes('.')) return null;
  return programLanguages.find((language) => programExtensions[language].includes(extension)) ?? null;
}

/** Where a program starts, among its files of the language. */
export function entryOf(source: ProgramSource, language: ProgramLanguage): string | null {
  if (source.entry !== null) return source.entry;
  const own = [...source.files.keys()].filter((file) => programLanguageOf(file) === language).sort();
  return own.find((file) => /^(?:main|__main__)\./i.test(file)) ?? own[0] ?? null;
}
