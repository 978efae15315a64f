// What judging tells a monitor: of this process what it judged, of the whole line how long it is.

import { sql } from 'drizzle-orm';

import type { Gauge, Metrics, Sample } from '../../platform/metrics/metrics.ts';
import type { Orm } from '../../platform/storage/database.ts';
import type { Judged } from './judge-job.ts';
import { liveWorkers } from './workers.ts';

const WAIT_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800] as const;
const RUN_SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] as const;

/** Counts verdicts and how long they took; returns what is to be told of each. */
export function countJudged(metrics: Metrics): (judged: Judged) => void {
  const verdicts = metrics.counter('greenroom_verdicts_total', 'Verdicts given by this process.');
  const waits = metrics.histogram(
    'greenroom_judging_wait_seconds',
    'From the request to the start of judging.',
    WAIT_SECONDS,
  );
  const runs = metrics.histogram(
    'greenroom_judging_run_seconds',
    'From the start of judging to the verdict.',
    RUN_SECONDS,
  );
  return ({ language, priority, verdict, waitedMs, ranMs }) => {
    verdicts({ language, verdict });
    waits({ priority }, waitedMs / 1_000);
    runs({ language }, ranMs / 1_000);
  };
}

/** This process: memory, and programs that it judges now. */
export function watchProcess(metrics: Metrics, running: () => number): void {
  metrics.gauges(() =>
    Promise.resolve([
      gauge('greenroom_process_resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss()),
      gauge('greenroom_judging_running', 'Submissions that this process judges now.', running()),
    ]),
  );
}

/** The line and the workers, the same from every process that is asked. */
export function watchLine(metrics: Metrics, orm: Orm): void {
  metrics.gauges(async () => {
    const { rows } = await orm.execute<{
      priority: string;
      language: string;
      waiting: string | number;
      running: string | number;
      oldest: string | number | null;
    }>(sql`
      select priority, language,
        count(*) filter (where started_at is null) as waiting,
        count(*) filter (where started_at is not null) as running,
        extract(epoch from clock_timestamp() - min(queued_at) filter (where started_at is null)) as oldest
      from judgements where finished_at is null group by 1, 2 order by 1, 2`);
    const workers = await liveWorkers(orm);
    const samples = (value: (row: (typeof rows)[number]) => number): Sample[] =>
      rows.map((row) => ({
        labels: { priority: row.priority, language: row.language },
        value: value(row),
      }));
    const oldest = Math.max(0, ...rows.map((row) => Number(row.oldest ?? 0)));
    return [
      {
        name: 'greenroom_queue_waiting',
        help: 'Submissions that wait.',
        samples: samples((row) => Number(row.waiting)),
      },
      {
        name: 'greenroom_queue_running',
        help: 'Submissions that are being judged, by all workers.',
        samples: samples((row) => Number(row.running)),
      },
      gauge('greenroom_queue_oldest_seconds', 'How long the one that waits longest has waited.', oldest),
      gauge('greenroom_workers', 'Workers that gave a sign of life.', workers.length),
      gauge(
        'greenroom_worker_slots',
        'Submissions that all workers judge at once, at most.',
        workers.reduce((sum, { slots }) => sum + slots, 0),
      ),
    ];
  });
}

function gauge(name: string, help: string, value: number): Gauge {
  return { name, help, samples: [{ labels: {}, value }] };
}
