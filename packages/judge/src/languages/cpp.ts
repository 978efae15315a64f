// C++20 by the machine's g++: solutions compiled under the driver.

import {
  cppDriver,
  cppHeaders,
  cppPrelude,
  cppRuntime,
  describeComplaints,
  missingFunction,
} from '@greenroom/core/coding';

import { bad, good, installCommand } from '../probe-report.ts';
import type { Compiler } from './compiling.ts';
import type { FindLanguage } from './finding.ts';
import { findGcc, type Gcc, OLDEST_GCC } from './gcc.ts';
import { gccPrograms } from './gcc-programs.ts';
import { nativeProgram } from './native.ts';
import type { Prepared, Submission, Toolchain } from './toolchain.ts';

const MEGABYTE = 1024 * 1024;
const PACKAGES = { apt: 'g++', dnf: 'gcc-c++', pacman: 'gcc', zypper: 'gcc-c++' };

const DIALECT = ['-std=gnu++20', '-O2'];
const SPEECH = ['-w', '-fmax-errors=5', '-fno-diagnostics-show-caret', '-fdiagnostics-color=never'];

const INPUTS = ['-include', '/box/prelude.h', 'main.cpp', '/box/runtime.o'];

export const findCpp: FindLanguage = async ({ compiler, searchPath }) => {
  const gcc = await findGcc('g++', searchPath);
  if (gcc === null) {
    const detail = `C++ cannot run: no g++ (${OLDEST_GCC} or newer) in PATH`;
    return { probe: bad('C++', detail, installCommand(PACKAGES)), toolchains: [], builders: [] };
  }
  const toolchain = cppToolchain(gcc, compiler);
  // Who has g++ has gcc: it is the same program.
  const c = await findGcc('gcc', searchPath);
  const builders = [
    gccPrograms('cpp', gcc, compiler),
    ...(c === null ? [] : [gccPrograms('c', c, compiler)]),
  ];
  return { probe: good('C++', toolchain.version), toolchains: [toolchain], builders };
};

function cppToolchain(gcc: Gcc, compiler: Compiler): Toolchain {
  return {
    language: 'cpp',
    version: `g++ ${gcc.version} (${gcc.command})`,
    prepare: (submission) => prepare(gcc, compiler, submission),
  };
}

async function prepare(
  gcc: Gcc,
  compiler: Compiler,
  { source, signature, limits }: Submission,
): Promise<Prepared> {
  const driver = cppDriver(signature, source);
  const missing = missingFunction({ signature, language: 'cpp' });
  const groundwork = await layGroundwork(gcc, compiler);
  const compiled = await compiler.compile({
    version: gcc.version,
    command: [gcc.command, ...DIALECT, ...SPEECH, ...gcc.linker, ...INPUTS, '-o', 'program'],
    sources: new Map([
      ['main.cpp', driver.main],
      ['solution.cpp', source],
    ]),
    artefact: 'program',
    visible: gcc.visible,
    files: groundwork,
  });
  if (compiled.kind === 'failed') {
    const message = compiled.why ?? describeComplaints(compiled.output, source, missing);
    return { kind: 'rejected', message };
  }
  if (!driver.found) return { kind: 'rejected', message: missing };
  const { file, release } = await compiler.checkOut(compiled.file);
  return { kind: 'ready', program: nativeProgram(limits), load: { kind: 'program', file }, release };
}

/** Our header, as text and precompiled, and the runtime: made once for a compiler, kept for every judge. */
async function layGroundwork(gcc: Gcc, compiler: Compiler): Promise<Readonly<Record<string, string>>> {
  const header = `${cppHeaders.map((name) => `#include <${name}>`).join('\n')}\n${cppPrelude}`;
  const make = async (
    sources: Readonly<Record<string, string>>,
    args: readonly string[],
    artefact: string,
  ) => {
    const compiled = await compiler.compile({
      version: gcc.version,
      command: [gcc.command, ...DIALECT, '-fdiagnostics-color=never', ...args, '-o', artefact],
      sources: new Map(Object.entries(sources)),
      artefact,
      visible: gcc.visible,
      // Hundreds of thousands of lines, once.
      limits: { cpuSeconds: 60, wallSeconds: 120, memoryBytes: 2048 * MEGABYTE },
      mostBytes: 256 * MEGABYTE,
      isLibrary: true,
    });
    if (compiled.kind === 'artefact') return compiled.file;
    throw new Error(`g++ does not compile the judge's own headers: ${compiled.why ?? compiled.output}`);
  };
  const precompiled = make({ 'prelude.h': header }, ['-x', 'c++-header', 'prelude.h'], 'prelude.h.gch');
  const runtime = make(
    { 'prelude.h': cppPrelude, 'runtime.cpp': cppRuntime },
    ['-c', 'runtime.cpp'],
    'runtime.o',
  );
  return { 'prelude.h.gch': await precompiled, 'runtime.o': await runtime };
}
