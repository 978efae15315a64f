// The steps of a proof that run programs: each is kept under everything that it depends on.

import type { Problem, TestCase } from '@greenroom/core/coding';
import type { Language, Verdict, VerdictCode } from '@greenroom/core/judging';
import {
  type Fault,
  fault,
  type HiddenCategory,
  type ProblemPackage,
  type Solution,
  warning,
} from '@greenroom/core/packs';

import type { Judge } from '../request.ts';
import { askSolution } from './asking.ts';
import { changeFaults } from './change-checks.ts';
import { type Plan, planFor, verdictFaults } from './expectation.ts';
import { growthFaults } from './growth-faults.ts';
import { type MutantReport, testMutants } from './mutants.ts';
import { compareWithBruteForce, type OracleReport } from './oracle.ts';
import type { Part } from './part.ts';
import type { ProofCache } from './proof-cache.ts';

export interface SolutionReport {
  /** Below `submissions/`. */
  readonly file: string;
  readonly language: Language;
  readonly expected: VerdictCode;
  readonly verdict: VerdictCode;
  /** The category that had to catch it; `null` for right solutions. */
  readonly caughtBy: HiddenCategory | null;
  /** Whether a known-bad solution got its directory's verdict, from that category; `false` for right solutions. */
  readonly killed: boolean;
  /** CPU milliseconds of its slowest test. */
  readonly slowestMs: number;
}

/** A part of a problem in the middle of its proof. */
export interface Proving {
  readonly judge: Judge;
  readonly cache: ProofCache;
  readonly directory: string;
  readonly part: Part;
  readonly original: ProblemPackage;
  /** Samples and hidden tests, read when a step needs them. */
  readonly tests: () => Promise<readonly TestCase[]>;
  /** Stands for the task and its tests in the keys of steps. */
  readonly task: string;
  /** Stands for the generators. */
  readonly generators: string;
  /** How many small random inputs are compared with the brute force. */
  readonly inputs: number;
  readonly onStep: (done: string) => void;
}

/** One solution against its directory. */
export interface Judged {
  readonly report: SolutionReport;
  readonly faults: readonly Fault[];
}

export async function proveSolution(proving: Proving, solution: Solution): Promise<Judged> {
  const { cache, judge, part, task, onStep } = proving;
  const { file, source, mistake } = solution;
  const judged = await cache.once(['solution', task, file, source, mistake?.caughtBy ?? ''], async () =>
    judgeOne(judge, { problem: part.entry.problem, solution, tests: await proving.tests() }),
  );
  onStep(file);
  return judged;
}

async function judgeOne(
  judge: Judge,
  {
    problem,
    solution,
    tests,
  }: { readonly problem: Problem; readonly solution: Solution; readonly tests: readonly TestCase[] },
): Promise<Judged> {
  const verdict = await verdictOn(judge, problem, { solution, plan: planFor(solution, tests) });
  const faults = verdictFaults(solution, verdict);
  const report: SolutionReport = {
    file: solution.file,
    language: solution.language,
    expected: solution.expected,
    verdict: verdict.verdict,
    caughtBy: solution.mistake?.caughtBy ?? null,
    killed: solution.mistake !== null && faults.length === 0,
    slowestMs: Math.round(Math.max(0, ...verdict.tests.map(({ cpuMs }) => cpuMs))),
  };
  return { report, faults };
}

/**
 * The tests of a plan, the last of which stand alone: there the first failure proves enough, and in a box of its own a
 * failure need not be confirmed, which would cost the time limit once more.
 */
async function verdictOn(
  judge: Judge,
  problem: Problem,
  { solution, plan }: { readonly solution: Solution; readonly plan: Plan },
): Promise<Verdict> {
  let verdict = await askSolution(judge, problem, { solution, tests: plan.tests });
  for (const test of plan.alone) {
    if (verdict.verdict !== 'AC') break;
    const next = await askSolution(judge, problem, { solution, tests: [test] });
    verdict = { ...next, tests: [...verdict.tests, ...next.tests] };
  }
  return verdict;
}

