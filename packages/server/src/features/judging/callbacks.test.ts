import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { callbackBodySchema, type Submission } from '@greenroom/core/coding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { DOUBLE, doubling } from '../../testing/doubling.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { signature } from './callbacks.ts';

const SECRET = 'sixteen characters or more';

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe.each(engines)('callbacks, on %s', (engine) => {
  let server: TestServer;
  let receiver: Server;
  let address: string;
  const calls: Call[] = [];
  /** How each path answers, in turn; then well. */
  const answers = new Map<string, number[]>();

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const path = request.url ?? '';
        calls.push({ path, headers: request.headers, body });
        response.writeHead(answers.get(path)?.shift() ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    address = `http://127.0.0.1:${port}`;
    server = await testServer(engine, { judge: {}, trustedCallbacks: ['127.0.0.1'] });
  });
  afterAll(async () => {
    await server.close();
    receiver.close();
  });

  const submit = (url: string): Promise<Submission> =>
    server.ask('POST', '/api/submissions', doubling(DOUBLE, { callback: { url, secret: SECRET } }));

  async function settled(id: string): Promise<NonNullable<Submission['callback']>> {
    for (;;) {
      const { callback } = await server.ask<Submission>('GET', `/api/submissions/${id}?wait=10`);
      if (callback !== null && callback.state !== 'waiting') return callback;
    }
  }

  test('the verdict comes, signed, and the secret is shown to nobody', async () => {
    const accepted = await submit(`${address}/well`);
    expect(JSON.stringify(accepted)).not.toContain(SECRET);
    expect(await settled(accepted.id)).toEqual({
      url: `${address}/well`,
      state: 'delivered',
      attempts: 1,
      problem: null,
    });
    const [call] = calls.filter(({ path }) => path === '/well');
    const { submission } = callbackBodySchema.parse(JSON.parse(call?.body ?? ''));
    expect(submission).toMatchObject({ id: accepted.id, outcome: 'AC', verdict: { score: 1 } });
    const sent = String(call?.headers['x-greenroom-signature']);
    const seconds = Number(/^t=(\d+),/.exec(sent)?.[1]);
    expect(sent).toBe(signature(SECRET, seconds, call?.body ?? ''));
    expect(sent).not.toBe(signature(`${SECRET}!`, seconds, call?.body ?? ''));
  });

  test('one that fails is tried again; a redirect is a failure', async () => {
    answers.set('/rough', [302]);
    const { id } = await submit(`${address}/rough`);
    expect(await settled(id)).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(calls.filter(({ path }) => path === '/rough')).toHaveLength(2);
  });

  test('410 ends it', async () => {
    answers.set('/gone', [410]);
    const { id } = await submit(`${address}/gone`);
    expect(await settled(id)).toMatchObject({ state: 'failed', attempts: 1, problem: 'The answer was 410' });
  });

  test('nobody is called in our own network', async () => {
    const { port } = new URL(address);
    const { id } = await submit(`http://localhost:${port}/inside`);
    const outcome = await settled(id);
    expect(outcome).toMatchObject({ state: 'failed', problem: 'localhost is not on the public internet' });
    expect(calls.filter(({ path }) => path === '/inside')).toEqual([]);
    const file = doubling(DOUBLE, { callback: { url: 'file:///etc/passwd', secret: SECRET } });
    expect((await server.send('POST', '/api/submissions', file)).status).toBe(400);
  });
});
