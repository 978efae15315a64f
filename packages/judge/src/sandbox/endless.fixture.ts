// A process whose boxes run without end in the tier that it is told, for tests that kill or stop the judge: interpreters
// that judge a program (`programs`), a command with children of its own (`commands`), or that and a judge that stands still.

import { isolationSchema } from '@greenroom/core/judging';

import { inspectMachine } from '../probe.ts';
import { openRealJudge, requestOf, visibleTest } from '../request.fixture.ts';
import type { RunningCommand } from './command.ts';
import { shell } from './sandboxes.fixture.ts';

const isolation = isolationSchema.parse(process.argv[2]);

async function judgePrograms(): Promise<void> {
  const judge = await openRealJudge({ isolation });
  const limits = { cpuSeconds: 3600, memoryBytes: 64 * 1024 * 1024, outputBytes: 1000 };
  const tests = [visibleTest([1], 1)];
  await Promise.all([
    judge.judge(requestOf('python', 'def solve(a):\n    while True: pass\n', tests, { limits })),
    judge.judge(requestOf('javascript', 'function solve(a) { for (;;); }', tests, { limits })),
  ]);
}

async function runCommands(cpuSeconds: number): Promise<RunningCommand> {
  const { machine } = await inspectMachine({ isolation });
  if (machine === null) throw new Error('This machine has no sandbox');
  const loop = 'while :; do :; done';
  const limits = { cpuSeconds, wallSeconds: 3600, memoryBytes: 2 ** 27, outputBytes: 1000 };
  return machine.sandbox.launch(shell(`(${loop}) & (${loop})`, { rights: 'tools', limits }));
}

const kind = process.argv[3];
if (kind === 'programs') await judgePrograms();
else if (kind === 'commands') await (await runCommands(3600)).done;
else {
  // Only the box's own clock is left to end it, soon after this second.
  await runCommands(1);
  process.kill(process.pid, 'SIGSTOP');
}
