// A real server for tests, and the few requests that tests make all the time.

import type { CreateSession, SessionEvent } from '@greenroom/core/session';

import { type RunningServer, type ServerOptions, startServer } from '../server.ts';
import { type Engine, freshStorage } from './databases.ts';

export interface TestServer extends RunningServer {
  /** To start another server on the same data. */
  readonly options: ServerOptions;
  /** A request with a JSON body, if there is one. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The JSON of an answer that must be a good one. */
  ask<Body>(method: string, path: string, body?: unknown): Promise<Body>;
  deliver(session: string, events: readonly SessionEvent[]): Promise<Response>;
}

/** Starts a server on a fresh database and a free port. It judges in the browser unless options say otherwise. */
export async function testServer(engine: Engine, options: ServerOptions = {}): Promise<TestServer> {
  return serverOn({ ...(await freshStorage(engine)), judge: { searchPath: '' }, ...options });
}

/** Starts a server on data that exists. */
export async function serverOn(options: ServerOptions): Promise<TestServer> {
  const all = { port: 0, logLevel: 'silent', ...options };
  const server = await startServer(all);
  const send: TestServer['send'] = (method, path, body, headers = {}) =>
    fetch(new URL(path, server.url), {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    ...server,
    options: all,
    send,
    ask: async <Body>(method: string, path: string, body?: unknown) => {
      const response = await send(method, path, body);
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Body;
    },
    deliver: (session, events) => send('POST', `/api/sessions/${session}/events`, { events }),
  };
}

let lastId = 0;

/** A new session of the first problem, as a page would ask for it. */
export function newSession(over: Partial<CreateSession> = {}): CreateSession {
  lastId += 1;
  return {
    id: `session-${Date.now()}-${lastId}`,
    track: 'coding',
    pack: 'core',
    exercise: 'pair-with-sum',
    minutes: 25,
    language: 'python',
    ...over,
  };
}

export function said(n: number, at = n * 10, text = `line ${n}`): SessionEvent {
  return { by: 'browser', n, at, type: 'said', text };
}
