// How a Java machine is started in a box: small, quiet, and within its memory.

import path from 'node:path';

import type { BoxProgram } from '../../sandbox/sandbox.ts';
import type { JavaInstallation } from './installation.ts';

const MEGABYTE = 1024 * 1024;
/** The library that changes classes, as the platform has it for itself up to Java 23. */
export const ASM = 'jdk.internal.org.objectweb.asm';
/** What the machine itself takes beside the heap: code, metaspace, collector, threads' stacks. */
export const OWN_BYTES = 640 * MEGABYTE;
export const STACK_BYTES = 8 * MEGABYTE;

/** Nothing but the program speaks on stdout, and nobody from outside is listened to. */
const QUIET = [
  '-Xlog:disable',
  '-Xlog:all=warning:stderr',
  '-XX:+DisplayVMOutputToStderr',
  '-XX:-UsePerfData',
  '-XX:-UseContainerSupport',
  '-XX:+DisableAttachMechanism',
];
const SMALL = ['-XX:+UseSerialGC', '-XX:ReservedCodeCacheSize=64m', '-XX:MaxMetaspaceSize=128m'];

/** For javac as a command: what it reserves is far more than what it uses. */
export const COMPILE_LIMITS = { dataBytes: 2048 * MEGABYTE, stackBytes: STACK_BYTES };

export interface MachineOptions {
  readonly heapBytes: number;
  /** The virtual machine's further options. */
  readonly options: readonly string[];
  /** Our classes, a file of the host. */
  readonly jar: string;
  /** The class of ours that runs. */
  readonly main: string;
}

/** The virtual machine and its options; the program's follow. */
export function javaCommand({ home }: JavaInstallation, heapBytes: number): readonly string[] {
  const heap = `-Xmx${Math.ceil(heapBytes / MEGABYTE)}m`;
  return [path.join(home, 'bin/java'), ...QUIET, ...SMALL, '-Xms16m', heap];
}

/** What every box with a Java machine shows and sets. */
export function javaStart({ home, settings }: JavaInstallation): Pick<BoxProgram, 'visible' | 'environment'> {
  return {
    visible: [home, ...settings],
    // Without /proc the launcher cannot find its own libraries by where it is.
    environment: { LANG: 'C.UTF-8', HOME: '/tmp', LD_LIBRARY_PATH: path.join(home, 'lib') },
  };
}

export function javaProgram(installation: JavaInstallation, given: MachineOptions): BoxProgram {
  return {
    ...javaStart(installation),
    command: [
      ...javaCommand(installation, given.heapBytes),
      // The channel is a descriptor that we were born with, for which Java has no official name.
      '--add-opens=java.base/java.io=ALL-UNNAMED',
      ...given.options,
      '-cp',
      '/box/greenroom.jar',
      given.main,
    ],
    files: { 'greenroom.jar': given.jar },
    dataBytes: given.heapBytes + OWN_BYTES,
    stackBytes: STACK_BYTES,
  };
}

const COUNTING_HEAP_BYTES = 1024 * MEGABYTE;
/**
 * The same every time: compiled when a count says so and not in the background, objects numbered in turn, one collector
 * whose work nobody sees.
 */
const COUNTING = [
  '-XX:TieredStopAtLevel=1',
  '-Xbatch',
  '-XX:+UnlockExperimentalVMOptions',
  '-XX:hashCode=3',
  '-XX:MarkSweepAlwaysCompactCount=1',
  '-XX:-UseTLAB',
  `--add-exports=java.base/${ASM}=ALL-UNNAMED`,
  `--add-exports=java.base/${ASM}.tree=ALL-UNNAMED`,
  '-Xbootclasspath/a:/box/greenroom.jar',
  '-javaagent:/box/greenroom.jar',
];

/** A Java machine with counters in its collections and texts. */
export function countingMachine(installation: JavaInstallation, jar: string): BoxProgram {
  const main = 'greenroom.CountingRunner';
  return javaProgram(installation, { heapBytes: COUNTING_HEAP_BYTES, options: COUNTING, jar, main });
}
