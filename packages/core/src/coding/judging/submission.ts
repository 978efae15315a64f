// One program on all its tests.

import type { Isolation, TestResult, Verdict, VerdictCode } from '../../judging/index.ts';
import { describeProgramError, readDriverReply } from '../drivers/reply.ts';
import { starterCode } from '../starter.ts';
import { batchFrom, nextBatchSize } from './batch.ts';
import { describeEnding, type Grade, gradeExchange, testResult } from './grade.ts';
import { type JudgeRequest, type JudgeTest, rejectedVerdict } from './judge-request.ts';
import type { Exchange, ExchangeLimits, ProgramBox } from './program-box.ts';

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
  const what = signature.class === undefined ? 'function' : 'class, or a part of it,';
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
  /** How many tests may go in the next batch; 0 once a batch has failed, then they go one by one. */
  batchSize: number;
  /** How the test failed that ended a batch. */
  suspected: VerdictCode | null;
}

/** What makes the whole program unfit to run. */
class CompileError extends Error {}

/**
 * Runs the tests in order; after several in a row over the time limit the rest are left out, not guessed. Rejects only
 * for the judge's own troubles.
 */
export async function runSubmission(request: JudgeRequest, tools: SubmissionTools): Promise<Verdict> {
  const run: Run = {
    request,
    tools,
    loaded: null,
    confirmed: new Set(),
    apart: false,
    batchSize: 1,
    suspected: null,
  };
  const tests: TestResult[] = [];
  try {
    run.loaded = await load(run);
    while (tests.length < request.tests.length) {
      const results = await runNext(run, tests.length);
      tests.push(...results);
      for (const result of results) tools.onResult?.(result);
      if (request.stopAtFirstFailure && results.some(({ verdict }) => verdict !== 'AC')) break;
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

/** The test of this number, or several from there on; none where a batch failed at once. */
async function runNext(run: Run, from: number): Promise<readonly TestResult[]> {
  const { request } = run;
  const [first, ...others] = batchFrom(request.tests, from, run.batchSize);
  if (first === undefined) throw new Error(`There is no test ${from}`);
  const askAll = others.length > 0 && (run.loaded ??= await load(run)).box.askAll !== undefined;
  const results = askAll ? await runBatch(run, [first, ...others]) : [await runTest(run, first)];
  const isQuick = run.batchSize > 0 && results.every(({ verdict }) => verdict === 'AC');
  if (isQuick) run.batchSize = nextBatchSize(results, request.limits);
  return results;
}

/**
 * Tests whose answers come within the limits of one, all together. Those accepted are so for good: each kept its limits.
 * What comes from the first failure on does not count; those tests are run one by one, beginning in a fresh box.
 */
async function runBatch(run: Run, batch: readonly JudgeTest[]): Promise<readonly TestResult[]> {
  const { request } = run;
  const loaded = (run.loaded ??= await load(run));
  const { box } = loaded;
  loaded.tests += batch.length;
  const exchanges = (await box.askAll?.(batch.map(callOf), limitsOf(request))) ?? [];
  const results: TestResult[] = [];
  for (const [index, test] of batch.entries()) {
    const exchange = exchanges[index];
    const grade = exchange && gradeExchange(request, test, exchange, box.lastWords);
    if (exchange === undefined || grade?.kind !== 'graded') break;
    if (grade.verdict !== 'AC') {
      run.suspected = grade.verdict;
      break;
    }
    results.push(testResult(test, exchange, grade));
  }
  if (results.length < batch.length) run.batchSize = 0;
  if (results.length < batch.length || !box.alive) await leave(run);
  return results;
}

/**
 * Tests share a box, each in a module of its own. A failure there may be another test's fault (memory left behind, a
 * patched library), so it counts only once the same test failed in a box of its own.
 */
async function runTest(run: Run, test: JudgeTest): Promise<TestResult> {
  if (run.apart) await leave(run);
  const first = await attempt(run, test);
  const { verdict } = first.result;
  if (first.alone && verdict === run.suspected) run.confirmed.add(verdict);
  if (verdict === 'AC' || first.alone || run.confirmed.has(verdict)) return first.result;
  await leave(run);
  const second = await attempt(run, test);
  if (second.result.verdict === verdict) run.confirmed.add(verdict);
  else {
    run.apart = true;
    run.batchSize = 0;
  }
  return second.result;
}

async function attempt(run: Run, test: JudgeTest): Promise<{ result: TestResult; alone: boolean }> {
  const loaded = (run.loaded ??= await load(run));
  const alone = loaded.tests === 0;
  loaded.tests += 1;
  const exchange = await loaded.box.ask(callOf(test), limitsOf(run.request));
  if (!loaded.box.alive) await leave(run);
  const grade = gradeExchange(run.request, test, exchange, loaded.box.lastWords);
  return { result: testResult(test, exchange, graded(run, grade)), alone };
}

function callOf({ args }: JudgeTest): string {
  return `call\n${JSON.stringify(args)}`;
}

/** The wall clock's is loose: it is for programs that wait, not for machines that are busy. */
function limitsOf({ limits }: JudgeRequest): ExchangeLimits {
  return { ...limits, wallSeconds: 3 * limits.cpuSeconds + 2 };
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
