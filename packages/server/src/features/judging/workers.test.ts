import type { JudgeStatus, Submission } from '@greenroom/core/coding';
import type { QueueView } from '@greenroom/core/judging';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { type ChildWorker, startChildWorker } from '../../testing/child-worker.ts';
import { DOUBLE, doubling, slowDouble } from '../../testing/doubling.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import type { WorkerOptions } from '../../worker.ts';

const SLOW = slowDouble(2);

let server: TestServer;
let databaseUrl: string;

beforeAll(async () => {
  server = await testServer('postgres', { judging: 'workers' });
  databaseUrl = server.options.databaseUrl ?? '';
});
afterAll(() => server.close());

let workers: ChildWorker[] = [];
afterEach(async () => {
  await Promise.all(workers.map((each) => each.end('SIGTERM')));
  workers = [];
});

async function worker(over: Partial<WorkerOptions> = {}): Promise<ChildWorker> {
  const started = await startChildWorker({ databaseUrl, slots: 1, ...over });
  workers.push(started);
  return started;
}

async function ended(id: string): Promise<Submission> {
  for (;;) {
    const submission = await server.ask<Submission>('GET', `/api/submissions/${id}?wait=60`);
    if (submission.finishedAt !== null) return submission;
  }
}

async function until(holds: (view: QueueView) => boolean): Promise<QueueView> {
  for (;;) {
    const view = await server.ask<QueueView>('GET', '/api/queue');
    if (holds(view)) return view;
  }
}

test('without a worker the server says so, and takes nothing in that would wait for ever', async () => {
  const status = await server.ask<JudgeStatus>('GET', '/api/judge');
  expect(status).toMatchObject({ languages: [], missing: [{ fix: 'DATABASE_URL=… greenroom worker' }] });
  const refused = await server.send('POST', '/api/submissions', doubling(DOUBLE));
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(await refused.json()).toMatchObject({ type: 'urn:greenroom:problem:no-worker' });
});

test('workers take only the languages that they were started for', async () => {
  const python = await worker({ name: 'snake', languages: ['python'] });
  await worker({ name: 'script', languages: ['javascript'] });
  const status = await server.ask<JudgeStatus>('GET', '/api/judge');
  expect([...status.languages].sort()).toEqual(['javascript', 'python']);
  const javascript = doubling('function double(n) { return n * 2; }', { language: 'javascript' });
  const asked = await Promise.all(
    [doubling(DOUBLE), javascript].map((request) =>
      server.ask<Submission>('POST', '/api/submissions', request),
    ),
  );
  for (const { id } of asked) expect(await ended(id)).toMatchObject({ outcome: 'AC', state: 'judged' });
  const view = await server.ask<QueueView>('GET', '/api/queue');
  expect(view.workers.map(({ name, languages }) => [name, languages])).toEqual([
    ['snake', ['python']],
    ['script', ['javascript']],
  ]);
  expect(await python.end('SIGTERM')).toBe(0);
  const left = await server.ask<QueueView>('GET', '/api/queue');
  expect(left.workers.map(({ name }) => name)).toEqual(['script']);
});

test('a worker that is killed in the middle: judged by the other one, once, soon', async () => {
  const both = new Map([
    ['one', await worker({ name: 'one' })],
    ['two', await worker({ name: 'two' })],
  ]);
  const { id } = await server.ask<Submission>('POST', '/api/submissions', doubling(SLOW));
  const { active } = await until((view) => view.active.length === 1);
  const victim = active[0]?.worker ?? '';
  await both.get(victim)?.end('SIGKILL');
  // The lease is 8 s, the job's own heartbeat 10 s; were it left to the job's expiry, this test would run out of time.
  expect(await ended(id)).toMatchObject({ state: 'judged', outcome: 'AC' });
  const { troubles } = await server.ask<QueueView>('GET', '/api/queue');
  expect(troubles).toMatchObject([{ id, earlierTries: 1, outcome: 'AC' }]);
  expect(troubles[0]?.worker).toBe(victim === 'one' ? 'two' : 'one');
});

test('a worker that is asked to stop ends what it has', async () => {
  const only = await worker({ name: 'leaving' });
  const { id } = await server.ask<Submission>('POST', '/api/submissions', doubling(SLOW));
  await until(({ active }) => active.length === 1);
  expect(await only.end('SIGTERM')).toBe(0);
  const submission = await server.ask<Submission>('GET', `/api/submissions/${id}`);
  expect(submission).toMatchObject({ state: 'judged', outcome: 'AC' });
});

test('what does not end in time is handed back and judged elsewhere', async () => {
  const hasty = await worker({ name: 'hasty', drainSeconds: 0 });
  const { id } = await server.ask<Submission>('POST', '/api/submissions', doubling(SLOW));
  await until(({ active }) => active.length === 1);
  expect(await hasty.end('SIGTERM')).toBe(0);
  expect(await server.ask<Submission>('GET', `/api/submissions/${id}`)).toMatchObject({ state: 'waiting' });
  await worker({ name: 'patient' });
  expect(await ended(id)).toMatchObject({ state: 'judged', outcome: 'AC' });
});

test('a worker tells monitors of itself, without anything that belongs to a user', async () => {
  const { monitorUrl } = await worker({ monitor: { host: '127.0.0.1', port: 0 } });
  const { id } = await server.ask<Submission>('POST', '/api/submissions', doubling(DOUBLE));
  await ended(id);
  const page = async (name: string): Promise<string> => (await fetch(`${monitorUrl}/${name}`)).text();
  expect(await page('healthz')).toBe('ok\n');
  expect(await page('readyz')).toBe('ok\n');
  const metrics = await page('metrics');
  expect(metrics).toContain('greenroom_verdicts_total{language="python",verdict="AC"} 1\n');
  expect(metrics).toContain('greenroom_judging_run_seconds_count{language="python"} 1\n');
  expect(metrics).not.toContain('local');
  expect(metrics).not.toContain(id);
});
