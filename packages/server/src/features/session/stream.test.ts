import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { readStream } from '../../testing/read-stream.ts';
import { newSession, type TestServer, testServer } from '../../testing/test-server.ts';

describe.each(engines)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine);
  });
  afterAll(() => server.close());

  async function started(): Promise<string> {
    const wanted = newSession();
    await server.ask('POST', '/api/sessions', wanted);
    return `${server.url}/api/sessions/${wanted.id}`;
  }

  test('begins with what the reader has not seen', async () => {
    const session = await started();
    const { events, ids } = await readStream(`${session}/stream`, { count: 1 });
    expect(events).toMatchObject([{ by: 'server', n: 0, type: 'started' }]);
    expect(ids).toEqual(['0']);
    const resumed = readStream(`${session}/stream`, { headers: { 'last-event-id': '0' } });
    const known = readStream(`${session}/stream?after=0`);
    await fetch(session, { method: 'DELETE' });
    expect([(await resumed).events, (await known).events]).toEqual([[], []]);
  });

  test('ends when the session is deleted', async () => {
    const session = await started();
    const reading = [1, 2, 3].map(() => readStream(`${session}/stream`));
    await readStream(`${session}/stream`, { count: 1 });
    await fetch(session, { method: 'DELETE' });
    const read = await Promise.all(reading);
    expect(read.map(({ ids }) => ids)).toEqual([['0'], ['0'], ['0']]);
  });

  test('ends when the server closes, which does not wait for readers', async () => {
    const own = await testServer(engine);
    const wanted = newSession();
    await own.ask('POST', '/api/sessions', wanted);
    const url = `${own.url}/api/sessions/${wanted.id}/stream`;
    const reading = readStream(url);
    await readStream(url, { count: 1 });
    await Promise.all([own.close(), own.close()]);
    expect((await reading).ids).toEqual(['0']);
    await expect(fetch(own.url)).rejects.toThrow('fetch failed');
  });
});
