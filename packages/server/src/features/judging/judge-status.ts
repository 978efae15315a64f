// Where code runs, as pages ask for it: here, on other machines, or in the browser.

import type { JudgeStatus } from '@greenroom/core/coding';
import { type Isolation, languages, isolationSchema } from '@greenroom/core/judging';

import type { Orm } from '../../platform/storage/database.ts';
import { liveWorkers } from './workers.ts';

/** The strongest first. */
const tiers = isolationSchema.options;

/** What all workers together offer: every language that one of them has, and the weakest of their isolations. */
export async function workersStatus(orm: Orm): Promise<JudgeStatus> {
  const workers = await liveWorkers(orm);
  const offered = new Set(workers.flatMap((worker) => worker.languages.split(',')));
  const weakest = Math.max(0, ...workers.map(({ isolation }) => tiers.indexOf(isolation as Isolation)));
  const none = workers.length === 0;
  return {
    isolation: tiers[weakest] ?? 'isolated',
    languages: languages.filter((language) => offered.has(language)),
    summary: none
      ? 'No worker is there to run code. What you run or submit waits for one.'
      : `Code runs in the sandboxes of ${workers.length === 1 ? 'one worker' : `${workers.length} workers`}.`,
    missing: none
      ? [{ what: 'No worker is connected to the database', fix: 'DATABASE_URL=… greenroom worker' }]
      : [],
  };
}
