// What a judge says of a program: one verdict for the whole, one for each test.

import { z } from 'zod';

import { languageSchema } from './language.ts';

/** Verdict codes of the ICPC world; IE (internal error) is the judge's own fault, never the candidate's. */
export const verdictCodes = ['AC', 'WA', 'TLE', 'MLE', 'OLE', 'RTE', 'CE', 'PE', 'IE'] as const;
export const verdictCodeSchema = z.enum(verdictCodes);
export type VerdictCode = z.infer<typeof verdictCodeSchema>;

export const verdictNames: Readonly<Record<VerdictCode, string>> = {
  AC: 'Accepted',
  WA: 'Wrong answer',
  TLE: 'Time limit exceeded',
  MLE: 'Memory limit exceeded',
  OLE: 'Output limit exceeded',
  RTE: 'Runtime error',
  CE: 'Compile error',
  PE: 'Presentation error',
  IE: 'Judge fault',
};

/** Where the program ran, strongest first. Part of every verdict. */
export const isolationSchema = z.enum(['isolated', 'isolated-root', 'restricted', 'browser']);
export type Isolation = z.infer<typeof isolationSchema>;

export const limitsSchema = z.object({
  /** CPU seconds for one test. */
  cpuSeconds: z.number().positive(),
  /** Bytes of memory. */
  memoryBytes: z.number().int().positive(),
  /** Bytes of console output kept and allowed for one test. */
  outputBytes: z.number().int().positive(),
});
export type Limits = z.infer<typeof limitsSchema>;

/** The named categories of hidden tests, in the order in which they are shown. */
export const testCategories = [
  'sample',
  'empty',
  'single',
  'small',
  'duplicates',
  'extremes',
  'adversarial',
  'random',
  'large',
  'regression',
  'custom',
] as const;
export const testCategorySchema = z.enum(testCategories);
export type TestCategory = z.infer<typeof testCategorySchema>;

export const testResultSchema = z.object({
  name: z.string(),
  group: z.string(),
  category: testCategorySchema,
  verdict: verdictCodeSchema,
  cpuMs: z.number().nonnegative(),
  wallMs: z.number().nonnegative(),
  memoryBytes: z.number().int().nonnegative(),
  /** For people: an exception with the candidate's own line numbers, or what differed. Empty when all is well. */
  message: z.string(),
  /** Only for tests that the candidate may see (samples and own tests), as JSON text; never for hidden ones. */
  shown: z
    .object({
      input: z.string(),
      expected: z.string().nullable(),
      got: z.string().nullable(),
      stdout: z.string(),
    })
    .optional(),
});
export type TestResult = z.infer<typeof testResultSchema>;

export const verdictSchema = z.object({
  schema: z.literal('greenroom.verdict/1'),
  verdict: verdictCodeSchema,
  isolation: isolationSchema,
  language: languageSchema,
  compile: z.object({ ok: z.boolean(), message: z.string() }),
  tests: z.array(testResultSchema),
  /** Passed share of the tests, 0–1; null where the program never ran. */
  score: z.number().min(0).max(1).nullable(),
  limits: limitsSchema,
});
export type Verdict = z.infer<typeof verdictSchema>;
