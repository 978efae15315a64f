// What a plan can start from when there is no server: observations of a candidate, in a file.

import { z } from 'zod';

import { fail, ok, type Result } from '../base/index.ts';
import { observationSchema } from '../signals/index.ts';

/** Most observations in one file; a year of daily sessions has fewer. */
const MAX_OBSERVATIONS = 100_000;

export const evidenceFileSchema = z.object({
  schema: z.literal('greenroom.evidence/1'),
  observations: z.array(observationSchema).max(MAX_OBSERVATIONS),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** Reads the text of such a file; the problem says what is wrong with it and where. */
export function parseEvidenceFile(text: string): Result<EvidenceFile, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('This is not JSON.');
  }
  const parsed = evidenceFileSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail(`This is not a greenroom.evidence/1 document:\n${z.prettifyError(parsed.error)}`);
}
