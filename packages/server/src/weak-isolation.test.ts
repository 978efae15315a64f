import { afterEach, describe, expect, test } from 'vitest';

import { startServer } from './server.ts';
import { freshStorage } from './testing/databases.ts';
import { startWorker } from './worker.ts';

const weak = { judge: { isolation: 'restricted' }, logLevel: 'silent' } as const;

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

describe('where code is not isolated as strongly as can be', () => {
  test.each([
    ['listens beyond this machine', { host: '0.0.0.0' }],
    ['is reached by a name', { hosts: ['practice.example'] }],
  ])('a server that %s does not start, unless the risk is accepted', async (_, reach) => {
    const storage = await freshStorage('pglite');
    const options = { ...storage, ...weak, ...reach, port: 0 };
    await expect(startServer(options)).rejects.toThrow('--strangers-may-break-out');
    // The data is free for who starts again with the flag.
    const accepted = await startServer({ ...options, judge: { ...weak.judge, strangersMayBreakOut: true } });
    running.push(accepted);
  });

  test('a server for this machine alone starts', async () => {
    const server = await startServer({ ...(await freshStorage('pglite')), ...weak, port: 0 });
    running.push(server);
    expect((await fetch(new URL('/healthz', server.url))).status).toBe(200);
  });

  test('a worker does not start, unless the risk is accepted', async () => {
    const { databaseUrl } = await freshStorage('postgres');
    if (databaseUrl === undefined) throw new Error('PostgreSQL has an address');
    await expect(startWorker({ databaseUrl, ...weak })).rejects.toThrow('--strangers-may-break-out');
    const judge = { ...weak.judge, strangersMayBreakOut: true };
    running.push(await startWorker({ databaseUrl, ...weak, judge }));
  });
});
