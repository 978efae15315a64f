// A process that judges two programs without end in the tier that it is told, for tests that kill the judge.

import { isolationSchema } from '@greenroom/core/judging';

import { openRealJudge, requestOf, visibleTest } from '../request.fixture.ts';

const isolation = isolationSchema.parse(process.argv[2]);
const judge = await openRealJudge({ isolation });
const limits = { cpuSeconds: 3600, memoryBytes: 64 * 1024 * 1024, outputBytes: 1000 };
const tests = [visibleTest([1], 1)];
console.log('judging');
await Promise.all([
  judge.judge(requestOf('python', 'def solve(a):\n    while True: pass\n', tests, { limits })),
  judge.judge(requestOf('javascript', 'function solve(a) { for (;;); }', tests, { limits })),
]);
