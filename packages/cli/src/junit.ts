// What a command found, as JUnit XML in a file.

import { writeFile } from 'node:fs/promises';

import {
  type JunitCase,
  type JunitSuite,
  junitXml,
  type PackageReport,
  type SubmissionReport,
} from '@greenroom/core/contest';
import type { VerdictCode } from '@greenroom/core/judging';
import { describeFault } from '@greenroom/core/packs';
import type { Verification } from '@greenroom/judge';

import { UsageError } from './exit.ts';

/** Nothing for a command without `--junit`. @throws UsageError where the file cannot be written */
export async function writeJunit(
  file: string | undefined,
  name: string,
  suites: readonly JunitSuite[],
): Promise<void> {
  if (file === undefined) return;
  try {
    await writeFile(file, junitXml(name, suites));
  } catch (error) {
    throw new UsageError(
      `The JUnit file cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

interface TestLine {
  readonly name: string;
  readonly verdict: VerdictCode;
  readonly cpuMs: number;
  readonly message: string;
}

interface VerdictLines {
  readonly verdict: VerdictCode;
  readonly compile: { readonly message: string };
  readonly tests: readonly TestLine[];
}

/** A case for each test; for a program that never ran, one that says why. */
export function verdictSuite(name: string, { verdict, compile, tests }: VerdictLines): JunitSuite {
  const lines = tests.length > 0 ? tests : [{ name: 'compile', verdict, cpuMs: 0, message: compile.message }];
  return { name, cases: lines.map((test) => testCase(name, test)) };
}

function testCase(className: string, { name, verdict, cpuMs, message }: TestLine): JunitCase {
  const told = message === '' ? verdict : message;
  const kind = verdict === 'IE' ? 'error' : 'failure';
  return {
    name,
    className,
    seconds: cpuMs / 1000,
    problem: verdict === 'AC' ? null : { kind, type: verdict, message: told },
  };
}

/** A case for the package itself, and one for each submission: it fails where the submission did not get what was asked. */
export function packageSuite(report: PackageReport): JunitSuite {
  const essential = report.faults.filter(({ kind }) => kind === 'essential');
  const words = essential.map(({ where, seen, advice }) =>
    [where.file, where.field, `${seen} ${advice}`].filter((part) => part !== '').join(': '),
  );
  const problem =
    essential.length === 0 ? null : { kind: 'failure' as const, type: 'package', message: words.join('\n') };
  const own: JunitCase = { name: 'package', className: report.problem, seconds: 0, problem };
  return {
    name: report.problem,
    cases: [own, ...report.submissions.map((each) => submissionCase(report.problem, each))],
  };
}

function submissionCase(className: string, { file, outcome, reasons, verdict }: SubmissionReport): JunitCase {
  const seconds = (verdict?.tests ?? []).reduce((sum, { cpuMs }) => sum + cpuMs, 0) / 1000;
  const message = reasons.join('\n');
  const base = { name: file, className, seconds };
  if (outcome === 'skipped') return { ...base, problem: { kind: 'skipped', type: 'skipped', message } };
  if (outcome !== 'missed') return { ...base, problem: null };
  return {
    ...base,
    problem: {
      kind: verdict?.verdict === 'IE' ? 'error' : 'failure',
      type: verdict?.verdict ?? 'missed',
      message,
    },
  };
}

/** The same for problems of our own packs. */
export function packSuites({ pack, faults, problems }: Verification): readonly JunitSuite[] {
  const all = [{ id: pack, faults }, ...problems];
  const cases = all.map(({ id, faults: found }): JunitCase => {
    const essential = found.filter(({ kind }) => kind === 'essential');
    const message = essential.map(describeFault).join('\n');
    return {
      name: id,
      className: pack,
      seconds: 0,
      problem: essential.length === 0 ? null : { kind: 'failure', type: 'faults', message },
    };
  });
  return [{ name: pack, cases }];
}
