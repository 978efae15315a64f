// Asks the package's validator, or the default one, about the output of a test.

import { compareOutput, describeDifference, parseComparison, readCheckerExit } from '@greenroom/core/contest';
import type { VerdictCode } from '@greenroom/core/judging';

import type { CommandResult, WorkDirectory } from '../sandbox/command.ts';
import type { BuiltProgram } from './built-program.ts';
import type { Protocol } from './contest-package.ts';
import { describeEnding, lastWords, MEBIBYTE, type RunLimits } from './execution.ts';

export interface CustomValidator {
  readonly kind: 'custom';
  readonly program: BuiltProgram;
  readonly protocol: Protocol;
}

export type Validator = { readonly kind: 'default' } | CustomValidator;

/** What a validator said of one output, or of one pass. */
export interface Judgement {
  readonly verdict: VerdictCode;
  readonly message: string;
  readonly score: number | null;
  readonly multiplier: number | null;
  /** The input of the next pass; `null` when there is none. */
  readonly nextInput: Buffer | null;
  /** What must lie there again in the next pass. */
  readonly feedback: ReadonlyMap<string, Buffer>;
}

export function plainJudgement(verdict: VerdictCode, message: string): Judgement {
  return { verdict, message, score: null, multiplier: null, nextInput: null, feedback: new Map() };
}

/** The default validator is ours and runs here; its arguments are the package's. */
export function validateByDefault(output: Buffer, answer: Buffer, args: readonly string[]): Judgement {
  const options = parseComparison(args);
  if (!options.ok) return plainJudgement('IE', `${options.problem}.`);
  const difference = compareOutput(output.toString('latin1'), answer.toString('latin1'), options.value);
  if (difference === null) return plainJudgement('AC', '');
  const { got, wanted } = difference;
  return plainJudgement(
    'WA',
    describeDifference({ ...difference, got: fromBytes(got), wanted: fromBytes(wanted) }),
  );
}

function fromBytes(token: string | null): string | null {
  return token === null ? null : Buffer.from(token, 'latin1').toString('utf8');
}

/** Names in a validator's working directory, which is its feedback directory too. */
export const PLACES = { input: 'test.in', answer: 'test.ans', output: 'test.out' } as const;
const RESERVED: ReadonlySet<string> = new Set(Object.values(PLACES));
const MOST_FEEDBACK_FILES = 1000;
/** Room for the files of a validator that is a script. */
const PROGRAM_BYTES = 64 * MEBIBYTE;

export interface ValidatorFiles {
  /** On the host. */
  readonly input: string;
  readonly answer: string;
  /** For testlib's checkers, who read it as a file; `null` where there is none. */
  readonly output: string | null;
  /** Of earlier passes. */
  readonly feedback: Readonly<Record<string, string>>;
  /** Bytes of all of them. */
  readonly bytes: number;
}

export function validatorWork(files: ValidatorFiles, limits: RunLimits): WorkDirectory {
  return {
    bytes: files.bytes + limits.outputBytes + PROGRAM_BYTES,
    inodes: MOST_FEEDBACK_FILES,
    contents: {
      [PLACES.input]: files.input,
      [PLACES.answer]: files.answer,
      ...(files.output === null ? {} : { [PLACES.output]: files.output }),
      ...files.feedback,
    },
    collect: 'all',
    collectBytes: files.bytes + limits.outputBytes + PROGRAM_BYTES,
  };
}

export function validatorArgs(protocol: Protocol, args: readonly string[]): readonly string[] {
  const at = (name: string): string => `/work/${name}`;
  if (protocol === 'kattis') return [at(PLACES.input), at(PLACES.answer), '/work/', ...args];
  return [at(PLACES.input), at(PLACES.output), at(PLACES.answer), ...args];
}

/** Reads how a validator ended and what it wrote. */
export function readJudgement({ protocol, program }: CustomValidator, result: CommandResult): Judgement {
  const own = program.language === 'script' ? program.files : new Map<string, Buffer>();
  const feedback = new Map([...result.files].filter(([name]) => !RESERVED.has(name) && !own.has(name)));
  const message = wordsOf(feedback);
  const { ending } = result;
  if (ending.kind !== 'exit') return failed(describeEnding(ending), result, message);
  if (protocol === 'testlib') return readTestlib(ending.code, result);
  if (ending.code !== 42 && ending.code !== 43) {
    return failed(`It ended with exit code ${ending.code}, which is neither 42 nor 43`, result, message);
  }
  const accepted = ending.code === 42;
  const nextInput = feedback.get('nextpass.in') ?? null;
  if (!accepted && nextInput !== null)
    return failed('It asked for another pass and rejected the output', result, message);
  const score = readNumber(feedback, 'score.txt');
  const multiplier = readNumber(feedback, 'score_multiplier.txt');
  if (score === 'bad') return failed('Its score.txt holds no score', result, message);
  if (multiplier === 'bad') return failed('Its score_multiplier.txt holds no score', result, message);
  feedback.delete('nextpass.in');
  return { verdict: accepted ? 'AC' : 'WA', message, score, multiplier, nextInput, feedback };
}

function readTestlib(code: number, result: CommandResult): Judgement {
  const words = lastWords(result.stderr) || lastWords(result.stdout);
  const { verdict, points } = readCheckerExit(code, words);
  if (verdict === 'IE') return failed(`It ended with exit code ${code}`, result, '');
  return { ...plainJudgement(verdict, words), score: points };
}

function failed(how: string, result: CommandResult, message: string): Judgement {
  const words = [message, lastWords(result.stderr)].filter((part) => part !== '').join('\n');
  return plainJudgement('IE', `The validator failed. ${how}.${words === '' ? '' : `\n${words}`}`);
}

/** The format keeps a score on one line; negative ones and words are no scores. */
function readNumber(feedback: ReadonlyMap<string, Buffer>, name: string): number | null | 'bad' {
  const content = feedback.get(name);
  if (content === undefined) return null;
  const text = content.toString('latin1').trim();
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) && value >= 0 ? value : 'bad';
}

/** What the validator tells judges, else what it tells the team. */
function wordsOf(feedback: ReadonlyMap<string, Buffer>): string {
  const told = ['judgemessage.txt', 'teammessage.txt']
    .map((name) => feedback.get(name))
    .find((content) => content !== undefined && content.length > 0);
  return told === undefined ? '' : lastWords(told);
}
