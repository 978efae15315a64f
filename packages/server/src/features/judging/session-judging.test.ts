import type { JudgeStatus, ProblemSummary } from '@greenroom/core/coding';
import type { Verdict } from '@greenroom/core/judging';
import type { OwnTest, Session, SessionEvent } from '@greenroom/core/session';
import type { Scorecard } from '@greenroom/core/signals';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { readStream } from '../../testing/read-stream.ts';
import { newSession, said, type TestServer, testServer } from '../../testing/test-server.ts';

const RIGHT = `def pair_with_sum(nums, target):
    seen = {}
    for index, value in enumerate(nums):
        if target - value in seen:
            return [seen[target - value], index]
        seen.setdefault(value, index)
    return []
`;
const WRONG = 'def pair_with_sum(nums, target):\n    return [0, 1]\n';

function run(n: number, source: string, tests: OwnTest[] = []): SessionEvent {
  return {
    by: 'browser',
    n,
    at: n * 1_000,
    type: 'run-requested',
    run: `run-${n}`,
    language: 'python',
    source,
    tests,
  };
}

function submission(n: number, source: string): SessionEvent {
  const request = {
    type: 'submission-requested',
    submission: `submission-${n}`,
    language: 'python',
    source,
  } as const;
  return { by: 'browser', n, at: n * 1_000, ...request };
}

/** A verdict as the browser would send it. */
function browserVerdict(verdict: Partial<Verdict> = {}): Verdict {
  return {
    schema: 'greenroom.verdict/1',
    verdict: 'AC',
    isolation: 'browser',
    language: 'python',
    compile: { ok: true, message: '' },
    tests: [],
    score: 1,
    limits: { cpuSeconds: 2, memoryBytes: 2 ** 28, outputBytes: 2 ** 16 },
    ...verdict,
  };
}

