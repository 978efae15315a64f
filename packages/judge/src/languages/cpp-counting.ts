// C++ solutions that count what they do: every block of the program, the library's templates among them, calls a counter.

import { readFile } from 'node:fs/promises';

import {
  countingFlags,
  countingSource,
  cppCountingPrelude,
  cppCountingRuntime,
  cppDriver,
  cppPrelude,
  cppRuntime,
  describeComplaints,
  missingFunction,
  wrappedFunctions,
} from '@greenroom/core/coding';

import { compileSolution, layGroundwork, makePart } from './cpp-compiling.ts';
import type { Compiler } from './compiling.ts';
import type { Gcc } from './gcc.ts';
import { countedProgram } from './native.ts';
import { solutionLines } from './solution-lines.ts';
import type { CountedSubmission, PreparedToCount } from './toolchain.ts';

/**
 * As it is written: without optimising, no loop is folded away and every call has its own frame. The library's own
 * instances of text would not be counted: each program makes its own.
 */
const FLAGS = (
  '-O0 -g1 -gdwarf-4 -gz=none -fno-omit-frame-pointer -fno-pie ' +
  '-fsanitize-coverage=trace-pc -D_GLIBCXX_EXTERN_TEMPLATE=0'
).split(' ');
const LINKING = ['-no-pie', ...wrappedFunctions.map((name) => `-Wl,--wrap=${name}`)];

export async function prepareCounted(
  gcc: Gcc,
  compiler: Compiler,
  { source, signature, answers }: CountedSubmission,
): Promise<PreparedToCount> {
  const driver = cppDriver(signature, source, { answers });
  const missing = missingFunction({ signature, language: 'cpp' });
  const groundwork = await layGroundwork(gcc, compiler, {
    flags: FLAGS,
    prelude: cppPrelude + cppCountingPrelude,
    runtime: cppRuntime + cppCountingRuntime,
  });
  const counters = await makeCounters(gcc, compiler);
  const compiled = await compileSolution(gcc, compiler, {
    flags: [...FLAGS, ...LINKING, ...gcc.linker],
    main: driver.main,
    source,
    groundwork: { ...groundwork, 'counters.o': counters },
  });
  if (compiled.kind === 'failed') {
    const message = compiled.why ?? describeComplaints(compiled.output, source, missing);
    return { kind: 'rejected', message };
  }
  if (!driver.found) return { kind: 'rejected', message: missing };
  const { file, release } = await compiler.checkOut(compiled.file);
  const lines = solutionLines(await readFile(file), 'solution.cpp');
  return { kind: 'ready', program: countedProgram, file, load: `load\n${lines}`, release };
}

/** The file on the host. */
export function makeCounters(gcc: Gcc, compiler: Compiler): Promise<string> {
  return makePart(gcc, compiler, {
    sources: { 'counters.c': countingSource },
    args: [...countingFlags, 'counters.c'],
    artefact: 'counters.o',
  });
}
