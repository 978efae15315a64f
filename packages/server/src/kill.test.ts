import { cpus } from 'node:os';

import type { Session, SessionEvent } from '@greenroom/core/session';
import { describe, expect, test } from 'vitest';

import { type ChildServer, startChild } from './testing/child-server.ts';
import { engines, freshStorage } from './testing/databases.ts';
import { readStream } from './testing/read-stream.ts';
import { newSession } from './testing/test-server.ts';

/** More than can run at once, so that some wait and some run when the server goes. */
const RUNS = cpus().length * 2 + 2;
const SLOW =
  'total = sum(i * i for i in range(3_000_000))\ndef pair_with_sum(nums, target):\n    return [0, 1]\n';

const runs = Array.from({ length: RUNS }, (_, n): SessionEvent => {
  return {
    by: 'browser',
    n,
    at: n,
    type: 'run-requested',
    run: `run-${n}`,
    language: 'python',
    source: SLOW,
    tests: [],
  };
});

describe.each(engines)('on %s', { timeout: 180_000 }, (engine) => {
  async function start(): Promise<{ child: ChildServer; again: () => Promise<ChildServer> }> {
    const { home, databaseUrl, template } = await freshStorage(engine);
    const environment = { GREENROOM_HOME: home, DATABASE_URL: databaseUrl, GREENROOM_TEMPLATE: template };
    return { child: await startChild(environment), again: () => startChild(environment) };
  }

  async function ask(child: ChildServer, path: string, body: unknown): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(child.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  }

  test.each(['SIGKILL', 'SIGTERM'] as const)(
    '%s while code runs: judged after the restart, once',
    async (signal) => {
      const { child, again } = await start();
      const wanted = newSession();
      await ask(child, '/api/sessions', wanted);
      await ask(child, `/api/sessions/${wanted.id}/events`, { events: runs });
      const stream = (url: string): string => `${url}/api/sessions/${wanted.id}/stream?after=0`;
      // The first verdict shows that the workers are at it.
      await readStream(stream(child.url), { count: 1 });
      expect(await child.end(signal)).toBe(signal === 'SIGTERM' ? 0 : null);

      const second = await again();
      await readStream(stream(second.url), { count: RUNS });
      const read = await fetch(`${second.url}/api/sessions/${wanted.id}`);
      const { events } = (await read.json()) as Session;
      const finished = events.flatMap((event) => (event.type === 'run-finished' ? [event] : []));
      expect(finished.map(({ run }) => run).sort()).toEqual(runs.map((_, n) => `run-${n}`).sort());
      expect(finished.map(({ n }) => n)).toEqual(finished.map((_, index) => index + 1));
      // A sandbox that was torn down is no verdict on the candidate's code.
      expect(finished.filter(({ verdict }) => verdict.verdict === 'IE')).toEqual([]);
      expect(await second.end('SIGTERM')).toBe(0);
    },
  );
});
