// Kills workers, the server and PostgreSQL with SIGKILL in the middle of many submissions, and checks that each ends with
// exactly one verdict, the right one. Run: npx tsx bench/kill-judge.ts [--submissions 500] [--rounds 3] [--seed text]

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { seededRandom } from '@greenroom/core/base';

import { killJudging, type Victim } from '../packages/server/src/testing/kill-judging.ts';
import { startPostgres } from '../packages/server/src/testing/start-postgres.ts';

const EACH_ROUND: readonly Victim[] = ['worker', 'server', 'postgres'];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      submissions: { type: 'string', default: '500' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: String(Date.now()) },
    },
  });
  const [submissions, rounds] = [Number(values.submissions), Number(values.rounds)];
  if (!Number.isInteger(submissions) || submissions < 1 || !Number.isInteger(rounds) || rounds < 1) {
    console.error('--submissions and --rounds must be whole numbers from 1 on');
    return 2;
  }
  const postgres = await startPostgres();
  try {
    const workers = Math.max(2, availableParallelism());
    const { faults, repeated, seconds } = await killJudging({
      postgres,
      submissions,
      workers,
      victims: Array.from({ length: rounds }, () => EACH_ROUND).flat(),
      random: seededRandom(values.seed),
      say: console.log,
    });
    for (const fault of faults) console.log(`FAULT ${fault}`);
    console.log(
      `${submissions} submissions, ${rounds * EACH_ROUND.length} kills, ${workers} workers: ${repeated} were started more ` +
        `than once, ${faults.length} faults, ${seconds.toFixed(0)} s (seed ${values.seed})`,
    );
    return faults.length === 0 ? 0 : 1;
  } finally {
    await postgres.stop();
  }
}

process.exitCode = await main();
