// The frame of the HTTP API: guards around it, errors out of it, its description beside it.

import type { UserId } from '@greenroom/core/identity';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';

import type { Log } from '../log.ts';
import { knownHosts, plainBodies, sameOrigin } from './guards.ts';
import { answerError, invalid, refuse } from './problem.ts';

export interface ApiEnv {
  readonly Variables: { readonly user: UserId };
}
export type Api = OpenAPIHono<ApiEnv>;

export interface ApiOptions {
  readonly log: Log;
  /** Host names besides addresses and `localhost`. */
  readonly hosts: readonly string[];
  /** Says who is asking. */
  readonly identify: (request: Request) => UserId;
}

/** An empty API with its guards; features add their routes. */
export function createApi({ log, hosts, identify }: ApiOptions): Api {
  const api: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => (result.success ? undefined : refuse(c, invalid(result.error))),
  });
  api.use(securityHeaders, knownHosts(hosts));
  api.use('/api/*', sameOrigin, plainBodies, noStore, async (c, next) => {
    c.set('user', identify(c.req.raw));
    await next();
  });
  api.onError((error, c) => answerError(error, c, log));
  api.notFound((c) =>
    refuse(c, {
      status: 404,
      name: 'not-found',
      title: 'There is nothing here',
      detail: `${c.req.method} ${c.req.path} is not known.`,
    }),
  );
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Greenroom', version: '1', description: 'The API that the pages use.' },
  });
  return api;
}

const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  if (!c.res.headers.has('x-frame-options')) c.header('x-frame-options', 'DENY');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('cross-origin-opener-policy', 'same-origin');
};

const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
};
