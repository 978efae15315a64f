import type {
  Submission,
  SubmissionEvent,
  SubmissionRequest,
  SubmissionSummary,
} from '@greenroom/core/coding';
import type { QueueView } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { DOUBLE, doubling, slowDouble } from '../../testing/doubling.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

const WRONG = 'def double(n):\n    return n + 1\n';

describe.each(engines)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine, {
      judge: { concurrency: 1 },
      queueLimits: { waiting: 20, waitingOfUser: 20 },
    });
  });
  afterAll(() => server.close());

  const submit = (request: SubmissionRequest): Promise<Submission> =>
    server.ask<Submission>('POST', '/api/submissions', request);

  async function ended(id: string): Promise<Submission> {
    for (;;) {
      const submission = await server.ask<Submission>('GET', `/api/submissions/${id}?wait=30`);
      if (submission.finishedAt !== null) return submission;
    }
  }

  /** Keeps the only slot busy until it is cancelled. */
  async function blocked(work: () => Promise<void>): Promise<void> {
    const request = doubling(slowDouble(0.5), { priority: 'interactive' });
    if (request.task.kind !== 'function') throw new Error('it has tests of its own');
    const tests = Array.from({ length: 100 }, (_, n) => ({ args: [n], expected: 2 * n }));
    const { id } = await submit({ ...request, task: { ...request.task, tests } });
    while ((await server.ask<Submission>('GET', `/api/submissions/${id}`)).state !== 'running');
    await work();
    await server.ask('POST', `/api/submissions/${id}/cancel`);
  }

  test('tests of its own: every result is shown, the verdict is stored', async () => {
    const accepted = await submit(doubling(DOUBLE));
    expect(accepted).toMatchObject({ state: 'waiting', subject: 'double', verdict: null, callback: null });
    const right = await ended(accepted.id);
    expect(right).toMatchObject({ state: 'judged', outcome: 'AC', ahead: null });
    expect(right.verdict).toMatchObject({ verdict: 'AC', score: 1, language: 'python' });
    const wrong = await ended((await submit(doubling(WRONG))).id);
    expect(wrong.verdict?.tests.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['own/1', 'AC'],
      ['own/2', 'WA'],
    ]);
    expect(wrong.verdict?.tests[1]?.shown).toMatchObject({ expected: '42', got: '22' });
  });

  test('a problem of the server: its hidden tests judge and stay hidden', async () => {
    const source = 'def pair_with_sum(nums, target):\n    return []\n';
    const task = { kind: 'problem', pack: 'core', id: 'pair-with-sum', tests: 'all' } as const;
    const { verdict } = await ended((await submit(doubling(source, { task }))).id);
    expect(verdict?.verdict).toBe('WA');
    const hidden = verdict?.tests.filter(({ category }) => category !== 'sample') ?? [];
    expect(hidden.length).toBeGreaterThan(20);
    expect(hidden.every(({ shown }) => shown === undefined)).toBe(true);
    const samples = await ended((await submit(doubling(source, { task: { ...task, tests: 'samples' } }))).id);
    expect(samples.verdict?.tests.every(({ category }) => category === 'sample')).toBe(true);
    const unknown = { ...task, id: 'no-such-problem' };
    const refused = await server.send('POST', '/api/submissions', doubling(source, { task: unknown }));
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('a class: asked call by call', async () => {
    const source = `class Counter:
    def __init__(self, start):
        self.value = start
    def add(self, n):
        self.value += n
        return self.value
    def reset(self):
        self.value = 0
`;
    const { task: function_ } = doubling(source);
    if (function_.kind !== 'function') throw new Error('it has tests of its own');
    const { comparison, limits, stopAtFirstFailure } = function_;
    const task = {
      kind: 'class' as const,
      comparison,
      limits,
      stopAtFirstFailure,
      class: {
        name: 'counter',
        parameters: [{ name: 'start', type: 'int' }],
        methods: [
          { name: 'add', parameters: [{ name: 'n', type: 'int' }], returns: 'int' },
          { name: 'reset', parameters: [], returns: 'none' },
        ],
      },
      tests: [
        { args: [[1], [['add', 2], ['reset'], ['add', 5]]], expected: [3, null, 5] },
        {
          args: [
            [0],
            [
              ['add', 2],
              ['add', 3],
            ],
          ],
          expected: [2, 6],
        },
      ],
    };
    const { id, subject } = await submit(doubling(source, { task }));
    expect(subject).toBe('counter');
    const { verdict } = await ended(id);
    expect(verdict?.tests.map((each) => [each.verdict, each.message])).toEqual([
      ['AC', ''],
      ['WA', 'Call 2 does not return what is expected'],
    ]);
    const unknown = { ...task, tests: [{ args: [[1], [['sub', 2]]] }] };
    const refused = await server.send('POST', '/api/submissions', doubling(source, { task: unknown }));
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('task.tests[0]: Call 1: there is no method sub; there is add, reset'),
    ]);
  });

  test.each([
    ['a type that is none', { returns: 'number' }, 'task.signature.returns: Unknown type "number"'],
    ['a wrong argument', { parameters: [{ name: 'n', type: 'string' }] }, 'task.tests[0]: n'],
    [
      'too many arguments',
      {
        parameters: [
          { name: 'n', type: 'int' },
          { name: 'm', type: 'int' },
        ],
      },
      'for 2 parameters',
    ],
  ])('%s is refused with its place', async (_, over, message) => {
    const { task } = doubling(DOUBLE);
    if (task.kind !== 'function') throw new Error('it has tests of its own');
    const broken = { ...task, signature: { ...task.signature, ...over } };
    const refused = await server.send('POST', '/api/submissions', doubling(DOUBLE, { task: broken }));
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain(message.replaceAll('"', String.raw`\"`));
  });

  test('what is too large, malformed or in no known language is refused', async () => {
    const long = await server.send('POST', '/api/submissions', doubling('#'.repeat(200_001)));
    expect(long.status).toBe(400);
    const cobol = { ...doubling(DOUBLE), language: 'cobol' };
    const unknown = await server.send('POST', '/api/submissions', cobol);
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('language')]);
    const large = await server.send('POST', '/api/submissions', doubling('#'.repeat(3 * 1024 * 1024)), {
      connection: 'close',
    });
    expect(large.status).toBe(413);
  });

  test('the same request under one key is taken in once; another one is refused', async () => {
    const headers = { 'idempotency-key': 'build-17' };
    const first = await server.send('POST', '/api/submissions', doubling(DOUBLE), headers);
    expect(first.status).toBe(202);
    const { id } = (await first.json()) as Submission;
    expect(first.headers.get('location')).toBe(`/api/submissions/${id}`);
    const again = await Promise.all(
      [1, 2, 3].map(() => server.send('POST', '/api/submissions', doubling(DOUBLE), headers)),
    );
    for (const answer of again) {
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ id });
    }
    const other = await server.send('POST', '/api/submissions', doubling(WRONG), headers);
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('key-taken');
    const twice = { 'idempotency-key': 'at-once' };
    const raced = await Promise.all(
      [1, 2, 3, 4].map(() => server.send('POST', '/api/submissions', doubling(DOUBLE), twice)),
    );
    const ids = await Promise.all(raced.map(async (answer) => ((await answer.json()) as Submission).id));
    expect(new Set(ids).size).toBe(1);
  });

  test('a stream tells each test, then the verdict, and ends', async () => {
    const { id } = await submit(doubling(slowDouble(0.6)));
    const response = await fetch(`${server.url}/api/submissions/${id}/stream`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = [...(await response.text()).matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => JSON.parse(data ?? '') as SubmissionEvent,
    );
    expect(events.map(({ type }) => type)).toEqual(['test', 'test', 'finished']);
    expect(events.at(-1)).toMatchObject({ submission: { id, state: 'judged', outcome: 'AC' } });
    const resumed = await fetch(`${server.url}/api/submissions/${id}/stream`, {
      headers: { 'last-event-id': '0' },
    });
    expect((await resumed.text()).match(/^id: .*$/gm)).toEqual(['id: 1', 'id: 1000000']);
  });

  test('waiting is bounded', async () => {
    await blocked(async () => {
      const { id } = await submit(doubling(DOUBLE));
      const soon = await server.ask<Submission>('GET', `/api/submissions/${id}?wait=0.2`);
      expect(soon).toMatchObject({ state: 'waiting', ahead: 0 });
      expect((await server.send('GET', `/api/submissions/${id}?wait=61`)).status).toBe(400);
    });
  });

  test('a batch is taken in as a whole, in order', async () => {
    const batch = { submissions: [doubling(DOUBLE), doubling(WRONG), doubling('def double(:')] };
    const { batch: name, submissions } = await server.ask<{ batch: string; submissions: string[] }>(
      'POST',
      '/api/submissions/batch',
      batch,
    );
    for (const id of submissions) await ended(id);
    const list = await server.ask<SubmissionSummary[]>('GET', `/api/submissions?batch=${name}`);
    expect(list.map(({ id }) => id)).toEqual(submissions);
    expect(list.map(({ outcome }) => outcome)).toEqual(['AC', 'WA', 'CE']);
    const spoiled = { submissions: [doubling(DOUBLE), doubling(DOUBLE, { task: lost })] };
    const before = await server.ask<SubmissionSummary[]>('GET', '/api/submissions');
    expect((await server.send('POST', '/api/submissions/batch', spoiled)).status).toBe(404);
    expect(await server.ask('GET', '/api/submissions')).toEqual(before);
  });
  const lost = { kind: 'problem', pack: 'core', id: 'lost', tests: 'all' } as const;

  test('cancelled while it waits: never judged; cancelled while it runs: not heard of any more', async () => {
    await blocked(async () => {
      const { id } = await submit(doubling(DOUBLE));
      const cancelled = await server.ask<Submission>('POST', `/api/submissions/${id}/cancel`);
      expect(cancelled).toMatchObject({ state: 'cancelled', verdict: null });
      expect(await ended(id)).toMatchObject({ state: 'cancelled', startedAt: null });
    });
    const { id } = await submit(doubling(DOUBLE));
    expect(await ended(id)).toMatchObject({ outcome: 'AC' });
    expect((await server.send('POST', `/api/submissions/${id}/cancel`)).status).toBe(409);
    expect((await server.send('POST', '/api/submissions/no-such-thing/cancel')).status).toBe(404);
  });

  test('what is deleted is gone', async () => {
    const { id } = await submit(doubling(DOUBLE));
    expect((await server.send('DELETE', `/api/submissions/${id}`)).status).toBe(204);
    expect((await server.send('GET', `/api/submissions/${id}`)).status).toBe(404);
    expect((await server.send('DELETE', `/api/submissions/${id}`)).status).toBe(404);
    expect(await ended((await submit(doubling(DOUBLE))).id)).toMatchObject({ outcome: 'AC' });
  });

  test('somebody at the screen goes before a submission, that before bulk', async () => {
    const ids: string[] = [];
    await blocked(async () => {
      for (const priority of ['bulk', 'submission', 'interactive'] as const) {
        ids.push((await submit(doubling(DOUBLE, { priority }))).id);
      }
    });
    const all = await Promise.all(ids.map(ended));
    const order = all.sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''));
    expect(order.map(({ priority }) => priority)).toEqual(['interactive', 'submission', 'bulk']);
  });

  test('a line that is too long says when to come back, and keeps room for what is urgent', async () => {
    await blocked(async () => {
      const bulk = { submissions: Array.from({ length: 10 }, () => doubling(DOUBLE, { priority: 'bulk' })) };
      const { batch } = await server.ask<{ batch: string }>('POST', '/api/submissions/batch', bulk);
      const refused = await server.send('POST', '/api/submissions', doubling(DOUBLE, { priority: 'bulk' }));
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ type: 'urn:greenroom:problem:too-many-waiting' });
      const urgent = await submit(doubling(DOUBLE, { priority: 'interactive' }));
      const view = await server.ask<QueueView>('GET', '/api/queue');
      expect(view).toMatchObject({ waiting: 11, running: 1, limit: 20, stuck: [] });
      expect(view.groups).toContainEqual({ priority: 'bulk', language: 'python', waiting: 10, running: 0 });
      expect(view.workers).toMatchObject([{ slots: 1, running: expect.any(Number), draining: false }]);
      expect(view.oldestQueuedAt).not.toBeNull();
      const list = await server.ask<SubmissionSummary[]>('GET', `/api/submissions?batch=${batch}`);
      for (const { id } of [...list, urgent]) await server.send('DELETE', `/api/submissions/${id}`);
    });
  });

  test('monitors: alive, ready, figures', async () => {
    expect(await (await server.send('GET', '/healthz')).text()).toBe('ok\n');
    expect((await server.send('GET', '/readyz')).status).toBe(200);
    const response = await server.send('GET', '/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const figures = await response.text();
    expect(figures).toMatch(/^greenroom_verdicts_total\{language="python",verdict="AC"\} \d+$/m);
    expect(figures).toMatch(
      /^greenroom_judging_wait_seconds_bucket\{priority="submission",le="\+Inf"\} \d+$/m,
    );
    expect(figures).toContain('greenroom_workers 1\n');
    expect(figures).not.toContain('local');
  });
});
