// What other programs and the server say to each other: submit, wait, cancel, be called back.

import { z } from 'zod';

import {
  languageSchema,
  limitsSchema,
  prioritySchema,
  testResultSchema,
  verdictCodeSchema,
  verdictSchema,
} from '../judging/index.ts';

/** Longest program, in UTF-16 code units. */
const MAX_SOURCE = 200_000;
const MAX_TESTS = 500;
const MAX_BATCH_SUBMISSIONS = 100;

const name = z.string().min(1).max(128);
const snakeCase = z
  .string()
  .max(64)
  .regex(
    /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    'Expected small letters, digits and underscores, like pair_with_sum',
  );
/** As content files write types. */
const typeText = z.string().min(1).max(100).describe('A type, such as int, list<string> or tree<int>');

const problemTaskSchema = z.object({
  kind: z.literal('problem'),
  pack: name,
  id: name,
  tests: z.enum(['all', 'samples']).default('all'),
});

const parametersSchema = z.array(z.object({ name: snakeCase, type: typeText })).max(16);

/** Tests that another program brings itself, and how they are judged. */
const ownTests = {
  comparison: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('exact') }),
      z.object({
        kind: z.literal('float'),
        absolute: z.number().nonnegative(),
        relative: z.number().nonnegative(),
      }),
      z.object({ kind: z.literal('unordered') }),
      z.object({ kind: z.literal('unordered-deep') }),
    ])
    .default({ kind: 'exact' }),
  limits: z
    .object({
      cpuSeconds: limitsSchema.shape.cpuSeconds.max(30),
      memoryBytes: limitsSchema.shape.memoryBytes.min(16 * 1024 * 1024).max(4 * 1024 * 1024 * 1024),
      outputBytes: limitsSchema.shape.outputBytes.max(64 * 1024 * 1024),
    })
    .default({ cpuSeconds: 2, memoryBytes: 512 * 1024 * 1024, outputBytes: 8 * 1024 * 1024 }),
  tests: z
    .array(
      z.object({
        args: z.array(z.json()).max(16),
        /** Without it any answer of the right type passes. */
        expected: z.json().optional(),
      }),
    )
    .min(1)
    .max(MAX_TESTS),
  stopAtFirstFailure: z.boolean().default(false),
};

const functionTaskSchema = z.object({
  kind: z.literal('function'),
  signature: z.object({ name: snakeCase, parameters: parametersSchema.min(1), returns: typeText }),
  ...ownTests,
});
export type FunctionTask = z.infer<typeof functionTaskSchema>;

/**
 * Each test's arguments are two lists: those of the constructor, and the calls, each a list of a method's name and its
 * arguments. Expected is the list of what the calls return.
 */
const classTaskSchema = z.object({
  kind: z.literal('class'),
  class: z.object({
    name: snakeCase,
    parameters: parametersSchema.default([]),
    methods: z
      .array(
        z.object({
          name: snakeCase,
          parameters: parametersSchema.default([]),
          returns: typeText.describe('A type, or none'),
        }),
      )
      .min(1)
      .max(32),
  }),
  ...ownTests,
});
export type ClassTask = z.infer<typeof classTaskSchema>;

const callbackRequestSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  /** Signs each call, so that the receiver knows that it comes from here. */
  secret: z.string().min(16).max(256),
});

export const submissionRequestSchema = z.object({
  language: languageSchema,
  source: z.string().max(MAX_SOURCE),
  task: z.discriminatedUnion('kind', [problemTaskSchema, functionTaskSchema, classTaskSchema]),
  priority: prioritySchema.default('submission'),
  callback: callbackRequestSchema.optional(),
});
export type SubmissionRequest = z.infer<typeof submissionRequestSchema>;

export const batchRequestSchema = z.object({
  submissions: z.array(submissionRequestSchema).min(1).max(MAX_BATCH_SUBMISSIONS),
});

export const submissionIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

const submissionStateSchema = z.enum(['waiting', 'running', 'judged', 'cancelled']);

export const submissionSummarySchema = z.object({
  id: submissionIdSchema,
  state: submissionStateSchema,
  language: languageSchema,
  priority: prioritySchema,
  /** `pack/problem`, or the name of the function or class. */
  subject: z.string(),
  batch: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  outcome: verdictCodeSchema.nullable(),
});
export type SubmissionSummary = z.infer<typeof submissionSummarySchema>;

const callbackStateSchema = z.object({
  url: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.number().int().nonnegative(),
  /** Why the last call failed. */
  problem: z.string().nullable(),
});
export type CallbackState = z.infer<typeof callbackStateSchema>;

export const submissionSchema = submissionSummarySchema.extend({
  /** How many go before it, while it waits. */
  ahead: z.number().int().nonnegative().nullable(),
  verdict: verdictSchema.nullable(),
  callback: callbackStateSchema.nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;

/** What an export keeps of a submission. Whom to call back, and under which secret, does not go along. */
export const exportedSubmissionSchema = submissionSummarySchema
  .pick({ id: true, language: true, priority: true, batch: true, createdAt: true, startedAt: true })
  .extend({
    source: z.string().max(MAX_SOURCE),
    /** The tests of a function are not kept for long. */
    task: z.discriminatedUnion('kind', [
      problemTaskSchema,
      z.object({ kind: z.literal('function'), name: snakeCase }),
    ]),
    finishedAt: z.iso.datetime().nullable(),
    /** A verdict's code, `cancelled`, or `gone` where nothing was left to judge against; `null` while it waits or runs. */
    outcome: z.union([verdictCodeSchema, z.enum(['cancelled', 'gone'])]).nullable(),
    verdict: verdictSchema.nullable(),
  });
export type ExportedSubmission = z.infer<typeof exportedSubmissionSchema>;

/** One event of a submission's stream. The stream ends after `finished`. */
export const submissionEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('test'), result: testResultSchema }),
  z.object({ type: z.literal('finished'), submission: submissionSchema }),
]);
export type SubmissionEvent = z.infer<typeof submissionEventSchema>;

/** What a callback carries. */
export const callbackBodySchema = z.object({
  schema: z.literal('greenroom.callback/1'),
  submission: submissionSchema,
});
