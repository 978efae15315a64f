// C++20 by the machine's g++: solutions compiled under the driver.

import {
  cppDriver,
  cppPrelude,
  cppRuntime,
  describeComplaints,
  missingFunction,
} from '@greenroom/core/coding';

import { bad, good, installCommand } from '../probe-report.ts';
import type { Compiler } from './compiling.ts';
import { prepareCounted } from './cpp-counting.ts';
import { compileSolution, layGroundwork } from './cpp-compiling.ts';
import type { FindLanguage } from './finding.ts';
import { findGcc, type Gcc, OLDEST_GCC } from './gcc.ts';
import { gccPrograms } from './gcc-programs.ts';
import { nativeProgram } from './native.ts';
import type { Prepared, Submission, Toolchain } from './toolchain.ts';

const PACKAGES = { apt: 'g++', dnf: 'gcc-c++', pacman: 'gcc', zypper: 'gcc-c++' };

const FLAGS = ['-O2'];

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
    count: (submission) => prepareCounted(gcc, compiler, submission),
  };
}

async function prepare(
  gcc: Gcc,
  compiler: Compiler,
  { source, signature, limits }: Submission,
): Promise<Prepared> {
  const driver = cppDriver(signature, source);
  const missing = missingFunction({ signature, language: 'cpp' });
  const groundwork = await layGroundwork(gcc, compiler, {
    flags: FLAGS,
    prelude: cppPrelude,
    runtime: cppRuntime,
  });
  const compiled = await compileSolution(gcc, compiler, {
    flags: [...FLAGS, ...gcc.linker],
    main: driver.main,
    source,
    groundwork,
  });
  if (compiled.kind === 'failed') {
    const message = compiled.why ?? describeComplaints(compiled.output, source, missing);
    return { kind: 'rejected', message };
  }
  if (!driver.found) return { kind: 'rejected', message: missing };
  const { file, release } = await compiler.checkOut(compiled.file);
  return { kind: 'ready', program: nativeProgram(limits), load: { kind: 'program', file }, release };
}
