// One request to Greenroom's own server: sent, checked against its schema, or turned into a problem for people.

import { type ProblemDetails, problemDetailsSchema } from '@greenroom/core/session';
import type { z } from 'zod';

import { reportAnswer, reportSilence } from './connection.ts';
import { learnServerTime } from './server-time.ts';

/** What went wrong with a request. `message` is written for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** `unreachable`: no answer came; `refused`: the server said no; `garbled`: its answer was not what was agreed. */
  readonly kind: 'unreachable' | 'refused' | 'garbled';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: ProblemDetails | null;

  constructor(
    kind: ApiProblem['kind'],
    message: string,
    answer: { readonly status: number; readonly details: ProblemDetails | null },
  ) {
    super(message);
    this.kind = kind;
    this.status = answer.status;
    this.details = answer.details;
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly file?: Blob;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page, for a last delivery when it closes. At most 64 KB. */
  readonly keepalive?: boolean;
}

/** Sends a request and gives the answer as the schema says. Throws an `ApiProblem`, or the signal's abort reason. */
export async function request<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: RequestOptions = {},
): Promise<z.output<Schema>> {
  const response = await send(path, options);
  const body = await readJson(response);
  if (!response.ok) throw refusal(response.status, body);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  console.error(`Unexpected answer from ${path}`, parsed.error.issues);
  const text =
    'The server’s answer was not what this page expects. Reload the page; if it stays, restart Greenroom.';
  throw new ApiProblem('garbled', text, { status: response.status, details: null });
}

/** Sends a file as the body, as it is. */
export async function upload<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  file: Blob,
): Promise<z.output<Schema>> {
  return request(path, schema, { method: 'PUT', file });
}

/** Sends a request whose answer carries nothing. */
export async function command(path: string, options: RequestOptions): Promise<void> {
  const response = await send(path, options);
  if (!response.ok) throw refusal(response.status, await readJson(response));
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, file, signal, keepalive = false } = options;
  const sentAt = Date.now();
  try {
    const response = await fetch(path, {
      method,
      keepalive,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(file === undefined ? {} : { 'content-type': file.type }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file === undefined ? {} : { body: file }),
      ...(signal === undefined ? {} : { signal }),
    });
    // A development proxy answers 502–504 for a server that is not there; the server itself says what is the matter.
    const isProblem = response.headers.get('content-type')?.includes('application/problem+json') ?? false;
    if (response.status >= 502 && response.status <= 504 && !isProblem)
      throw new TypeError(`status ${response.status}`);
    reportAnswer();
    learnServerTime(response.headers.get('date'), sentAt, Date.now());
    return response;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    reportSilence();
    throw new ApiProblem('unreachable', 'Greenroom’s server does not answer. Is it still running?', {
      status: 0,
      details: null,
    });
  }
}

/** The body as JSON; `undefined` when it is empty or none. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refusal(status: number, body: unknown): ApiProblem {
  const parsed = problemDetailsSchema.safeParse(body);
  const details = parsed.success ? parsed.data : null;
  const text =
    details === null ? `The server answered with error ${status}.` : details.detail || details.title;
  return new ApiProblem('refused', text, { status, details });
}
