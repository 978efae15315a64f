// Whether the hidden tests kill the automatic mutants of the reference in Python.

import { type Mutant, mutantsOf, type Problem, type TestCase } from '@greenroom/core/coding';

import type { Judge, JudgeTest } from '../request.ts';
import { syntaxParser } from '../syntax/grammars.ts';

export interface MutantReport {
  /** Mutants that run; those marked as equivalent are among them. */
  readonly mutants: number;
  readonly killed: number;
  /** Mutants that pass every test and are not marked as equivalent. */
  readonly survivors: readonly Mutant[];
  /** Marked, and pass every test. */
  readonly equivalent: readonly Mutant[];
  /** Marks that are wrong: the ids of mutants that a test kills, and ids of none. */
  readonly wrongMarks: readonly { readonly id: string; readonly why: 'killed' | 'unknown' }[];
  readonly cpuMs: number;
}

export type MutantOutcome =
  | { readonly kind: 'tested'; readonly report: MutantReport }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface MutantSubject {
  readonly problem: Pick<Problem, 'signature' | 'comparison' | 'limits'>;
  /** Samples and hidden tests. */
  readonly tests: readonly TestCase[];
  /** The best known solution in Python. */
  readonly reference: string;
  /** Ids of mutants that behave as the reference does on every legal input. */
  readonly equivalent: ReadonlySet<string>;
}

/** Runs every mutant against every test, up to the first that kills it. */
export async function testMutants(judge: Judge, subject: MutantSubject): Promise<MutantOutcome> {
  const { problem, tests, reference, equivalent } = subject;
  const mutants = await pythonMutants(reference);
  const { signature, comparison, limits } = problem;
  const outcome = await judge.matrix({
    programs: mutants,
    reference,
    signature,
    comparison,
    limits,
    tests: tests.map(hidden),
    stopAtFirstFailure: true,
  });
  if (outcome.kind === 'unavailable') return outcome;
  const unanswered = tests.find((_test, index) => outcome.answers[index] === null);
  if (unanswered !== undefined) {
    return { kind: 'unavailable', reason: `The reference gives no answer to ${unanswered.name}.` };
  }
  const failed = new Map(
    outcome.rows.map(({ id, verdicts }) => [id, verdicts?.some((each) => each !== 'AC')]),
  );
  const alive = mutants.filter(({ id }) => failed.get(id) === false);
  const run = mutants.filter(({ id }) => failed.get(id) !== undefined);
  const report: MutantReport = {
    mutants: run.length,
    killed: run.length - alive.length,
    survivors: alive.filter(({ id }) => !equivalent.has(id)),
    equivalent: alive.filter(({ id }) => equivalent.has(id)),
    wrongMarks: [...equivalent].flatMap((id) => {
      if (alive.some((mutant) => mutant.id === id)) return [];
      return [{ id, why: mutants.some((mutant) => mutant.id === id) ? 'killed' : 'unknown' } as const];
    }),
    cpuMs: Math.round(outcome.cpuMs),
  };
  return { kind: 'tested', report };
}

/** None for a source that does not parse. */
export async function pythonMutants(source: string): Promise<readonly Mutant[]> {
  const tree = await syntaxParser().parse('python', source);
  return tree === null ? [] : mutantsOf(tree);
}

function hidden({ name, category, args, expected }: TestCase): JudgeTest {
  return { name, group: category, category, args, expected: { value: expected }, visible: false };
}
