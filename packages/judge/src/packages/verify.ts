// Verifies packs: what is written against what is asked, and every solution against its directory.

import { availableParallelism } from 'node:os';
import path from 'node:path';

import type { Problem, TestCase } from '@greenroom/core/coding';
import type { Language, VerdictCode } from '@greenroom/core/judging';
import {
  type Fault,
  fault,
  type HiddenCategory,
  type PackRequirements,
  type ProblemPackage,
  requirementFaults,
  type Solution,
} from '@greenroom/core/packs';

import type { Judge, JudgeTest } from '../request.ts';
import { buildTests } from './build.ts';
import { planFor, verdictFaults } from './expectation.ts';
import { categoryFaults, separationFaults, sharedIdentities } from './checks.ts';
import { isProblem, readPack, readProblem, readTests } from './problem.ts';
import { messageOf } from './realm.ts';

export interface SolutionReport {
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

export interface ProblemReport {
  readonly id: string;
  readonly title: string;
  readonly faults: readonly Fault[];
  /** How many hidden tests each category has. */
  readonly tests: Problem['categories'];
  readonly solutions: readonly SolutionReport[];
}

export interface Verification {
  readonly schema: 'greenroom.verification/1';
  readonly pack: string;
  /** Faults of pack.yaml itself, and between problems. */
  readonly faults: readonly Fault[];
  readonly problems: readonly ProblemReport[];
}

export interface VerifyOptions {
  readonly judge: Judge;
  /** Whether the problems' own generators may run; by default only those of our own checkout. */
  readonly trusted?: boolean;
  /** Told after each solution. */
  readonly onProgress?: (done: number, total: number, doing: string) => void;
}

/** One solution to be judged, and where its report belongs. */
interface Task {
  readonly problem: Problem;
  readonly solution: Solution;
  readonly tests: readonly TestCase[];
}

interface Prepared {
  readonly id: string;
  readonly entry: ProblemPackage | null;
  readonly tests: readonly TestCase[];
  readonly faults: readonly Fault[];
}

/**
 * Verifies the pack in a directory, or the one problem that is there.
 * @throws when the judge itself breaks
 */
export async function verifyPack(directory: string, options: VerifyOptions): Promise<Verification> {
  const full = path.resolve(directory);
  const single = isProblem(full);
  const pack = await readPack(single ? path.dirname(full) : full);
  const requires = pack.ok ? pack.value.pack.requires : null;
  const directories = single ? [full] : pack.ok ? pack.value.problems : [];
  const prepared: Prepared[] = [];
  for (const each of directories) prepared.push(await prepare(each, requires, options));
  const judged = await judgeAll(prepared.flatMap(tasksOf), options);
  return {
    schema: 'greenroom.verification/1',
    pack: path.basename(single ? path.dirname(full) : full),
    faults: [
      ...(pack.ok || single ? [] : pack.problem),
      ...sharedIdentities(prepared.flatMap(({ entry }) => entry ?? [])),
    ],
    problems: prepared.map((each) => report(each, judged)),
  };
}

/** Everything that can be said before any solution runs. */
async function prepare(
  directory: string,
  requires: PackRequirements | null,
  { trusted }: VerifyOptions,
): Promise<Prepared> {
  const id = path.basename(directory);
  const built = await buildTests(directory, trusted === undefined ? {} : { trusted });
  const read = await readProblem(directory);
  if (!read.ok) return { id, entry: null, tests: [], faults: read.problem };
  if (!built.ok) return { id, entry: null, tests: [], faults: built.problem };
  const entry = read.value;
  const faults = [
    ...(requires === null ? [] : requirementFaults(requires, entry)),
    ...categoryFaults(entry),
    ...separationFaults(entry),
  ];
  try {
    return { id, entry, tests: await readTests(directory, entry.problem), faults };
  } catch (error) {
    const advice = 'Build the tests again.';
    const broken = fault('bad-test-file', { file: 'data/secret', seen: messageOf(error), advice });
    return { id, entry: null, tests: [], faults: [...faults, broken] };
  }
}

function tasksOf({ entry, tests }: Prepared): readonly Task[] {
  if (entry === null) return [];
  return entry.solutions.map((solution) => ({ problem: entry.problem, solution, tests }));
}

type Judged = ReadonlyMap<Solution, { readonly report: SolutionReport; readonly faults: readonly Fault[] }>;

/** Judges on all cores. */
async function judgeAll(tasks: readonly Task[], { judge, onProgress }: VerifyOptions): Promise<Judged> {
  const judged = new Map<Solution, { report: SolutionReport; faults: readonly Fault[] }>();
  const waiting = tasks.values();
  const worker = async (): Promise<void> => {
    for (const task of waiting) {
      judged.set(task.solution, await judgeOne(judge, task));
      onProgress?.(judged.size, tasks.length, `${task.problem.id}/${task.solution.file}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return judged;
}

async function judgeOne(judge: Judge, { problem, solution, tests }: Task) {
  const plan = planFor(solution, tests);
  const verdict = await judge.judge({
    language: solution.language,
    source: solution.source,
    signature: problem.signature,
    comparison: problem.comparison,
    tests: plan.tests.map(hiddenTest),
    limits: problem.limits,
    stopAtFirstFailure: plan.stopAtFirstFailure,
  });
  const place = `${problem.id}, submissions/${solution.file}`;
  if (verdict.verdict === 'IE') {
    throw new Error(
      `The judge broke at ${place}: ${verdict.tests.find(({ verdict: code }) => code === 'IE')?.message ?? verdict.compile.message}`,
    );
  }
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

function hiddenTest({ name, category, args, expected }: TestCase): JudgeTest {
  return { name, group: category, category, args, expected: { value: expected }, visible: false };
}

function report({ id, entry, faults }: Prepared, judged: Judged): ProblemReport {
  const solutions = (entry?.solutions ?? []).flatMap((solution) => judged.get(solution) ?? []);
  return {
    id,
    title: entry?.problem.title ?? id,
    faults: [...faults, ...solutions.flatMap((solution) => solution.faults)],
    tests: entry?.problem.categories ?? {},
    solutions: solutions.map((solution) => solution.report),
  };
}
