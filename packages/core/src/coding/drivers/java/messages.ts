// What javac said, for the candidate.

import { z } from 'zod';

import { describeCompileErrors } from '../compile-errors.ts';

const complaintsSchema = z.array(
  z.object({ file: z.string(), line: z.number().int(), column: z.number().int(), message: z.string() }),
);
/** As our compiler in the box tells it; lines count from 1, -1 where there is none. */
export type JavaComplaint = z.infer<typeof complaintsSchema>[number];

/** @throws for what our compiler would never say */
export function readJavaComplaints(json: string): readonly JavaComplaint[] {
  return complaintsSchema.parse(JSON.parse(json));
}

export function describeJavaErrors(complaints: readonly JavaComplaint[], source: string): string {
  const errors = complaints.map(({ line, message }) => ({
    line: line < 1 ? null : line,
    // The words that everybody uses for them.
    message: message.replace(/\bjava\.(?:lang|util)\.(?=[A-Z])/g, ''),
  }));
  return describeCompileErrors(errors, source);
}
