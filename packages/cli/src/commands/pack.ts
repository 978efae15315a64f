// `greenroom pack`: builds the hidden tests of problems, and verifies that problems prove themselves.

import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '@greenroom/core/coding';
import { browserLanguages, languageNames } from '@greenroom/core/judging';
import { describeFault, type Fault } from '@greenroom/core/packs';
import {
  buildTests,
  isProblem,
  type Judge,
  type PartReport,
  type ProblemReport,
  proofDirectory,
  readPack,
  type Verification,
  verifyPack,
} from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { packSuites, writeJunit } from '../junit.ts';
import { type Column, openProgress, print, printJson, table } from '../output.ts';
import { withJudge } from '../running-judge.ts';

export interface PackFlags {
  readonly json: boolean;
  readonly trust: boolean;
}

export async function buildCommand(directory: string, { json, trust }: PackFlags): Promise<ExitCode> {
  const directories = await problemsIn(directory);
  const progress = openProgress();
  const problems: { id: string; rebuilt: boolean; tests: Problem['categories']; faults: readonly Fault[] }[] =
    [];
  for (const each of directories) {
    const id = path.basename(each);
    progress.show(`Building ${id} …`);
    const built = await buildTests(each, trust ? { trusted: true } : {});
    if (built.ok)
      problems.push({ id, rebuilt: built.value.rebuilt, tests: built.value.categories, faults: [] });
    else problems.push({ id, rebuilt: false, tests: {}, faults: built.problem });
  }
  progress.end();
  if (json) printJson({ schema: 'greenroom.build/1', problems });
  const faulty = problems.filter(({ faults }) => faults.length > 0);
  if (!json) {
    for (const { id, faults } of faulty) print([id, ...faults.map(describeFault)].join('\n  '));
    const rebuilt = problems.filter((problem) => problem.rebuilt).length;
    print(
      `${problems.length} problems: ${rebuilt} built, ${problems.length - rebuilt - faulty.length} fresh, ${faulty.length} faulty`,
    );
  }
  return faulty.length === 0 ? exitCodes.good : exitCodes.negative;
}

export interface VerifyFlags extends PackFlags {
  readonly junit: string | undefined;
  /** Uses nothing that an earlier run proved. */
  readonly fresh: boolean;
  /** Compares brute forces on all small inputs. */
  readonly thorough: boolean;
}

export async function verifyCommand(
  directory: string,
  { json, trust, junit, fresh, thorough }: VerifyFlags,
): Promise<ExitCode> {
  await problemsIn(directory);
  const progress = openProgress();
  const cache = { directory: await proofDirectory(), fresh };
  const verification = await withJudge((judge) => {
    requireSandbox(judge);
    const onProgress = (done: number, total: number, doing: string): void =>
      progress.show(`${done} of ${total} problems: ${doing}`);
    const trusted = trust ? { trusted: true } : {};
    return verifyPack(directory, { judge, onProgress, cache, thorough, ...trusted });
  }).finally(() => progress.end());
  const faults = countFaults(verification);
  await writeJunit(junit, verification.pack, packSuites(verification));
  if (json) printJson({ ...verification, summary: summarize(verification) });
  else print(describeVerification(verification));
  return faults === 0 ? exitCodes.good : exitCodes.negative;
}

/** What every pack is written in; solutions in other languages are judged where the machine has them. */
export function requireSandbox({ status }: Judge): void {
  const missing = browserLanguages.filter((language) => !status.languages.includes(language));
  if (status.isolation !== 'browser' && missing.length === 0) return;
  const names = missing.map((language) => languageNames[language]).join(', ');
  const reason = missing.length === 0 ? status.summary : `This machine cannot run ${names}.`;
  const fixes = status.missing.map(({ what, fix }) => `${what}. To mend it: ${fix}`);
  throw new UsageError([`Solutions run only in a sandbox. ${reason}`, ...fixes].join('\n  '));
}

/** Directories of the problems of a pack, or the one problem itself. */
export async function problemsIn(directory: string): Promise<readonly string[]> {
  const found = await stat(directory).catch(() => null);
  if (found?.isDirectory() !== true) {
    throw new UsageError(`${directory} is not a directory. Name a pack or a problem.`);
  }
  if (isProblem(directory)) return [path.resolve(directory)];
  const pack = await readPack(directory);
  if (pack.ok) return pack.value.problems;
  throw new UsageError(
    [`${directory} is neither a pack nor a problem:`, ...pack.problem.map(describeFault)].join('\n  '),
  );
}

/** What `--json` adds to the verification; tests and solutions of change requests count, too. */
export interface Summary {
  readonly problems: number;
  readonly faults: number;
  readonly advice: number;
  readonly tests: number;
  readonly accepted: number;
  readonly knownBad: number;
  /** Known-bad solutions that got the verdict of their directory from the category that had to catch them. */
  readonly killed: number;
  /** Brute forces, and the small random inputs on which they agree with the reference. */
  readonly oracles: number;
  readonly compared: number;
  readonly changeRequests: number;
  /** Automatic mutants that ran, those that a test kills, and those that are marked as equivalent. */
  readonly mutants: number;
  readonly mutantsKilled: number;
  readonly mutantsEquivalent: number;
}

