// The machine's real sandboxes, for tests.

import { afterAll, beforeAll } from 'vitest';

import type { Isolation } from '@greenroom/core/judging';

import { inspectMachine, type Machine, type ProbeOptions } from '../probe.ts';
import { removeWorkspace } from '../workspace.ts';
import type { BoxCommand } from './command.ts';
import type { Sandbox } from './sandbox.ts';

/** The tiers that whoever runs the tests can be offered here. */
export const tiers: readonly Isolation[] =
  process.getuid?.() === 0 ? ['isolated', 'isolated-root', 'restricted'] : ['isolated', 'restricted'];

/** Opens the tier for the tests of a file or a `describe`. */
export function useSandbox(isolation: Isolation, options: ProbeOptions = {}): () => Sandbox {
  let machine: Machine | null = null;
  beforeAll(async () => {
    const inspection = await inspectMachine({ ...options, isolation });
    if (inspection.machine === null) {
      throw new Error(`These tests need the tier ${isolation}: ${JSON.stringify(inspection.probes)}`);
    }
    ({ machine } = inspection);
  });
  afterAll(async () => {
    if (machine !== null) await removeWorkspace(machine.workspace);
  });
  return () => {
    if (machine === null) throw new Error('The sandbox is not open yet');
    return machine.sandbox;
  };
}

const MEGABYTE = 1024 * 1024;

/** A command with usual limits. */
export function commandOf(command: readonly string[], changes: Partial<BoxCommand> = {}): BoxCommand {
  return {
    command,
    rights: 'program',
    visible: [],
    files: {},
    environment: {},
    limits: { cpuSeconds: 2, wallSeconds: 10, memoryBytes: 128 * MEGABYTE, outputBytes: 65_536 },
    stdin: 'none',
    work: null,
    ...changes,
  };
}

/** A line of shell, which every machine has. */
export function shell(script: string, changes: Partial<BoxCommand> = {}): BoxCommand {
  return commandOf(['/bin/sh', '-c', script], { visible: ['/bin/sh'], ...changes });
}
