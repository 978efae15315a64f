// Trying a language out: a program of it is started in a box.

import type { Signature } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

import type { Sandbox } from '../sandbox/sandbox.ts';
import { missingWalls } from '../sandbox/walls.ts';
import type { Toolchain } from './toolchain.ts';

const TRIAL_LIMITS: Limits = { cpuSeconds: 2, memoryBytes: 256 * 1024 * 1024, outputBytes: 65_536 };
/** Starting a box tells enough; no program is loaded into it. */
const TRIAL_SIGNATURE: Signature = { name: 'probe', parameters: [], returns: { kind: 'int' } };

/** What keeps a box from running; `null` when it ran with every wall in place. */
export async function tryToolchain(
  sandbox: Sandbox,
  toolchain: Toolchain,
  {
    source = '',
    signature = TRIAL_SIGNATURE,
  }: { readonly source?: string; readonly signature?: Signature } = {},
): Promise<string | null> {
  try {
    const prepared = await toolchain.prepare({ source, signature, limits: TRIAL_LIMITS });
    if (prepared.kind === 'rejected') return prepared.message;
    try {
      const box = await sandbox.start(prepared.program);
      try {
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
