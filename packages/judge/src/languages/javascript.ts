// JavaScript, run by the Node that runs us.

import { realpathSync } from 'node:fs';

import { javascriptDriver } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

import type { BoxProgram } from '../sandbox/sandbox.ts';
import type { Toolchain } from './toolchain.ts';

const MEGABYTE = 1024 * 1024;
/**
 * What Node itself holds, above the candidate's limit: code, its threads' stacks, the young generation. Since Node 23 the
 * kernel also counts the 512 MB that V8 sets aside for code and hardly ever uses.
 */
const OWN_BYTES = (Number.parseInt(process.versions.node, 10) > 22 ? 896 : 384) * MEGABYTE;
const STACK_BYTES = 32 * MEGABYTE;

/** `node`: the interpreter as the box sees it; `runnerFile` holds `javascriptRunner`. */
export function javascriptToolchain(node: string, runnerFile: string): Toolchain {
  return {
    language: 'javascript',
    version: `Node ${process.version} (${node})`,
    program: (limits) => nodeProgram({ node, runnerFile, limits }),
    driver: javascriptDriver,
  };
}

export function nodeProgram(options: {
  readonly node: string;
  readonly runnerFile: string;
  readonly limits: Limits;
  /** Sucrase as one file, for TypeScript. */
  readonly transformFile?: string;
}): BoxProgram {
  const { node, runnerFile, limits, transformFile } = options;
  // A little more than the limit: the watch from outside says so before V8 collects itself to death.
  const heap = Math.ceil((limits.memoryBytes * 1.25) / MEGABYTE) + 32;
  return {
    command: [
      node,
      `--max-old-space-size=${heap}`,
      `--stack-size=${Math.floor(STACK_BYTES / 1024 / 2)}`,
      '/box/runner.cjs',
      ...(transformFile === undefined ? [] : ['/box/transform.cjs']),
    ],
    visible: [node],
    files: {
      'runner.cjs': runnerFile,
      ...(transformFile === undefined ? {} : { 'transform.cjs': transformFile }),
    },
    environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
    dataBytes: limits.memoryBytes + OWN_BYTES,
    stackBytes: STACK_BYTES,
  };
}

/** The Node that runs us, where it really is. */
export function ownNode(): string {
  return realpathSync(process.execPath);
}
