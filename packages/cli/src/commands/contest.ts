// `greenroom judge`, `verify` and `pack import` for problem packages of programming contests.

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { PackageReport, PackageVerdict, SubmissionReport } from '@greenroom/core/contest';
import { verdictNames } from '@greenroom/core/judging';
import { describeFault, type Fault } from '@greenroom/core/packs';
import { type ContestJudge, type Imported, isContestPackage, openPackage } from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { packageSuite, verdictSuite, writeJunit } from '../junit.ts';
import { openProgress, print, printJson, table } from '../output.ts';
import { withContestJudge } from '../running-judge.ts';

export interface ContestFlags {
  readonly json: boolean;
  readonly junit: string | undefined;
  /** The directory that holds testlib.h. */
  readonly testlib: string | undefined;
}

/** Whether what the user named is an archive, or the directory of a package that is none of our own. */
export async function isPackage(target: string): Promise<boolean> {
  const found = await stat(target).catch(() => null);
  return found?.isFile() === true || (found?.isDirectory() === true && isContestPackage(target));
}

interface Opened {
  readonly judge: ContestJudge;
  readonly load: { readonly id: string; readonly directory: string; readonly headers?: string };
}

/** `problem` faults are those of an archive that cannot be opened. */
async function withPackage<Value>(
  target: string,
  { testlib }: ContestFlags,
  use: {
    readonly opened: (opened: Opened) => Promise<Value>;
    readonly refused: (faults: readonly Fault[]) => Value;
  },
): Promise<Value> {
  const found = await openPackage(target);
  if (!found.ok) return use.refused(found.problem);
  const { id, directory } = found.value;
  try {
    if (existsSync(path.join(directory, 'greenroom.yaml')))
      throw new UsageError(`${target} holds a problem of our own kind. Unpack it and name its directory.`);
    const load = { id, directory, ...(testlib === undefined ? {} : { headers: testlib }) };
    return await withContestJudge((judge) => use.opened({ judge, load }));
  } finally {
    await found.value.close();
  }
}

export async function judgePackageCommand(
  target: string,
  solution: string,
  flags: ContestFlags & { readonly firstFailure: boolean },
): Promise<ExitCode> {
  const verdict = await withPackage(target, flags, {
    opened: async ({ judge, load }) => {
      const judged = await judge.judge({ ...load, solution, stopAtFirstFailure: flags.firstFailure });
      if (!judged.ok) throw unsound(target, judged.problem);
      return judged.value;
    },
    refused: (faults) => {
      throw unsound(target, faults);
    },
  });
  await writeJunit(flags.junit, path.basename(target), [verdictSuite(path.basename(solution), verdict)]);
  if (flags.json) printJson(verdict);
  else print(describeVerdict(verdict));
  if (verdict.verdict === 'IE') return exitCodes.fault;
  return verdict.verdict === 'AC' ? exitCodes.good : exitCodes.negative;
}

function unsound(target: string, faults: readonly Fault[]): UsageError {
  return new UsageError([`${target} cannot be judged:`, ...faults.map(describeFault)].join('\n  '));
}

function describeVerdict(verdict: PackageVerdict): string {
  const passed = verdict.tests.filter((test) => test.verdict === 'AC').length;
  const points =
    verdict.maxScore === 1 || verdict.groups.at(-1)?.score == null
      ? ''
      : `, ${formatScore(verdict.score, verdict.maxScore)}`;
  const lines = [
    `${verdictNames[verdict.verdict]}, ${passed} of ${verdict.tests.length} tests that ran${points}`,
    `${verdict.language ?? 'unknown language'}, ran ${verdict.isolation}, ${verdict.limits.cpuSeconds} s of CPU time for each test`,
  ];
  if (verdict.compile.message !== '') lines.push('', verdict.compile.message);
  if (verdict.tests.length > 0) {
    const rows = verdict.tests.map((test) => [
      test.name,
      test.verdict,
      `${Math.round(test.cpuMs)} ms`,
      firstLine(test.message),
    ]);
    lines.push('', table(['left', 'left', 'right', 'left'], [['test', 'verdict', 'time', ''], ...rows]));
  }
  return lines.join('\n');
}

function formatScore(score: number | null, max: number | null): string {
  const round = (points: number): string => String(Number(points.toFixed(2)));
  if (score === null) return '';
  return max === null ? `${round(score)} points` : `${round(score)} of ${round(max)} points`;
}

