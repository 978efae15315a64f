// Trying SQL out: an engine of each dialect is started in a box.

import { dialectNames, dialects, type Signature } from '@greenroom/core/coding';

import { bad, good, type Probe } from '../../probe-report.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Toolchain } from '../toolchain.ts';
import { tryToolchain } from '../trial.ts';

/** One probe for each dialect; it takes seconds. */
export async function probeQueries(sandbox: Sandbox, toolchain: Toolchain): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  for (const dialect of dialects) {
    const query = { dialect, schema: 'SELECT 1', tables: [], columns: [], answer: null };
    const signature: Signature = { name: 'probe', parameters: [], returns: { kind: 'int' }, query };
    const problem = await tryToolchain(sandbox, toolchain, { signature });
    const name = dialectNames[dialect];
    probes.push(
      problem === null
        ? good(name, `${name} answers queries in a box`)
        : bad(name, `${name} cannot run: ${problem}`, 'npm install'),
    );
  }
  return probes;
}
