// Many programs on the same tests, in one box and one process: a program and its inputs are new for every call, and whatever
// takes too long is stopped within the process. A box that dies takes only the program with it that was running.

import {
  gradeExchange,
  type JudgeTest,
  loadQuestion,
  type ProgramBox,
  pythonDriver,
} from '@greenroom/core/coding';
import type { Json } from '@greenroom/core/base';
import type { VerdictCode } from '@greenroom/core/judging';

import { type Attempt, askToTry, tell, type Tried } from './asking.ts';
import type { MatrixOutcome, MatrixRequest, MatrixRow } from './request.ts';

/** A program may take so many times as long as the reference on the same test, and so much longer, up to the limit. */
const TIMES_THE_REFERENCE = 50;
const SPARE_SECONDS = 0.01;
/** A program that loops does so on most tests: after these the rest are left out. */
const PATIENCE = 2;
/** Characters of arguments for all programs of one question: the answers come back in one frame. */
const CHUNK = 256 * 1024;

interface Matrix {
  readonly request: MatrixRequest;
  readonly freshBox: () => Promise<ProgramBox>;
  /** The arguments as JSON. */
  readonly inputs: readonly string[];
  box: ProgramBox | null;
  cpuMs: number;
}

/** What is asked of each program: the tests with what is expected, and how long each may take. */
interface Trial {
  readonly tests: readonly JudgeTest[];
  readonly seconds: readonly number[];
  readonly stop: boolean;
}

/** Rejects only for the judge's own troubles. */
export async function runMatrix(
  request: MatrixRequest,
  freshBox: () => Promise<ProgramBox>,
): Promise<MatrixOutcome> {
  const inputs = request.tests.map(({ args }) => JSON.stringify(args));
  const matrix: Matrix = { request, freshBox, inputs, box: null, cpuMs: 0 };
  try {
    const reference = await tryReference(matrix);
    if (reference === null) return { kind: 'unavailable', reason: 'The reference does not compile.' };
    const answers = request.tests.map((test, index) => answerOf(request, test, reference[index]));
    const tests = request.tests.map((test, index) => ({
      ...test,
      expected: test.expected ?? answers[index] ?? null,
    }));
    const most = request.limits.cpuSeconds;
    const seconds = tests.map((_test, index) =>
      Math.min(most, SPARE_SECONDS + TIMES_THE_REFERENCE * (reference[index]?.seconds ?? most)),
    );
    const rows = await tryAll(matrix, { tests, seconds, stop: request.stopAtFirstFailure });
    return { kind: 'done', answers, rows, cpuMs: matrix.cpuMs };
  } finally {
    await matrix.box?.close();
  }
}

