// Verifies packs: what is written against what is asked, and every solution against its directory.

import { availableParallelism } from 'node:os';
import path from 'node:path';

import type { Problem, TestCase } from '@greenroom/core/coding';
import { type Language, languageNames, type VerdictCode } from '@greenroom/core/judging';
import {
  type Fault,
  fault,
  type HiddenCategory,
  type PackRequirements,
  type ProblemPackage,
  requirementFaults,
  type Solution,
  warning,
} from '@greenroom/core/packs';

import type { Judge, JudgeTest } from '../request.ts';
import { buildTests } from './build.ts';
import { planFor, verdictFaults } from './expectation.ts';
import { growthFaults } from './growth-faults.ts';
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
  /** Told after each solution: how many problems are done, of how many, and what was judged. */
  readonly onProgress?: (done: number, total: number, doing: string) => void;
}

/**
 * Verifies the pack in a directory, or the one problem that is there. Problems are taken one after another, so that
 * only the tests of one are in memory.
 * @throws when the judge itself breaks
 */
export async function verifyPack(directory: string, options: VerifyOptions): Promise<Verification> {
  const full = path.resolve(directory);
  const single = isProblem(full);
  const pack = await readPack(single ? path.dirname(full) : full);
  const requires = pack.ok ? pack.value.pack.requires : null;
  const directories = single ? [full] : pack.ok ? pack.value.problems : [];
  const problems: ProblemReport[] = [];
  const entries: ProblemPackage[] = [];
  for (const each of directories) {
    const onJudged = (file: string): void =>
      options.onProgress?.(problems.length, directories.length, `${path.basename(each)}/${file}`);
    const { report, entry } = await verifyProblem(each, { ...options, requires, onJudged });
    problems.push(report);
    if (entry !== null) entries.push(entry);
  }
  return {
    schema: 'greenroom.verification/1',
    pack: path.basename(single ? path.dirname(full) : full),
    faults: [...(pack.ok || single ? [] : pack.problem), ...sharedIdentities(entries)],
    problems,
  };
}

interface ProblemOptions {
  readonly judge: Judge;
  readonly trusted?: boolean;
  /** What the pack asks for; `null` for a problem without a pack. */
  readonly requires: PackRequirements | null;
  readonly onJudged: (file: string) => void;
}

async function verifyProblem(
  directory: string,
  { judge, trusted, requires, onJudged }: ProblemOptions,
): Promise<{ readonly report: ProblemReport; readonly entry: ProblemPackage | null }> {
  const id = path.basename(directory);
  const built = await buildTests(directory, trusted === undefined ? {} : { trusted });
  const read = built.ok ? await readProblem(directory) : built;
  if (!read.ok) {
    return { report: { id, title: id, faults: read.problem, tests: {}, solutions: [] }, entry: null };
  }
  const entry = read.value;
  const { problem } = entry;
  const faults = [
    ...(requires === null ? [] : requirementFaults(requires, entry)),
    ...categoryFaults(entry),
    ...separationFaults(entry),
    ...languageFaults(entry, judge),
  ];
  const tests = await readTests(directory, problem).catch((error: unknown) => {
    const place = { file: 'data/secret', seen: messageOf(error) };
    faults.push(fault('bad-test-file', { ...place, advice: 'Build the tests again.' }));
    return null;
  });
  const judged = tests === null ? [] : await judgeAll(judge, { entry, tests, onJudged });
  if (tests !== null) faults.push(...(await growthFaults(judge, directory, { entry, tests })));
  const report: ProblemReport = {
    id,
    title: problem.title,
    faults: [...faults, ...judged.flatMap((each) => each.faults)],
    tests: problem.categories,
    solutions: judged.map((each) => each.report),
  };
  return { report, entry };
}

function runs({ status }: Judge, language: Language): boolean {
  return status.languages.includes(language);
}

/** Compilers that this machine does not have. */
function languageFaults({ solutions }: ProblemPackage, judge: Judge): readonly Fault[] {
  return solutions
    .filter(({ language }) => !runs(judge, language))
    .map(({ file, language }) => {
      const seen = `It was not judged: this machine cannot run ${languageNames[language]}.`;
      return warning('not-judged', {
        file: `submissions/${file}`,
        seen,
        advice: '"npx greenroom doctor" says how to install it.',
      });
    });
}

interface Judged {
  readonly report: SolutionReport;
  readonly faults: readonly Fault[];
}

/** Judges every solution, on all cores; the reports come in the order of the solutions. */
async function judgeAll(
  judge: Judge,
  {
    entry,
    tests,
    onJudged,
  }: {
    readonly entry: ProblemPackage;
    readonly tests: readonly TestCase[];
    readonly onJudged: (file: string) => void;
  },
): Promise<readonly Judged[]> {
  const judged = new Map<Solution, Judged>();
  // Those that use up the time limit first: no core waits for the last one.
  const waiting = entry.solutions
    .filter(({ language }) => runs(judge, language))
    .toSorted((a, b) => Number(b.expected === 'TLE') - Number(a.expected === 'TLE'))
    .values();
  const worker = async (): Promise<void> => {
    for (const solution of waiting) {
      judged.set(solution, await judgeOne(judge, { problem: entry.problem, solution, tests }));
      onJudged(solution.file);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return entry.solutions.flatMap((solution) => judged.get(solution) ?? []);
}

async function judgeOne(
  judge: Judge,
  {
    problem,
    solution,
    tests,
  }: {
    readonly problem: Problem;
    readonly solution: Solution;
    readonly tests: readonly TestCase[];
  },
): Promise<Judged> {
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
  if (verdict.verdict === 'IE') {
    const broken = verdict.tests.find((test) => test.verdict === 'IE');
    const reason = broken?.message ?? verdict.compile.message;
    throw new Error(`The judge broke at ${problem.id}, submissions/${solution.file}: ${reason}`);
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
