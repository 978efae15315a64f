// Judges the same mixed submissions at concurrency 1 and at the number of cores, and compares every test's verdict.
// Run: npx tsx bench/same-verdicts.ts [--submissions 200]

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { compareVerdicts } from '../packages/server/src/testing/same-verdicts.ts';

const { values } = parseArgs({ options: { submissions: { type: 'string', default: '200' } } });
const submissions = Number(values.submissions);
if (!Number.isInteger(submissions) || submissions < 1) {
  console.error('--submissions must be a whole number from 1 on');
  process.exitCode = 2;
} else {
  const { differences, verdicts, languages, seconds } = await compareVerdicts(submissions);
  for (const difference of differences) console.log(`DIFFERENT ${difference}`);
  const counts = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  console.log(
    `${submissions} submissions (${counts}) in ${languages.join(', ')}, at once 1 and ${Math.max(2, availableParallelism())}: ` +
      `${differences.length} differences; ${seconds.map((each) => each.toFixed(0)).join(' s and ')} s`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
}
