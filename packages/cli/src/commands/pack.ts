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
  type ProblemReport,
  readPack,
  type Verification,
  verifyPack,
} from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { packSuites, writeJunit } from '../junit.ts';
import { openProgress, print, printJson, table } from '../output.ts';
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

export async function verifyCommand(
  directory: string,
  { json, trust, junit }: PackFlags & { readonly junit: string | undefined },
): Promise<ExitCode> {
  await problemsIn(directory);
  const progress = openProgress();
  const verification = await withJudge((judge) => {
    requireSandbox(judge);
    const onProgress = (done: number, total: number, doing: string): void =>
      progress.show(`${done} of ${total} problems: ${doing}`);
    return verifyPack(directory, { judge, onProgress, ...(trust ? { trusted: true } : {}) });
  }).finally(() => progress.end());
  const faults = countFaults(verification);
  await writeJunit(junit, verification.pack, packSuites(verification));
  if (json) printJson({ ...verification, summary: summarize(verification) });
  else print(describeVerification(verification));
  return faults === 0 ? exitCodes.good : exitCodes.negative;
}

/** What every pack is written in; solutions in other languages are judged where the machine has them. */
function requireSandbox({ status }: Judge): void {
  const missing = browserLanguages.filter((language) => !status.languages.includes(language));
  if (status.isolation !== 'browser' && missing.length === 0) return;
  const names = missing.map((language) => languageNames[language]).join(', ');
  const reason = missing.length === 0 ? status.summary : `This machine cannot run ${names}.`;
  const fixes = status.missing.map(({ what, fix }) => `${what}. To mend it: ${fix}`);
  throw new UsageError([`Solutions run only in a sandbox. ${reason}`, ...fixes].join('\n  '));
}

/** Directories of the problems of a pack, or the one problem itself. */
async function problemsIn(directory: string): Promise<readonly string[]> {
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

/** What `--json` adds to the verification. */
export interface Summary {
  readonly problems: number;
  readonly faults: number;
  readonly advice: number;
  readonly tests: number;
  readonly accepted: number;
  readonly knownBad: number;
  /** Known-bad solutions that got the verdict of their directory from the category that had to catch them. */
  readonly killed: number;
}

function summarize(verification: Verification): Summary {
  const { problems } = verification;
  const solutions = problems.flatMap((problem) => problem.solutions);
  const knownBad = solutions.filter(({ caughtBy }) => caughtBy !== null);
  return {
    problems: problems.length,
    faults: countFaults(verification),
    advice: allFaults(verification).length - countFaults(verification),
    tests: problems.reduce((sum, { tests }) => sum + countTests(tests), 0),
    accepted: solutions.filter(({ expected }) => expected === 'AC').length,
    knownBad: knownBad.length,
    killed: knownBad.filter(({ killed }) => killed).length,
  };
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
  const { problems, faults, advice, tests, accepted, knownBad, killed } = summarize(verification);
  const heading = ['problem', 'tests', 'accepted', 'known-bad', 'killed', 'slowest', 'faults'];
  const rows = verification.problems.map(rowOf);
  const columns = ['left', 'right', 'right', 'right', 'right', 'right', 'right'] as const;
  const total = `${problems} problems, ${tests} hidden tests, ${accepted} accepted solutions, ${killed} of ${knownBad} known-bad solutions killed, ${faults} faults`;
  return [
    table(columns, [heading, ...rows]),
    ...verification.faults.map((fault) => `\n${describe(fault)}`),
    ...verification.problems.flatMap(describeProblem),
    '',
    advice === 0 ? total : `${total}, ${advice} pieces of advice`,
  ].join('\n');
}

function rowOf({ id, tests, solutions, faults }: ProblemReport): readonly string[] {
  const knownBad = solutions.filter(({ caughtBy }) => caughtBy !== null);
  const accepted = solutions.filter(({ expected }) => expected === 'AC');
  return [
    id,
    String(countTests(tests)),
    String(accepted.length),
    String(knownBad.length),
    String(knownBad.filter(({ killed }) => killed).length),
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
