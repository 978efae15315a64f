// Judging for other programs: submit, wait, watch, cancel; and the line as its host sees it.

import {
  batchRequestSchema,
  type Submission,
  type SubmissionEvent,
  submissionIdSchema,
  type SubmissionRequest,
  submissionRequestSchema,
  submissionSchema,
  submissionSummarySchema,
} from '@greenroom/core/coding';
import { queueViewSchema } from '@greenroom/core/judging';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Api, ApiEnv } from '../../platform/http/app.ts';
import { bodyOf, json, problems } from '../../platform/http/describe.ts';
import { maxBody } from '../../platform/http/guards.ts';
import { refuse, tooMany } from '../../platform/http/problem.ts';
import type { EventStreams, StreamItem } from '../../platform/live/event-stream.ts';
import { readQueue } from './queue-view.ts';
import { listSubmissions, readProgress, readSubmission, submissionTopic } from './submission-store.ts';
import {
  cancelSubmission,
  deleteSubmission,
  deleteSubmissions,
  type IntakeContext,
  type IntakeProblem,
  type IntakeOptions,
  submit,
} from './submissions.ts';

const MAX_SUBMISSION_BYTES = 2 * 1024 * 1024;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const MOST_WAIT_SECONDS = 60;
const MOST_LISTED = 200;

const byId = z.object({ id: submissionIdSchema });
const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/, 'Expected 1 to 128 visible characters')
  .optional()
  .openapi({ description: 'The same request under the same key is taken in once' });
const keyHeader = z.object({ 'idempotency-key': idempotencyKey });
const one = json('The submission', submissionSchema);

const submitRoute = createRoute({
  method: 'post',
  path: '/api/submissions',
  summary: 'Submit a program, against a problem or tests of your own',
  description:
    'Answered when it is stored durably. Verdicts come from `wait`, from the stream, or to the callback. A callback is a ' +
    'POST of `{schema: "greenroom.callback/1", submission}` with `x-greenroom-signature: t=<seconds>,v1=<hex>`, where v1 is ' +
    'HMAC-SHA-256 of `<seconds>.<body>` under your secret. It is tried for about four hours until a 2xx comes; 410 ends it.',
  request: {
    headers: keyHeader,
    body: {
      required: true,
      content: { 'application/json': { schema: bodyOf(submissionRequestSchema) } },
    },
  },
  responses: {
    200: json('The same request was taken in before', submissionSchema),
    202: one,
    ...problems(400, 404, 409, 413, 429, 503),
  },
});

const batchRoute = createRoute({
  method: 'post',
  path: '/api/submissions/batch',
  summary: 'Submit up to 100 programs at once, all or none',
  request: {
    headers: keyHeader,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: bodyOf(batchRequestSchema),
        },
      },
    },
  },
  responses: {
    200: json('The same batch was taken in before', batchSchema()),
    202: json('The batch', batchSchema()),
    ...problems(400, 404, 409, 413, 429, 503),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/submissions',
  summary: 'Submissions of other programs, newest first, or those of one batch in their order',
  request: {
    query: z.object({
      batch: z.string().max(64).optional(),
      limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(100),
    }),
  },
  responses: { 200: json('The submissions', z.array(submissionSummarySchema)) },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/submissions/{id}',
  summary: 'One submission; with `wait`, not before it has ended or so many seconds went by',
  request: {
    params: byId,
    query: z.object({ wait: z.coerce.number().min(0).max(MOST_WAIT_SECONDS).default(0) }),
  },
  responses: { 200: one, ...problems(400, 404) },
});

const streamRoute = createRoute({
  method: 'get',
  path: '/api/submissions/{id}/stream',
  summary: 'Each test as it ends, then the verdict (server-sent events of `submissionEventSchema`)',
  request: { params: byId },
  responses: {
    200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems(404),
  },
});

const cancelRoute = createRoute({
  method: 'post',
  path: '/api/submissions/{id}/cancel',
  summary: 'Take a submission out of the line; again changes nothing',
  request: { params: byId },
  responses: { 200: one, ...problems(404, 409) },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/submissions/{id}',
  summary: 'Delete a submission with its program and verdict',
  request: { params: byId },
  responses: { 204: { description: 'It is gone' }, ...problems(404) },
});

