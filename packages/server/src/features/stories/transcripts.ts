// Transcripts of takes over HTTP: who would hear the recording, and sending it there when the user says so.

import { MAX_TRANSCRIPT, outsideServiceSchema, takeIdSchema, takeSchema } from '@greenroom/core/behavioural';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import { refuse } from '../../platform/http/problem.ts';
import type { StoriesContext } from './bank.ts';
import { hostOf } from './outside-service.ts';
import { unknownTake } from './refusals.ts';
import { findTake, setTranscript } from './store.ts';
import { transcribe } from './transcriber.ts';

const statusRoute = createRoute({
  method: 'get',
  path: '/api/transcription',
  summary: 'Where recordings would be sent to be written down; null: nowhere',
  responses: { 200: json('The service', outsideServiceSchema) },
});

const transcribeRoute = createRoute({
  method: 'post',
  path: '/api/takes/{id}/transcript',
  summary: 'Send the recording of a take to the service that the server names, and keep its words',
  request: { params: z.object({ id: takeIdSchema }) },
  responses: { 200: json('The take', takeSchema), ...problems(404, 409, 502) },
});

export function addTranscriptRoutes(api: Api, { database, blobs, transcription }: StoriesContext): void {
  api.openapi(statusRoute, (c) => c.json({ host: hostOf(transcription) }, 200));

  api.openapi(transcribeRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (transcription === null) return refuseOff(c);
    const take = await findTake(database.orm, c.var.user, id);
    const bytes = take?.recording == null ? null : await blobs.read(take.recording.hash);
    if (take?.recording == null || bytes === null) return unknownTake(c, id);
    const words = await transcribe(transcription, { type: take.recording.type, bytes });
    if (!words.ok) return refuseService(c, words.problem);
    const text = words.value.slice(0, MAX_TRANSCRIPT);
    const kept = await database.transaction(async (transaction) => {
      // It may have been deleted while the service listened.
      const now = await findTake(transaction, c.var.user, id);
      return now === null ? null : setTranscript(transaction, now, { text, source: 'endpoint' });
    });
    return kept === null ? unknownTake(c, id) : c.json(kept, 200);
  });
}

function refuseOff(c: Context) {
  return refuse(c, {
    status: 409,
    name: 'no-transcription',
    title: 'Nothing writes recordings down here',
    detail: 'Whoever runs this server named no service for it (GREENROOM_TRANSCRIPTION_URL).',
  });
}

function refuseService(c: Context, reason: string) {
  return refuse(c, {
    status: 502,
    name: 'transcription-failed',
    title: 'The recording was not written down',
    detail: `${reason} The take is as it was.`,
  });
}
