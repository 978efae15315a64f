// From what a candidate asked for to its verdict: a run over samples and own tests, a submission over everything hidden.

import { fail, type Json, ok, type Result } from '../../base/index.ts';
import type { TestResult, Verdict } from '../../judging/index.ts';
import type { EventOf, OwnTest } from '../../session/index.ts';
import type { Problem, TestCase } from '../problem.ts';
import { argumentNames, checkAnswer, checkArgumentType, miscounted } from '../test-values.ts';
import type { JudgeRequest, JudgeTest } from './judge-request.ts';

export interface AttemptTools {
  readonly judge: (request: JudgeRequest) => Promise<Verdict>;
  /** Every test of the problem; asked for only when a submission needs them. */
  readonly tests: () => Promise<readonly TestCase[]>;
}

/** Judges a run or a submission. Own tests that cannot be read get the verdict PE beside the others. */
export async function judgeAttempt(
  problem: Problem,
  asked: EventOf<'run-requested'> | EventOf<'submission-requested'>,
  tools: AttemptTools,
): Promise<Verdict> {
  if (asked.type === 'submission-requested') {
    return tools.judge(submissionOf(problem, asked, await tools.tests()));
  }
  const run = runOf(problem, asked);
  const verdict = await tools.judge(run.request);
  if (run.unreadable.length === 0 || !verdict.compile.ok) return verdict;
  const tests = [...verdict.tests, ...run.unreadable];
  const passed = tests.filter((test) => test.verdict === 'AC').length;
  return {
    ...verdict,
    tests,
    verdict: verdict.verdict === 'AC' ? 'PE' : verdict.verdict,
    score: passed / tests.length,
  };
}

interface Run {
  readonly request: JudgeRequest;
  /** Own tests that cannot be run as they are, each with what is wrong with it. */
  readonly unreadable: readonly TestResult[];
}

/** Samples and own tests, all of them, with everything shown. */
function runOf(problem: Problem, asked: EventOf<'run-requested'>): Run {
  const samples = problem.samples.map(({ args, expected }, index): JudgeTest => {
    const name = `sample/${index + 1}`;
    return { name, group: 'sample', category: 'sample', args, expected: { value: expected }, visible: true };
  });
  const own: JudgeTest[] = [];
  const unreadable: TestResult[] = [];
  for (const test of asked.tests) {
    const parsed = parseOwnTest(problem, test);
    if (parsed.ok) own.push(parsed.value);
    else unreadable.push(unreadableTest(test, parsed.problem));
  }
  const request = { ...requestOf(problem, asked), tests: [...samples, ...own], stopAtFirstFailure: false };
  return { request, unreadable };
}

/** Every test that counts, none of them shown but the samples; all are run, since the scorecard reads each category. */
function submissionOf(
  problem: Problem,
  asked: EventOf<'submission-requested'>,
  tests: readonly TestCase[],
): JudgeRequest {
  const hidden = tests.map(({ name, category, args, expected }): JudgeTest => {
    return {
      name,
      group: category,
      category,
      args,
      expected: { value: expected },
      visible: category === 'sample',
    };
  });
  return { ...requestOf(problem, asked), tests: hidden, stopAtFirstFailure: false };
}

function requestOf(
  { signature, comparison, limits }: Problem,
  { language, source }: EventOf<'run-requested'> | EventOf<'submission-requested'>,
) {
  return { language, source, signature, comparison, limits };
}

export function parseOwnTest({ signature }: Problem, test: OwnTest): Result<JudgeTest, string> {
  const names = argumentNames(signature);
  if (test.args.length !== names.length) return fail(`${miscounted(signature, test.args.length)}.`);
  const args: Json[] = [];
  for (const [index, name] of names.entries()) {
    const value = parseJson(test.args[index] ?? '', name);
    if (!value.ok) return value;
    const wrong = checkArgumentType(signature, index, value.value);
    if (wrong !== null) return fail(`${wrong}.`);
    args.push(value.value);
  }
  const frame = { name: `own/${test.id}`, group: 'custom', category: 'custom', visible: true } as const;
  if (test.expected === null) return ok({ ...frame, args, expected: null });
  const expected = parseJson(test.expected, 'The expected answer');
  if (!expected.ok) return expected;
  const wrong = checkAnswer(signature, { args, answer: expected.value }, 'The expected answer');
  return wrong === null ? ok({ ...frame, args, expected: { value: expected.value } }) : fail(`${wrong}.`);
}

function parseJson(text: string, name: string): Result<Json, string> {
  try {
    return ok(JSON.parse(text) as Json);
  } catch {
    return fail(`${name} is not JSON: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`);
  }
}

/** A test that was never run: its input is no input of this function. */
function unreadableTest(test: OwnTest, message: string): TestResult {
  return {
    name: `own/${test.id}`,
    group: 'custom',
    category: 'custom',
    verdict: 'PE',
    cpuMs: 0,
    wallMs: 0,
    memoryBytes: 0,
    message,
    shown: { input: test.args.join('\n'), expected: test.expected, got: null, stdout: '' },
  };
}
