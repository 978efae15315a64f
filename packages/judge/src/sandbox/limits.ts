// The kernel's limits of a box's processes, as arguments of prlimit(1).

import { release } from 'node:os';

import type { BoxProgram } from './sandbox.ts';

/** A backstop for a judge that stopped looking; limits of one test are far below. */
const CPU_SECONDS_OF_A_BOX = 900;
/** Threads, among them those of the interpreter itself. */
export const MOST_THREADS = 64;

/** Those of a program that answers questions. */
export function programLimits({ dataBytes, stackBytes }: BoxProgram): readonly string[] {
  return limitArguments({
    dataBytes,
    stackBytes,
    fileBytes: 0,
    openFiles: 64,
    processes: MOST_THREADS,
    cpuSeconds: CPU_SECONDS_OF_A_BOX,
  });
}

export function limitArguments(limits: {
  readonly dataBytes: number;
  readonly stackBytes: number;
  readonly fileBytes: number;
  readonly openFiles: number;
  /** Threads and processes. */
  readonly processes: number;
  readonly cpuSeconds: number;
}): readonly string[] {
  return [
    `--data=${limits.dataBytes}`,
    `--stack=${limits.stackBytes}`,
    ...(countsThreadsApart() ? [`--nproc=${limits.processes}`] : []),
    `--cpu=${limits.cpuSeconds}`,
    `--nofile=${limits.openFiles}`,
    `--fsize=${limits.fileBytes}`,
    '--core=0',
    '--memlock=0',
    '--msgqueue=0',
  ];
}

/**
 * Whether the limit of threads is the box's own. Before Linux 5.14 (user_namespaces(7)) it counted every process of the
 * user, for whom it would be far too low; root gives each box another user, of whom there is nothing else.
 */
function countsThreadsApart(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return process.getuid?.() === 0 || major > 5 || (major === 5 && minor >= 14);
}
