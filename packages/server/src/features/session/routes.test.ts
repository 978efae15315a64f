import type { ProblemDetails, Session, SessionSummary } from '@greenroom/core/session';
import { sessionSchema } from '@greenroom/core/session';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { newSession, said, serverOn, type TestServer, testServer } from '../../testing/test-server.ts';

describe.each(engines)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine);
  });
  afterAll(() => server.close());

  async function started(): Promise<string> {
    const wanted = newSession();
    await server.ask('POST', '/api/sessions', wanted);
    return wanted.id;
  }

  const read = (id: string): Promise<Session> => server.ask('GET', `/api/sessions/${id}`);
  const problem = async (response: Response): Promise<ProblemDetails> => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return (await response.json()) as ProblemDetails;
  };

  test('a session starts once, with its start as the first event', async () => {
    const wanted = newSession();
    const first = await server.send('POST', '/api/sessions', wanted);
    const again = await server.send('POST', '/api/sessions', wanted);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    const session = sessionSchema.parse(await read(wanted.id));
    expect(session.events).toHaveLength(1);
    expect(session.events[0]).toMatchObject({ by: 'server', n: 0, at: 0, type: 'started', minutes: 25 });
    expect(session.summary).toMatchObject({ title: 'Pair with sum', endedAt: null, bestVerdict: null });
  });

  test('two tabs that start the same session at once start it once', async () => {
    const wanted = newSession();
    const answers = await Promise.all([1, 2, 3, 4].map(() => server.send('POST', '/api/sessions', wanted)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
  });

  test('another session under the same id is refused', async () => {
    const wanted = newSession();
    await server.ask('POST', '/api/sessions', wanted);
    const other = await server.send('POST', '/api/sessions', { ...wanted, minutes: 45 });
    expect(other.status).toBe(409);
    expect(await problem(other)).toMatchObject({ type: 'urn:greenroom:problem:taken' });
  });

  test('an exercise that does not exist is named', async () => {
    const response = await server.send('POST', '/api/sessions', newSession({ exercise: 'no-such-thing' }));
    expect(response.status).toBe(404);
    expect((await problem(response)).detail).toBe('The pack core has no exercise no-such-thing.');
  });

  test('events come back byte for byte, in timeline order', async () => {
    const id = await started();
    const text = 'é 😀 \u0000 \ud800 "quoted" \\ \u2028';
    const events = [said(0, 3, text), said(1, 3), { ...said(2, 900), type: 'noted' as const, text: '' }];
    const response = await server.deliver(id, events);
    expect(await response.json()).toEqual({ acknowledged: 3 });
    expect((await read(id)).events.slice(1)).toEqual(events);
  });

  test('resending is harmless; gaps, conflicts and disorder are refused and store nothing', async () => {
    const id = await started();
    await server.deliver(id, [said(0), said(1), said(2)]);
    const resent = await server.deliver(id, [said(1), said(2), said(3)]);
    expect(await resent.json()).toEqual({ acknowledged: 4 });
    const gap = await server.deliver(id, [said(6)]);
    expect(gap.status).toBe(409);
    expect(await problem(gap)).toMatchObject({ type: 'urn:greenroom:problem:gap', expected: 4 });
    const conflict = await server.deliver(id, [said(3, 30, 'another window'), said(4)]);
    expect(conflict.status).toBe(409);
    expect(await problem(conflict)).toMatchObject({ type: 'urn:greenroom:problem:conflict' });
    const disorder = await server.deliver(id, [said(4, 50), said(5, 40)]);
    expect(await problem(disorder)).toMatchObject({ type: 'urn:greenroom:problem:disorder' });
    expect(await read(id)).toMatchObject({ acknowledged: 4 });
  });

  test('two windows that send at once: one of them wins, nothing is doubled', async () => {
    const id = await started();
    const windows = ['a', 'b', 'c', 'd'].map((name) =>
      server.deliver(id, [said(0, 5, name), said(1, 6, name)]),
    );
    const statuses = (await Promise.all(windows)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409, 409]);
    const [, first, second, ...rest] = (await read(id)).events;
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ n: 0, type: 'said' });
    expect(second).toMatchObject({ ...first, n: 1, at: 6 });
  });

  test('after the end only notes are taken, and the list says when it ended', async () => {
    const id = await started();
    await server.deliver(id, [
      said(0),
      { by: 'browser', n: 1, at: 60_000, type: 'ended', reason: 'finished' },
    ]);
    const late = await server.deliver(id, [said(2, 70_000)]);
    expect(await problem(late)).toMatchObject({ type: 'urn:greenroom:problem:ended' });
    const note = { by: 'browser', n: 2, at: 70_000, type: 'noted', text: 'next time: ask first' } as const;
    expect((await server.deliver(id, [note])).status).toBe(200);
    const list = await server.ask<SessionSummary[]>('GET', '/api/sessions');
    const summary = list.find((entry) => entry.id === id);
    expect(Date.parse(summary?.endedAt ?? '') - Date.parse(summary?.startedAt ?? '')).toBe(60_000);
  });

  test('the browser may not write what only the server knows', async () => {
    const id = await started();
    const { events } = await read(id);
    const start = { ...events[0], by: 'browser' };
    const forged = await server.send('POST', `/api/sessions/${id}/events`, { events: [start] });
    expect(forged.status).toBe(403);
    const asServer = await server.send('POST', `/api/sessions/${id}/events`, {
      events: [{ ...said(0), by: 'server' }],
    });
    expect(asServer.status).toBe(403);
    expect(await problem(asServer)).toMatchObject({ type: 'urn:greenroom:problem:not-yours' });
    expect(await read(id)).toMatchObject({ acknowledged: 0 });
  });

  test('what is deleted is gone', async () => {
    const id = await started();
    await server.deliver(id, [said(0)]);
    expect((await server.send('DELETE', `/api/sessions/${id}`)).status).toBe(204);
    for (const path of ['', '/scorecard', '/stream']) {
      expect((await server.send('GET', `/api/sessions/${id}${path}`)).status).toBe(404);
    }
    expect((await server.deliver(id, [said(1)])).status).toBe(404);
    expect((await server.send('DELETE', `/api/sessions/${id}`)).status).toBe(404);
    expect(await server.ask<string>('GET', '/api/export')).not.toContain(id);
  });

  test('requests of the wrong form are told where they are wrong', async () => {
    const id = await started();
    const path = `/api/sessions/${id}/events`;
    const wrong = await server.send('POST', path, { events: [said(0), { ...said(1), text: 7 }] });
    expect(wrong.status).toBe(400);
    expect((await problem(wrong)).detail).toMatch(/^events\[1\]\.text: /);
    const headers = { 'content-type': 'application/json' };
    const cut = await fetch(server.url + path, { method: 'POST', headers, body: '{"events": [' });
    expect(cut.status).toBe(400);
    expect(await problem(cut)).toMatchObject({ type: 'urn:greenroom:problem:malformed' });
    expect((await server.send('GET', '/api/sessions/x')).status).toBe(400);
    expect((await server.deliver(id, [said(0, 2 ** 52)])).status).toBe(400);
    const large = await server.send('POST', path, {
      events: [said(0)],
      padding: 'x'.repeat(2 * 1024 * 1024),
    });
    expect(large.status).toBe(413);
    expect(await problem(large)).toMatchObject({ type: 'urn:greenroom:problem:too-large' });
  });

  test('everything is there after a restart', async () => {
    const own = await testServer(engine);
    const wanted = newSession();
    await own.ask('POST', '/api/sessions', wanted);
    await own.deliver(wanted.id, [said(0), said(1)]);
    const before = await own.ask('GET', `/api/sessions/${wanted.id}`);
    await own.close();
    const again = await serverOn(own.options);
    expect(await again.ask('GET', `/api/sessions/${wanted.id}`)).toEqual(before);
    await again.close();
  });
});