export async function verifyPackageCommand(target: string, flags: ContestFlags): Promise<ExitCode> {
  const progress = openProgress();
  const { report, code } = await withPackage<{ readonly report: PackageReport; readonly code: ExitCode }>(
    target,
    flags,
    {
      opened: async ({ judge, load }) => {
        const done = await judge.verify({ ...load, onProgress: (doing) => progress.show(doing) });
        return { report: done, code: done.ok ? exitCodes.good : exitCodes.negative };
      },
      refused: (faults) => ({ report: refusedReport(target, faults), code: exitCodes.usage }),
    },
  );
  progress.end();
  await writeJunit(flags.junit, report.problem, [packageSuite(report)]);
  if (flags.json) printJson(report);
  else print(describeReport(report));
  return code;
}

function refusedReport(target: string, faults: readonly Fault[]): PackageReport {
  const problem = path.basename(target);
  return {
    schema: 'greenroom.package-verification/1',
    problem,
    title: problem,
    format: '',
    ok: false,
    tests: 0,
    timeLimit: null,
    faults,
    submissions: [],
  };
}

function describeReport(report: PackageReport): string {
  const { submissions, faults, timeLimit, tests } = report;
  const rows = submissions.map(submissionRow);
  const heading = ['submission', 'verdict', 'slowest', 'points', ''];
  const count = (outcome: SubmissionReport['outcome']): number =>
    submissions.filter((each) => each.outcome === outcome).length;
  const limit =
    timeLimit === null
      ? ''
      : `, ${timeLimit.seconds} s ${timeLimit.source === 'package' ? 'by the package' : 'by its accepted submissions'}`;
  const summary = [
    `${count('asked')} as asked`,
    `${count('missed')} not as asked`,
    ...(count('skipped') > 0 ? [`${count('skipped')} skipped`] : []),
    ...(count('unasked') > 0 ? [`${count('unasked')} of which nothing is asked`] : []),
  ];
  return [
    `${report.title} (${report.format || 'unread'}): ${tests} tests${limit}`,
    ...(rows.length > 0 ? ['', table(['left', 'left', 'right', 'right', 'left'], [heading, ...rows])] : []),
    ...(faults.length > 0 ? ['', ...faults.map(describeFinding)] : []),
    '',
    `${submissions.length} submissions: ${summary.join(', ')}`,
  ].join('\n');
}

function submissionRow({ file, outcome, reasons, verdict }: SubmissionReport): readonly string[] {
  const times = (verdict?.tests ?? []).map(({ cpuMs }) => cpuMs);
  const scored = verdict !== null && verdict.groups.at(-1)?.score != null;
  return [
    file.replace(/^submissions\//, ''),
    verdict?.verdict ?? '-',
    times.length === 0 ? '-' : `${Math.round(Math.max(...times))} ms`,
    scored ? String(Number((verdict.score ?? 0).toFixed(2))) : '-',
    outcome === 'asked'
      ? 'as asked'
      : `${outcome === 'missed' ? 'NOT as asked' : outcome}${reasons[0] === undefined ? '' : `: ${firstLine(reasons[0])}`}`,
  ];
}

function describeFinding({ kind, where, seen, advice }: PackageReport['faults'][number]): string {
  const place = [where.file, where.field].filter((part) => part !== '').join(', ');
  return `${kind === 'essential' ? '' : 'advice: '}${place}: ${seen} ${advice}`;
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}

export async function importPackageCommand(
  from: string,
  {
    json,
    into,
    testlib,
  }: { readonly json: boolean; readonly into: string; readonly testlib: string | undefined },
): Promise<ExitCode> {
  if ((await stat(from).catch(() => null)) === null) throw new UsageError(`${from} is not there.`);
  const imported = await withContestJudge((judge) =>
    judge.import({ from, into, ...(testlib === undefined ? {} : { headers: testlib }) }),
  );
  if (!imported.ok)
    throw new UsageError([`${from} was not imported:`, ...imported.problem.map(describeFault)].join('\n  '));
  if (json) printJson({ schema: 'greenroom.import/1', ...imported.value });
  else print(describeImported(imported.value));
  return exitCodes.good;
}

function describeImported({ title, format, tests, made, submissions, directory, advice }: Imported): string {
  const generated = made === 0 ? '' : ` (${made} made by its generators)`;
  return [
    `${title} (${format}): ${tests} tests${generated}, ${submissions} submissions`,
    ...advice.map((each) => `advice: ${describeFault(each)}`),
    `Imported into ${directory}. Check it: greenroom verify ${directory}`,
  ].join('\n');
}