const deleteAllRoute = createRoute({
  method: 'delete',
  path: '/api/submissions',
  summary: 'Delete every submission of the user',
  responses: { 204: { description: 'They are gone' } },
});

const queueRoute = createRoute({
  method: 'get',
  path: '/api/queue',
  summary: 'The line before the judges: how long it is, who works, what went wrong',
  responses: { 200: json('The line', queueViewSchema) },
});

export interface JudgingRoutesContext extends IntakeContext {
  readonly streams: EventStreams;
  /** Languages that somebody can run now. */
  readonly offered: () => Promise<readonly string[]>;
  /** Ends what waits when the server goes. */
  readonly closing: AbortSignal;
}

type Ctx = Context<ApiEnv>;

export function addJudgingRoutes(api: Api, context: JudgingRoutesContext): void {
  const { orm } = context.database;
  addIntakeRoutes(api, context);
  addReadingRoutes(api, context);
  api.openapi(queueRoute, async (c) => c.json(await readQueue(orm, context.limits.waiting), 200));

  api.openapi(cancelRoute, async (c) => {
    const { id } = c.req.valid('param');
    const outcome = await cancelSubmission(context, c.var.user, id);
    if (outcome === 'judged') {
      return refuse(c, {
        status: 409,
        name: 'judged',
        title: 'It is judged already',
        detail: 'Only what waits or runs can be cancelled.',
      });
    }
    const submission = outcome === 'unknown' ? null : await readSubmission(orm, c.var.user, id);
    return submission === null ? unknownSubmission(c, id) : c.json(submission, 200);
  });

  api.openapi(deleteRoute, async (c) => {
    const { id } = c.req.valid('param');
    const gone = await deleteSubmission(context, c.var.user, id);
    return gone ? c.body(null, 204) : unknownSubmission(c, id);
  });

  api.openapi(deleteAllRoute, async (c) => {
    await deleteSubmissions(context, c.var.user);
    return c.body(null, 204);
  });
}

function addIntakeRoutes(api: Api, context: JudgingRoutesContext): void {
  const { orm } = context.database;
  api.use('/api/submissions', maxBody(MAX_SUBMISSION_BYTES));
  api.openapi(submitRoute, async (c) => {
    const request = c.req.valid('json');
    const taken = await takeIn(c, context, [request], false);
    if (taken instanceof Response) return taken;
    const submission = await readSubmission(orm, c.var.user, taken.ids[0] ?? '');
    if (submission === null) return unknownSubmission(c, taken.ids[0] ?? '');
    c.header('location', `/api/submissions/${submission.id}`);
    return c.json(submission, taken.fresh ? 202 : 200);
  });

  api.use('/api/submissions/batch', maxBody(MAX_BATCH_BYTES));
  api.openapi(batchRoute, async (c) => {
    const { submissions } = c.req.valid('json');
    const taken = await takeIn(c, context, submissions, true);
    if (taken instanceof Response) return taken;
    return c.json({ batch: taken.batch ?? '', submissions: [...taken.ids] }, taken.fresh ? 202 : 200);
  });
}

async function takeIn(
  c: Ctx,
  context: JudgingRoutesContext,
  requests: readonly SubmissionRequest[],
  isBatch: boolean,
) {
  const offered = await context.offered();
  const missing = requests.find(({ language }) => !offered.includes(language));
  if (missing !== undefined) return noWorker(c, missing.language);
  const key = c.req.header('idempotency-key') ?? null;
  const options: IntakeOptions = { userId: c.var.user, key, isBatch };
  const outcome = await submit(context, requests, options);
  return outcome.ok ? outcome.value : refuseIntake(c, outcome.problem);
}

