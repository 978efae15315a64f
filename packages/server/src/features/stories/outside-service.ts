// Asks a service like OpenAI's that whoever runs the server named. Its answers are bounded, and it leads nowhere else.

import { fail, ok, type Result } from '@greenroom/core/base';
import type { z } from 'zod';

export interface OutsideService {
  /** Base address, e.g. `http://127.0.0.1:8080/v1`. Comes from the server's environment, never from a request. */
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
}

interface Question<Schema extends z.ZodType> {
  /** After the base address. */
  readonly path: string;
  readonly body: FormData | string;
  readonly answer: Schema;
  /** What is hoped for, in words: `a transcript`. */
  readonly hoped: string;
}

/** Answers of a service that has not answered by then are not waited for. */
const PATIENCE_MS = 180_000;
/** Far more than ten minutes of speech in words. */
const MOST_ANSWER_BYTES = 1024 * 1024;

/** The service's answer, or in a sentence why there is none. */
export async function askService<Schema extends z.ZodType>(
  { url, key }: OutsideService,
  { path, body, answer, hoped }: Question<Schema>,
): Promise<Result<z.output<Schema>, string>> {
  const elsewise = fail(`The service answered something else than ${hoped}.`);
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}${path}`, {
      method: 'POST',
      body,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      // What is sent goes where the operator said, and nowhere that this place points to.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return fail(`The service answered with error ${response.status}.`);
    const text = await limitedText(response);
    if (text === null) return fail(`The service answered with more than ${hoped}.`);
    const parsed = answer.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : elsewise;
  } catch (error) {
    if (error instanceof SyntaxError) return elsewise;
    const timeout = error instanceof DOMException && error.name === 'TimeoutError';
    return fail(timeout ? 'The service did not answer in three minutes.' : 'The service cannot be reached.');
  }
}

/** The host that is asked, for people to read; null for nobody. */
export function hostOf(service: OutsideService | null): string | null {
  return service === null ? null : new URL(service.url).host;
}

async function limitedText(answer: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_ANSWER_BYTES) return null;
  }
  return text + decoder.decode();
}