describe.each(engines)('judged by the server, on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine, { judge: {} });
  });
  afterAll(() => server.close());

  async function started(): Promise<string> {
    const wanted = newSession();
    await server.ask('POST', '/api/sessions', wanted);
    return wanted.id;
  }

  /** The first `count` verdicts of a session, from its stream. */
  async function verdicts(id: string, count: number): Promise<readonly SessionEvent[]> {
    return (await readStream(`${server.url}/api/sessions/${id}/stream?after=0`, { count })).events;
  }

  test('code runs in a sandbox of the server here', async () => {
    const status = await server.ask<JudgeStatus>('GET', '/api/judge');
    expect(status.isolation).toMatch(/^isolated/);
    expect(status.languages).toContain('python');
  });

  test('a run is judged over samples and own tests, and the stream tells', async () => {
    const id = await started();
    const own: OwnTest[] = [
      { id: 'good', args: ['[4, 4]', '8'], expected: '[0, 1]' },
      { id: 'open', args: ['[]', '1'], expected: null },
      { id: 'odd', args: ['[1, "x"]', '1'], expected: null },
    ];
    await server.deliver(id, [said(0), run(1, RIGHT, own)]);
    const [event] = await verdicts(id, 1);
    expect(event).toMatchObject({ by: 'server', n: 1, type: 'run-finished', run: 'run-1' });
    if (event?.type !== 'run-finished') throw new Error('no verdict');
    expect(event.at).toBeGreaterThan(1_000);
    const results = new Map(event.verdict.tests.map((result) => [result.name, result]));
    expect(results.get('sample/1')).toMatchObject({ verdict: 'AC' });
    expect(results.get('own/good')).toMatchObject({ verdict: 'AC' });
    expect(results.get('own/open')).toMatchObject({ verdict: 'AC' });
    expect(results.get('own/odd')).toMatchObject({ verdict: 'PE' });
    expect(results.get('own/odd')?.message).toContain('nums[1]');
    expect(event.verdict.verdict).toBe('PE');
  });

  test('a submission is judged over everything hidden; the list and the problems show the best', async () => {
    const id = await started();
    await server.deliver(id, [submission(0, WRONG), submission(1, RIGHT)]);
    const events = await verdicts(id, 2);
    const found = new Map(
      events.map((event) =>
        event.type === 'submission-judged' ? [event.submission, event.verdict] : ['', null],
      ),
    );
    expect(found.get('submission-0')?.verdict).toBe('WA');
    expect(found.get('submission-1')).toMatchObject({ verdict: 'AC', score: 1 });
    const hidden = found.get('submission-0')?.tests.filter(({ category }) => category !== 'sample') ?? [];
    expect(hidden.length).toBeGreaterThan(20);
    expect(hidden.every(({ shown }) => shown === undefined)).toBe(true);
    const session = await server.ask<Session>('GET', `/api/sessions/${id}`);
    expect(session.summary.bestVerdict).toBe('AC');
    const problems = await server.ask<ProblemSummary[]>('GET', '/api/problems');
    expect(problems.find((problem) => problem.id === 'pair-with-sum')?.status).toBe('solved');
  });

  test('the same request sent three times gets one verdict', async () => {
    const id = await started();
    const delivery = [run(0, RIGHT), { ...run(1, RIGHT), run: 'run-0' } as SessionEvent, run(2, RIGHT)];
    await Promise.all([1, 2, 3].map(() => server.deliver(id, delivery)));
    await verdicts(id, 2);
    const { events } = await server.ask<Session>('GET', `/api/sessions/${id}`);
    const finished = events.flatMap((event) => (event.type === 'run-finished' ? [event.run] : []));
    expect(finished.sort()).toEqual(['run-0', 'run-2']);
  });

  test('a run and a submission under the same id are two requests', async () => {
    const id = await started();
    await server.deliver(id, [
      run(0, RIGHT),
      { ...submission(1, RIGHT), submission: 'run-0' } as SessionEvent,
    ]);
    const types = (await verdicts(id, 2)).map(({ type }) => type);
    expect(types.sort()).toEqual(['run-finished', 'submission-judged']);
  });

  test('verdicts stand after their requests and never before an earlier one', async () => {
    const id = await started();
    await server.deliver(id, [run(0, RIGHT), run(1, WRONG), run(2, RIGHT)]);
    const events = await verdicts(id, 3);
    const asked = (event: SessionEvent): number =>
      event.type === 'run-finished' ? Number(event.run.slice('run-'.length)) * 1_000 : Infinity;
    expect(events.every((event) => event.at > asked(event))).toBe(true);
    const times = events.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('a session that is deleted while its code runs leaves nothing', async () => {
    const id = await started();
    await server.deliver(id, [run(0, 'import time\ntime.sleep(1)\n' + RIGHT)]);
    expect((await server.send('DELETE', `/api/sessions/${id}`)).status).toBe(204);
    const other = await started();
    await server.deliver(other, [run(0, RIGHT)]);
    expect(await verdicts(other, 1)).toHaveLength(1);
    expect((await server.send('GET', `/api/sessions/${id}`)).status).toBe(404);
  });

  test('hidden tests stay here, and the browser may not judge', async () => {
    const tests = await server.send('GET', '/api/problems/core/pair-with-sum/tests');
    expect(tests.status).toBe(403);
    const id = await started();
    const forged: SessionEvent = {
      by: 'browser',
      n: 0,
      at: 5,
      type: 'submission-judged',
      submission: 'mine',
      verdict: browserVerdict(),
    };
    const response = await server.deliver(id, [forged]);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('only where the server has no sandbox');
  });

  test('scoring twice gives the same bytes', async () => {
    const id = await started();
    await server.deliver(id, [said(0, 100, 'What if there is no such pair?'), submission(1, RIGHT)]);
    await verdicts(id, 1);
    const read = async (): Promise<string> =>
      (await server.send('GET', `/api/sessions/${id}/scorecard`)).text();
    const first = await read();
    expect(await read()).toBe(first);
    const card = JSON.parse(first) as Scorecard;
    expect(card.rows.find((row) => row.signal === 'correctness')).toMatchObject({ observed: true });
  });
});

describe.each(engines)('judged in the browser, on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine);
  });
  afterAll(() => server.close());

  test('the browser gets the tests and sends the verdict', async () => {
    expect((await server.ask<JudgeStatus>('GET', '/api/judge')).isolation).toBe('browser');
    const tests = await server.ask<{ category: string }[]>('GET', '/api/problems/core/pair-with-sum/tests');
    expect(new Set(tests.map(({ category }) => category)).has('large')).toBe(true);
    const wanted = newSession();
    await server.ask('POST', '/api/sessions', wanted);
    const answer = {
      type: 'submission-judged',
      submission: 'submission-0',
      verdict: browserVerdict(),
    } as const;
    const judged: SessionEvent = { by: 'browser', n: 1, at: 900, ...answer };
    expect((await server.deliver(wanted.id, [submission(0, RIGHT), judged])).status).toBe(200);
    const { summary } = await server.ask<Session>('GET', `/api/sessions/${wanted.id}`);
    expect(summary.bestVerdict).toBe('AC');
  });

  test('a verdict that claims a sandbox is refused', async () => {
    const wanted = newSession();
    await server.ask('POST', '/api/sessions', wanted);
    const answer = {
      type: 'run-finished',
      run: 'r',
      verdict: browserVerdict({ isolation: 'isolated' }),
    } as const;
    const response = await server.deliver(wanted.id, [{ by: 'browser', n: 0, at: 5, ...answer }]);
    expect(response.status).toBe(403);
  });
});
