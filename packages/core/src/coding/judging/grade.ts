// From what was seen of one test to its verdict. Here, outside the sandbox, answers meet what was expected.

import type { Json } from '../../base/index.ts';
import type { Limits, TestResult, VerdictCode } from '../../judging/index.ts';
import { differenceFrom } from '../compare.ts';
import { readGoDeath } from '../drivers/go/death.ts';
import { describeProgramError, type DriverReply, readDriverReply } from '../drivers/reply.ts';
import { checkAnswer } from '../test-values.ts';
import { formatValueType } from '../value-type.ts';
import type { JudgeRequest, JudgeTest } from './judge-request.ts';
import type { Ending, Exchange } from './program-box.ts';

/** What a test came to; `missing` is said of the whole program. */
export type Grade =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'graded';
      readonly verdict: VerdictCode;
      readonly message: string;
      /** The answer as JSON text, where there is one and it may be shown. */
      readonly got: string | null;
    };

/** Characters of an answer that a verdict carries. */
const MOST_SHOWN = 100_000;
/** An answer that is not there at all, a function's or that of a call. */
const NOTHING_RETURNED = /^The answer(?: of call \d+ \(\w+\))? must be [^[]*, not null$/;
/** Runtimes that ran out of memory say so as they die or throw. */
const OUT_OF_MEMORY =
  /heap out of memory|Array buffer allocation failed|allocation failure|bad_alloc|^(?:OutOf)?MemoryError|^greenroom: out of memory|^fatal error: .*(?:out of memory|cannot allocate memory)/im;
const SIGNALS: Readonly<Record<number, string>> = {
  4: 'an illegal instruction',
  5: 'a trap',
  6: 'an abort',
  7: 'a bus error',
  8: 'an arithmetic error',
  9: 'a kill signal',
  11: 'a segmentation fault, mostly from recursion that is too deep',
};

/**
 * What drivers and runtimes say as a program dies, and what it means. Only these are believed, and only in our words: a
 * program could write its hidden input there.
 */
const LAST_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^greenroom: stack overflow|has overflowed its stack/m, 'The stack overflowed: the recursion is too deep'],
  [/^greenroom: null pointer$/m, 'A null pointer was followed (segmentation fault)'],
  [
    /^greenroom: bad address$/m,
    'Memory was used that is not there, by an index out of range or a pointer to nothing (segmentation fault)',
  ],
  [/^greenroom: division by zero$/m, 'A whole number was divided by zero'],
  [
    /^greenroom: abort$/m,
    'The program aborted: a failed assertion, a broken heap, or an exception that nobody could catch',
  ],
];

export function gradeExchange(
  request: JudgeRequest,
  test: JudgeTest,
  exchange: Exchange,
  lastWords: string,
): Grade {
  const { ending } = exchange;
  if (ending.kind === 'exit' && !OUT_OF_MEMORY.test(lastWords)) {
    const death = request.language === 'go' ? readGoDeath(lastWords) : null;
    if (death !== null) return failed('RTE', describeProgramError(death, request.source, !test.visible));
  }
  if (ending.kind !== 'reply') return failed(...describeEnding(ending, request.limits, lastWords));
  const end = ending.text.indexOf('\n');
  const reply = readDriverReply(ending.text.slice(0, end), ending.text.slice(end + 1));
  if (!reply.ok)
    return failed('RTE', `The program spoke to the judge in place of its driver: ${reply.problem}`);
  return gradeReply(request, test, reply.value);
}

function gradeReply(request: JudgeRequest, test: JudgeTest, reply: DriverReply): Grade {
  switch (reply.status) {
    case 'answer':
      return gradeAnswer(request, test, reply.json);
    case 'unfit':
      return failed('WA', test.visible ? reply.message : unfitMessage(request));
    case 'error': {
      const message = describeProgramError(reply.error, request.source, !test.visible);
      if (reply.error.type === 'OutputLimitError') return failed('OLE', message);
      const memory = OUT_OF_MEMORY.test(reply.error.type) || OUT_OF_MEMORY.test(reply.error.message);
      return failed(memory ? 'MLE' : 'RTE', message);
    }
    case 'missing':
      return { kind: 'missing' };
    case 'loaded':
    case 'invalid':
      return failed('RTE', 'The program spoke to the judge in place of its driver');
  }
}

