// The verdict on a submission to a problem package, as machines read it: docs/verdict.md.

import { z } from 'zod';

import { isolationSchema, limitsSchema, verdictCodeSchema } from '../judging/index.ts';

const points = z.number().nullable();

export const packageTestSchema = z.object({
  /** `secret/group1/03` */
  name: z.string(),
  group: z.string(),
  category: z.enum(['sample', 'secret']),
  verdict: verdictCodeSchema,
  cpuMs: z.number().nonnegative(),
  wallMs: z.number().nonnegative(),
  memoryBytes: z.number().int().nonnegative(),
  message: z.string(),
  /** Points of this test; `null` where tests have none. */
  score: points,
});

export const packageVerdictSchema = z.object({
  schema: z.literal('greenroom.verdict/1'),
  verdict: verdictCodeSchema,
  isolation: isolationSchema,
  /** Code of the language: `cpp`, `python`, …; `null` when it is none that we know. */
  language: z.string().nullable(),
  compile: z.object({ ok: z.boolean(), message: z.string() }),
  tests: z.array(packageTestSchema),
  /** From the leaves up; the last, named `""`, is the whole. */
  groups: z.array(
    z.object({ name: z.string(), verdict: verdictCodeSchema, score: points, maxScore: points }),
  ),
  /** Points where the problem has scores, else the passed share of all tests; `null` where the program never ran. */
  score: points,
  /** `null` where the score has no bound. */
  maxScore: points,
  limits: limitsSchema,
});
export type PackageVerdict = z.infer<typeof packageVerdictSchema>;

export const submissionReportSchema = z.object({
  /** Relative to the package: `submissions/accepted/a.py`. */
  file: z.string(),
  /** `asked`: it got what was asked; `missed`: it did not; `unasked`: nothing says what it must get; `skipped`: it was not run. */
  outcome: z.enum(['asked', 'missed', 'unasked', 'skipped']),
  /** What was asked, in words. */
  expected: z.string(),
  /** Why it missed or was skipped. */
  reasons: z.array(z.string()),
  verdict: packageVerdictSchema.nullable(),
});
export type SubmissionReport = z.infer<typeof submissionReportSchema>;

const faultSchema = z.object({
  kind: z.enum(['essential', 'actionable', 'informative', 'celebratory']),
  rule: z.string(),
  where: z.object({ file: z.string(), field: z.string() }),
  seen: z.string(),
  why: z.string(),
  advice: z.string(),
});

export const packageReportSchema = z.object({
  schema: z.literal('greenroom.package-verification/1'),
  problem: z.string(),
  title: z.string(),
  format: z.string(),
  ok: z.boolean(),
  tests: z.number().int().nonnegative(),
  /** CPU seconds, and where they come from. */
  timeLimit: z.object({ seconds: z.number(), source: z.enum(['package', 'submissions']) }).nullable(),
  faults: z.array(faultSchema),
  submissions: z.array(submissionReportSchema),
});
export type PackageReport = Omit<z.infer<typeof packageReportSchema>, 'faults'> & {
  readonly faults: readonly z.infer<typeof faultSchema>[];
};
