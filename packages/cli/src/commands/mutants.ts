// `greenroom pack mutants`: mistakes put into the references by machine, and which of them the hidden tests do not notice.

import path from 'node:path';

import { changedLines, type Mutant, mutationKinds } from '@greenroom/core/coding';
import { describeFault, type Fault } from '@greenroom/core/packs';
import {
  buildTests,
  type Judge,
  type MutantReport,
  readProblem,
  readTests,
  testMutants,
} from '@greenroom/judge';

import { type ExitCode, exitCodes } from '../exit.ts';
import { openProgress, print, printJson, table } from '../output.ts';
import { withJudge } from '../running-judge.ts';
import { type PackFlags, problemsIn, requireSandbox } from './pack.ts';

const REFERENCE = 'accepted/best.py';
/** Of the mutants that are not marked as equivalent, this share must be killed. */
const REQUIRED = 0.98;

export type MutantsOf =
  | {
      readonly id: string;
      readonly kind: 'tested';
      readonly reference: string;
      readonly report: MutantReport;
    }
  /** There is no reference in Python. */
  | { readonly id: string; readonly kind: 'skipped' }
  | { readonly id: string; readonly kind: 'faulty'; readonly reasons: readonly string[] };

export async function mutantsCommand(directory: string, { json, trust }: PackFlags): Promise<ExitCode> {
  const directories = await problemsIn(directory);
  const progress = openProgress();
  const found: MutantsOf[] = [];
  await withJudge(async (judge) => {
    requireSandbox(judge);
    for (const each of directories) {
      progress.show(`${found.length} of ${directories.length} problems: ${path.basename(each)}`);
      found.push(await mutantsIn(judge, each, trust));
    }
  }).finally(() => progress.end());
  const summary = summarize(found);
  if (json) printJson({ schema: 'greenroom.mutants/1', problems: found.map(plain), summary });
  else print(describe(found));
  return isGood(found) ? exitCodes.good : exitCodes.negative;
}

async function mutantsIn(judge: Judge, directory: string, trust: boolean): Promise<MutantsOf> {
  const id = path.basename(directory);
  const read = await readProblem(directory);
  if (!read.ok) return faulty(id, read.problem);
  const { problem, solutions, equivalentMutants } = read.value;
  const reference = solutions.find(({ file }) => file === REFERENCE)?.source;
  if (reference === undefined) return { id, kind: 'skipped' };
  const built = await buildTests(directory, trust ? { trusted: true } : {});
  if (!built.ok) return faulty(id, built.problem);
  const tests = await readTests(directory, problem);
  const equivalent = new Set(equivalentMutants.map(({ mutant }) => mutant));
  const outcome = await testMutants(judge, { problem, tests, reference, equivalent });
  if (outcome.kind === 'unavailable') return { id, kind: 'faulty', reasons: [outcome.reason] };
  return { id, kind: 'tested', reference, report: outcome.report };
}

function faulty(id: string, faults: readonly Fault[]): MutantsOf {
  return { id, kind: 'faulty', reasons: faults.map(describeFault) };
}

/** What `--json` says of the whole. */
export interface MutantSummary {
  readonly problems: number;
  readonly mutants: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survivors: number;
  /** Of those that are not marked as equivalent; null where there are none. */
  readonly killRate: number | null;
}

function summarize(found: readonly MutantsOf[]): MutantSummary {
  const reports = found.flatMap((each) => (each.kind === 'tested' ? [each.report] : []));
  const count = (of: (report: MutantReport) => number): number =>
    reports.reduce((sum, report) => sum + of(report), 0);
  const killed = count((report) => report.killed);
  const survivors = count(({ survivors: alive }) => alive.length);
  return {
    problems: reports.length,
    mutants: count(({ mutants }) => mutants),
    killed,
    equivalent: count(({ equivalent }) => equivalent.length),
    survivors,
    killRate: killed + survivors === 0 ? null : killed / (killed + survivors),
  };
}

function isGood(found: readonly MutantsOf[]): boolean {
  const sound = found.every(
    (each) => each.kind === 'skipped' || (each.kind === 'tested' && each.report.wrongMarks.length === 0),
  );
  return sound && (summarize(found).killRate ?? 1) >= REQUIRED;
}

function plain(found: MutantsOf) {
  if (found.kind !== 'tested') return found;
  const { id, kind, reference, report } = found;
  const { survivors, equivalent, ...counts } = report;
  const told = (mutant: Mutant) => {
    const { id: name, kind: mistake, line, column, before, after } = mutant;
    return {
      mutant: name,
      kind: mistake,
      line,
      column,
      before,
      after,
      diff: changedLines(reference, mutant),
    };
  };
  return { id, kind, ...counts, survivors: survivors.map(told), equivalent: equivalent.map(told) };
}

function describe(found: readonly MutantsOf[]): string {
  const heading = ['problem', 'mutants', 'killed', 'equivalent', 'survivors', 'kill rate'];
  const columns = ['left', 'right', 'right', 'right', 'right', 'right'] as const;
  const { problems, mutants, killed, equivalent, survivors, killRate } = summarize(found);
  return [
    table(columns, [heading, ...found.map(rowOf)]),
    ...found.flatMap(describeOne),
    '',
    `${problems} problems, ${mutants} mutants: ${killed} killed, ${equivalent} equivalent, ${survivors} survivors; kill rate ${percent(killRate)}`,
  ].join('\n');
}

function rowOf(found: MutantsOf): readonly string[] {
  switch (found.kind) {
    case 'tested': {
      const { mutants, killed, equivalent, survivors } = found.report;
      const { killRate } = summarize([found]);
      return [
        found.id,
        ...[mutants, killed, equivalent.length, survivors.length].map(String),
        percent(killRate),
      ];
    }
    case 'skipped':
      return [found.id, 'no reference in Python'];
    case 'faulty':
      return [found.id, 'not tested'];
  }
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}

function describeOne(found: MutantsOf): readonly string[] {
  if (found.kind === 'skipped') return [];
  const lines = found.kind === 'faulty' ? found.reasons : linesOf(found.reference, found.report);
  return lines.length === 0 ? [] : ['', found.id, ...lines.map((line) => `  ${line}`)];
}

function linesOf(reference: string, { survivors, wrongMarks }: MutantReport): readonly string[] {
  const marks = wrongMarks.map(({ id, why }) =>
    why === 'killed'
      ? `${id} is marked as equivalent, but a test kills it: take the mark out of greenroom.yaml.`
      : `${id} is marked as equivalent, but there is no such mutant any more: take the mark out of greenroom.yaml.`,
  );
  return [...survivors.flatMap((mutant) => survivorLines(reference, mutant)), ...marks];
}

function survivorLines(reference: string, mutant: Mutant): readonly string[] {
  const { line, before, after } = changedLines(reference, mutant);
  return [
    `${mutant.id} survives, line ${line}: ${mutationKinds[mutant.kind]}.`,
    ...before.map((text) => `- ${text}`),
    ...after.map((text) => `+ ${text}`),
  ];
}
