// Stories and takes over HTTP.

import {
  addStoriesSchema,
  newTakeSchema,
  saveStorySchema,
  storyIdSchema,
  storySchema,
  storySummarySchema,
  storyViewSchema,
  takeIdSchema,
  takeSchema,
} from '@greenroom/core/behavioural';
import { createRoute, z } from '@hono/zod-openapi';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import { maxBody } from '../../platform/http/guards.ts';
import {
  addStories,
  addTake,
  deleteAllStories,
  deleteStory,
  deleteTake,
  saveStory,
  type StoriesContext,
} from './bank.ts';
import { addRecordingRoutes } from './recordings.ts';
import { addTranscriptRoutes } from './transcripts.ts';
import { addSuggestionRoutes } from './suggestion-routes.ts';
import { refuseStory, refuseTaken, unknownStory, unknownTake } from './refusals.ts';
import { findStory, listStories, takesOf } from './store.ts';

/** Many stories at once come from an import. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

const story = z.object({ id: storyIdSchema });
const take = z.object({ id: takeIdSchema });
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/stories',
  summary: 'The stories of the bank, those that were changed last first',
  responses: { 200: json('The stories', z.array(storySummarySchema)) },
});

const addRoute = createRoute({
  method: 'post',
  path: '/api/stories',
  summary: 'Add stories, all or none; the same again adds nothing',
  request: { body: bodyOf(addStoriesSchema) },
  responses: { 201: json('The stories', z.array(storySchema)), ...problems(400, 409, 413) },
});

const clearRoute = createRoute({
  method: 'delete',
  path: '/api/stories',
  summary: 'Delete every story, take and recording',
  responses: { 204: { description: 'They are gone' } },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/stories/{id}',
  summary: 'A story with every version and take',
  request: { params: story },
  responses: { 200: json('The story', storyViewSchema), ...problems(404) },
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/stories/{id}',
  summary: 'Keep an edit as a new version',
  request: { params: story, body: bodyOf(saveStorySchema) },
  responses: { 200: json('The story', storySchema), ...problems(400, 404, 409, 413) },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/stories/{id}',
  summary: 'Delete a story with its versions, takes and recordings',
  request: { params: story },
  responses: { 204: { description: 'It is gone' }, ...problems(404) },
});

const takeRoute = createRoute({
  method: 'post',
  path: '/api/stories/{id}/takes',
  summary: 'Keep what was measured of a take',
  request: { params: story, body: bodyOf(newTakeSchema) },
  responses: { 201: json('The take', takeSchema), ...problems(400, 404, 409, 413) },
});

const deleteTakeRoute = createRoute({
  method: 'delete',
  path: '/api/takes/{id}',
  summary: 'Delete a take and its recording',
  request: { params: take },
  responses: { 204: { description: 'It is gone' }, ...problems(404) },
});

export function addStoryRoutes(api: Api, context: StoriesContext): void {
  const { orm } = context.database;
  for (const path of ['/api/stories', '/api/stories/:id', '/api/stories/:id/takes'])
    api.use(path, maxBody(MAX_BODY_BYTES));

  api.openapi(listRoute, async (c) => c.json([...(await listStories(orm, c.var.user))], 200));

  api.openapi(addRoute, async (c) => {
    const outcome = await addStories(context, c.var.user, c.req.valid('json'));
    return outcome.ok ? c.json([...outcome.value], 201) : refuseTaken(c, outcome.problem);
  });

  api.openapi(clearRoute, async (c) => {
    await deleteAllStories(context, c.var.user);
    return c.body(null, 204);
  });

  api.openapi(readRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = await findStory(orm, c.var.user, id);
    if (found === null) return unknownStory(c, id);
    return c.json({ story: found, takes: [...(await takesOf(orm, id))] }, 200);
  });

  api.openapi(saveRoute, async (c) => {
    const { id } = c.req.valid('param');
    const outcome = await saveStory(context, c.var.user, id, c.req.valid('json'));
    return outcome.ok ? c.json(outcome.value, 200) : refuseStory(c, id, outcome.problem);
  });

  api.openapi(deleteRoute, async (c) => {
    const { id } = c.req.valid('param');
    return (await deleteStory(context, c.var.user, id)) ? c.body(null, 204) : unknownStory(c, id);
  });

  addTakeRoutes(api, context);
  addRecordingRoutes(api, context);
  addTranscriptRoutes(api, context);
  addSuggestionRoutes(api, context);
}

function addTakeRoutes(api: Api, context: StoriesContext): void {
  api.openapi(takeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const outcome = await addTake(context, c.var.user, id, c.req.valid('json'));
    return outcome.ok ? c.json(outcome.value, 201) : refuseStory(c, id, outcome.problem);
  });

  api.openapi(deleteTakeRoute, async (c) => {
    const { id } = c.req.valid('param');
    return (await deleteTake(context, c.var.user, id)) ? c.body(null, 204) : unknownTake(c, id);
  });
}
