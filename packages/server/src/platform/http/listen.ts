// The listening socket: the wanted port or the next free one, and an end that does not take forever.

import type { Server } from 'node:http';

import { createAdaptorServer } from '@hono/node-server';

export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly host: string;
  readonly port: number;
  /** How many ports above `port` may be taken instead when it is in use. */
  readonly spare: number;
}

export interface Listener {
  /** Where a browser on this machine finds it. */
  readonly url: string;
  /** Takes no more requests, lets running ones finish for at most `graceMs`, then cuts them off. */
  close(graceMs: number): Promise<void>;
}

/** No allowed port is free. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/**
 * How long an idle connection stays open. Longer than clients and proxies keep theirs (a minute is usual), so that it is
 * they who close it: a request sent into a connection that the server is just closing fails.
 */
const KEEP_ALIVE_MS = 75_000;

/** Starts to listen. Throws a `PortInUseError` when no allowed port is free. */
export async function listen({ fetch, host, port, spare }: ListenOptions): Promise<Listener> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const bound = await bind(server, host, port, spare);
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${bound}`,
    close: (graceMs) => close(server, graceMs),
  };
}

async function bind(server: Server, host: string, port: number, spare: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    const taken = await tryPort(server, host, candidate);
    if (!taken) break;
    if (candidate < port + spare) continue;
    const range = spare === 0 ? `Port ${port} is` : `The ports ${port} to ${port + spare} are`;
    throw new PortInUseError(`${range} in use on ${host}. Choose another one with --port or PORT.`);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}

/** True when the port is taken. */
function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null): void => {
      server.off('error', settle);
      server.off('listening', listening);
      if (error === null) resolve(false);
      else if ('code' in error && error.code === 'EADDRINUSE') resolve(true);
      else reject(error);
    };
    const listening = (): void => settle(null);
    server.once('error', settle);
    server.once('listening', listening);
    server.listen(port, host);
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
