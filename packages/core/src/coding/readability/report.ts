// A review as JSON: what the command line prints and the pages get.

import { z } from 'zod';

import { languageSchema } from '../../judging/index.ts';
import { codeFindingKindSchema } from './kind.ts';

const codeFindingSchema = z.object({
  kind: z.enum(['essential', 'actionable', 'informative', 'celebratory']),
  rule: codeFindingKindSchema,
  /** Lines from 1, the end inclusive. */
  where: z.object({ line: z.number().int().positive(), endLine: z.number().int().positive() }),
  seen: z.string(),
  why: z.string(),
  advice: z.string(),
});

export const codeReviewSchema = z.object({
  schema: z.literal('greenroom.code-review/1'),
  language: languageSchema,
  /** In the order of the lines. */
  findings: z.array(codeFindingSchema),
  functions: z.array(
    z.object({
      name: z.string(),
      line: z.number().int().positive(),
      /** Lines of code, blank lines and comments left out. */
      lines: z.number().int(),
      /** McCabe 1976. */
      cyclomatic: z.number().int(),
      /** Campbell 2018. */
      cognitive: z.number().int(),
    }),
  ),
});
export type CodeReviewReport = z.infer<typeof codeReviewSchema>;
