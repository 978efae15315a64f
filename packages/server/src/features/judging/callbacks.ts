// Telling other programs of their verdicts: signed, with patience, never into our own network.

import { createHmac } from 'node:crypto';

import type { Job } from '../../platform/jobs/queue.ts';
import { ForbiddenAddressError, post } from '../../platform/http/outgoing.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/storage/database.ts';
import type { CallbackJob } from './submission-origin.ts';
import { type Callback, findSubmission, readAnySubmission, saveCallback } from './submission-store.ts';

export const CALLBACKS = 'callbacks';

/** 5 s, 10 s, 20 s, … at most an hour apart: about four hours in all. */
export const CALLBACK_RETRIES = {
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3_600,
} as const;

export interface CallbackContext {
  readonly database: Database;
  readonly log: Log;
  /** Host names and addresses that may be called although they are not public. */
  readonly trusted: readonly string[];
  readonly now: () => Date;
}

/** Handles one job: calls once. Rejects when it must be tried again. */
export async function callBack(context: CallbackContext, job: Job<CallbackJob>): Promise<void> {
  const { database } = context;
  const id = job.data.submission;
  const callback = (await findSubmission(database.orm, id))?.callback ?? null;
  if (callback === null || callback.state !== 'waiting') {
    return database.transaction((transaction) => job.done(transaction));
  }
  const body = await bodyFor(database, id);
  const outcome = await call(context, callback, body);
  const attempts = job.retryCount + 1;
  const hopeless = outcome?.final === true || attempts > CALLBACK_RETRIES.retryLimit;
  const state = outcome === null ? 'delivered' : hopeless ? 'failed' : 'waiting';
  const next: Callback = { ...callback, state, attempts, problem: outcome?.problem ?? null };
  await database.transaction(async (transaction) => {
    await saveCallback(transaction, id, next);
    if (state !== 'waiting') await job.done(transaction);
  });
  if (state === 'waiting') throw new Error('The call was not answered well');
  if (state === 'failed') context.log.warn({ submission: id, attempts }, 'calling back was given up');
}

async function bodyFor(database: Database, id: string): Promise<string> {
  const submission = await readAnySubmission(database.orm, id);
  return JSON.stringify({ schema: 'greenroom.callback/1', submission });
}

/** `null` when it was answered with a 2xx. */
async function call(
  { trusted, now }: CallbackContext,
  { url, secret }: Callback,
  body: string,
): Promise<{ readonly problem: string; readonly final: boolean } | null> {
  const seconds = Math.floor(now().getTime() / 1_000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'greenroom',
    'x-greenroom-signature': signature(secret, seconds, body),
  };
  try {
    const status = await post({ url, headers, body, trusted });
    if (status >= 200 && status < 300) return null;
    return { problem: `The answer was ${status}`, final: status === 410 };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { problem, final: error instanceof ForbiddenAddressError };
  }
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA-256 of `<seconds>.<body>` under the caller's secret. */
export function signature(secret: string, seconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
