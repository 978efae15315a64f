// One program on all its tests.

import type { Isolation, TestResult, Verdict, VerdictCode } from '../../judging/index.ts';
import { describeProgramError, readDriverReply } from '../drivers/reply.ts';
import { starterCode } from '../starter.ts';
import { describeEnding, type Grade, gradeExchange, testResult } from './grade.ts';
import { type JudgeRequest, type JudgeTest, rejectedVerdict } from './judge-request.ts';
import type { Exchange, ProgramBox } from './program-box.ts';

export interface SubmissionTools {
  readonly isolation: Isolation;
  /**
   * What is said to a fresh box so that it holds the program; for interpreters a `loadQuestion`. `null` where boxes are
   * born with it, as those of compiled programs are.
   */
  readonly load: string | null;
  /** A box that is ready: for the load, or else for calls. */
  readonly freshBox: () => Promise<ProgramBox>;
  /** Hears of each test as it ends. */
  readonly onResult?: ((result: TestResult) => void) | undefined;
}

/** The load of an interpreter: it compiles the program under the driver. */
export function loadQuestion(driver: string, source: string): string {
  return JSON.stringify({ driver, source });
}

/** What a candidate reads whose program does not define what the signature asks for. */
export function missingFunction({
  signature,
  language,
}: Pick<JudgeRequest, 'signature' | 'language'>): string {
  const what = signature.class === undefined ? 'function' : 'class';
  return `The ${what} is missing. Define:\n\n${starterCode(signature, language).text}`;
}

/** Compiling: far more than any solution needs. Memory and console as in a test. */
const LOAD_CPU_SECONDS = 5;
const LOAD_WALL_SECONDS = 20;

/** An endless loop would otherwise take its whole time on every test, and the candidate waits meanwhile. */
const MOST_TIMEOUTS_IN_A_ROW = 6;

/** A box with the program loaded and how many tests it has run. */
interface Loaded {
  readonly box: ProgramBox;
  tests: number;
}

interface Run {
  readonly request: JudgeRequest;
  readonly tools: SubmissionTools;
  loaded: Loaded | null;
  /** Verdicts that came out the same in a box of their own. */
  readonly confirmed: Set<VerdictCode>;
  /** Tests spoil one another: each gets a box of its own from here on. */
  apart: boolean;
}

/** What makes the whole program unfit to run. */
class CompileError extends Error {}

/**
 * Runs the tests in order; after several in a row over the time limit the rest are left out, not guessed. Rejects only
 * for the judge's own troubles.
 */
export async function runSubmission(request: JudgeRequest, tools: SubmissionTools): Promise<Verdict> {
  const run: Run = { request, tools, loaded: null, confirmed: new Set(), apart: false };
  const tests: TestResult[] = [];
  try {
    run.loaded = await load(run);
    for (const test of request.tests) {
      const result = await runTest(run, test);
      tests.push(result);
      tools.onResult?.(result);
      if (result.verdict !== 'AC' && request.stopAtFirstFailure) break;
      if (isHopeless(tests)) break;
    }
    return verdictOf(run, tests);
  } catch (error) {
    if (error instanceof CompileError) return rejectedVerdict(request, tools.isolation, error.message);
    throw error;
  } finally {
    await leave(run);
  }
}

function isHopeless(tests: readonly TestResult[]): boolean {
  const last = tests.slice(-MOST_TIMEOUTS_IN_A_ROW);
  return last.length === MOST_TIMEOUTS_IN_A_ROW && last.every(({ verdict }) => verdict === 'TLE');
}

/**
 * Tests share a box, each in a module of its own. A failure there may be another test's fault (memory left behind, a
 * patched library), so it counts only once the same test failed in a box of its own.
 */
async function runTest(run: Run, test: JudgeTest): Promise<TestResult> {
  if (run.apart) await leave(run);
  const first = await attempt(run, test);
  if (first.result.verdict === 'AC' || first.alone || run.confirmed.has(first.result.verdict))
    return first.result;
  await leave(run);
  const second = await attempt(run, test);
  if (second.result.verdict === first.result.verdict) run.confirmed.add(first.result.verdict);
  else run.apart = true;
  return second.result;
}

async function attempt(run: Run, test: JudgeTest): Promise<{ result: TestResult; alone: boolean }> {
  const loaded = (run.loaded ??= await load(run));
  const alone = loaded.tests === 0;
  loaded.tests += 1;
  const { limits } = run.request;
  const exchange = await loaded.box.ask(`call\n${JSON.stringify(test.args)}`, {
    ...limits,
    wallSeconds: wallSeconds(limits.cpuSeconds),
  });
  if (!loaded.box.alive) await leave(run);
  const grade = gradeExchange(run.request, test, exchange, loaded.box.lastWords);
  return { result: testResult(test, exchange, graded(run, grade)), alone };
}

/** Loose: it is for programs that wait, not for machines that are busy. */
function wallSeconds(cpuSeconds: number): number {
  return 3 * cpuSeconds + 2;
}

function graded(run: Run, grade: Grade): Extract<Grade, { kind: 'graded' }> {
  if (grade.kind === 'graded') return grade;
  throw new CompileError(missingFunction(run.request));
}

async function load(run: Run): Promise<Loaded> {
  const { request, tools } = run;
  const box = await tools.freshBox();
  if (tools.load === null) return { box, tests: 0 };
  const exchange = await box.ask(`load\n${tools.load}`, {
    ...request.limits,
    cpuSeconds: LOAD_CPU_SECONDS,
    wallSeconds: LOAD_WALL_SECONDS,
  });
  const problem = loadProblem(request, exchange, box.lastWords);
  if (problem === null) return { box, tests: 0 };
  await box.close();
  throw new CompileError(problem);
}

function loadProblem(request: JudgeRequest, exchange: Exchange, lastWords: string): string | null {
  const { ending } = exchange;
  if (ending.kind !== 'reply') {
    const limits = { ...request.limits, cpuSeconds: LOAD_CPU_SECONDS };
    return `Compiling failed. ${describeEnding(ending, limits, lastWords)[1]}`;
  }
  const end = ending.text.indexOf('\n');
  const reply = readDriverReply(ending.text.slice(0, end), ending.text.slice(end + 1));
  if (reply.ok && reply.value.status === 'loaded') return null;
  if (reply.ok && reply.value.status === 'invalid') {
    return describeProgramError(reply.value.error, request.source, false);
  }
  throw new Error(`The driver did not load: ${ending.text.slice(0, 200)}`);
}

async function leave(run: Run): Promise<void> {
  const { loaded } = run;
  run.loaded = null;
  await loaded?.box.close();
}

function verdictOf(run: Run, tests: readonly TestResult[]): Verdict {
  const { request, tools } = run;
  const failure = tests.find(({ verdict }) => verdict !== 'AC');
  const passed = tests.filter(({ verdict }) => verdict === 'AC').length;
  return {
    schema: 'greenroom.verdict/1',
    verdict: failure?.verdict ?? 'AC',
    isolation: tools.isolation,
    language: request.language,
    compile: { ok: true, message: '' },
    tests: [...tests],
    score: request.tests.length === 0 ? null : passed / request.tests.length,
    limits: request.limits,
  };
}
