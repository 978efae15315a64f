// Requests as tests write them.

import type { Json } from '@greenroom/core/base';
import { type Parameter, parseValueType, type Signature } from '@greenroom/core/coding';
import type { Language, Limits, TestResult, Verdict } from '@greenroom/core/judging';

import { type JudgeOptions, openJudge } from './judge.ts';
import type { Judge, JudgeRequest, JudgeTest } from './request.ts';

export const LIMITS: Limits = { cpuSeconds: 2, memoryBytes: 128 * 1024 * 1024, outputBytes: 65_536 };

/** `signatureOf('two_sum', ['list<int>', 'int'], 'int')`; the parameters are called a, b, c. */
export function signatureOf(name: string, parameters: readonly string[], returns: string): Signature {
  return {
    name,
    parameters: parametersOf(parameters),
    returns: typeOf(returns),
  };
}

/** `classOf('counter', ['int'], { add: [['string'], 'int'], clear: [[], 'none'] })`. */
export function classOf(
  name: string,
  parameters: readonly string[],
  methods: Readonly<Record<string, readonly [parameters: readonly string[], returns: string]>>,
): Signature {
  return {
    ...signatureOf(name, [], 'list<string>'),
    class: {
      parameters: parametersOf(parameters),
      methods: Object.entries(methods).map(([method, [taken, returns]]) => ({
        name: method,
        parameters: parametersOf(taken),
        returns: returns === 'none' ? null : typeOf(returns),
      })),
      calls: [0, 1000],
    },
  };
}

function parametersOf(types: readonly string[]): readonly Parameter[] {
  return types.map((type, index) => ({
    name: 'abcdefgh'.charAt(index),
    type: typeOf(type),
    constraint: '',
    length: null,
    range: null,
  }));
}

function typeOf(text: string) {
  const type = parseValueType(text);
  if (!type.ok) throw new Error(type.problem);
  return type.value;
}

/** A test that the candidate may see. */
export function visibleTest(args: readonly Json[], expected: Json): JudgeTest {
  return {
    name: 'a test',
    group: 'sample',
    category: 'sample',
    args,
    expected: { value: expected },
    visible: true,
  };
}

export function hiddenTest(args: readonly Json[], expected: Json): JudgeTest {
  return { ...visibleTest(args, expected), group: 'hidden', category: 'small', visible: false };
}

/** A function `solve` from a whole number to a whole number, unless the test says otherwise. */
export function requestOf(
  language: Language,
  source: string,
  tests: readonly JudgeTest[],
  changes: Partial<JudgeRequest> = {},
): JudgeRequest {
  return {
    language,
    source,
    signature: signatureOf('solve', ['int'], 'int'),
    comparison: { kind: 'exact' },
    tests,
    limits: LIMITS,
    stopAtFirstFailure: false,
    ...changes,
  };
}

/** The first test of a verdict; its absence fails the test with the reason. */
export function firstOf(verdict: Verdict): TestResult {
  const [first] = verdict.tests;
  if (first === undefined) throw new Error(`No test ran: ${verdict.verdict} ${verdict.compile.message}`);
  return first;
}

/** A judge with the real sandbox and every language; where the machine lacks something, the tests fail and say what. */
export async function openRealJudge(options: JudgeOptions = {}): Promise<Judge> {
  const judge = await openJudge(options);
  if (judge.status.missing.length > 0 || judge.status.isolation === 'browser') {
    await judge.close();
    throw new Error(`These tests need the real sandbox: ${JSON.stringify(judge.status.missing)}`);
  }
  return judge;
}
