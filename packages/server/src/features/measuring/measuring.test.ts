// Real measurements of real sessions: asked for, taken back, and made by themselves at the end.

import type { UserExport } from '@greenroom/core/backup';
import { gradingOf, measuredVersions, OWN_TESTS, type Problem, recordingOf } from '@greenroom/core/coding';
import type { Scorecard } from '@greenroom/core/signals';
import { recorderOf, type OpenMeasurement, type Session, type SessionEvent } from '@greenroom/core/session';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { readStream } from '../../testing/read-stream.ts';
import { newSession, type TestServer, testServer } from '../../testing/test-server.ts';

/** The first measurement on a machine makes the counting interpreters. */
vi.setConfig({ testTimeout: 300_000 });

const PAIRS = `def pair_with_sum(nums, target):
    for j in range(len(nums)):
        for i in range(j):
            if nums[i] + nums[j] == target:
                return [i, j]
    return []
`;
const MAP = `def pair_with_sum(nums, target):
    seen = {}
    for index, value in enumerate(nums):
        if target - value in seen:
            return [seen[target - value], index]
        seen.setdefault(value, index)
    return []
`;

type Body = SessionEvent extends infer Event
  ? Event extends SessionEvent
    ? Omit<Event, 'by' | 'n' | 'at'>
    : never
  : never;

const submit = (submission: string, source: string, language: 'python' | 'rust' = 'python'): Body => ({
  type: 'submission-requested',
  submission,
  language,
  source,
});
const wish = (about: string, type: 'measurement-requested' | 'measurement-cancelled'): Body => ({
  type,
  kind: 'complexity',
  about,
});