/** Tests by number in lists that each fit into one question, or hold one test; the small ones first. */
function chunksOf(inputs: readonly string[]): readonly (readonly number[])[] {
  const chunks: number[][] = [];
  let room = 0;
  for (const { index, size } of bySize(inputs)) {
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

/** The small tests that fit into one question of so many programs. */
function smallOnes(inputs: readonly string[], programs: number): ReadonlySet<number> {
  const small = new Set<number>();
  let room = CHUNK;
  for (const { index, size } of bySize(inputs)) {
    room -= size * programs;
    if (room < 0) break;
    small.add(index);
  }
  return small;
}

function bySize(inputs: readonly string[]) {
  return inputs.map((input, index) => ({ index, size: input.length })).sort((a, b) => a.size - b.size);
}

/** By number of the test; null when it does not compile. */
async function tryReference(matrix: Matrix): Promise<readonly (Attempt | undefined)[] | null> {
  const { request, inputs } = matrix;
  const seconds = inputs.map(() => request.limits.cpuSeconds);
  const found: (Attempt | undefined)[] = [];
  for (const tests of chunksOf(inputs)) {
    const asked = { programs: [request.reference], tests, seconds, patience: tests.length, stop: false };
    const tried = (await ask(matrix, asked)) ?? [await oneByOne(matrix, asked)];
    if (tried[0] == null) return null;
    for (const [at, index] of tests.entries()) found[index] = tried[0][at];
  }
  return found;
}

function answerOf(
  request: MatrixRequest,
  test: JudgeTest,
  attempt: Attempt | undefined,
): { readonly value: Json } | null {
  if (attempt?.ending.kind !== 'reply' || !attempt.ending.text.startsWith('answer\n')) return null;
  if (verdictOn(request, { ...test, expected: null }, attempt) !== 'AC') return null;
  return { value: JSON.parse(attempt.ending.text.slice('answer\n'.length)) as Json };
}

/** Small tests on all programs at once, then the rest on each that is not done. */
async function tryAll(matrix: Matrix, trial: Trial): Promise<readonly MatrixRow[]> {
  const { programs } = matrix.request;
  const { seconds, stop } = trial;
  const few = smallOnes(matrix.inputs, programs.length);
  const chunks = chunksOf(matrix.inputs);
  const small = chunks.flat().filter((index) => few.has(index));
  const large = chunks
    .map((chunk) => chunk.filter((index) => !few.has(index)))
    .filter((chunk) => chunk.length > 0);
  const all = {
    programs: programs.map(({ source }) => source),
    tests: small,
    seconds,
    patience: PATIENCE,
    stop,
  };
  const together = programs.length === 0 || small.length === 0 ? null : await ask(matrix, all);
  const rows: MatrixRow[] = [];
  for (const [at, program] of programs.entries()) {
    const begun = together?.[at];
    const row = { ...program, trial, verdicts: trial.tests.map((): VerdictCode | null => null), late: 0 };
    const done = begun === undefined ? false : begun === null || note(matrix, row, small, begun);
    const left = begun === undefined && small.length > 0 ? [small, ...large] : large;
    const compiles = begun !== null && (done || (await goOn(matrix, row, left)));
    rows.push({ id: program.id, verdicts: compiles ? row.verdicts : null });
  }
  return rows;
}

/** Tries further tests until the program is done; false when it does not compile. */
async function goOn(matrix: Matrix, row: OpenRow, chunks: readonly (readonly number[])[]): Promise<boolean> {
  const { seconds, stop } = row.trial;
  for (const tests of chunks) {
    const asked = { programs: [row.source], tests, seconds, patience: PATIENCE - row.late, stop };
    const attempts = ((await ask(matrix, asked)) ?? [await oneByOne(matrix, asked)])[0];
    if (attempts == null) return false;
    if (note(matrix, row, tests, attempts)) break;
  }
  return true;
}

interface OpenRow {
  readonly source: string;
  readonly trial: Trial;
  readonly verdicts: (VerdictCode | null)[];
  late: number;
}

/** Writes verdicts down; true when nothing more is to be tried of the program. */
function note(matrix: Matrix, row: OpenRow, tests: readonly number[], attempts: readonly Attempt[]): boolean {
  let failed = false;
  for (const [at, index] of tests.entries()) {
    const attempt = attempts[at];
    const test = row.trial.tests[index];
    if (attempt === undefined || test === undefined) continue;
    const verdict = verdictOn(matrix.request, test, attempt);
    row.verdicts[index] = verdict;
    if (verdict === 'TLE') row.late += 1;
    failed ||= verdict !== 'AC';
    if (failed && row.trial.stop) return true;
  }
  return row.late >= PATIENCE || attempts.length < tests.length;
}

function verdictOn(request: MatrixRequest, test: JudgeTest, { ending }: Attempt): VerdictCode {
  const exchange = { ending, console: '', cpuMs: 0, wallMs: 0, memoryBytes: 0 };
  const asked = { ...request, language: 'python', source: '' } as const;
  const grade = gradeExchange(asked, test, exchange, '');
  return grade.kind === 'graded' ? grade.verdict : 'RTE';
}

/** In a new box if need be. */
async function ask(matrix: Matrix, asked: Parameters<typeof askToTry>[1]): Promise<Tried | null> {
  const { request } = matrix;
  const box = await openBox(matrix);
  const seconds = asked.tests.map((index) => asked.seconds[index] ?? request.limits.cpuSeconds);
  const { tried, cpuMs } = await askToTry(box, { ...asked, seconds }, request.limits);
  matrix.cpuMs += cpuMs;
  return tried;
}

/** What a program does that takes the box with it, up to the test where it does. */
async function oneByOne(
  matrix: Matrix,
  asked: Parameters<typeof askToTry>[1],
): Promise<readonly Attempt[] | null> {
  const found: Attempt[] = [];
  for (const test of asked.tests) {
    const tried = await ask(matrix, { ...asked, tests: [test] });
    if (tried?.[0] == null) return null;
    found.push(...tried[0]);
    if (matrix.box?.alive !== true) break;
  }
  return found;
}

async function openBox(matrix: Matrix): Promise<ProgramBox> {
  const { request, inputs } = matrix;
  if (matrix.box?.alive === true) return matrix.box;
  await matrix.box?.close();
  matrix.box = null;
  const box = await matrix.freshBox();
  matrix.box = box;
  // Whether the reference compiles is told by the first trial.
  const load = loadQuestion(pythonDriver(request.signature), '');
  const ready =
    (await tell(box, `load\n${load}`, 'loaded', request.limits)) &&
    (await tell(box, `keep\n${JSON.stringify(inputs)}`, 'kept', request.limits));
  if (!ready) throw new Error(`The box did not take driver and inputs: ${box.lastWords.slice(0, 200)}`);
  return box;
}
