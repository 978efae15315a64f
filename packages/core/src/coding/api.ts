// What the pages and the server say to each other about problems, scorecards and the judge.

import { z } from 'zod';

import { isolationSchema, languageSchema, limitsSchema, testCategorySchema } from '../judging/index.ts';
import { difficulties, patterns, type Problem } from './problem.ts';
import { columnTypes, dialects } from './query/query.ts';
import type { ValueType } from './value-type.ts';

export const problemSummarySchema = z.object({
  pack: z.string(),
  id: z.string(),
  title: z.string(),
  difficulty: z.enum(difficulties),
  patterns: z.array(z.enum(patterns)),
  languages: z.array(languageSchema),
  /** How this user stands with it. */
  status: z.enum(['new', 'tried', 'solved']),
});
export type ProblemSummary = z.infer<typeof problemSummarySchema>;

const valueTypeSchema: z.ZodType<ValueType> = z.lazy(() =>
  z.union([
    z.object({ kind: z.enum(['int', 'float', 'string', 'bool']) }),
    z.object({ kind: z.enum(['list', 'linked-list', 'tree', 'optional']), of: valueTypeSchema }),
  ]),
);

const boundsSchema = z.tuple([z.number(), z.number()]).nullable();
const complexityTargetSchema = z.object({ time: z.string(), space: z.string() });

const columnSchema = z.object({ name: z.string(), type: z.enum(columnTypes) });
const querySchema = z.object({
  dialect: z.enum(dialects),
  schema: z.string(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(columnSchema),
      constraint: z.string(),
      rows: boundsSchema,
    }),
  ),
  columns: z.array(columnSchema),
  answer: z.string().nullable(),
});

const parametersSchema = z.array(
  z.object({
    name: z.string(),
    type: valueTypeSchema,
    constraint: z.string(),
    length: boundsSchema,
    range: boundsSchema,
  }),
);
const classSchema = z.object({
  parameters: parametersSchema,
  methods: z.array(
    z.object({ name: z.string(), parameters: parametersSchema, returns: valueTypeSchema.nullable() }),
  ),
  calls: z.tuple([z.number(), z.number()]),
});

const minutesSchema = z.object({ easyGoing: z.number(), onPace: z.number() });

const signatureSchema = z.object({
  name: z.string(),
  parameters: parametersSchema,
  returns: valueTypeSchema,
  query: querySchema.optional(),
  class: classSchema.optional(),
});

const valueComparisonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact') }),
  z.object({ kind: z.literal('float'), absolute: z.number(), relative: z.number() }),
  z.object({ kind: z.literal('unordered') }),
  z.object({ kind: z.literal('unordered-deep') }),
]);

const comparisonSchema = z.discriminatedUnion('kind', [
  valueComparisonSchema,
  z.object({ kind: z.literal('calls'), each: valueComparisonSchema }),
  z.object({
    kind: z.literal('rows'),
    columns: z.array(columnSchema),
    order: z.union([z.enum(['any', 'exact']), z.array(z.string())]),
    duplicates: z.enum(['count', 'ignore']),
    names: z.boolean(),
    tolerance: z.object({ absolute: z.number(), relative: z.number() }),
  }),
]);

const sampleSchema = z.object({ args: z.array(z.json()), expected: z.json(), explanation: z.string() });

const complexitySchema = z.object({
  parameters: z.record(z.string(), z.string()),
  best: complexityTargetSchema,
  baseline: complexityTargetSchema,
});

const categoriesSchema = z.partialRecord(testCategorySchema, z.number().int().nonnegative());

const factSchema = z.object({
  id: z.string(),
  question: z.string(),
  aliases: z.array(z.string()),
  answer: z.string(),
  hidden: z.boolean(),
  tests: z.array(testCategorySchema),
});

const followUpSchema = z.object({ question: z.string(), points: z.array(z.string()) });

const changeRequestSchema = z.object({
  statement: z.string(),
  minutes: minutesSchema,
  signature: signatureSchema,
  comparison: comparisonSchema,
  samples: z.array(sampleSchema),
  complexity: complexitySchema,
  categories: categoriesSchema,
  sameSignature: z.boolean(),
});

/** A whole problem as the pages get it: everything but hidden tests and solutions. */
export const problemSchema: z.ZodType<Problem> = z.object({
  id: z.string(),
  pack: z.string(),
  title: z.string(),
  revision: z.string(),
  difficulty: z.enum(difficulties),
  patterns: z.array(z.enum(patterns)),
  minutes: minutesSchema,
  statement: z.string(),
  signature: signatureSchema,
  comparison: comparisonSchema,
  samples: z.array(sampleSchema),
  facts: z.array(factSchema),
  hints: z.array(z.string()),
  followUps: z.array(followUpSchema),
  changeRequest: changeRequestSchema.nullable(),
  mistakes: z.array(z.string()),
  complexity: complexitySchema,
  languages: z.array(languageSchema),
  limits: limitsSchema,
  categories: categoriesSchema,
});

/** Hidden tests, given out only where the browser itself must judge. */
export const testCaseSchema = z.object({
  name: z.string(),
  category: testCategorySchema,
  args: z.array(z.json()),
  expected: z.json(),
});

/** Where code will run, and what is missing for better. */
export const judgeStatusSchema = z.object({
  isolation: isolationSchema,
  /** Languages that can run there now. */
  languages: z.array(languageSchema),
  /** One line for people. */
  summary: z.string(),
  /** What failed and the one command that mends it. */
  missing: z.array(z.object({ what: z.string(), fix: z.string() })),
});
export type JudgeStatus = z.infer<typeof judgeStatusSchema>;

/** What the microphone heard beside the edits of a session, and how the candidate's first two sessions were. */
export const thinkAloudViewSchema = z.object({
  /** Null where it was not observed. */
  here: z
    .object({
      spokenShare: z.number().min(0).max(1),
      longestSilentTypingMs: z.number().nonnegative(),
      longestThinkingMs: z.number().nonnegative(),
      silenceBeforeFirstMs: z.number().nonnegative(),
      spokeBeforeFirst: z.boolean(),
    })
    .nullable(),
  /** Null until two sessions were observed. */
  baseline: z
    .object({ sessions: z.number().int(), spokenShare: z.number(), longestSilentTypingMs: z.number() })
    .nullable(),
});
export type ThinkAloudView = z.infer<typeof thinkAloudViewSchema>;
