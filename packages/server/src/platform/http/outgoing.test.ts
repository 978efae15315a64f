import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ForbiddenAddressError, isPublicAddress, post } from './outgoing.ts';

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '192.169.0.1',
  '2606:4700:4700::1111',
  '2a00:1450:4001:82b::200e',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'localhost',
  '',
])('"%s" is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

let receiver: Server;
let port: number;
const heard: string[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.writeHead(302, { location: '/elsewhere' }).end('x'.repeat(1_000_000));
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  ({ port } = receiver.address() as AddressInfo);
});
afterAll(() => receiver.close());

const request = { headers: {}, body: '{}', trusted: [] };

test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '0177.0.0.1'])(
  'nothing is sent to %s',
  async (host) => {
    await expect(post({ ...request, url: `http://${host}:${port}/secret` })).rejects.toThrow(
      ForbiddenAddressError,
    );
    expect(heard).not.toContain('/secret');
  },
);

test('what is trusted is asked, and its redirects are not followed', async () => {
  expect(await post({ ...request, url: `http://localhost:${port}/hook`, trusted: ['localhost'] })).toBe(302);
  expect(await post({ ...request, url: `http://127.0.0.1:${port}/hook`, trusted: ['127.0.0.1'] })).toBe(302);
  expect(heard).toEqual(['/hook', '/hook']);
});
