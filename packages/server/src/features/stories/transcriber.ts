// Turns a recording into words with a service that whoever runs the server named. Off unless they did.

import { fail, ok, type Result } from '@greenroom/core/base';
import { z } from 'zod';

/** An endpoint like OpenAI's: `POST <url>/audio/transcriptions`. */
export interface TranscriptionService {
  /** Base address, e.g. `http://127.0.0.1:8080/v1`. Comes from the server's environment, never from a request. */
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
}

/** Answers of a service that has not answered by then are not waited for. */
const PATIENCE_MS = 180_000;
/** A transcript of ten minutes is far below it. */
const MOST_ANSWER_BYTES = 1024 * 1024;

const answerSchema = z.object({ text: z.string() });

/** Sends the recording and gives its words, or in a sentence why there are none. */
export async function transcribe(
  { url, model, key }: TranscriptionService,
  recording: { readonly type: string; readonly bytes: Uint8Array },
): Promise<Result<string, string>> {
  const form = new FormData();
  const [, extension = 'webm'] = recording.type.split('/');
  form.set(
    'file',
    new Blob([new Uint8Array(recording.bytes)], { type: recording.type }),
    `take.${extension}`,
  );
  form.set('model', model);
  form.set('response_format', 'json');
  try {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/audio/transcriptions`, {
      method: 'POST',
      body: form,
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      // The recording goes where the operator said, and nowhere that this place points to.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) return fail(`The service answered with error ${answer.status}.`);
    const text = await limitedText(answer);
    if (text === null) return fail('The service answered with more than a transcript.');
    const parsed = answerSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return fail('The service answered something else than a transcript.');
    const words = parsed.data.text.trim();
    return words === '' ? fail('The service heard no words.') : ok(words);
  } catch (error) {
    if (error instanceof SyntaxError) return fail('The service answered something else than a transcript.');
    const timeout = error instanceof DOMException && error.name === 'TimeoutError';
    return fail(timeout ? 'The service did not answer in three minutes.' : 'The service cannot be reached.');
  }
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
