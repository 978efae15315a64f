// The kinds of readability findings: what each means and whether it is told by default.

import { z } from 'zod';

export const findingKinds = [
  'vague-name',
  'misleading-name',
  'long-function',
  'deep-nesting',
  'missing-early-return',
  'duplicate-branches',
  'dead-code',
  'commented-out-code',
  'magic-number',
  'boolean-parameter',
  'reassigned-parameter',
  'shadowing',
  'mixed-style',
  'needless-complexity',
  'over-engineered',
  'list-membership',
  'list-as-queue',
  'sort-for-extreme',
  'guard-clause',
  'named-constant',
  'fitting-structure',
  'small-functions',
] as const;
export const codeFindingKindSchema = z.enum(findingKinds);
export type CodeFindingKind = z.infer<typeof codeFindingKindSchema>;

/** What is good, told to be kept. */
export const praised: ReadonlySet<CodeFindingKind> = new Set([
  'guard-clause',
  'named-constant',
  'fitting-structure',
  'small-functions',
]);

/** The structure fights the task: these are read for the signal of data structures. */
export const structural: ReadonlySet<CodeFindingKind> = new Set([
  'list-membership',
  'list-as-queue',
  'sort-for-extreme',
]);

/** Kinds that are not told unless asked for: those whose precision was not shown to be at least 0.9 (docs/measurement.md). */
export const offByDefault: ReadonlySet<CodeFindingKind> = new Set([]);
