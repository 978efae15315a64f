// Counts as a timeline carries them: facts of one measurement, to be read anew by every version of the reading.

import { z } from 'zod';

import type { Measurement } from './measurement.ts';

const rungSchema = z.object({
  n: z.number(),
  counts: z.object({ dispatches: z.number(), loops: z.number(), bytes: z.number() }),
  auxiliary: z.number().nullable(),
  kept: z.number().nullable(),
});

const ladderSchema = z.object({
  family: z.string(),
  kind: z.enum(['worst', 'typical']),
  varies: z.array(z.string()),
  fixed: z.record(z.string(), z.number()),
  rungs: z.array(rungSchema),
});

const lineSchema = z.object({ line: z.number(), turns: z.number(), work: z.number() });
const traceSchema = z.object({ n: z.number(), lines: z.array(lineSchema), depth: z.number() });

const measurementSchema = z.object({
  ladders: z.array(ladderSchema),
  traces: z.array(
    z.object({ family: z.string(), varies: z.array(z.string()), traces: z.array(traceSchema) }),
  ),
});

export interface Counts {
  readonly schema: 'greenroom.counts/1';
  readonly status: 'measured' | 'unfit' | 'unavailable';
  /** Why there are no counts; empty when there are. */
  readonly reason: string;
  /** Letters that grew along with another one in all inputs. */
  readonly together: Readonly<Record<string, string>>;
  readonly measurement: Measurement | null;
}

const countsSchema: z.ZodType<Counts> = z.object({
  schema: z.literal('greenroom.counts/1'),
  status: z.enum(['measured', 'unfit', 'unavailable']),
  reason: z.string(),
  together: z.record(z.string(), z.string()),
  measurement: measurementSchema.nullable(),
});

/** The counts in a result on a timeline; null for what this version cannot read. */
export function readCounts(result: string): Counts | null {
  try {
    return countsSchema.parse(JSON.parse(result));
  } catch {
    return null;
  }
}

export function countsWithout(status: 'unfit' | 'unavailable', reason: string): Counts {
  return { schema: 'greenroom.counts/1', status, reason, together: {}, measurement: null };
}
