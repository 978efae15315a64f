// What every compiling of a C++ solution shares: the dialect, our header and our runtime, made ahead.

import { cppHeaders } from '@greenroom/core/coding';

import type { Compiled, Compiler } from './compiling.ts';
import type { Gcc } from './gcc.ts';

const MEGABYTE = 1024 * 1024;
const DIALECT = ['-std=gnu++20'];
const SPEECH = ['-w', '-fmax-errors=5', '-fno-diagnostics-show-caret', '-fdiagnostics-color=never'];

/** Our own parts, on the host, by the names that boxes give them. */
export type Groundwork = Readonly<Record<string, string>>;

interface Parts {
  readonly flags: readonly string[];
  readonly prelude: string;
  readonly runtime: string;
}

/** Our header, as text and precompiled, and the runtime: made once for a compiler, kept for every judge. */
export async function layGroundwork(
  gcc: Gcc,
  compiler: Compiler,
  { flags, prelude, runtime: source }: Parts,
): Promise<Groundwork> {
  const header = `${cppHeaders.map((name) => `#include <${name}>`).join('\n')}\n${prelude}`;
  const precompiled = makePart(gcc, compiler, {
    sources: { 'prelude.h': header },
    args: [...DIALECT, ...flags, '-x', 'c++-header', 'prelude.h'],
    artefact: 'prelude.h.gch',
  });
  const object = makePart(gcc, compiler, {
    sources: { 'prelude.h': prelude, 'runtime.cpp': source },
    // Our own part is never counted.
    args: [...DIALECT, '-O2', '-c', 'runtime.cpp'],
    artefact: 'runtime.o',
  });
  const [gch, runtime] = await Promise.all([precompiled, object]);
  return { 'prelude.h.gch': gch, 'runtime.o': runtime };
}

interface Part {
  readonly sources: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly artefact: string;
}

/** Compiles something of our own; the file on the host. */
export async function makePart(gcc: Gcc, compiler: Compiler, part: Part): Promise<string> {
  const { sources, args, artefact } = part;
  const compiled = await compiler.compile({
    version: gcc.version,
    command: [gcc.command, '-fdiagnostics-color=never', ...args, '-o', artefact],
    sources: new Map(Object.entries(sources)),
    artefact,
    visible: gcc.visible,
    // Hundreds of thousands of lines, once.
    limits: { cpuSeconds: 60, wallSeconds: 120, memoryBytes: 2048 * MEGABYTE },
    mostBytes: 256 * MEGABYTE,
    isLibrary: true,
  });
  if (compiled.kind === 'artefact') return compiled.file;
  throw new Error(`GCC does not compile the judge's own parts: ${compiled.why ?? compiled.output}`);
}

/** A solution under the driver's main file, with our objects. */
export function compileSolution(
  gcc: Gcc,
  compiler: Compiler,
  given: {
    readonly flags: readonly string[];
    readonly main: string;
    readonly source: string;
    readonly groundwork: Groundwork;
  },
): Promise<Compiled> {
  const objects = Object.keys(given.groundwork).filter((name) => name.endsWith('.o'));
  const inputs = ['-include', '/box/prelude.h', 'main.cpp', ...objects.map((name) => `/box/${name}`)];
  return compiler.compile({
    version: gcc.version,
    command: [gcc.command, ...DIALECT, ...SPEECH, ...given.flags, ...inputs, '-o', 'program'],
    sources: new Map([
      ['main.cpp', given.main],
      ['solution.cpp', given.source],
    ]),
    artefact: 'program',
    visible: gcc.visible,
    files: given.groundwork,
  });
}
