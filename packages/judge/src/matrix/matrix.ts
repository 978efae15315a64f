// Many programs on the same tests, in one box and one process: a program and its inputs are new for every call, and whatever
// takes too long is stopped within the process. A box that dies takes only the program with it that was running.

import {
  gradeExchange,
  loadQuestion,
  pythonDriver,
  type JudgeTest,
  type ProgramBox,
} from '@greenroom/core/coding';
import { fail, type Json, ok, type Result } from '@greenroom/core/base';
import type { VerdictCode } from '@greenroom/core/judging';

import { type Attempt, askToTry, question } from './asking.ts';
import type { MatrixOutcome, MatrixProgram, MatrixRequest, MatrixRow } from './request.ts';

/** A program may take so many times as long as the reference on the same test, and so much longer, up to the limit. */
const TIMES_THE_REFERENCE = 50;
const SPARE_SECONDS = 0.02;
/** A program that loops does so on most tests: after these the rest are left out. */
const PATIENCE = 2;
/** Of arguments in one question, in characters: answers come back in one frame. */
const CHUNK = 256 * 1024;

interface Matrix {
  readonly request: MatrixRequest;
  readonly freshBox: () => Promise<ProgramBox>;
  /** The arguments as JSON. */
  readonly inputs: readonly string[];
  /** Tests by number, the small ones first; each list is asked in one question. */
  readonly chunks: readonly (readonly number[])[];
  box: ProgramBox | null;
  cpuMs: number;
}

/** Rejects only for the judge's own troubles. */
export async function runMatrix(
  request: MatrixRequest,
  freshBox: () => Promise<ProgramBox>,
): Promise<MatrixOutcome> {
  const inputs = request.tests.map(({ args }) => JSON.stringify(args));
  const matrix: Matrix = { request, freshBox, inputs, chunks: chunksOf(inputs), box: null, cpuMs: 0 };
  try {
    const reference = await tryReference(matrix);
    if (!reference.ok) return { kind: 'unavailable', reason: reference.problem };
    const { attempts, answers } = reference.value;
    const tests = request.tests.map((test, index) => ({
      ...test,
      expected: test.expected ?? answers[index] ?? null,
    }));
    const most = request.limits.cpuSeconds;
    const seconds = attempts.map((attempt) =>
      Math.min(most, SPARE_SECONDS + TIMES_THE_REFERENCE * (attempt?.seconds ?? most)),
    );
    const rows: MatrixRow[] = [];
    for (const program of request.programs) rows.push(await rowOf(matrix, { program, tests, seconds }));
    return { kind: 'done', answers, rows, cpuMs: matrix.cpuMs };
  } finally {
    await matrix.box?.close();
  }
}

function chunksOf(inputs: readonly string[]): readonly (readonly number[])[] {
  const sizes = inputs.map((input, index) => ({ index, size: input.length })).sort((a, b) => a.size - b.size);
  const chunks: number[][] = [];
  let room = 0;
  for (const { index, size } of sizes) {
    const last = chunks.at(-1);
    if (last !== undefined && size <= room) {
      last.push(index);
      room -= size;
    } else {
      chunks.push([index]);
      room = CHUNK - size;
    }
  }
  return chunks;
}

async function tryReference(matrix: Matrix): Promise<
  Result<
    {
      readonly attempts: readonly (Attempt | undefined)[];
      readonly answers: readonly ({ readonly value: Json } | null)[];
    },
    string
  >
> {
  const { request } = matrix;
  if (!(await become(matrix, request.reference))) return fail('The reference does not compile.');
  const attempts: (Attempt | undefined)[] = [];
  const seconds = request.tests.map(() => request.limits.cpuSeconds);
  for (const chunk of matrix.chunks) {
    const trial = { source: request.reference, tests: chunk, seconds, patience: chunk.length, stop: false };
    const tried = await tryTests(matrix, trial);
    for (const [at, index] of chunk.entries()) attempts[index] = tried[at];
    if (matrix.box?.alive !== true) await become(matrix, request.reference);
  }
  return ok({
    attempts,
    answers: request.tests.map((test, index) => answerOf(matrix, test, attempts[index])),
  });
}

