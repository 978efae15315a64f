// The proof of one problem: everything that its files and its solutions must show, its change request included.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem, TestCase } from '@greenroom/core/coding';
import { type Language, languageNames } from '@greenroom/core/judging';
import {
  bruteForce,
  type Fault,
  fault,
  faultsBelow,
  type PackRequirements,
  type ProblemPackage,
  requirementFaults,
  type Solution,
  warning,
} from '@greenroom/core/packs';

import type { Judge } from '../request.ts';
import { buildTests } from './build.ts';
import { categoryFaults, separationFaults } from './checks.ts';
import { readDirectory } from './directory.ts';
import { generatorTools } from './generator.ts';
import { type Part, partDirectory, partsOf } from './part.ts';
import { readProblem, readTests } from './problem.ts';
import type { ProofCache } from './proof-cache.ts';
import {
  type MutantCounts,
  proveChange,
  proveGrowth,
  proveMutants,
  proveOracle,
  proveSolution,
  type Proving,
  type SolutionReport,
} from './proof-steps.ts';
import { messageOf } from './realm.ts';
import { builtKey } from './secret.ts';

/** What was found of a problem itself, or of its change request. */
export interface PartReport {
  /** How many hidden tests each category has. */
  readonly tests: Problem['categories'];
  readonly solutions: readonly SolutionReport[];
  /** Small random inputs on which brute force and reference were compared; `null` without a brute force. */
  readonly compared: number | null;
}

export interface ProblemReport extends PartReport {
  /** Automatic mutants of `best.py`; `null` where they could not be run. */
  readonly mutants: MutantCounts | null;
  readonly id: string;
  readonly title: string;
  /** Those of the change request, too. */
  readonly faults: readonly Fault[];
  /** `null` without a change request. */
  readonly change: PartReport | null;
}

export interface ProofOptions {
  readonly judge: Judge;
  readonly cache: ProofCache;
  /** Whether the problem's own generators may run; by default only those of our own checkout. */
  readonly trusted?: boolean | undefined;
  /** What the pack asks for; `null` for a problem without a pack. */
  readonly requires: PackRequirements | null;
  /** How many small random inputs are compared with the brute force. */
  readonly inputs: number;
  /** Told what was just done. */
  readonly onStep: (done: string) => void;
}

export interface Proof {
  readonly report: ProblemReport;
  /** `null` when the files could not be read as a problem. */
  readonly entry: ProblemPackage | null;
}

/** @throws when the judge itself breaks */
export async function proveProblem(directory: string, options: ProofOptions): Promise<Proof> {
  const { requires, trusted } = options;
  const id = path.basename(directory);
  const built = await buildTests(directory, trusted === undefined ? {} : { trusted });
  const read = built.ok ? await readProblem(directory) : built;
  if (!read.ok) {
    const nothing = { tests: {}, solutions: [], compared: null, mutants: null, change: null };
    return { report: { id, title: id, faults: read.problem, ...nothing }, entry: null };
  }
  const entry = read.value;
  const generators = await generatorSources(directory);
  const parts: FoundInPart[] = [];
  for (const part of partsOf(entry)) {
    parts.push(await provePart(part, { directory, original: entry, generators, options }));
  }
  const [own, change] = parts;
  if (own === undefined) throw new Error('a problem has itself as its first part');
  const report: ProblemReport = {
    id,
    title: entry.problem.title,
    faults: [
      ...(requires === null ? [] : requirementFaults(requires, entry)),
      ...separationFaults(entry),
      ...parts.flatMap(({ faults }) => faults),
    ],
    ...own.report,
    mutants: own.mutants,
    change: change?.report ?? null,
  };
  return { report, entry };
}

/** What generators are made of, for the keys of what depends on them. */
async function generatorSources(directory: string): Promise<string> {
  const read = await readDirectory(directory);
  const files = read.ok ? [...read.value.files] : [];
  const own = files.filter(([name]) => /^(change\/)?generators\//.test(name));
  const tools = await readFile(generatorTools(directory), 'utf8').catch(() => '');
  return JSON.stringify([own, tools]);
}

interface FoundInPart {
  readonly report: PartReport;
  readonly mutants: MutantCounts | null;
  readonly faults: readonly Fault[];
}

interface PartOptions {
  readonly directory: string;
  readonly original: ProblemPackage;
  readonly generators: string;
  readonly options: ProofOptions;
}

async function provePart(
  part: Part,
  { directory, original, generators, options }: PartOptions,
): Promise<FoundInPart> {
  const { judge } = options;
  const { problem, solutions } = part.entry;
  const place = partDirectory(directory, part.below);
  const { signature, comparison, limits, samples, categories } = problem;
  const task = JSON.stringify([signature, comparison, limits, samples, categories, await builtKey(place)]);
  const tests = readOnce(place, problem);
  const proving: Proving = { ...options, directory, part, original, generators, task, tests };
  const faults: Fault[] = [...categoryFaults(part.entry), ...languageFaults(solutions, judge)];
  const reports: SolutionReport[] = [];
  let compared: number | null = null;
  let mutants: MutantCounts | null = null;
  const isOriginal = part.below === '';
  try {
    const [judged, oracle, mutated, other] = await Promise.all([
      Promise.all(
        solutions
          .filter((solution) => solution !== bruteForce(solutions) && runs(judge, solution.language))
          .map((solution) => proveSolution(proving, solution)),
      ),
      proveOracle(proving),
      isOriginal ? proveMutants(proving) : { counts: null, faults: [] },
      isOriginal ? proveGrowth(proving) : proveChange(proving),
    ]);
    reports.push(...judged.map(({ report }) => report));
    compared = oracle.compared;
    mutants = mutated.counts;
    faults.push(...judged.flatMap((each) => each.faults), ...oracle.faults, ...mutated.faults, ...other);
  } catch (error) {
    if (!(error instanceof UnreadableTests)) throw error;
    const place = { file: 'data/secret', seen: error.message };
    faults.push(fault('bad-test-file', { ...place, advice: 'Build the tests again.' }));
  }
  const report = { tests: categories, solutions: reports, compared };
  return { report, mutants, faults: faultsBelow(part.below, faults) };
}

class UnreadableTests extends Error {}

/** Nobody asks where nothing has changed since the last time. */
function readOnce(place: string, problem: Problem): () => Promise<readonly TestCase[]> {
  let reading: Promise<readonly TestCase[]> | null = null;
  return () =>
    (reading ??= readTests(place, problem).catch((error: unknown) => {
      throw new UnreadableTests(messageOf(error));
    }));
}

function runs({ status }: Judge, language: Language): boolean {
  return status.languages.includes(language);
}

/** Compilers that this machine does not have. */
function languageFaults(solutions: readonly Solution[], judge: Judge): readonly Fault[] {
  return solutions
    .filter(({ language }) => !runs(judge, language))
    .map(({ file, language }) => {
      const seen = `It was not judged: this machine cannot run ${languageNames[language]}.`;
      const advice = '"npx greenroom doctor" says how to install it.';
      return warning('not-judged', { file: `submissions/${file}`, seen, advice });
    });
}
