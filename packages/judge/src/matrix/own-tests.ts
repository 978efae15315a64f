// Tries a candidate's own tests on a problem's reference and on its wrong solutions.

import type { Json } from '@greenroom/core/base';
import {
  checkArguments,
  matrixWithout,
  type Problem,
  type TestBank,
  type TestMatrix,
  type WrongSolution,
} from '@greenroom/core/coding';
import type { VerdictCode } from '@greenroom/core/judging';

import { readGenerator } from '../packages/generator.ts';
import type { Judge, JudgeTest } from '../request.ts';

export interface OwnTestsSubject {
  readonly problem: Pick<Problem, 'id' | 'signature' | 'comparison' | 'limits'>;
  readonly bank: TestBank;
  /** The arguments of each test, each of the signature's types. */
  readonly tests: readonly (readonly Json[])[];
}

type Answer = { readonly value: Json } | null;
type Column = readonly (VerdictCode | null)[];

/** Rejects only for the judge's own troubles. */
export async function tryOwnTests(judge: Judge, subject: OwnTestsSubject): Promise<TestMatrix> {
  const { problem, bank, tests } = subject;
  const rules = bank.validator === null ? null : readGenerator(bank.validator, problem.id);
  const illegal = tests.map(
    (args) => checkArguments(problem.signature, args) ?? rules?.invalid(args) ?? null,
  );
  const legal = tests.flatMap((args, index) => (illegal[index] === null ? [testOf(args, index)] : []));
  const tried =
    bank.reference.language === 'python'
      ? await inOneBox(judge, subject, legal)
      : await answersAlone(judge, subject, legal);
  if (typeof tried === 'string') return matrixWithout(tried);
  const places = new Map(legal.map(({ name }, place) => [name, place]));
  const placeOf = (index: number): number => places.get(nameOf(index)) ?? -1;
  const columns = await others(judge, subject, legal, tried);
  return {
    schema: 'greenroom.test-matrix/1',
    status: 'measured',
    reason: '',
    tests: tests.map((args, index) => {
      return {
        args: [...args],
        illegal: illegal[index] ?? null,
        answer: tried.answers[placeOf(index)] ?? null,
      };
    }),
    mistakes: bank.mistakes.flatMap(({ id, origin, what, category, language }) => {
      const verdicts = columns.get(id);
      if (verdicts === undefined) return [];
      const row = tests.map((_args, index) => verdicts[placeOf(index)] ?? null);
      return [{ id, origin, what, category, language, verdicts: row }];
    }),
  };
}

function nameOf(index: number): string {
  return `own/${index + 1}`;
}

function testOf(args: readonly Json[], index: number): JudgeTest {
  return { name: nameOf(index), group: 'custom', category: 'custom', args, expected: null, visible: false };
}

interface Tried {
  readonly answers: readonly Answer[];
  /** What is known by now, by id of the wrong solution. */
  readonly columns: ReadonlyMap<string, Column>;
}

/** The reference and all that is in its language; a sentence where that is not possible. */
async function inOneBox(
  judge: Judge,
  { problem, bank }: OwnTestsSubject,
  tests: readonly JudgeTest[],
): Promise<Tried | string> {
  const outcome = await judge.matrix({
    ...frameOf(problem),
    programs: bank.mistakes.filter(({ language }) => language === 'python'),
    reference: bank.reference.source,
    tests,
    stopAtFirstFailure: false,
  });
  if (outcome.kind === 'unavailable') return outcome.reason;
  const columns = outcome.rows.flatMap(({ id, verdicts }) =>
    verdicts === null ? [] : [[id, verdicts] as const],
  );
  return { answers: outcome.answers, columns: new Map(columns) };
}

function frameOf({ signature, comparison, limits }: OwnTestsSubject['problem']) {
  return { signature, comparison, limits };
}

async function answersAlone(
  judge: Judge,
  { problem, bank }: OwnTestsSubject,
  tests: readonly JudgeTest[],
): Promise<Tried | string> {
  const verdict = await judge.judge({
    ...frameOf(problem),
    ...bank.reference,
    tests: tests.map((test) => ({ ...test, visible: true })),
    stopAtFirstFailure: false,
  });
  if (!verdict.compile.ok) return verdict.compile.message;
  const answers = tests.map(({ name }): Answer => {
    const result = verdict.tests.find((each) => each.name === name);
    const got = result?.verdict === 'AC' ? (result.shown?.got ?? null) : null;
    return got === null ? null : { value: JSON.parse(got) as Json };
  });
  return { answers, columns: new Map() };
}

/** The columns of `tried`, and of every other wrong solution whose language runs here. */
async function others(
  judge: Judge,
  { problem, bank }: OwnTestsSubject,
  tests: readonly JudgeTest[],
  { answers, columns }: Tried,
): Promise<ReadonlyMap<string, Column>> {
  const known = new Map(columns);
  const answered = tests.flatMap((test, place) => {
    const expected = answers[place] ?? null;
    return expected === null ? [] : [{ ...test, expected }];
  });
  const left = bank.mistakes.filter(({ id, language }) => !known.has(id) && language !== 'python');
  for (const mistake of left.filter(({ language }) => judge.status.languages.includes(language))) {
    const column = await columnOf(judge, problem, mistake, answered);
    known.set(
      mistake.id,
      tests.map(({ name }) => column.get(name) ?? null),
    );
  }
  return known;
}

async function columnOf(
  judge: Judge,
  problem: OwnTestsSubject['problem'],
  { language, source }: WrongSolution,
  tests: readonly JudgeTest[],
): Promise<ReadonlyMap<string, VerdictCode>> {
  const verdict = await judge.judge({
    ...frameOf(problem),
    language,
    source,
    tests,
    stopAtFirstFailure: false,
  });
  return new Map(
    verdict.tests.filter((test) => test.verdict !== 'IE').map((test) => [test.name, test.verdict]),
  );
}
