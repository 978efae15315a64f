import type { ImportReport, UserExport } from '@greenroom/core/backup';
import { addDays } from '@greenroom/core/plan';
import type { SessionEvent } from '@greenroom/core/session';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { exportData, importData } from './data.ts';
import { engines, freshStorage } from './testing/databases.ts';
import { newSession, said, type TestServer, testServer } from './testing/test-server.ts';

const texts = fc.string({ unit: 'binary', maxLength: 30 });

const noted = (n: number): SessionEvent => ({ by: 'browser', n, at: 100_000, type: 'noted', text: '' });

/** What a page may write, with any text in it. */
const timelines = fc
  .array(fc.tuple(fc.nat(5_000), fc.constantFrom('said', 'noted'), texts), { maxLength: 12 })
  .map((lines) => {
    let at = 0;
    return lines.map(([gap, type, text], n): SessionEvent => ({
      by: 'browser',
      n,
      at: (at += gap),
      type,
      text,
    }));
  });

describe.each(engines)('on %s', (engine) => {
  let source: TestServer;
  let target: TestServer;
  beforeAll(async () => {
    source = await testServer(engine);
    target = await testServer(engine);
  });
  afterAll(() => Promise.all([source.close(), target.close()]));

  const exported = async (server: TestServer): Promise<string> =>
    (await server.send('GET', '/api/export')).text();
  const clear = async (server: TestServer): Promise<void> => {
    const list = await server.ask<{ id: string }[]>('GET', '/api/sessions');
    for (const { id } of list) await server.send('DELETE', `/api/sessions/${id}`);
  };

  test('a round trip gives the same bytes, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(timelines, { maxLength: 3 }), fc.boolean(), async (sessions, vim) => {
        await Promise.all([clear(source), clear(target)]);
        const settings = await source.ask<object>('GET', '/api/settings');
        await source.ask('PUT', '/api/settings', { ...settings, vim });
        for (const events of sessions) {
          const wanted = newSession();
          await source.ask('POST', '/api/sessions', wanted);
          const answer = await source.deliver(wanted.id, [...events, noted(events.length)]);
          expect(answer.status).toBe(200);
        }
        const text = await exported(source);
        const report = await target.ask<ImportReport>('POST', '/api/import', JSON.parse(text));
        expect(report).toEqual({ added: sessions.length, known: 0, stories: 0, submissions: 0 });
        expect(await exported(target)).toBe(text);
        expect(await target.ask('GET', '/api/sessions')).toEqual(await source.ask('GET', '/api/sessions'));
      }),
      { numRuns: 12 },
    );
  });

  async function sessionOn(server: TestServer, events: SessionEvent[]): Promise<string> {
    const wanted = newSession();
    await server.ask('POST', '/api/sessions', wanted);
    await server.deliver(wanted.id, events);
    return wanted.id;
  }

  test('a plan goes along; an export of the first kind leaves the one that is here', async () => {
    const day = (days: number) => addDays(new Date().toISOString().slice(0, 10), days);
    const profile = {
      interviews: [day(28)],
      minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
      blocked: [day(7)],
      role: 'backend',
      level: 'senior',
      company: 'Cabs & Co',
      languages: ['python'],
      jobDescription: 'Zeilen\n“with” quotes 😀',
      timeZone: 'Europe/Berlin',
    };
    await source.ask('PUT', '/api/plan/profile', profile);
    await source.ask('PUT', '/api/plan/lock', { id: 'demo-1', date: day(20) });
    await source.ask('PUT', '/api/plan/done', { id: 'story-1', kind: 'story', minutes: 30, session: null });
    await source.ask('PUT', '/api/progress/rating', { session: 'session-gone', rating: 'hard' });
    const text = await exported(source);
    const data = JSON.parse(text) as UserExport;
    expect(data).toMatchObject({ schema: 'greenroom.export/4', plan: { profile } });
    await target.ask('POST', '/api/import', data);
    expect(await exported(target)).toBe(text);

    const first = { schema: 'greenroom.export/1', settings: data.settings, sessions: data.sessions };
    await target.ask('POST', '/api/import', first);
    expect(await exported(target)).toBe(text);
    const { submissions: _submissions, ...third } = { ...data, schema: 'greenroom.export/3' };
    await target.ask('POST', '/api/import', third);
    expect(await exported(target)).toBe(text);
    const { stories: _stories, ...second } = { ...third, schema: 'greenroom.export/2' };
    await target.ask('POST', '/api/import', second);
    expect(await exported(target)).toBe(text);
    const bad = { ...data, plan: { ...data.plan, locked: [{ id: 'demo-1', date: 'soon' }] } };
    expect((await target.send('POST', '/api/import', bad)).status).toBe(400);
  });

  test('submissions of other programs go along: verdicts stay, what still waited is cancelled, deleted is deleted', async () => {
    const task = {
      kind: 'function',
      signature: { name: 'double', parameters: [{ name: 'n', type: 'int' }], returns: 'int' },
      tests: [{ args: [2], expected: 4 }],
    };
    const submit = (source: TestServer, name: string) =>
      source.ask<{ id: string }>('POST', '/api/submissions', {
        language: 'python',
        source: `def double(n):\n    return "${name} 😀"\n`,
        task,
        callback: { url: 'https://ci.example/hook', secret: 'a secret of 16 characters' },
      });
    const judging = await testServer(engine, { judge: {} });
    try {
      const judged = await submit(judging, 'judged');
      const { verdict } = await judging.ask<{ verdict: object }>(
        'GET',
        `/api/submissions/${judged.id}?wait=60`,
      );
      const text = await exported(judging);
      expect(text).not.toContain('a secret of 16 characters');
      const data = JSON.parse(text) as UserExport;
      expect(data.submissions).toMatchObject([{ id: judged.id, task: { name: 'double' }, outcome: 'WA' }]);
      const waiting = { ...data.submissions[0], id: 'waited-elsewhere', verdict: null, outcome: null };
      const both = { ...data, submissions: [...data.submissions, { ...waiting, finishedAt: null }] };
      expect(await target.ask('POST', '/api/import', both)).toMatchObject({ submissions: 2 });
      expect(await target.ask('POST', '/api/import', both)).toMatchObject({ submissions: 0 });
      expect(await target.ask('GET', `/api/submissions/${judged.id}`)).toMatchObject({
        state: 'judged',
        verdict,
        callback: null,
      });
      expect(await target.ask('GET', '/api/submissions/waited-elsewhere')).toMatchObject({
        state: 'cancelled',
      });
      const again = JSON.parse(await exported(target)) as UserExport;
      expect(again.submissions.find(({ id }) => id === judged.id)).toEqual(data.submissions[0]);
      expect((await target.send('DELETE', '/api/submissions')).status).toBe(204);
      expect((JSON.parse(await exported(target)) as UserExport).submissions).toEqual([]);
    } finally {
      await judging.close();
    }
  });

  test('what is here already stays; what contradicts it is refused as a whole', async () => {
    await Promise.all([clear(source), clear(target)]);
    const id = await sessionOn(source, [said(0), said(1)]);
    const data = JSON.parse(await exported(source)) as UserExport;
    expect(await target.ask('POST', '/api/import', data)).toEqual({
      added: 1,
      known: 0,
      stories: 0,
      submissions: 0,
    });
    await target.deliver(id, [said(2)]);
    const before = await exported(target);
    expect(await target.ask('POST', '/api/import', data)).toEqual({
      added: 0,
      known: 1,
      stories: 0,
      submissions: 0,
    });
    expect(await exported(target)).toBe(before);

    await source.deliver(id, [said(2, 20, 'something else')]);
    await sessionOn(source, [said(0)]);
    const contradiction = await target.send('POST', '/api/import', JSON.parse(await exported(source)));
    expect(contradiction.status).toBe(409);
    expect(await contradiction.text()).toContain(`Session ${id}: A different session is stored here`);
    expect(await exported(target)).toBe(before);
  });

  test('damaged exports are refused with the reason, and nothing is stored', async () => {
    await Promise.all([clear(source), clear(target)]);
    await sessionOn(source, [said(0, 5), said(1, 10)]);
    const before = await exported(target);
    const damage = async (
      change: (events: SessionEvent[]) => SessionEvent[],
      reason: string,
    ): Promise<void> => {
      const data = JSON.parse(await exported(source)) as UserExport;
      const sessions = data.sessions.map((session) => ({ ...session, events: change(session.events) }));
      const answer = await target.send('POST', '/api/import', { ...data, sessions });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(reason);
    };
    await damage(
      (events) => events.filter(({ by, n }) => by === 'server' || n !== 0),
      'browser:0 is missing',
    );
    await damage((events) => events.slice(1), 'does not begin with its start');
    await damage((events) => [...events, ...events.slice(-1)], 'an event twice');
    await damage(
      (events) => events.map((event) => (event.n === 1 ? { ...event, at: 0 } : event)),
      'out of order',
    );
    const other = await target.send('POST', '/api/import', { schema: 'greenroom.export/9', sessions: [] });
    expect(other.status).toBe(400);
    expect(await exported(target)).toBe(before);
  });

  test('the command line exports and imports, whether the server runs or not', async () => {
    await Promise.all([clear(source), clear(target)]);
    await sessionOn(source, [said(0, 0, 'é😀')]);
    const collect = async (options: Parameters<typeof exportData>[0]): Promise<string> => {
      let text = '';
      await exportData(options, (piece) => void (text += piece));
      return text;
    };
    const text = await collect(source.options);
    expect(text).toBe(await exported(source));
    expect(await importData(target.options, text)).toEqual({
      added: 1,
      known: 0,
      stories: 0,
      submissions: 0,
    });
    const closed = await freshStorage(engine);
    expect(await importData(closed, text)).toEqual({ added: 1, known: 0, stories: 0, submissions: 0 });
    expect(await collect(closed)).toBe(text);
    await expect(importData(closed, '{"schema":')).rejects.toThrow('This is not JSON.');
    await expect(importData(target.options, '{}')).rejects.toThrow('schema');
  });
});
