import type { UserExport } from '@greenroom/core/backup';
import {
  emptyContent,
  type NewTake,
  type Story,
  type StoryContent,
  type StorySummary,
  type StoryView,
  type Take,
} from '@greenroom/core/behavioural';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { serverOn, type TestServer, testServer } from '../../testing/test-server.ts';

const content = (changes: Partial<StoryContent> = {}): StoryContent => ({
  ...emptyContent,
  title: 'The cache that lied',
  situation: 'Our search was slow.',
  action: 'I added an index.',
  result: 'p95 latency fell from 320 ms to 180 ms.',
  competencies: ['ownership'],
  ...changes,
});

let lastId = 0;
const fresh = (kind: string): string => `${kind}-${Date.now()}-${(lastId += 1)}`;

const spoken = (changes: Partial<NewTake> = {}): NewTake => ({
  id: fresh('take'),
  how: 'spoken',
  lengthMs: 90_000,
  speech: [
    { from: 400, to: 30_000 },
    { from: 33_000, to: 88_000 },
  ],
  levels: [0, 40, 60],
  marks: [{ part: 'action', at: 31_000 }],
  transcript: { text: 'Our search was slow.', source: 'typed' },
  ...changes,
});

/** A service that answers in turn, and what it was asked. */
async function openService(...answers: readonly (readonly [status: number, body: string])[]) {
  const asked: { address: string; key: string | undefined; body: string }[] = [];
  const service = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [status, body] = answers[asked.length] ?? [500, ''];
      const { url = '', headers } = request;
      asked.push({
        address: url,
        key: headers.authorization,
        body: Buffer.concat(chunks).toString('latin1'),
      });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end(body);
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${port}/v1/`,
    host: `127.0.0.1:${port}`,
    close: () => service.close(),
  };
}

describe.each(engines)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await clear();
  });

  async function clear(): Promise<void> {
    const { status } = await server.send('DELETE', '/api/stories');
    if (status !== 204) throw new Error(`The stories were not deleted: ${status}`);
  }
  async function add(changes: Partial<StoryContent> = {}): Promise<string> {
    const id = fresh('story');
    await server.ask('POST', '/api/stories', {
      reason: 'edit',
      stories: [{ id, content: content(changes) }],
    });
    return id;
  }
  const view = (id: string): Promise<StoryView> => server.ask('GET', `/api/stories/${id}`);
  const list = (): Promise<StorySummary[]> => server.ask('GET', '/api/stories');
  const save = (id: string, base: number, changes: Partial<StoryContent>): Promise<Response> =>
    server.send('PUT', `/api/stories/${id}`, { base, content: content(changes) });
  const upload = (take: string, body: string, type = 'audio/webm;codecs=opus'): Promise<Response> =>
    fetch(new URL(`/api/takes/${take}/recording`, server.url), {
      method: 'PUT',
      headers: { 'content-type': type },
      body,
    });
  const files = async (): Promise<string[]> => {
    const names = await readdir(path.join(server.options.home ?? '', 'blobs'), { recursive: true }).catch(
      () => [],
    );
    return names.filter((name) => /[0-9a-f]{64}/.test(name));
  };

  test('every edit is a version, one that changes nothing is none, and all is there after a restart', async () => {
    const id = await add();
    expect((await save(id, 1, { role: 'Backend engineer' })).status).toBe(200);
    expect((await save(id, 2, { role: 'Backend engineer' })).status).toBe(200);
    const before = await view(id);
    expect(before.story.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'edit'],
      [2, 'edit'],
    ]);
    await server.close();
    server = await serverOn(server.options);
    expect(await view(id)).toEqual(before);
    expect(await list()).toMatchObject([
      { id, versions: 2, takes: 0, content: { role: 'Backend engineer' } },
    ]);
  });

  test('an edit of an old version is refused; rehearsals in between do not count', async () => {
    const id = await add();
    await save(id, 1, { role: 'A' });
    const late = await save(id, 1, { role: 'B' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Version 2 was saved meanwhile');
    await server.ask('POST', `/api/stories/${id}/takes`, spoken());
    expect((await save(id, 2, { role: 'C' })).status).toBe(200);
  });

  test('stories come all or none, and the same again adds nothing', async () => {
    const [first, second] = [fresh('story'), fresh('story')];
    const both = {
      reason: 'import',
      stories: [
        { id: first, content: content() },
        { id: second, content: content({ title: 'Second' }) },
      ],
    };
    await server.ask('POST', '/api/stories', both);
    await server.ask('POST', '/api/stories', both);
    expect(await list()).toHaveLength(2);
    const mixed = {
      reason: 'import',
      stories: [
        { id: fresh('story'), content: content({ title: 'Third' }) },
        { id: first, content: content({ title: 'Another' }) },
      ],
    };
    expect((await server.send('POST', '/api/stories', mixed)).status).toBe(409);
    expect(await list()).toHaveLength(2);
  });

  test('a take is kept with the version that was told; its recording only when it is sent', async () => {
    const id = await add();
    const wanted = spoken();
    const take = await server.ask<Take>('POST', `/api/stories/${id}/takes`, wanted);
    expect(take).toMatchObject({ ...wanted, story: id, version: 2, recording: null });
    expect(await server.ask('POST', `/api/stories/${id}/takes`, wanted)).toEqual(take);
    expect((await view(id)).story.versions.map(({ reason }) => reason)).toEqual(['edit', 'rehearsal']);
    expect(await files()).toEqual([]);

    expect((await upload(take.id, 'sound of a story')).status).toBe(200);
    expect(await files()).toHaveLength(1);
    const whole = await server.send('GET', `/api/takes/${take.id}/recording`);
    expect([whole.headers.get('content-type'), await whole.text()]).toEqual([
      'audio/webm',
      'sound of a story',
    ]);
    const part = await server.send('GET', `/api/takes/${take.id}/recording`, undefined, {
      range: 'bytes=9-',
    });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 9-15/16']);
    expect(await part.text()).toBe('a story');
    const tail = await server.send('GET', `/api/takes/${take.id}/recording`, undefined, {
      range: 'bytes=-5',
    });
    expect(await tail.text()).toBe('story');
    const outside = await server.send('GET', `/api/takes/${take.id}/recording`, undefined, {
      range: 'bytes=99-',
    });
    expect(outside.status).toBe(416);
  });

  test('deletion deletes the file, unless another take has the same sound', async () => {
    const [one, two] = [await add(), await add()];
    const takes = await Promise.all(
      [one, one, two].map((id) => server.ask<Take>('POST', `/api/stories/${id}/takes`, spoken())),
    );
    for (const { id } of takes) await upload(id, 'the same sound');
    const [first, second, third] = takes.map(({ id }) => id);
    expect(await files()).toHaveLength(1);
    await server.send('DELETE', `/api/takes/${first}`);
    expect(await files()).toHaveLength(1);
    const bare = await server.ask<Take>('DELETE', `/api/takes/${second}/recording`);
    expect(bare).toMatchObject({ recording: null, lengthMs: 90_000 });
    expect(await files()).toHaveLength(1);
    await upload(second ?? '', 'another sound');
    await server.send('DELETE', `/api/stories/${two}`);
    expect(await files()).toHaveLength(1);
    await upload(second ?? '', 'a better sound');
    expect(await files()).toHaveLength(1);
    await server.send('DELETE', '/api/stories');
    expect(await files()).toEqual([]);
    expect((await server.send('GET', `/api/takes/${third}/recording`)).status).toBe(404);
  });

  test('what is no recording, no take or no story is refused with the reason', async () => {
    const id = await add();
    const take = await server.ask<Take>('POST', `/api/stories/${id}/takes`, spoken());
    expect((await upload(take.id, 'x', 'audio/midi')).status).toBe(415);
    expect((await upload(take.id, 'x', 'text/plain')).status).toBe(415);
    expect((await upload(take.id, '')).status).toBe(400);
    expect((await upload('take-unknown', 'x')).status).toBe(404);
    const backwards = spoken({ speech: [{ from: 500, to: 100 }] });
    expect((await server.send('POST', `/api/stories/${id}/takes`, backwards)).status).toBe(400);
    expect((await server.send('POST', '/api/stories/story-unknown/takes', spoken())).status).toBe(404);
    expect((await server.send('DELETE', '/api/takes/take-unknown')).status).toBe(404);
    expect(await files()).toEqual([]);
  });

  test('an export carries versions, takes and recordings; edits made in two places are both kept', async () => {
    const id = await add();
    const take = await server.ask<Take>('POST', `/api/stories/${id}/takes`, spoken());
    await upload(take.id, 'sound \u0000 of a story');
    const other = await testServer(engine);
    try {
      const text = await (await server.send('GET', '/api/export')).text();
      const data = JSON.parse(text) as UserExport;
      expect(data.stories[0]?.takes[0]?.recording).toMatchObject({ bytes: 18, type: 'audio/webm' });
      const imported = (): Promise<{ stories: number }> => other.ask('POST', '/api/import', data);
      expect(await imported()).toMatchObject({ stories: 1 });
      expect(await (await other.send('GET', '/api/export')).text()).toBe(text);
      expect(await imported()).toMatchObject({ stories: 0 });

      await other.ask<Story>('PUT', `/api/stories/${id}`, { base: 2, content: content({ role: 'There' }) });
      expect(await imported()).toMatchObject({ stories: 0 });
      await save(id, 2, { role: 'Here' });
      const edited = JSON.parse(await (await server.send('GET', '/api/export')).text()) as UserExport;
      expect(await other.ask('POST', '/api/import', edited)).toMatchObject({ stories: 1 });
      expect(await other.ask('POST', '/api/import', edited)).toMatchObject({ stories: 0 });
      const roles = (await other.ask<StorySummary[]>('GET', '/api/stories')).map(
        (story) => story.content.role,
      );
      expect(roles.sort()).toEqual(['Here', 'There']);

      const forged = structuredClone(data);
      const recording = forged.stories[0]?.takes[0]?.recording;
      if (recording) recording.data = Buffer.from('another').toString('base64');
      const refused = await other.send('POST', '/api/import', forged);
      expect([refused.status, await refused.text()]).toEqual([
        422,
        expect.stringContaining('is not the one that was exported'),
      ]);
    } finally {
      await other.close();
    }
  });

  test('a recording is written down only by the service that the server names, and only when asked', async () => {
    expect(await server.ask('GET', '/api/transcription')).toEqual({ host: null });
    const id = await add();
    const take = await server.ask<Take>('POST', `/api/stories/${id}/takes`, spoken({ transcript: null }));
    await upload(take.id, 'sound of a story');
    expect((await server.send('POST', `/api/takes/${take.id}/transcript`)).status).toBe(409);

    const service = await openService(
      [200, '{"text":" Search was slow. "}'],
      [302, ''],
      [401, '{"error":"no"}'],
      [200, 'not json'],
      [200, `{"text":"${'x'.repeat(2_000_000)}"}`],
    );
    await server.close();
    const { url, host, asked } = service;
    const named = { ...server.options, transcription: { url, model: 'small', key: 'secret' } };
    const naming = await serverOn(named);
    try {
      expect(await naming.ask('GET', '/api/transcription')).toEqual({ host });
      expect(asked).toEqual([]);
      const written = await naming.ask<Take>('POST', `/api/takes/${take.id}/transcript`);
      expect(written.transcript).toEqual({ text: 'Search was slow.', source: 'endpoint' });
      expect(asked[0]).toMatchObject({ address: '/v1/audio/transcriptions', key: 'Bearer secret' });
      expect(asked[0]?.body).toContain('sound of a story');
      const reasons = ['cannot be reached', 'error 401', 'something else', 'more than a transcript'];
      for (const reason of reasons) {
        const failed = await naming.send('POST', `/api/takes/${take.id}/transcript`);
        expect([failed.status, await failed.text()]).toEqual([502, expect.stringContaining(reason)]);
      }
      // A redirect is not followed.
      expect(asked.map(({ address }) => address)).toEqual(
        Array.from({ length: 5 }, () => '/v1/audio/transcriptions'),
      );
      const kept = await naming.ask<StoryView>('GET', `/api/stories/${id}`);
      expect(kept.takes[0]?.transcript?.text).toBe('Search was slow.');
    } finally {
      await naming.close();
      service.close();
      server = await serverOn(server.options);
    }
  });

  test('a wording is suggested only by the model that the server names; figures that it invents are kept back', async () => {
    expect(await server.ask('GET', '/api/suggestions')).toEqual({ host: null });
    const wanted = {
      part: 'result',
      text: 'The p95 fell from 320 ms to 180 ms.',
      missing: ['Over what time?'],
    };
    expect((await server.send('POST', '/api/suggestions', wanted)).status).toBe(409);

    const says = (content: string) => JSON.stringify({ choices: [{ message: { content } }] });
    const service = await openService(
      [200, says(' I cut the p95 from 320 ms to 180 ms. ')],
      [200, says('I cut latency by 44 % in 3 weeks, to 180 ms.')],
      [302, ''],
      [401, '{"error":"no"}'],
      [200, '{"choices":[]}'],
      [200, says('')],
      [200, says('x'.repeat(30_000))],
      [200, says('x'.repeat(2_000_000))],
    );
    await server.close();
    const { url, host, asked } = service;
    const naming = await serverOn({
      ...server.options,
      languageModel: { url, model: 'small', key: undefined },
    });
    try {
      expect(await naming.ask('GET', '/api/suggestions')).toEqual({ host });
      expect(asked).toEqual([]);
      expect(await naming.ask('POST', '/api/suggestions', wanted)).toEqual({
        kind: 'wording',
        text: 'I cut the p95 from 320 ms to 180 ms.',
      });
      expect(asked[0]).toMatchObject({ address: '/v1/chat/completions', key: undefined });
      expect(asked[0]?.body).toContain(wanted.text);
      expect(asked[0]?.body).toContain('Over what time?');
      expect(await naming.ask('POST', '/api/suggestions', wanted)).toEqual({
        kind: 'kept-back',
        invented: ['44 %', '3 weeks'],
      });
      const reasons = [
        'cannot be reached',
        'error 401',
        'something else than a wording',
        'no wording',
        'more than a wording',
        'more than a wording',
      ];
      for (const reason of reasons) {
        const failed = await naming.send('POST', '/api/suggestions', wanted);
        expect([failed.status, await failed.text()]).toEqual([502, expect.stringContaining(reason)]);
      }
      expect((await naming.send('POST', '/api/suggestions', { ...wanted, text: ' ' })).status).toBe(400);
      expect(asked.map(({ address }) => address)).toEqual(
        reasons.concat('', '').map(() => '/v1/chat/completions'),
      );
    } finally {
      await naming.close();
      service.close();
      server = await serverOn(server.options);
    }
  });
});
