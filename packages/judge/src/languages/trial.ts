// Trying a language out: a program of it is started in a box.

import type { Signature } from '@greenroom/core/coding';
import type { Language, Limits } from '@greenroom/core/judging';

import type { Sandbox } from '../sandbox/sandbox.ts';
import { missingWalls } from '../sandbox/walls.ts';
import type { Toolchain } from './toolchain.ts';

const TRIAL_LIMITS: Limits = { cpuSeconds: 2, memoryBytes: 256 * 1024 * 1024, outputBytes: 65_536 };
/** Starting a box tells enough; nothing is called in it. */
const TRIAL_SIGNATURE: Signature = { name: 'probe', parameters: [], returns: { kind: 'int' } };

/** What compilers are given: the function of the trial's signature. Interpreters start without a program. */
const TRIAL_SOURCES: Readonly<Partial<Record<Language, string>>> = {
  java: 'class Solution { int probe() { return 1; } }',
  cpp: 'int probe() { return 1; }',
  go: 'func probe() int { return 1 }',
  rust: 'fn probe() -> i64 { 1 }',
};

/** What keeps a box from running; `null` when it ran with every wall in place. */
export async function tryToolchain(
  sandbox: Sandbox,
  toolchain: Toolchain,
  {
    source = TRIAL_SOURCES[toolchain.language] ?? '',
    signature = TRIAL_SIGNATURE,
  }: { readonly source?: string; readonly signature?: Signature } = {},
): Promise<string | null> {
  try {
    const prepared = await toolchain.prepare({ source, signature, limits: TRIAL_LIMITS });
    if (prepared.kind === 'rejected') return prepared.message;
    try {
      const box = await sandbox.start(prepared.program);
      try {
        if (prepared.load.kind === 'program') await box.admit(prepared.load.file);
        const missing = missingWalls(box.pid, sandbox.isolation);
        return missing.length === 0 ? null : missing.join(', ');
      } finally {
        await box.close();
      }
    } finally {
      await prepared.release?.();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