function addReadingRoutes(api: Api, context: JudgingRoutesContext): void {
  const { orm } = context.database;
  api.openapi(listRoute, async (c) => {
    const { batch, limit } = c.req.valid('query');
    return c.json([...(await listSubmissions(orm, c.var.user, { batch, limit }))], 200);
  });

  api.openapi(readRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { wait } = c.req.valid('query');
    const submission = await readWhenEnded(context, () => readSubmission(orm, c.var.user, id), {
      id,
      signal: AbortSignal.any([context.closing, c.req.raw.signal, AbortSignal.timeout(wait * 1_000)]),
    });
    return submission === null ? unknownSubmission(c, id) : c.json(submission, 200);
  });

  api.openapi(streamRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { user } = c.var;
    if ((await readSubmission(orm, user, id)) === null) return unknownSubmission(c, id);
    const last = Number(c.req.header('last-event-id') ?? -1);
    return context.streams.open({
      topic: submissionTopic(id),
      after: Number.isInteger(last) ? last : -1,
      read: async (after) => {
        const submission = await readSubmission(orm, user, id);
        return submission === null ? null : streamItems(submission, await readProgress(orm, id), after);
      },
    });
  });
}

/** Reads again whenever something changes, until it has ended or the signal says that this is enough. */
async function readWhenEnded(
  { wakeups }: JudgingRoutesContext,
  read: () => Promise<Submission | null>,
  { id, signal }: { readonly id: string; readonly signal: AbortSignal },
): Promise<Submission | null> {
  let rung = false;
  let wake = (): void => {};
  const ring = (): void => {
    rung = true;
    wake();
  };
  const off = wakeups.on(submissionTopic(id), ring);
  signal.addEventListener('abort', ring, { once: true });
  try {
    for (;;) {
      rung = false;
      const submission = await read();
      const ended = submission === null || submission.finishedAt !== null;
      if (ended || signal.aborted) return submission;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (rung) resolve();
      });
    }
  } finally {
    off();
    signal.removeEventListener('abort', ring);
  }
}

/** Number of the last event of a stream: after any number of tests. */
const FINISHED = 1_000_000;

function streamItems(
  submission: Submission,
  progress: readonly SubmissionResult[],
  after: number,
): readonly StreamItem[] {
  const results = submission.verdict?.tests ?? progress;
  const tests = results.slice(after + 1).map((result, index): StreamItem => {
    const event: SubmissionEvent = { type: 'test', result };
    return { n: after + 1 + index, data: JSON.stringify(event) };
  });
  if (submission.finishedAt === null) return tests;
  const event: SubmissionEvent = { type: 'finished', submission };
  return [...tests, { n: FINISHED, data: JSON.stringify(event), last: true }];
}

type SubmissionResult = NonNullable<Submission['verdict']>['tests'][number];

function batchSchema() {
  return z.object({ batch: z.string(), submissions: z.array(submissionIdSchema) });
}

function unknownSubmission(c: Ctx, id: string) {
  return refuse(c, {
    status: 404,
    name: 'unknown-submission',
    title: 'There is no such submission',
    detail: `The submission ${id} does not exist here. It may have been deleted.`,
  });
}

function noWorker(c: Ctx, language: string) {
  c.header('retry-after', '30');
  return refuse(c, {
    status: 503,
    name: 'no-worker',
    title: 'Nobody can run this language now',
    detail: `No judge for ${language} is running. See GET /api/queue, or start one with greenroom worker.`,
  });
}

function refuseIntake(c: Ctx, problem: IntakeProblem) {
  switch (problem.kind) {
    case 'crowded':
      return tooMany(c, problem);
    case 'unknown-problem':
      return refuse(c, {
        status: 404,
        name: 'unknown-problem',
        title: 'There is no such problem',
        detail: `The pack ${problem.pack} has no problem ${problem.id}.`,
      });
    case 'invalid':
      return refuse(c, {
        status: 400,
        name: 'invalid',
        title: 'This request does not have the right form',
        detail: problem.detail,
      });
    case 'key-taken':
      return refuse(c, {
        status: 409,
        name: 'key-taken',
        title: 'This idempotency key is taken',
        detail: 'Another request was made under it. Use a new key for a new request.',
      });
  }
}
