// How a Java machine is started in a box: small, quiet, and within its memory.

import path from 'node:path';

import type { BoxProgram } from '../../sandbox/sandbox.ts';
import type { JavaInstallation } from './installation.ts';

const MEGABYTE = 1024 * 1024;
/** What the machine itself takes beside the heap: code, metaspace, collector, threads' stacks. */
const OWN_BYTES = 640 * MEGABYTE;
const STACK_BYTES = 8 * MEGABYTE;

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

export interface MachineOptions {
  readonly heapBytes: number;
  /** The virtual machine's further options. */
  readonly options: readonly string[];
  /** Our classes, a file of the host. */
  readonly jar: string;
  /** The class of ours that runs. */
  readonly main: string;
}

export function javaProgram({ home, settings }: JavaInstallation, given: MachineOptions): BoxProgram {
  return {
    command: [
      path.join(home, 'bin/java'),
      ...QUIET,
      ...SMALL,
      '-Xms16m',
      `-Xmx${Math.ceil(given.heapBytes / MEGABYTE)}m`,
      // The channel is a descriptor that we were born with, for which Java has no official name.
      '--add-opens=java.base/java.io=ALL-UNNAMED',
      ...given.options,
      '-cp',
      '/box/greenroom.jar',
      given.main,
    ],
    visible: [home, ...settings],
    files: { 'greenroom.jar': given.jar },
    // Without /proc the launcher cannot find its own libraries by where it is.
    environment: { LANG: 'C.UTF-8', HOME: '/tmp', LD_LIBRARY_PATH: path.join(home, 'lib') },
    dataBytes: given.heapBytes + OWN_BYTES,
    stackBytes: STACK_BYTES,
  };
}
