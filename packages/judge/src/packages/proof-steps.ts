// The steps of a proof that run programs: each is kept under everything that it depends on.

import type { Problem, TestCase } from '@greenroom/core/coding';
import type { Language, VerdictCode } from '@greenroom/core/judging';
import { type Fault, type HiddenCategory, type ProblemPackage, type Solution } from '@greenroom/core/packs';

import type { Judge } from '../request.ts';
import { askSolution } from './asking.ts';
import { changeFaults } from './change-checks.ts';
import { planFor, verdictFaults } from './expectation.ts';
import { growthFaults } from './growth-faults.ts';
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
  const verdict = await askSolution(judge, problem, { solution, ...planFor(solution, tests) });
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
