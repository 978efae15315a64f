// What the pages and the server say to each other about problems, scorecards and the judge.

import { z } from 'zod';

import { isolationSchema, languageSchema, testCategorySchema } from '../judging/index.ts';
import { difficulties, patterns } from './problem.ts';

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
