// Turns a recording into words with a service that whoever runs the server named. Off unless they did.

import { fail, ok, type Result } from '@greenroom/core/base';
import { z } from 'zod';

import { askService, type OutsideService } from './outside-service.ts';

const answerSchema = z.object({ text: z.string() });

/** Sends the recording to `POST <url>/audio/transcriptions` and gives its words, or in a sentence why there are none. */
export async function transcribe(
  service: OutsideService,
  recording: { readonly type: string; readonly bytes: Uint8Array },
): Promise<Result<string, string>> {
  const form = new FormData();
  const [, extension = 'webm'] = recording.type.split('/');
  form.set(
    'file',
    new Blob([new Uint8Array(recording.bytes)], { type: recording.type }),
    `take.${extension}`,
  );
  form.set('model', service.model);
  form.set('response_format', 'json');
  const path = '/audio/transcriptions';
  const outcome = await askService(service, {
    path,
    body: form,
    answer: answerSchema,
    hoped: 'a transcript',
  });
  if (!outcome.ok) return outcome;
  const words = outcome.value.text.trim();
  return words === '' ? fail('The service heard no words.') : ok(words);
}
