// Suggested wordings over HTTP: who would read the text, and sending it there when the user says so.

import { outsideServiceSchema, suggestionSchema, suggestionWantedSchema } from '@greenroom/core/behavioural';
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Api } from '../../platform/http/app.ts';
import { json, problems } from '../../platform/http/describe.ts';
import { maxBody } from '../../platform/http/guards.ts';
import { refuse } from '../../platform/http/problem.ts';
import type { StoriesContext } from './bank.ts';
import { hostOf } from './outside-service.ts';
import { suggest } from './suggester.ts';

const MAX_BODY_BYTES = 256 * 1024;

const statusRoute = createRoute({
  method: 'get',
  path: '/api/suggestions',
  summary: 'Where texts would be sent for another wording; null: nowhere',
  responses: { 200: json('The service', outsideServiceSchema) },
});

const suggestRoute = createRoute({
  method: 'post',
  path: '/api/suggestions',
  summary: 'Send a part of a story to the language model that the server names; nothing is kept',
  request: { body: { required: true, content: { 'application/json': { schema: suggestionWantedSchema } } } },
  responses: {
    200: json('A wording, or why it is kept back', suggestionSchema),
    ...problems(400, 409, 413, 502),
  },
});

export function addSuggestionRoutes(api: Api, { languageModel }: StoriesContext): void {
  api.use('/api/suggestions', maxBody(MAX_BODY_BYTES));
  api.openapi(statusRoute, (c) => c.json({ host: hostOf(languageModel) }, 200));
  api.openapi(suggestRoute, async (c) => {
    if (languageModel === null) return refuseOff(c);
    const suggestion = await suggest(languageModel, c.req.valid('json'));
    return suggestion.ok ? c.json(suggestion.value, 200) : refuseService(c, suggestion.problem);
  });
}

function refuseOff(c: Context) {
  return refuse(c, {
    status: 409,
    name: 'no-language-model',
    title: 'Nothing suggests wordings here',
    detail: 'Whoever runs this server named no language model for it (GREENROOM_LLM_URL).',
  });
}

function refuseService(c: Context, reason: string) {
  return refuse(c, {
    status: 502,
    name: 'suggestion-failed',
    title: 'There is no suggestion',
    detail: `${reason} Your text is as it was.`,
  });
}
