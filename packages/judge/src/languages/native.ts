// Programs of machine code: how those that a compiler made are started in a box.

import type { Limits } from '@greenroom/core/judging';

import type { BoxProgram } from '../sandbox/sandbox.ts';
import type { Artefact } from './compiling.ts';
import type { Executable } from './program.ts';

const MEGABYTE = 1024 * 1024;
/** The language's library and what the loader maps. */
const OWN_BYTES = 32 * MEGABYTE;
const MOST_STACK_BYTES = 256 * MEGABYTE;
const SURROUNDINGS = { LANG: 'C.UTF-8', HOME: '/tmp' };

/** What a compiled driver with the solution in it finds in its box. */
export function nativeProgram(limits: Limits): BoxProgram {
  return {
    command: ['/box/program'],
    visible: [],
    files: {},
    environment: SURROUNDINGS,
    awaitsProgram: true,
    dataBytes: limits.memoryBytes + OWN_BYTES,
    // Half of what it may use: so recursion without end is told from memory without end.
    stackBytes: Math.min(MOST_STACK_BYTES, Math.floor(limits.memoryBytes / 2)),
  };
}

const COUNTED = { dataBytes: 3072 * MEGABYTE, stackBytes: 512 * MEGABYTE };

/** What a compiled driver that counts finds in its box. */
export const countedProgram: BoxProgram = {
  command: ['/box/program'],
  visible: [],
  files: {},
  environment: SURROUNDINGS,
  awaitsProgram: true,
  ...COUNTED,
};

/** A whole program. */
export function nativeExecutable({ file, release }: Artefact): Executable {
  return {
    command: ['/box/program'],
    visible: [],
    files: { program: file },
    environment: SURROUNDINGS,
    ownBytes: OWN_BYTES,
    release,
  };
}
