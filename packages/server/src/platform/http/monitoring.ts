// For monitors: is the process alive, can it work now, and its figures.

import { sql } from 'drizzle-orm';
import { Hono } from 'hono';

import { type Metrics, METRICS_TYPE } from '../metrics/metrics.ts';
import type { Database } from '../storage/database.ts';

export interface MonitorContext {
  readonly database: Database;
  readonly metrics: Metrics;
  /** False from the moment in which the process is asked to stop. */
  readonly isReady: () => boolean;
}

/** `/healthz`: the process answers. `/readyz`: so does the database, and it is not stopping. `/metrics`: Prometheus. */
export function monitorPages({ database, metrics, isReady }: MonitorContext): Hono {
  const pages = new Hono();
  pages.get('/healthz', (c) => c.text('ok\n'));
  pages.get('/readyz', async (c) => {
    if (!isReady()) return c.text('stopping\n', 503);
    try {
      await database.orm.execute(sql`select 1`);
      return c.text('ok\n');
    } catch {
      return c.text('the database does not answer\n', 503);
    }
  });
  pages.get('/metrics', async (c) => c.text(await metrics.render(), 200, { 'content-type': METRICS_TYPE }));
  return pages;
}
