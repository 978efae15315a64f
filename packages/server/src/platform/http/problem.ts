// Error bodies as RFC 9457 problem details, and the one table that turns thrown errors into them.

import type { ProblemDetails } from '@greenroom/core/session';
import type { Context, TypedResponse } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';

import type { Log } from '../log.ts';
import { isDatabaseGone } from '../storage/database-gone.ts';

/** What went wrong, in a word (the end of the `type`) and in words. */
export interface Refusal<Status extends ContentfulStatusCode = ContentfulStatusCode> {
  readonly status: Status;
  /** Kebab-case, stable: programs tell refusals apart by it. */
  readonly name: string;
  readonly title: string;
  /** What was wrong here, and what to do. */
  readonly detail: string;
  /** For missing events: the number to send from. */
  readonly expected?: number;
}

/** A refusal as a response. */
export function refuse<Status extends ContentfulStatusCode>(
  c: Context,
  refusal: Refusal<Status>,
): Response & TypedResponse<ProblemDetails, Status, 'json'> {
  const { name, ...rest } = refusal;
  const body: ProblemDetails = { type: `urn:greenroom:problem:${name}`, ...rest };
  return c.json(body, refusal.status, { 'content-type': 'application/problem+json' });
}

/** The answer about a session that is not there. */
export function unknownSession(c: Context, id: string) {
  return refuse(c, {
    status: 404,
    name: 'unknown-session',
    title: 'There is no such session',
    detail: `The session ${id} does not exist here. It may have been deleted.`,
  });
}

/** The answer when too much waits already: 429 with the time after which to come again. */
export function tooMany(
  c: Context,
  { own, retryAfterSeconds }: { readonly own: boolean; readonly retryAfterSeconds: number },
) {
  c.header('retry-after', String(retryAfterSeconds));
  return refuse(c, {
    status: 429,
    name: own ? 'too-many-waiting' : 'queue-full',
    title: own ? 'You have too much waiting for the judge' : 'The line before the judge is full',
    detail: `Nothing was taken in. Try again in ${retryAfterSeconds} seconds.`,
  });
}

type Rule = (error: Error) => Refusal | null;

const rules: readonly Rule[] = [
  (error) => (error instanceof z.ZodError ? invalid(error) : null),
  (error) => {
    if (!(error instanceof HTTPException)) return null;
    const malformed = error.status === 400;
    return {
      status: error.status,
      name: malformed ? 'malformed' : 'refused',
      title: malformed ? 'This request cannot be read' : 'Refused',
      detail: error.message,
    };
  },
  (error) => (isDatabaseGone(error) ? unavailable : null),
];

const unavailable: Refusal = {
  status: 503,
  name: 'database-unavailable',
  title: 'The database does not answer',
  detail: 'Nothing was stored. Try again in a moment.',
};

const fault: Refusal = {
  status: 500,
  name: 'fault',
  title: 'Something broke on our side',
  detail: 'The server could not do this. Its log says more.',
};

/** Answers a thrown error; what is our fault is logged, without the request's body. */
export function answerError(error: Error, c: Context, log: Log): Response {
  const refusal = rules.map((rule) => rule(error)).find((found) => found !== null) ?? fault;
  if (refusal.status >= 500)
    log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
  return refuse(c, refusal);
}

/** A request that does not have the form it must have: where and why, at most three times. */
export function invalid(error: z.ZodError): Refusal {
  const issues = error.issues.slice(0, 3).map(({ path, message }) => {
    const where = path.reduce<string>(
      (text, key) =>
        typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`,
      '',
    );
    return where === '' ? message : `${where}: ${message}`;
  });
  const more = error.issues.length > 3 ? `; and ${error.issues.length - 3} more` : '';
  return {
    status: 400,
    name: 'invalid',
    title: 'This request does not have the right form',
    detail: `${issues.join('; ')}${more}`,
  };
}