function summarize(verification: Verification): Summary {
  const { problems } = verification;
  const parts = problems.flatMap(partsOf);
  const solutions = parts.flatMap((part) => part.solutions);
  const knownBad = solutions.filter(({ caughtBy }) => caughtBy !== null);
  return {
    problems: problems.length,
    faults: countFaults(verification),
    advice: allFaults(verification).length - countFaults(verification),
    tests: parts.reduce((sum, { tests }) => sum + countTests(tests), 0),
    accepted: solutions.filter(({ expected }) => expected === 'AC').length,
    knownBad: knownBad.length,
    killed: knownBad.filter(({ killed }) => killed).length,
    oracles: parts.filter(({ compared }) => compared !== null).length,
    compared: parts.reduce((sum, { compared }) => sum + (compared ?? 0), 0),
    changeRequests: problems.filter(({ change }) => change !== null).length,
    mutants: problems.reduce((sum, { mutants }) => sum + (mutants?.run ?? 0), 0),
    mutantsKilled: problems.reduce((sum, { mutants }) => sum + (mutants?.killed ?? 0), 0),
    mutantsEquivalent: problems.reduce((sum, { mutants }) => sum + (mutants?.equivalent ?? 0), 0),
  };
}

/** A problem and its change request. */
function partsOf(problem: ProblemReport): readonly PartReport[] {
  return problem.change === null ? [problem] : [problem, problem.change];
}

function allFaults({ faults, problems }: Verification): readonly Fault[] {
  return [...faults, ...problems.flatMap((problem) => problem.faults)];
}

function countFaults(verification: Verification): number {
  return allFaults(verification).filter(({ kind }) => kind === 'essential').length;
}

function countTests(tests: Problem['categories']): number {
  return Object.values(tests).reduce((sum, count) => sum + count, 0);
}

function describeVerification(verification: Verification): string {
  const summary = summarize(verification);
  const { problems, faults, advice, tests, accepted, knownBad, killed } = summary;
  const heading = [
    'problem',
    'tests',
    'accepted',
    'known-bad',
    'killed',
    'compared',
    'mutants',
    'change',
    'slowest',
    'faults',
  ];
  const columns = heading.map((_, index): Column => (index === 0 ? 'left' : 'right'));
  const total = [
    `${problems} problems`,
    `${tests} hidden tests`,
    `${accepted} accepted solutions`,
    `${killed} of ${knownBad} known-bad solutions killed`,
    `${summary.compared} inputs compared with ${summary.oracles} brute forces`,
    `${summary.changeRequests} change requests`,
    describeMutants(summary),
    `${faults} faults`,
    ...(advice === 0 ? [] : [`${advice} pieces of advice`]),
  ];
  return [
    table(columns, [heading, ...verification.problems.map(rowOf)]),
    ...verification.faults.map((fault) => `\n${describe(fault)}`),
    ...verification.problems.flatMap(describeProblem),
    '',
    total.join(', '),
  ].join('\n');
}

/** The share of those that some input can tell from the original. */
function describeMutants({ mutants, mutantsKilled, mutantsEquivalent }: Summary): string {
  const alive = mutants - mutantsEquivalent;
  const share = alive === 0 ? '' : ` (${((100 * mutantsKilled) / alive).toFixed(1)} %)`;
  return `${mutantsKilled} of ${alive} automatic mutants killed${share}, ${mutantsEquivalent} more equivalent`;
}

function rowOf(problem: ProblemReport): readonly string[] {
  const { id, tests, compared, mutants, change, faults } = problem;
  const solutions = partsOf(problem).flatMap((part) => part.solutions);
  const knownBad = solutions.filter(({ caughtBy }) => caughtBy !== null);
  const accepted = solutions.filter(({ expected }) => expected === 'AC');
  return [
    id,
    String(countTests(tests)),
    String(accepted.length),
    String(knownBad.length),
    String(knownBad.filter(({ killed }) => killed).length),
    compared === null ? '–' : String(compared),
    mutants === null ? '–' : `${mutants.killed}/${mutants.run - mutants.equivalent}`,
    change === null ? '–' : `${countTests(change.tests)} tests`,
    `${Math.max(0, ...accepted.map(({ slowestMs }) => slowestMs))} ms`,
    String(faults.filter(({ kind }) => kind === 'essential').length),
  ];
}

function describeProblem({ id, faults }: ProblemReport): readonly string[] {
  return faults.length === 0 ? [] : ['', id, ...faults.map((fault) => `  ${describe(fault)}`)];
}

function describe(fault: Fault): string {
  return fault.kind === 'essential' ? describeFault(fault) : `advice: ${describeFault(fault)}`;
}
