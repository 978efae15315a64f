import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';

import type { Settings } from '@greenroom/core/identity';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { scratchDirectory } from '../../testing/databases.ts';
import { newSession, type TestServer, testServer } from '../../testing/test-server.ts';
import { listen } from './listen.ts';

let server: TestServer;
const pages = path.join(scratchDirectory(), 'web');

beforeAll(async () => {
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>Greenroom</title>');
  writeFileSync(path.join(pages, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(path.join(pages, 'judge-frame.html'), '<!doctype html><title>Sandbox</title>');
  writeFileSync(path.join(pages, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(path.join(pages, '..', 'secret.txt'), 'not for everybody');
  server = await testServer('pglite', { pages, hosts: ['practice.example'] });
});
afterAll(() => server.close());

interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Status and body of a request whose headers and path go out exactly as they are. */
function raw(
  target: string,
  { method = 'GET', headers = {}, body = '' }: RawRequest = {},
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const sent = request({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

test.each([
  '127.0.0.1:4600',
  'localhost',
  'localhost:5173',
  '[::1]:4600',
  '192.168.1.7',
  'Practice.Example:80',
])('answers to %s', async (host) => {
  expect((await raw('/api/health', { headers: { host } })).status).toBe(200);
});

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'practice.example.evil'])(
  'does not answer to "%s", which may be a rebound name',
  async (host) => {
    const answer = await raw('/api/health', { headers: { host } });
    expect(answer.status).toBe(421);
    expect(answer.text).toContain('unknown-host');
  },
);

test('other sites change nothing', async () => {
  const wanted = JSON.stringify(newSession());
  const json = { 'content-type': 'application/json' };
  const foreign = [
    { origin: 'https://evil.example', ...json },
    { origin: 'null', ...json },
    { origin: 'http://127.0.0.1:1', ...json },
    { 'sec-fetch-site': 'cross-site', ...json },
  ];
  for (const headers of foreign) {
    const answer = await raw('/api/sessions', { method: 'POST', headers, body: wanted });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('foreign-origin');
  }
  const form = { 'content-type': 'text/plain' };
  const asForm = await raw('/api/sessions', { method: 'POST', headers: form, body: wanted });
  expect(asForm.status).toBe(415);
  expect(await server.ask('GET', '/api/sessions')).toEqual([]);
  const own = { origin: server.url, 'sec-fetch-site': 'same-origin', ...json };
  expect((await raw('/api/sessions', { method: 'POST', headers: own, body: wanted })).status).toBe(201);
});

test('settings have defaults, are checked and are kept', async () => {
  const settings = await server.ask<Settings>('GET', '/api/settings');
  expect(settings).toMatchObject({ fontSize: 14, language: 'python' });
  const wanted = { ...settings, fontSize: 18, vim: true };
  expect(await server.ask('PUT', '/api/settings', wanted)).toEqual(wanted);
  expect(await server.ask('GET', '/api/settings')).toEqual(wanted);
  const wrong = await server.send('PUT', '/api/settings', { ...wanted, fontSize: 500 });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('fontSize');
  expect(await server.ask('GET', '/api/settings')).toEqual(wanted);
});

test('the description of the API says what every route is for and answers, and each is there', async () => {
  interface Operation {
    readonly summary?: string;
    readonly responses: Readonly<Record<string, { readonly description: string }>>;
  }
  const { paths } = await server.ask<{ paths: Record<string, Record<string, Operation>> }>(
    'GET',
    '/api/openapi.json',
  );
  const routes = Object.entries(paths).flatMap(([route, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ route, method, operation })),
  );
  const names = routes.map(({ route, method }) => `${method} ${route}`);
  expect(names).toEqual(
    expect.arrayContaining([
      'get /api/health',
      'get /api/problems',
      'post /api/sessions',
      'post /api/sessions/{id}/events',
      'get /api/sessions/{id}/stream',
      'get /api/sessions/{id}/think-aloud',
      'put /api/settings',
      'get /api/export',
      'get /api/plan',
    ]),
  );
  for (const { route, method, operation } of routes) {
    const { summary, responses } = operation;
    expect({ route, summary }).toEqual({ route, summary: expect.stringMatching(/^[A-Z].{10}/) as unknown });
    expect({ route, first: Object.keys(responses)[0] }).toMatchObject({
      first: expect.stringMatching(/^2/) as unknown,
    });
    if (method !== 'get' || route.includes('{')) continue;
    const { status } = await raw(route);
    expect({ route, described: status in responses }).toEqual({ route, described: true });
  }
});

test('pages: index.html for every address of the app, hashed files for ever, nothing outside', async () => {
  for (const address of ['/', '/index.html', '/session/abc', '/problems?difficulty=easy']) {
    const answer = await raw(address);
    expect([address, answer.status, answer.headers['cache-control']]).toEqual([address, 200, 'no-cache']);
    expect(answer.text).toContain('<title>Greenroom</title>');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
  const frame = await raw('/judge-frame.html');
  expect(frame.headers['content-security-policy']).toMatch(/^sandbox allow-scripts; default-src 'none'/);
  expect(frame.headers['x-frame-options']).toBe('SAMEORIGIN');
  expect((await raw('/')).headers['x-frame-options']).toBe('DENY');
  const script = await raw('/assets/main-abc123.js');
  expect(script.headers['cache-control']).toContain('immutable');
  expect(script.headers['content-type']).toContain('javascript');
  expect((await raw('/favicon.svg')).headers['content-type']).toContain('image/svg+xml');
  expect((await raw('/assets/gone-abc123.js')).status).toBe(404);
  for (const escape of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
  ]) {
    expect((await raw(escape)).text).not.toContain('not for everybody');
  }
  const unknown = await raw('/api/nothing');
  expect([unknown.status, unknown.headers['content-type']]).toEqual([404, 'application/problem+json']);
  expect(unknown.headers['cache-control']).toBe('no-store');
});

test('the next free port is taken unless a certain one was asked for', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', () => resolve()));
  const address = blocker.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const fetch = (): Response => new Response('here');
  const wanted = { fetch, host: '127.0.0.1', port: address.port };
  await expect(listen({ ...wanted, spare: 0 })).rejects.toThrow(`Port ${address.port} is in use`);
  const next = await listen({ ...wanted, spare: 20 });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(address.port);
  await next.close(100);
  blocker.close();
});
