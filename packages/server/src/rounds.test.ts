import { questions, ROUND_PACK } from '@greenroom/core/behavioural';
import type { ThinkAloudView } from '@greenroom/core/coding';
import type { ProgressView } from '@greenroom/core/plan';
import type { EventBody, SessionEvent } from '@greenroom/core/session';
import type { Scorecard } from '@greenroom/core/signals';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from './testing/databases.ts';
import { newSession, type TestServer, testServer } from './testing/test-server.ts';

const STORY =
  'Our search was slow last year. I had to fix it by June. I asked the other team what they needed and listened. I proposed two options and measured both. As a result p95 latency fell from 320 ms to 180 ms because of an index.';

function timeline(...lines: readonly (readonly [at: number, body: EventBody])[]): SessionEvent[] {
  return lines.map(([at, body], n): SessionEvent => ({ by: 'browser', n, at, ...body }));
}

describe.each(engines)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine);
  });
  afterAll(() => server.close());

  test('a round starts without a language, is scored by its own assessors, and moves readiness', async () => {
    const wanted = newSession({
      track: 'behavioural',
      pack: ROUND_PACK,
      exercise: 'round-3',
      minutes: 15,
      language: null,
    });
    const started = await server.ask<{ title: string }>('POST', '/api/sessions', wanted);
    expect(started.title).toBe('Behavioural round, three questions');
    expect(await server.ask('POST', '/api/sessions', wanted)).toEqual(started);
    const [question] = questions;
    if (question === undefined) throw new Error('The bank is empty.');
    const asked: EventBody = {
      type: 'question-asked',
      question: question.id,
      gap: null,
      text: question.text,
    };
    const told: EventBody = { type: 'answer-given', text: STORY, source: 'typed' };
    await server.deliver(
      wanted.id,
      timeline([1, asked], [2, told], [3, { type: 'ended', reason: 'finished' }]),
    );
    const card = await server.ask<Scorecard>('GET', `/api/sessions/${wanted.id}/scorecard`);
    const observed = card.rows.flatMap((row) => (row.observed ? [row.signal] : []));
    expect(observed).toEqual(expect.arrayContaining(['story-structure', 'impact', 'conflict']));
    const { signals, tracks } = await server.ask<ProgressView>('GET', '/api/progress');
    expect(signals.find(({ signal }) => signal === 'impact')?.now.observed).toBe(true);
    expect(tracks.map(({ track }) => track)).toContain('behavioural');
    // It goes through an export like every session.
    const text = await (await server.send('GET', '/api/export')).text();
    const other = await testServer(engine);
    try {
      await other.ask('POST', '/api/import', JSON.parse(text));
      expect(await other.ask('GET', `/api/sessions/${wanted.id}/scorecard`)).toEqual(card);
    } finally {
      await other.close();
    }
  });

  test('what is no round, or has the wrong language, is refused', async () => {
    const round = newSession({ track: 'behavioural', pack: ROUND_PACK, exercise: 'round-9', language: null });
    expect((await server.send('POST', '/api/sessions', round)).status).toBe(404);
    expect((await server.send('POST', '/api/sessions', { ...round, pack: 'core' })).status).toBe(404);
    const spoken = await server.send('POST', '/api/sessions', {
      ...round,
      exercise: 'round-3',
      language: 'python',
    });
    expect([spoken.status, await spoken.text()]).toEqual([400, expect.stringContaining('coding needs one')]);
    expect((await server.send('POST', '/api/sessions', newSession({ language: null }))).status).toBe(400);
  });

  test('the first two sessions with a microphone are the baseline of thinking aloud', async () => {
    const code = (at: number, before: number): readonly [number, EventBody] => [
      at,
      {
        type: 'document-edited',
        document: 'python',
        changes: before === 0 ? [[0, 'x']] : [before, [0, 'x']],
      },
    ];
    const session = async (spoken: boolean): Promise<string> => {
      const wanted = newSession();
      await server.ask('POST', '/api/sessions', wanted);
      const events = timeline(
        [0, { type: 'document-opened', document: 'python', text: '' }],
        [10, { type: 'microphone-turned', on: true }],
        ...(spoken ? [[5_000, { type: 'speech-heard', from: 1_000, to: 4_000 }] as const] : []),
        code(6_000, 0),
        code(8_000, 1),
        [9_000, { type: 'ended', reason: 'finished' }],
      );
      expect((await server.deliver(wanted.id, events)).status).toBe(200);
      return wanted.id;
    };
    const view = (id: string): Promise<ThinkAloudView> =>
      server.ask('GET', `/api/sessions/${id}/think-aloud`);
    const first = await session(true);
    expect(await view(first)).toMatchObject({
      here: { spokenShare: 1, spokeBeforeFirst: true },
      baseline: null,
    });
    await session(false);
    const third = await session(false);
    expect(await view(third)).toMatchObject({
      here: { spokenShare: 0, spokeBeforeFirst: false },
      baseline: { sessions: 2, spokenShare: 0.5 },
    });
    expect((await server.send('GET', '/api/sessions/session-unknown/think-aloud')).status).toBe(404);
  });
});