/** The brute force against the best known solution. */
export async function proveOracle(proving: Proving): Promise<OracleReport> {
  const { cache, judge, directory, part, task, generators, inputs, onStep } = proving;
  const right = part.entry.solutions.filter(({ expected }) => expected === 'AC');
  const sources = JSON.stringify(right.map(({ file, source }) => [file, source]));
  const report = await cache.once(['oracle', task, generators, sources, String(inputs)], () =>
    compareWithBruteForce(judge, directory, { part, inputs }),
  );
  if (report.compared !== null) onStep('oracle');
  return report;
}

/** The cost of the best known solution, measured. */
export async function proveGrowth(proving: Proving): Promise<readonly Fault[]> {
  const { cache, judge, directory, part, task, generators, onStep } = proving;
  const { problem, solutions } = part.entry;
  const sources = solutions.filter(({ file }) => file.startsWith('accepted/best.'));
  const depends = JSON.stringify([problem.complexity, sources.map(({ file, source }) => [file, source])]);
  const { faults } = await cache.once(['growth', task, generators, depends], async () => ({
    faults: await growthFaults(judge, directory, { entry: part.entry, tests: await proving.tests() }),
  }));
  onStep('growth');
  return faults;
}

/** `null` where they could not be run. */
export interface MutantCounts {
  readonly run: number;
  readonly killed: number;
  /** Marked as equivalent, and right to be. */
  readonly equivalent: number;
}

export interface MutantsProven {
  readonly counts: MutantCounts | null;
  readonly faults: readonly Fault[];
}

/** Small slips put into the best known solution in Python, on every test. */
export async function proveMutants(proving: Proving): Promise<MutantsProven> {
  const { cache, judge, part, task, onStep } = proving;
  const { problem, solutions, equivalentMutants } = part.entry;
  const reference = solutions.find(({ file }) => file === 'accepted/best.py');
  if (reference === undefined || !judge.status.languages.includes('python'))
    return { counts: null, faults: [] };
  const marked = equivalentMutants.map(({ mutant }) => mutant);
  const depends = ['mutants', task, reference.source, ...marked];
  const proven = await cache.once(depends, async (): Promise<MutantsProven> => {
    const subject = { problem, reference: reference.source, equivalent: new Set(marked) };
    const outcome = await testMutants(judge, { ...subject, tests: await proving.tests() });
    if (outcome.kind === 'unavailable') return { counts: null, faults: [notTested(outcome.reason)] };
    const { mutants: run, killed, equivalent } = outcome.report;
    const counts = { run, killed, equivalent: equivalent.length };
    return { counts, faults: mutantFaults(outcome.report) };
  });
  onStep('mutants');
  return proven;
}

function notTested(reason: string): Fault {
  const advice = '"npx greenroom doctor" says what is missing.';
  return warning('not-judged', {
    file: 'submissions/accepted/best.py',
    seen: `No mutants: ${reason}`,
    advice,
  });
}

function mutantFaults({ survivors, wrongMarks }: MutantReport): readonly Fault[] {
  const surviving = survivors.map(({ id, line, before, after }) => {
    const seen = `The mutant ${id} passes every test: line ${line} with ${after} in place of ${before}.`;
    const advice = 'Add a test that kills it, or mark it under equivalent_mutants with the reason.';
    return warning('mutant-survives', { file: 'submissions/accepted/best.py', seen, advice });
  });
  const wrong = wrongMarks.map(({ id, why }) => {
    const seen = why === 'killed' ? `A test kills ${id}.` : `There is no mutant ${id}.`;
    const place = { file: 'greenroom.yaml', field: 'equivalent_mutants' };
    return fault('unknown-reference', { ...place, seen, advice: 'Take the mark out.' });
  });
  return [...surviving, ...wrong];
}

/** What the original's best solution makes of the change request's tests. */
export async function proveChange(proving: Proving): Promise<readonly Fault[]> {
  const { cache, judge, original, task, onStep } = proving;
  const best = original.solutions.filter(({ file }) => file.startsWith('accepted/best.'));
  const depends = JSON.stringify(best.map(({ file, source }) => [file, source]));
  const { faults } = await cache.once(['change', task, depends], async () => ({
    faults: await changeFaults(judge, { original, tests: await proving.tests() }),
  }));
  onStep('change');
  return faults;
}