/** An answer may be anything that a stranger can write: too deep for our own recursion, for one. */
function gradeAnswer(request: JudgeRequest, test: JudgeTest, text: string): Grade {
  try {
    return compare(request, test, text);
  } catch (error) {
    if (error instanceof RangeError) return failed('WA', 'The answer is nested too deeply to be read');
    throw error;
  }
}

function compare(request: JudgeRequest, test: JudgeTest, json: string): Grade {
  const answer = parse(json);
  if (answer === undefined) return failed('RTE', 'The program gave an answer that is not JSON');
  const text = test.visible ? JSON.stringify(answer) : '';
  const got = test.visible && text.length <= MOST_SHOWN ? text : null;
  const mismatch = checkAnswer(request.signature, { args: test.args, answer }, 'The answer');
  if (mismatch !== null) {
    const isForgotten = NOTHING_RETURNED.test(mismatch);
    const forgotten = isForgotten ? '. Is a return missing?' : '';
    const message = test.visible || isForgotten ? `${mismatch}${forgotten}` : unfitMessage(request);
    return { kind: 'graded', verdict: 'WA', message, got };
  }
  const difference =
    test.expected === null ? null : differenceFrom(request.comparison, test.expected.value, answer);
  if (difference === null) return { kind: 'graded', verdict: 'AC', message: '', got };
  const length = text.length > MOST_SHOWN ? ', and too long to be shown' : '';
  return { kind: 'graded', verdict: 'WA', message: `${difference}${length}`, got };
}

function unfitMessage(request: JudgeRequest): string {
  if (request.signature.query !== undefined) return 'There is no answer: the last statement must return rows';
  if (request.signature.class !== undefined) return 'A call returned something that is not of its type';
  return `The answer is not of the type ${formatValueType(request.signature.returns)}`;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function failed(verdict: VerdictCode, message: string): Grade {
  return { kind: 'graded', verdict, message, got: null };
}

/** Why a program was stopped or ended by itself. */
export function describeEnding(
  ending: Exclude<Ending, { kind: 'reply' }>,
  limits: Limits,
  lastWords: string,
): readonly [VerdictCode, string] {
  switch (ending.kind) {
    case 'cpu':
      return ['TLE', `More than ${limits.cpuSeconds} s of CPU time`];
    case 'wall':
      return ['TLE', 'No answer in time: the program waits or sleeps'];
    case 'memory':
      return ['MLE', `More than ${Math.round(limits.memoryBytes / 1024 / 1024)} MB of memory`];
    case 'output':
      return ['OLE', `More than ${limits.outputBytes} bytes written to the console`];
    case 'protocol':
      return ['RTE', `The program wrote to the judge's own channel: ${ending.why}`];
    case 'exit':
      return describeExit(ending.code, limits, lastWords);
  }
}

function describeExit(code: number, limits: Limits, lastWords: string): readonly [VerdictCode, string] {
  if (OUT_OF_MEMORY.test(lastWords)) return describeEnding({ kind: 'memory' }, limits, lastWords);
  const said = LAST_WORDS.find(([pattern]) => pattern.test(lastWords));
  if (said !== undefined) return ['RTE', said[1]];
  if (code <= 128) return ['RTE', `The program ended before it answered, with exit code ${code}`];
  return ['RTE', `The program was ended by ${SIGNALS[code - 128] ?? `signal ${code - 128}`}`];
}

export function testResult(
  test: JudgeTest,
  exchange: Exchange,
  grade: Extract<Grade, { kind: 'graded' }>,
): TestResult {
  return {
    name: test.name,
    group: test.group,
    category: test.category,
    verdict: grade.verdict,
    cpuMs: roundToMicroseconds(exchange.cpuMs),
    wallMs: roundToMicroseconds(exchange.wallMs),
    memoryBytes: exchange.memoryBytes,
    message: grade.message,
    ...(test.visible
      ? {
          shown: {
            input: test.args.map((value) => JSON.stringify(value)).join('\n'),
            expected: test.expected === null ? null : JSON.stringify(test.expected.value),
            got: grade.got,
            stdout: exchange.console,
          },
        }
      : {}),
  };
}

function roundToMicroseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
