// Submits many programs while workers, the server and PostgreSQL are killed, and says what came out of it.

import { setTimeout as delay } from 'node:timers/promises';

import type { Random } from '@greenroom/core/base';
import type { SubmissionRequest } from '@greenroom/core/coding';
import pg from 'pg';

import { type ChildServer, startChild } from './child-server.ts';
import { type ChildWorker, startChildWorker } from './child-worker.ts';
import { doubling } from './doubling.ts';
import type { TestPostgres } from './start-postgres.ts';

export type Victim = 'worker' | 'server' | 'postgres';

export interface KillPlan {
  readonly postgres: TestPostgres;
  readonly submissions: number;
  /** Who is killed, one after the other, evenly spread over the submissions. */
  readonly victims: readonly Victim[];
  readonly workers: number;
  readonly random: Random;
  readonly say: (line: string) => void;
}

export interface KillReport {
  /** What is wrong, in words; empty when every submission has exactly its one verdict. */
  readonly faults: readonly string[];
  /** How many jobs were started more than once. */
  readonly repeated: number;
  readonly seconds: number;
}

/** Programs with the verdict that each must get. */
const PROGRAMS = [
  ['def double(n):\n    return n * 2\n', 'AC'],
  ['def double(n):\n    return sum(n for _ in range(2)) + 0 * sum(range(2_000_000))\n', 'AC'],
  ['def double(n):\n    return n + 1\n', 'WA'],
  ['def double(n):\n    return n // (n - n)\n', 'RTE'],
  ['def double(n:\n    return n\n', 'CE'],
  ['import time\ndef double(n):\n    time.sleep(0.3)\n    return 2 * n\n', 'AC'],
] as const;

export async function killJudging(plan: KillPlan): Promise<KillReport> {
  const startedAt = performance.now();
  const stage = await openStage(plan);
  try {
    const expected = new Map<string, string>();
    await Promise.all([submitAll(stage, plan, expected), killAll(stage, plan)]);
    await until(async () => (await judgedCount(plan.postgres.url)) >= plan.submissions);
    const { faults, repeated } = await inspect(plan, expected);
    return { faults, repeated, seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    await Promise.all([...stage.workers.map((worker) => worker.end('SIGTERM')), stage.server.end('SIGTERM')]);
  }
}

interface Stage {
  server: ChildServer;
  readonly environment: Readonly<Record<string, string>>;
  readonly workers: ChildWorker[];
}

async function openStage({ postgres, workers }: KillPlan): Promise<Stage> {
  const environment = { DATABASE_URL: postgres.url, GREENROOM_JUDGE: 'workers' };
  const server = await startChild(environment);
  await onDatabase(postgres.url, (client) => client.query(WITNESS));
  const started = await Promise.all(Array.from({ length: workers }, () => startWorker(postgres.url)));
  // Whoever starts it again gives it the same address.
  return { server, environment: { ...environment, PORT: new URL(server.url).port }, workers: started };
}

function startWorker(databaseUrl: string): Promise<ChildWorker> {
  return startChildWorker({ databaseUrl, slots: 1, drainSeconds: 5 });
}

/** Sees every verdict that is ever written, whatever the program believes. */
const WITNESS = `
  create table verdict_witness (submission text not null);
  create function witness_verdict() returns trigger language plpgsql as $$
    begin insert into verdict_witness values (new.id); return null; end $$;
  create trigger witness after update on submissions for each row
    when (new.verdict is distinct from old.verdict) execute function witness_verdict();`;

/** As a program does that must not lose anything: again and again under one key until it is acknowledged. */
async function submitAll(
  stage: Stage,
  { submissions, random }: KillPlan,
  expected: Map<string, string>,
): Promise<void> {
  for (let n = 0; n < submissions; n += 1) {
    const [source, verdict] = PROGRAMS[Math.floor(random() * PROGRAMS.length)] ?? PROGRAMS[0];
    const id = await submitOnce(stage, doubling(source), `kill-${n}`);
    if (expected.has(id)) throw new Error(`Two submissions were given the id ${id}`);
    expected.set(id, verdict);
  }
}

async function submitOnce(stage: Stage, request: SubmissionRequest, key: string): Promise<string> {
  for (;;) {
    try {
      const response = await fetch(`${stage.server.url}/api/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(request),
      });
      const body = (await response.json()) as { readonly id: string };
      if (response.ok) return body.id;
      // 429 and 503 are invitations to come back; anything else is a fault of ours.
      if (response.status !== 429 && response.status < 500) throw new RefusedError(JSON.stringify(body));
    } catch (error) {
      if (error instanceof RefusedError) throw error;
    }
    await delay(100);
  }
}

class RefusedError extends Error {}

async function killAll(stage: Stage, plan: KillPlan): Promise<void> {
  const { submissions, victims, postgres, say } = plan;
  for (const [index, victim] of victims.entries()) {
    const due = (submissions * (index + 1)) / (victims.length + 1);
    await until(async () => (await judgedCount(postgres.url)) >= due);
    say(`after ${await judgedCount(postgres.url)} verdicts: kill -9 of ${victim}`);
    await killOne(stage, plan, victim);
  }
}

async function killOne(stage: Stage, { postgres, random }: KillPlan, victim: Victim): Promise<void> {
  switch (victim) {
    case 'worker': {
      const index = Math.floor(random() * stage.workers.length);
      await stage.workers[index]?.end('SIGKILL');
      stage.workers[index] = await startWorker(postgres.url);
      return;
    }
    case 'server':
      await stage.server.end('SIGKILL');
      stage.server = await startChild(stage.environment);
      return;
    case 'postgres':
      await postgres.kill();
      return;
  }
}

async function judgedCount(url: string): Promise<number> {
  const rows = await onDatabase(url, (client) =>
    client.query<{ count: string }>('select count(*) from submissions where verdict is not null'),
  );
  return Number(rows.rows[0]?.count);
}

async function inspect(
  { postgres, submissions }: KillPlan,
  expected: ReadonlyMap<string, string>,
): Promise<{ readonly faults: readonly string[]; readonly repeated: number }> {
  const rows = await onDatabase(postgres.url, (client) =>
    client.query<{ id: string; verdict: string; outcome: string; tries: number; seen: number }>(`
      select s.id, s.verdict::json ->> 'verdict' as verdict, j.outcome, j.tries,
        (select count(*)::int from verdict_witness w where w.submission = s.id) as seen
      from submissions s join judgements j on j.submission_id = s.id`),
  );
  const faults = rows.rows.flatMap(({ id, verdict, outcome, seen }) => [
    ...(seen === 1 ? [] : [`${id} was given ${seen} verdicts`]),
    ...(verdict === expected.get(id) ? [] : [`${id} got ${verdict}, not ${expected.get(id)}`]),
    ...(outcome === verdict ? [] : [`${id} ended as ${outcome} with the verdict ${verdict}`]),
  ]);
  if (rows.rows.length !== submissions) faults.push(`${rows.rows.length} of ${submissions} are there`);
  const open = await onDatabase(postgres.url, (client) =>
    client.query(`select id from jobs.job where name = 'judging' and state <> 'completed'`),
  );
  if (open.rows.length > 0) faults.push(`${open.rows.length} jobs are left over`);
  return { faults, repeated: rows.rows.filter(({ tries }) => tries > 0).length };
}

/** One statement, tried until the database answers. */
async function onDatabase<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return await work(client);
    } catch (error) {
      const isFault = error instanceof pg.DatabaseError && !/^(57P|08)/.test(error.code ?? '');
      if (isFault) throw error;
    } finally {
      await client.end().catch(() => {});
    }
    await delay(100);
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(50);
}
