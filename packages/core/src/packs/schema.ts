// The fields of problem.yaml, greenroom.yaml and pack.yaml.

import { z } from 'zod';

import { columnTypes, dialects, difficulties, patterns } from '../coding/index.ts';
import { languageSchema, testCategorySchema } from '../judging/index.ts';

const hiddenCategorySchema = testCategorySchema.exclude(['sample', 'custom']);
/** Categories that a generator may fill; `regression` is for change requests. */
export const hiddenCategories = hiddenCategorySchema.options;
export type HiddenCategory = z.infer<typeof hiddenCategorySchema>;

const words = z.string().trim().min(1);
const kebabCase = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected small letters, digits and hyphens, like no-pair');
const snakeCase = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    'Expected small letters, digits and underscores, like pair_with_sum',
  );
const bounds = z
  .tuple([z.number(), z.number()])
  .refine(([least, most]) => least <= most, 'The first number must not be greater than the second');

/** The format's own fields; those that we do not use are let through unread. */
export const problemYamlSchema = z.looseObject({
  problem_format_version: z.literal('2023-07-draft'),
  type: z.literal('pass-fail').default('pass-fail'),
  name: z.union([words, z.object({ en: words })]),
  uuid: z.uuid('Expected a UUID; node -p "crypto.randomUUID()" makes one'),
  license: z.enum(['public domain', 'cc0', 'cc by', 'cc by-sa', 'educational', 'permission']),
  limits: z
    .looseObject({
      time_limit: z.number().positive().max(30).default(2),
      memory: z.int().positive().max(8192).default(512),
      output: z.int().positive().max(64).default(8),
    })
    .prefault({}),
});

const complexityTarget = z.strictObject({
  time: z.union([words, z.number().transform(String)]),
  space: z.union([words, z.number().transform(String)]),
});

const tolerance = z.number().nonnegative().default(0);
const comparison = z.union(
  [
    z.enum(['exact', 'unordered', 'unordered-deep']),
    z.strictObject({ float: z.strictObject({ absolute: tolerance, relative: tolerance }) }),
  ],
  'Expected exact, unordered, unordered-deep or { float: { absolute: …, relative: … } }',
);

const parameter = z.strictObject({
  name: snakeCase,
  type: words,
  length: bounds.optional(),
  range: bounds.optional(),
  constraint: words,
});

const signature = z.strictObject({
  name: snakeCase,
  parameters: z.array(parameter).min(1),
  returns: words,
});

const method = z.strictObject({
  name: snakeCase,
  parameters: z.array(parameter).default([]),
  /** A type, or `none`. */
  returns: words,
});
const classForm = z.strictObject({
  name: snakeCase,
  parameters: z.array(parameter).default([]),
  methods: z.array(method).min(1),
  calls: bounds,
});

const columns = z
  .record(snakeCase, z.enum(columnTypes))
  .refine((value) => Object.keys(value).length > 0, 'Expected a column or more');

const query = z
  .strictObject({
    dialect: z.enum(dialects),
    tables: z
      .array(z.strictObject({ name: snakeCase, columns, rows: bounds.optional(), constraint: words }))
      .min(1),
    returns: columns,
    order: z.union([z.enum(['any', 'exact']), z.array(snakeCase).min(1)]).default('any'),
    duplicates: z.enum(['count', 'ignore']).default('count'),
    column_names: z.enum(['check', 'ignore']).default('check'),
    tolerance: z
      .strictObject({ absolute: tolerance, relative: tolerance })
      .default({ absolute: 0, relative: 1e-9 }),
    answer: words.optional(),
  })
  .refine(
    ({ order, duplicates }) => order === 'any' || duplicates === 'count',
    'Where the order of rows matters, so does how often they are there',
  );

const fact = z.strictObject({
  id: kebabCase,
  question: words,
  aliases: z.array(words).min(1),
  answer: words,
  hidden: z.boolean().default(false),
  tests: z.array(z.enum([...hiddenCategories, 'sample'])).default([]),
});

const minute = z.int().positive().max(240);
const minutes = z
  .strictObject({ 'easy-going': minute, 'on-pace': minute })
  .refine((value) => value['on-pace'] <= value['easy-going'], 'Easy-going must not be shorter than on-pace');

const complexity = z.strictObject({
  parameters: z.record(z.string().regex(/^[A-Za-z]$/, 'Expected a letter'), words),
  best: complexityTarget,
  baseline: complexityTarget,
});

const knownBad = z.array(
  z.strictObject({ file: words, mistake: words, caught_by: z.enum(hiddenCategories) }),
);

const greenroomFields = z.strictObject({
  difficulty: z.enum(difficulties),
  patterns: z.array(z.enum(patterns)).min(1),
  minutes,
  signature: signature.optional(),
  class: classForm.optional(),
  comparison: comparison.optional(),
  query: query.optional(),
  samples: z.record(z.string(), words),
  complexity,
  facts: z.array(fact),
  hints: z.array(words),
  follow_ups: z.array(z.strictObject({ question: words, points: z.array(words).min(1) })).default([]),
  mistakes: z.array(words).default([]),
  known_bad: knownBad,
  equivalent_mutants: z.array(z.strictObject({ mutant: words, reason: words })).default([]),
});
/** A function, a class or a query is asked for, and the fields of the others are not there. */
export const greenroomYamlSchema = greenroomFields
  .refine(
    (fields) =>
      [fields.signature, fields.class, fields.query].filter((each) => each !== undefined).length === 1,
    'Expected one of signature for a function, class for a class, query for SQL',
  )
  .refine(
    ({ query: asked, comparison: compared }) => asked === undefined || compared === undefined,
    'Write order and the like in query, not in comparison',
  );
export type GreenroomYaml = z.infer<typeof greenroomYamlSchema>;
export type SignatureFields = z.infer<typeof signature>;
export type ClassFields = z.infer<typeof classForm>;
export type ParameterFields = z.infer<typeof parameter>;
export type QueryFields = z.infer<typeof query>;

/** change/greenroom.yaml: what is not there stays as it was. */
export const changeYamlSchema = z.strictObject({
  minutes,
  signature: signature.optional(),
  class: classForm.optional(),
  comparison: comparison.optional(),
  complexity: complexity.optional(),
  samples: z.record(z.string(), words),
  known_bad: knownBad.default([]),
});
export type ChangeYaml = z.infer<typeof changeYamlSchema>;

const atLeast = z.int().nonnegative().default(0);

export const packYamlSchema = z.strictObject({
  title: words,
  description: words,
  requires: z
    .strictObject({
      samples: atLeast,
      facts: atLeast,
      hidden_facts: atLeast,
      aliases: atLeast,
      hints: atLeast,
      follow_ups: atLeast,
      mistakes: atLeast,
      known_bad: atLeast,
      oracle: z.boolean().default(false),
      change_request: z.boolean().default(false),
      accepted: z.array(languageSchema).default([]),
    })
    .prefault({}),
});
