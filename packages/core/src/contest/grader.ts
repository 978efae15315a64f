// The legacy format's default grader: the verdict and the score of a group from those of its parts.
// Source: spec/legacy, “Default Grader Specification”.

import type { VerdictCode } from '../judging/index.ts';

export interface GradedPart {
  readonly verdict: VerdictCode;
  readonly score: number;
}

/** The worst first; codes of other judges for the same things stand beside ours. */
const WORST: readonly Exclude<VerdictCode, 'AC'>[] = ['IE', 'CE', 'RTE', 'MLE', 'TLE', 'OLE', 'WA', 'PE'];

const AGGREGATES = {
  sum: (scores: readonly number[]) => scores.reduce((total, score) => total + score, 0),
  avg: (scores: readonly number[]) => scores.reduce((total, score) => total + score, 0) / scores.length,
  min: (scores: readonly number[]) => Math.min(...scores),
  max: (scores: readonly number[]) => Math.max(...scores),
} as const;

/** An empty group is accepted and worth nothing. */
export function gradeByFlags(parts: readonly GradedPart[], flags: readonly string[]): GradedPart {
  const graded = flags.includes('ignore_sample') ? parts.slice(1) : parts;
  if (graded.length === 0) return { verdict: 'AC', score: 0 };
  return { verdict: verdictOf(graded, flags), score: scoreOf(graded, flags) };
}

function verdictOf(parts: readonly GradedPart[], flags: readonly string[]): VerdictCode {
  const fault = parts.find(({ verdict }) => verdict === 'IE');
  if (fault !== undefined) return fault.verdict;
  const bad = parts
    .map(({ verdict }) => verdict)
    .filter((verdict): verdict is Exclude<VerdictCode, 'AC'> => verdict !== 'AC');
  if (bad.length === 0) return 'AC';
  if (flags.includes('accept_if_any_accepted') && bad.length < parts.length) return 'AC';
  const mode = flags.findLast((flag) => ['worst_error', 'first_error', 'always_accept'].includes(flag));
  if (mode === 'always_accept') return 'AC';
  if (mode === 'first_error') return bad[0] ?? 'AC';
  return WORST.find((verdict) => bad.includes(verdict)) ?? 'WA';
}

function scoreOf(parts: readonly GradedPart[], flags: readonly string[]): number {
  const mode = flags.findLast((flag): flag is keyof typeof AGGREGATES => flag in AGGREGATES) ?? 'sum';
  return AGGREGATES[mode](parts.map(({ score }) => score));
}

/** What a custom grader reads: a line for each part. */
export function graderInput(parts: readonly GradedPart[]): string {
  return parts.map(({ verdict, score }) => `${formatCode(verdict)} ${score}\n`).join('');
}

const OUTPUT = /^(AC|WA|RTE|TLE|MLE|OLE|IF|JE)\s+([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*$/;

/** Reads what a custom grader printed; `null` when it is not of that form. */
export function parseGraderOutput(text: string): GradedPart | null {
  const found = OUTPUT.exec(text);
  if (found === null) return null;
  return { verdict: codes[found[1] ?? ''] ?? 'IE', score: Number(found[2]) };
}

const codes: Readonly<Record<string, VerdictCode>> = {
  AC: 'AC',
  WA: 'WA',
  RTE: 'RTE',
  TLE: 'TLE',
  MLE: 'MLE',
  OLE: 'OLE',
};

function formatCode(verdict: VerdictCode): string {
  if (verdict === 'IE') return 'JE';
  return verdict === 'PE' || verdict === 'CE' ? 'WA' : verdict;
}
