import { seededRandom } from '@greenroom/core/base';
import { expect, test } from 'vitest';

import { killJudging } from './testing/kill-judging.ts';
import { startPostgres } from './testing/start-postgres.ts';

// bench/kill-judge.ts does the same with 500 submissions and more kills.
test(
  'workers, the server and PostgreSQL are killed: every submission gets its one verdict',
  { timeout: 300_000 },
  async () => {
    const postgres = await startPostgres();
    try {
      const report = await killJudging({
        postgres,
        submissions: 40,
        victims: ['worker', 'server', 'postgres'],
        workers: 2,
        random: seededRandom('kill'),
        say: () => {},
      });
      expect(report.faults).toEqual([]);
    } finally {
      await postgres.stop();
    }
  },
);
