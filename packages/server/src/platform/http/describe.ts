// Short forms for describing responses in the API's OpenAPI document.

import { problemDetailsSchema } from '@greenroom/core/session';
import { z } from '@hono/zod-openapi';
import type { TypedResponse } from 'hono';

export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } } as const;
}

/**
 * A response whose schema refers to itself (types within types, any JSON), which the generator of the document cannot
 * follow: it is named there and not spelled out.
 */
export function jsonOf<Body>(description: string, name: string, type: 'object' | 'array' = 'object') {
  return json(description, z.custom<Body>().openapi({ type, description: `\`${name}\` of @greenroom/core` }));
}

/**
 * A request body that may hold any JSON in places, which the generator of the document cannot follow: described by zod
 * itself, with those places left open.
 */
export function bodyOf<Schema extends z.ZodType>(schema: Schema) {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodLazy)) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
    },
  });
  // Both are JSON Schema; the generator's type is narrower.
  return z
    .unknown()
    .pipe(schema)
    .openapi(described as object);
}

const refusal = {
  description: 'Refused; the body says why',
  content: { 'application/problem+json': { schema: problemDetailsSchema } },
} as const;

/** The refusals that a route may answer with. */
export function problems<Status extends number>(
  ...statuses: readonly Status[]
): Record<Status, typeof refusal> {
  return Object.fromEntries(statuses.map((status) => [status, refusal])) as Record<Status, typeof refusal>;
}

/** A response of JSON text that is at hand already, or comes in pieces. `Body` says what the text holds. */
export function jsonText<Body>(
  text: string | ReadableStream<Uint8Array>,
  headers: Readonly<Record<string, string>> = {},
): Response & TypedResponse<Body, 200, 'json'> {
  const response: Response = new Response(text, {
    headers: { 'content-type': 'application/json', ...headers },
  });
  return response as Response & TypedResponse<Body, 200, 'json'>;
}