function answerOf(
  { request }: Matrix,
  test: JudgeTest,
  attempt: Attempt | undefined,
): { value: Json } | null {
  if (attempt?.ending.kind !== 'reply' || !attempt.ending.text.startsWith('answer\n')) return null;
  const open = { ...test, expected: null, visible: false };
  if (verdictOn(request, open, attempt) !== 'AC') return null;
  return { value: JSON.parse(attempt.ending.text.slice('answer\n'.length)) as Json };
}

async function rowOf(
  matrix: Matrix,
  {
    program,
    tests,
    seconds,
  }: {
    readonly program: MatrixProgram;
    readonly tests: readonly JudgeTest[];
    readonly seconds: readonly number[];
  },
): Promise<MatrixRow> {
  const { request } = matrix;
  const verdicts = tests.map((): VerdictCode | null => null);
  if (!(await become(matrix, program.source))) return { id: program.id, verdicts: null };
  let late = 0;
  for (const chunk of matrix.chunks) {
    const patience = PATIENCE - late;
    const stop = request.stopAtFirstFailure;
    const tried = await tryTests(matrix, { source: program.source, tests: chunk, seconds, patience, stop });
    for (const [at, index] of chunk.entries()) {
      const attempt = tried[at];
      const test = tests[index];
      if (attempt === undefined || test === undefined) continue;
      const verdict = verdictOn(request, test, attempt);
      verdicts[index] = verdict;
      if (verdict === 'TLE') late += 1;
      if (verdict !== 'AC' && request.stopAtFirstFailure) return { id: program.id, verdicts };
    }
    if (late >= PATIENCE || matrix.box?.alive !== true) break;
  }
  return { id: program.id, verdicts };
}

function verdictOn(request: MatrixRequest, test: JudgeTest, { ending }: Attempt): VerdictCode {
  const exchange = { ending, console: '', cpuMs: 0, wallMs: 0, memoryBytes: 0 };
  const asked = { ...request, language: 'python', source: '' } as const;
  const grade = gradeExchange(asked, test, exchange, '');
  return grade.kind === 'graded' ? grade.verdict : 'RTE';
}

/** Puts a program into the box, a new one if need be; false for one that does not compile. */
async function become(matrix: Matrix, source: string): Promise<boolean> {
  const { request } = matrix;
  if (matrix.box?.alive !== true) {
    await matrix.box?.close();
    matrix.box = null;
    const box = await matrix.freshBox();
    matrix.box = box;
    const load = loadQuestion(pythonDriver(request.signature), source);
    const loaded = await question(box, `load\n${load}`, request.limits);
    await question(box, `keep\n${JSON.stringify(matrix.inputs)}`, request.limits);
    return loaded.startsWith('loaded');
  }
  return (await question(matrix.box, `program\n${source}`, request.limits)).startsWith('loaded');
}

interface Trial {
  readonly source: string;
  readonly tests: readonly number[];
  readonly seconds: readonly number[];
  readonly patience: number;
  readonly stop: boolean;
}

/**
 * One result for each test, fewer when it ended early. When several took the box with them, they are tried again one by one, so
 * that it is known which did.
 */
async function tryTests(matrix: Matrix, trial: Trial): Promise<readonly Attempt[]> {
  const { tests } = trial;
  const attempts = await tryOnce(matrix, trial);
  if (attempts.length > 0 || tests.length === 1) return attempts;
  const found: Attempt[] = [];
  for (const test of tests) {
    await become(matrix, trial.source);
    found.push(...(await tryOnce(matrix, { ...trial, tests: [test] })));
    if (matrix.box?.alive !== true) break;
  }
  return found;
}

async function tryOnce(
  matrix: Matrix,
  { tests, seconds, patience, stop }: Trial,
): Promise<readonly Attempt[]> {
  const { box, request } = matrix;
  if (box === null) return [];
  const times = tests.map((index) => seconds[index] ?? request.limits.cpuSeconds);
  const { attempts, cpuMs } = await askToTry(box, { tests, seconds: times, patience, stop }, request.limits);
  matrix.cpuMs += cpuMs;
  return attempts;
}
