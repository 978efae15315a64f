// A process that was born with a descriptor that is none of a stranger's business, and tells what a program in a box of the
// given tier finds open beyond its channel.

import { isolationSchema } from '@greenroom/core/judging';

import { inspectMachine } from '../probe.ts';
import { removeWorkspace } from '../workspace.ts';
import { runCommand } from './sandbox.ts';
import { commandOf } from './sandboxes.fixture.ts';

const { machine } = await inspectMachine({ isolation: isolationSchema.parse(process.argv[2]) });
if (machine === null) throw new Error('This machine has no sandbox');
const look = `
import os, stat
for descriptor in range(4, 500):
    try: print(descriptor, "device" if stat.S_ISCHR(os.fstat(descriptor).st_mode) else "REACHED")
    except OSError: pass
`;
const python = commandOf(['/usr/bin/python3', '-I', '-S', '-c', look], { visible: ['/usr/bin/python3'] });
const { stdout } = await runCommand(machine.sandbox, python);
console.log(`found: ${String(stdout)}`);
await removeWorkspace(machine.workspace);
