// Recordings of takes over HTTP: bytes in, bytes out, in ranges as players ask for them.

import { MAX_RECORDING_BYTES, recordingSchema, takeIdSchema, takeSchema } from '@greenroom/core/behavioural';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import { maxBody } from '../../platform/http/guards.ts';
import { refuse } from '../../platform/http/problem.ts';
import { dropRecording, keepRecording, type StoriesContext } from './bank.ts';
import { unknownTake } from './refusals.ts';
import { findTake } from './store.ts';

const take = z.object({ id: takeIdSchema });
const ADDRESS = '/api/takes/{id}/recording';

const keepRoute = createRoute({
  method: 'put',
  path: ADDRESS,
  summary: 'Keep the recording of a take',
  request: { params: take },
  responses: { 200: json('The take', takeSchema), ...problems(400, 404, 413, 415) },
});

const playRoute = createRoute({
  method: 'get',
  path: ADDRESS,
  summary: 'The recording of a take, whole or a range of bytes',
  request: { params: take },
  responses: {
    200: { description: 'The recording' },
    206: { description: 'A part of it' },
    ...problems(404, 416),
  },
});

const dropRoute = createRoute({
  method: 'delete',
  path: ADDRESS,
  summary: 'Delete the recording of a take and keep its measures',
  request: { params: take },
  responses: { 200: json('The take', takeSchema), ...problems(404) },
});

export function addRecordingRoutes(api: Api, context: StoriesContext): void {
  api.use('/api/takes/:id/recording', maxBody(MAX_RECORDING_BYTES));

  api.openapi(keepRoute, async (c) => {
    const { id } = c.req.valid('param');
    const [named] = (c.req.header('content-type') ?? '').split(';');
    const type = recordingSchema.shape.type.safeParse(named?.trim().toLowerCase());
    if (!type.success) return refuseType(c, named ?? '');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length === 0) return refuseEmpty(c);
    const kept = await keepRecording(context, c.var.user, id, { type: type.data, bytes });
    return kept === null ? unknownTake(c, id) : c.json(kept, 200);
  });

  api.openapi(dropRoute, async (c) => {
    const { id } = c.req.valid('param');
    const changed = await dropRecording(context, c.var.user, id);
    return changed === null ? unknownTake(c, id) : c.json(changed, 200);
  });

  api.openapi(playRoute, async (c) => {
    const { id } = c.req.valid('param');
    const recording = (await findTake(context.database.orm, c.var.user, id))?.recording ?? null;
    if (recording === null) return unknownTake(c, id);
    const { type, bytes, hash } = recording;
    const range = rangeOf(c.req.header('range'), bytes);
    if (range === 'outside') return refuseRange(c, bytes);
    const [from, to] = range ?? [0, bytes - 1];
    const headers: Record<string, string> = {
      'content-type': type,
      'accept-ranges': 'bytes',
      'content-length': String(to - from + 1),
    };
    if (range !== null) headers['content-range'] = `bytes ${from}-${to}/${bytes}`;
    return new Response(context.blobs.stream(hash, from, to), {
      status: range === null ? 200 : 206,
      headers,
    });
  });
}

/** One range of bytes (RFC 9110, 14.1.2), both ends included; anything else that is asked means the whole. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | null | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (match === null || (first === '' && last === '')) return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  return from > to ? 'outside' : [from, to];
}

function refuseType(c: Context, type: string) {
  return refuse(c, {
    status: 415,
    name: 'not-a-recording',
    title: 'This is not a recording',
    detail: `The body is ${type === '' ? 'of no stated type' : type}. Send sound or film as ${recordingSchema.shape.type.options.join(', ')}.`,
  });
}

function refuseEmpty(c: Context) {
  return refuse(c, {
    status: 400,
    name: 'empty',
    title: 'This recording is empty',
    detail: 'There is not a byte in it. Nothing was kept.',
  });
}

function refuseRange(c: Context, size: number) {
  return refuse(c, {
    status: 416,
    name: 'outside',
    title: 'There is no such part',
    detail: `The recording has ${size} bytes.`,
  });
}
