// A solution in a counting box: each question gives counts, or says why there are none.

import type { Json } from '@greenroom/core/base';
import { describeProgramError, type ExchangeLimits, readDriverReply } from '@greenroom/core/coding';
import { z } from 'zod';

import type { Box } from '../sandbox/box.ts';

export interface CountedSolution {
  readonly source: string;
  readonly freshBox: () => Promise<Box>;
  readonly load: string;
  /** How much more it gets done in the same time than an interpreter that is counted. */
  readonly pace: number;
  /** The box with the solution in it; null until it is needed, and after one was lost. */
  box: Box | null;
  /** CPU time that its calls took so far; for people, never part of a report. */
  cpuMs: number;
}

/** A call that gave no counts. */
export type Failure =
  /** It would have taken more counts than were allowed. */
  { readonly kind: 'over-budget' } | { readonly kind: 'failed'; readonly reason: string };

export type Asked<Value> = { readonly kind: 'ok'; readonly value: Value } | Failure;

/** Against programs that the counters cannot stop; counts end all others long before. */
const LIMITS: ExchangeLimits = {
  cpuSeconds: 20,
  wallSeconds: 60,
  memoryBytes: 2 ** 31,
  outputBytes: 2 ** 24,
};
/** Counts for reading the input, which are nobody's cost: for each character, and in all. */
const READING = { each: 200, all: 2_000_000 };

const countsSchema = z.object({
  dispatches: z.number(),
  loops: z.number(),
  bytes: z.number(),
  peak: z.number(),
  kept: z.number(),
  stack: z.number(),
});
export type BoxCounts = z.infer<typeof countsSchema>;

const traceSchema = z.object({
  lines: z.array(z.tuple([z.number(), z.number(), z.number()])),
  depth: z.number(),
});
export type BoxTrace = z.infer<typeof traceSchema>;

/** The counts of one call. */
export async function countCall(
  solution: CountedSolution,
  args: readonly Json[],
  budget: number,
): Promise<Asked<BoxCounts>> {
  const asked = await ask(solution, 'measure', args, budget);
  return asked.kind === 'ok' ? read(solution, asked.value, 'counted', countsSchema) : asked;
}

/** One call, watched line by line. */
export async function traceCall(
  solution: CountedSolution,
  args: readonly Json[],
  budget: number,
): Promise<Asked<BoxTrace>> {
  const asked = await ask(solution, 'trace', args, budget);
  return asked.kind === 'ok' ? read(solution, asked.value, 'traced', traceSchema) : asked;
}

/** The answer of one call. */
export async function answerOf(
  solution: CountedSolution,
  args: readonly Json[],
  budget: number,
): Promise<Asked<Json>> {
  const asked = await ask(solution, 'answer', args, budget);
  if (asked.kind !== 'ok') return asked;
  const { status, said } = asked.value;
  if (status !== 'answer') return failed(reasonOf(solution, status, said));
  return { kind: 'ok', value: JSON.parse(said) as Json };
}

export async function closeSolution(solution: CountedSolution): Promise<void> {
  const { box } = solution;
  solution.box = null;
  await box?.close();
}

interface Reply {
  readonly status: string;
  readonly said: string;
}

async function ask(
  solution: CountedSolution,
  verb: string,
  args: readonly Json[],
  budget: number,
): Promise<Asked<Reply>> {
  const loaded = await loadedBox(solution);
  if (loaded.kind !== 'ok') return loaded;
  const given = JSON.stringify(args);
  const allowed = Math.ceil(budget + READING.all + READING.each * given.length);
  const reply = await exchange(solution, loaded.value, `${verb}\n{"budget":${allowed},"args":${given}}`);
  const isLost =
    reply.kind !== 'ok' || reply.value.status === 'broken' || reply.value.status === 'over-budget';
  if (isLost) await closeSolution(solution);
  if (reply.kind !== 'ok') return reply;
  return reply.value.status === 'over-budget' ? { kind: 'over-budget' } : reply;
}

async function loadedBox(solution: CountedSolution): Promise<Asked<Box>> {
  if (solution.box !== null) return { kind: 'ok', value: solution.box };
  const box = await solution.freshBox();
  solution.box = box;
  const reply = await exchange(solution, box, solution.load);
  if (reply.kind === 'ok' && reply.value.status === 'loaded') return { kind: 'ok', value: box };
  await closeSolution(solution);
  return reply.kind === 'ok' ? failed(reasonOf(solution, reply.value.status, reply.value.said)) : reply;
}

async function exchange(solution: CountedSolution, box: Box, question: string): Promise<Asked<Reply>> {
  const { ending, cpuMs } = await box.ask(question, LIMITS);
  solution.cpuMs += cpuMs;
  switch (ending.kind) {
    case 'reply': {
      const end = ending.text.indexOf('\n');
      return { kind: 'ok', value: { status: ending.text.slice(0, end), said: ending.text.slice(end + 1) } };
    }
    case 'cpu':
    case 'wall':
      return { kind: 'over-budget' };
    case 'memory':
      return failed('It took more memory than a measurement allows.');
    case 'output':
      return failed('It printed more than a measurement allows.');
    case 'protocol':
      return failed(`It spoke out of turn: ${ending.why}.`);
    case 'exit':
      return failed(`It ended by itself with ${ending.code}. ${box.lastWords.trim().slice(-300)}`.trim());
  }
}

function read<Value>(
  solution: CountedSolution,
  { status, said }: Reply,
  expected: string,
  schema: z.ZodType<Value>,
): Asked<Value> {
  if (status !== expected) return failed(reasonOf(solution, status, said));
  const parsed = schema.safeParse(parseJson(said));
  return parsed.success
    ? { kind: 'ok', value: parsed.data }
    : failed('The counters gave no readable answer.');
}

/** Why a call gave no counts, for the candidate. */
function reasonOf(solution: CountedSolution, status: string, said: string): string {
  const reply = readDriverReply(status, said);
  if (!reply.ok) return `The measurement broke off. ${said.slice(0, 300)}`.trim();
  switch (reply.value.status) {
    case 'missing':
      return 'What the signature names is missing.';
    case 'invalid':
      return `It does not compile. ${describeProgramError(reply.value.error, solution.source, false)}`;
    case 'error':
      return describeProgramError(reply.value.error, solution.source, false);
    case 'unfit':
      return reply.value.message;
    case 'loaded':
    case 'answer':
      return `The measurement broke off: ${status}.`;
  }
}

function failed(reason: string): Failure {
  return { kind: 'failed', reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