describe.each(engines)('measured by the server, on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine, { judge: {} });
  });
  afterAll(() => server.close());

  /** A session, and what writes its events on. */
  async function started() {
    const wanted = newSession({ exercise: 'pair-with-sum' });
    await server.ask('POST', '/api/sessions', wanted);
    let n = 0;
    return {
      id: wanted.id,
      write: async (...bodies: readonly Body[]) => {
        const events = bodies.map((body, index): SessionEvent => {
          const at = (n + index) * 1_000;
          return { by: 'browser', n: n + index, at, ...body };
        });
        n += bodies.length;
        expect((await server.deliver(wanted.id, events)).status).toBe(200);
      },
      /** The server's first events after `started`. */
      answers: async (count: number) =>
        (await readStream(`${server.url}/api/sessions/${wanted.id}/stream?after=0`, { count })).events,
    };
  }

  async function read(id: string) {
    const { events } = await server.ask<Session>('GET', `/api/sessions/${id}`);
    const problem = await server.ask<Problem>('GET', '/api/problems/core/pair-with-sum');
    const { state } = recorderOf(events);
    return { state, versions: measuredVersions(problem, state) };
  }

  test('what worked first, was accepted first, and came last is measured at the end', async () => {
    const { id, write, answers } = await started();
    await write(submit('first', PAIRS), submit('middle', `${MAP}# middle\n`), submit('last', MAP));
    await answers(3);
    await write({ type: 'claimed', subject: 'time', text: 'O(n)' }, { type: 'ended', reason: 'finished' });
    const events = await answers(6);
    expect(events.filter(({ type }) => type === 'measured')).toHaveLength(3);
    const { state, versions } = await read(id);
    expect(versions.map(({ attempt, report }) => [attempt.id, report.time?.answer])).toEqual([
      ['first', 'n^2'],
      ['middle', 'n'],
      ['last', 'n'],
    ]);
    expect(versions[2]?.report.claims.time?.comparison).toBe('same');
    // Said when the last version stood, so nothing was said of the first.
    expect(versions[0]?.report.claims.time).toBeNull();
    expect(versions.every(({ at }) => at > (state.ended?.at ?? Infinity))).toBe(true);
    expect(await server.ask<OpenMeasurement[]>('GET', `/api/sessions/${id}/measurements`)).toEqual([]);
  });

  test('a verdict that comes after the end is measured, too', async () => {
    const { write, answers } = await started();
    await write(submit('only', MAP), { type: 'ended', reason: 'finished' });
    const events = await answers(2);
    expect(events.map(({ type }) => type)).toEqual(['submission-judged', 'measured']);
  });

  test('asked for in the session, it is not measured again at the end', async () => {
    const { id, write, answers } = await started();
    await write(submit('only', MAP));
    await answers(1);
    await write(wish('only', 'measurement-requested'));
    const [, measured] = await answers(2);
    expect(measured).toMatchObject({ type: 'measured', kind: 'complexity', about: 'only' });
    await write({ type: 'ended', reason: 'finished' });
    expect(await server.ask<OpenMeasurement[]>('GET', `/api/sessions/${id}/measurements`)).toEqual([]);
  });

  test('taken back at once, it leaves nothing, and may be asked for again', async () => {
    const { id, write, answers } = await started();
    await write(submit('only', MAP));
    await answers(1);
    await write(wish('only', 'measurement-requested'), wish('only', 'measurement-cancelled'));
    expect(await server.ask<OpenMeasurement[]>('GET', `/api/sessions/${id}/measurements`)).toEqual([]);
    await write(wish('only', 'measurement-requested'));
    const events = await answers(2);
    expect(events.filter(({ type }) => type === 'measured')).toHaveLength(1);
  });

  test('own tests are tried on wrong solutions at the end, and not before', async () => {
    const { id, write, answers } = await started();
    const twins = { id: 'twins', args: ['[3, 3]', '6'], expected: '[0, 1]' };
    const wrong = { id: 'wrong', args: ['[1]', '1'], expected: '[0, 0]' };
    await write(
      { type: 'test-added', test: twins },
      { type: 'run-requested', run: 'r', language: 'python', source: MAP, tests: [twins, wrong] },
      { type: 'measurement-requested', kind: 'tests', about: OWN_TESTS },
    );
    await vi.waitFor(
      async () =>
        expect(await server.ask<OpenMeasurement[]>('GET', `/api/sessions/${id}/measurements`)).toEqual([]),
      { timeout: 60_000 },
    );
    await write({ type: 'ended', reason: 'finished' });
    const events = await answers(2);
    expect(events.map(({ type }) => type)).toEqual(['run-finished', 'measured']);
    const problem = await server.ask<Problem>('GET', '/api/problems/core/pair-with-sum');
    const all = (await server.ask<Session>('GET', `/api/sessions/${id}`)).events;
    const grading = gradingOf(recordingOf(problem, all));
    expect(grading?.tests.map(({ expectation }) => expectation.kind)).toEqual(['right', 'wrong']);
    expect(grading?.mistakes.some(({ caught }) => caught === 'in-time')).toBe(true);
    const card = await server.ask<Scorecard>('GET', `/api/sessions/${id}/scorecard`);
    const evidence = card.rows.flatMap((row) => (row.observed ? row.evidence : []));
    expect(evidence.filter(({ assessor }) => assessor.startsWith('coding/test-strength@'))).toHaveLength(2);
  });

  test('what is measured stands after every verdict, those that come after the end too', async () => {
    const { write, answers } = await started();
    const twins = { id: 'twins', args: ['[3, 3]', '6'], expected: '[0, 1]' };
    await write(
      { type: 'run-requested', run: 'r', language: 'python', source: PAIRS, tests: [twins] },
      submit('s', MAP),
      { type: 'ended', reason: 'finished' },
    );
    const events = await answers(4);
    expect(events.slice(0, 2).map(({ type }) => type)).not.toContain('measured');
    expect(events.slice(2).map(({ type }) => type)).toEqual(['measured', 'measured']);
  });

  test('what a session lacks is measured when that is asked for; while it goes on, nothing is', async () => {
    const { id, write, answers } = await started();
    const twins = { id: 'twins', args: ['[3, 3]', '6'], expected: '[0, 1]' };
    const lacking = () => server.ask<OpenMeasurement[]>('POST', `/api/sessions/${id}/measurements`);
    await write({ type: 'run-requested', run: 'r', language: 'python', source: PAIRS, tests: [twins] });
    await answers(1);
    expect(await lacking()).toEqual([]);
    await write({ type: 'ended', reason: 'finished' });
    await answers(3);
    // It comes back as a version that measured nothing would have left it.
    const whole = await server.ask<UserExport>('GET', '/api/export');
    const sessions = whole.sessions.map((session) => {
      return { ...session, events: session.events.filter(({ type }) => type !== 'measured') };
    });
    await server.send('DELETE', `/api/sessions/${id}`);
    await server.ask('POST', '/api/import', { ...whole, sessions });
    expect((await lacking()).map(({ kind }) => kind)).toEqual(['tests', 'complexity']);
    const events = await answers(3);
    expect(events.filter(({ type }) => type === 'measured')).toHaveLength(2);
    expect(await lacking()).toEqual([]);
  });

  test('a submission that was not accepted, or was never made, is not measured', async () => {
    const { id, write, answers } = await started();
    await write(submit('wrong', 'def pair_with_sum(nums, target):\n    return [0, 1]\n'));
    await answers(1);
    await write(wish('wrong', 'measurement-requested'), wish('nothing', 'measurement-requested'));
    await vi.waitFor(
      async () =>
        expect(await server.ask<OpenMeasurement[]>('GET', `/api/sessions/${id}/measurements`)).toEqual([]),
      { timeout: 60_000 },
    );
    expect((await read(id)).state.measurements.every(({ measured }) => measured === null)).toBe(true);
  });

  test('a page does not write measurements', async () => {
    const { id } = await started();
    const forged = {
      by: 'browser',
      n: 0,
      at: 1,
      type: 'measured',
      kind: 'complexity',
      about: 'x',
      result: '{}',
    };
    expect((await server.deliver(id, [forged as SessionEvent])).status).toBe(403);
  });

  test('a session with an open measurement can be deleted', async () => {
    const { id, write, answers } = await started();
    await write(submit('only', MAP));
    await answers(1);
    await write({ type: 'ended', reason: 'finished' });
    expect((await server.send('DELETE', `/api/sessions/${id}`)).status).toBe(204);
    expect((await server.send('GET', `/api/sessions/${id}/measurements`)).status).toBe(404);
  });
});
