// Who may talk to the server: no other site through the user's browser, no rebound DNS name, no endless bodies.

import { isIP } from 'node:net';

import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { refuse } from './problem.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests for host names that are not ours. A hostile page can point its own name at 127.0.0.1 (DNS
 * rebinding) but cannot make the browser send an address or `localhost` as the host.
 */
export function knownHosts(names: readonly string[]): MiddlewareHandler {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return async (c, next) => {
    const name = hostName(c.req.header('host') ?? '');
    if (name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0 || known.has(name)) {
      return next();
    }
    return refuse(c, {
      status: 421,
      name: 'unknown-host',
      title: 'This server does not answer to that name',
      detail: `"${name}" is not a name of this server. Use its address, or list the name in GREENROOM_HOSTS.`,
    });
  };
}

/** The name in a Host header, in lower case, without port and without the brackets of an IPv6 address. */
function hostName(header: string): string {
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(header.trim());
  return (match?.[1] ?? match?.[2] ?? '').toLowerCase();
}

/** Refuses changes that another site's page asks for (cross-site request forgery). Programs send no Origin. */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (SAFE_METHODS.has(c.req.method)) return next();
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const isOurs = origin === undefined || originHost(origin) === c.req.header('host');
  if (isOurs && (site === undefined || site === 'same-origin' || site === 'none')) return next();
  return refuse(c, {
    status: 403,
    name: 'foreign-origin',
    title: 'Another site may not change anything here',
    detail: `The request came from ${origin ?? 'another site'}. Open Greenroom itself and try again.`,
  });
};

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** Bodies are JSON, sound or film: a form of another site could send plain text or fields without asking, but none of these. */
export const plainBodies: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type');
  if (
    SAFE_METHODS.has(c.req.method) ||
    !hasBody(c) ||
    /^(application\/json|audio\/[\w.-]+|video\/[\w.-]+)\s*(;|$)/i.test(type ?? '')
  ) {
    return next();
  }
  return refuse(c, {
    status: 415,
    name: 'not-json',
    title: 'Only JSON is understood here',
    detail: `The body is ${type ?? 'of no stated type'}. Send it as application/json.`,
  });
};

function hasBody(c: Context): boolean {
  return c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0;
}

/** Refuses bodies above a size in bytes. */
export function maxBody(bytes: number): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: bytes,
    onError: (c) =>
      refuse(c, {
        status: 413,
        name: 'too-large',
        title: 'This is too much at once',
        detail: `A body may have ${Math.floor(bytes / 1024)} KB here. Send less at a time.`,
      }),
  });
  // Looking for the body of a DELETE that has none, the limiter stumbles.
  return (c, next) => (hasBody(c) ? limit(c, next) : next());
}
