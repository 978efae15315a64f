// What a measurement says, as one document: `greenroom.complexity/1`. Made from counts alone, so the same on every machine.

import { z } from 'zod';

import { languageSchema } from '../../judging/index.ts';

const growth = z.enum([
  '1',
  'log n',
  'sqrt n',
  'n',
  'n log n',
  'n sqrt n',
  'n^2',
  'n^2 log n',
  'n^3',
  '2^n',
  'n!',
]);

/** One cost, time or space. */
const costSchema = z.object({
  /** In the problem's letters, `n log n + m`; null when it cannot be told. */
  answer: z.string().nullable(),
  /** How often answers that look like this one are right, from 0 to 0.97. */
  confidence: z.number().min(0).max(1),
  /** Every class that could not be rejected, the likeliest first; the answer is among them. */
  possible: z.array(z.string()),
  /** Why it cannot be told, or what limits the answer; empty when there is nothing to say. */
  note: z.string(),
});
export type MeasuredCost = z.infer<typeof costSchema>;

const curveSchema = z.object({
  growth,
  /** Values at the sizes of the ladder's points. */
  values: z.array(z.number()),
  isAnswer: z.boolean(),
});

const ladderSchema = z.object({
  family: z.string(),
  kind: z.enum(['worst', 'typical']),
  /** Letters that grow together. */
  varies: z.array(z.string()),
  fixed: z.record(z.string(), z.number()),
  growth: growth.nullable(),
  points: z.array(
    z.object({
      n: z.number(),
      /** Steps, turns of loops, and bytes copied at once. */
      steps: z.number(),
      turns: z.number(),
      bytes: z.number(),
      /** All work as one number, which the curves are drawn against. */
      work: z.number(),
      /** Bytes beside input and output; null where memory is not counted. */
      auxiliary: z.number().nullable(),
    }),
  ),
  curves: z.array(curveSchema),
});

const lineSchema = z.object({
  line: z.number().int(),
  code: z.string(),
  /** Share of the work at the largest size that was watched. */
  share: z.number(),
  growth: growth.nullable(),
  /** How often it runs, and what each run costs. */
  turns: growth.nullable(),
  each: growth.nullable(),
  /** What in the line grows, for people: “the sort”, “the search in a list”. */
  what: z.string(),
});
export type GrowingLine = z.infer<typeof lineSchema>;

export const comparisonSchema = z.enum(['same', 'less', 'more', 'possible', 'cannot-tell']);

const claimSchema = z.object({
  claimed: z.string(),
  /** Against the measurement: claimed the same, less or more than it costs, or one of the classes left possible. */
  comparison: comparisonSchema,
  text: z.string(),
});

export const complexityReportSchema = z.object({
  schema: z.literal('greenroom.complexity/1'),
  language: languageSchema,
  /** Counted: the same on any machine under any load. */
  method: z.enum(['counted', 'timed']),
  status: z.enum(['measured', 'unfit', 'unavailable']),
  /** Why there is no measurement; empty when there is one. */
  reason: z.string(),
  /** What the letters stand for. */
  quantities: z.record(z.string(), z.string()),
  /** Letters that grew along with another one in all inputs. */
  together: z.record(z.string(), z.string()),
  /** For the worst inputs that the generator knows. */
  time: costSchema.nullable(),
  /** For typical inputs, where that is another class. */
  expected: costSchema.nullable(),
  space: costSchema.nullable(),
  lines: z.array(lineSchema),
  /** One sentence for people. */
  summary: z.string(),
  claims: z.object({ time: claimSchema.nullable(), space: claimSchema.nullable() }),
  ladders: z.array(ladderSchema),
});
export type ComplexityReport = z.infer<typeof complexityReportSchema>;
