// Whether a solution got the verdict of its directory, from the tests that had to give it.

import type { TestCase } from '@greenroom/core/coding';
import type { TestResult, Verdict } from '@greenroom/core/judging';
import { type Fault, fault, type Solution, warning } from '@greenroom/core/packs';

/** Categories that a solution of a slower class may not get through. */
const BIG: ReadonlySet<string> = new Set(['extremes', 'adversarial', 'large']);

/** An accepted solution uses at most this share of the time limit (the format's `ac_to_time_limit` of 2). */
const TIME_SHARE = 0.5;

export interface Plan {
  readonly tests: readonly TestCase[];
  /** Run after them, one by one, up to the first that fails. */
  readonly alone: readonly TestCase[];
}

/** The category that must catch a solution; a slower baseline without a mistake is caught by the large tests. */
function catcher({ mistake }: Solution): TestCase['category'] {
  return mistake?.caughtBy ?? 'large';
}

/**
 * What to run of a solution. A right one runs everything. A known-bad one leaves out large tests that need not catch it.
 * One that must be too slow runs the tests that it must get right, then those that must catch it up to the first: each
 * further one would only wait for the limit again.
 */
export function planFor(solution: Solution, tests: readonly TestCase[]): Plan {
  if (solution.expected === 'AC') return { tests, alone: [] };
  if (solution.expected !== 'TLE') {
    const catching = tests.filter(({ category }) => category !== 'large' || category === catcher(solution));
    return { tests: catching, alone: [] };
  }
  const right = tests.filter(({ category }) => category !== catcher(solution) && !BIG.has(category));
  const catching = tests.filter(({ category }) => category === catcher(solution));
  return { tests: right, alone: catching };
}

export function verdictFaults(solution: Solution, verdict: Verdict): readonly Fault[] {
  return solution.expected === 'AC' ? acceptedFaults(solution, verdict) : rejectedFaults(solution, verdict);
}

function acceptedFaults({ file, language }: Solution, verdict: Verdict): readonly Fault[] {
  const path = `submissions/${file}`;
  if (verdict.verdict === 'AC') return marginFaults(path, verdict);
  const failed = verdict.tests.find((test) => test.verdict !== 'AC');
  if (failed === undefined) {
    const seen = `It does not compile: ${verdict.compile.message}`;
    return [
      fault('solution-rejected', { file: path, seen, advice: `Mend it, or write it in plain ${language}.` }),
    ];
  }
  if (failed.category === 'sample' && failed.verdict === 'WA') {
    const seen = `${failed.name} says something else than ${file}.`;
    const advice = 'Mend whichever is wrong.';
    return [fault('sample-differs', { file: path, field: failed.name, seen, advice })];
  }
  const advice =
    failed.verdict === 'TLE'
      ? 'Make it faster, or move it to time_limit_exceeded/.'
      : 'Mend it; it must be right on every test.';
  return [fault('solution-rejected', { file: path, field: failed.name, seen: describe(failed), advice })];
}

function marginFaults(file: string, { tests, limits }: Verdict): readonly Fault[] {
  const slowest = Math.max(0, ...tests.map(({ cpuMs }) => cpuMs));
  const allowed = limits.cpuSeconds * 1000 * TIME_SHARE;
  if (slowest <= allowed) return [];
  const seen = `It used ${Math.round(slowest)} ms of ${limits.cpuSeconds * 1000} ms.`;
  return [
    warning('thin-margin', { file, seen, advice: 'Raise time_limit, or make the large tests smaller.' }),
  ];
}

function rejectedFaults(solution: Solution, { tests, verdict, compile }: Verdict): readonly Fault[] {
  const { file, expected } = solution;
  const path = `submissions/${file}`;
  if (verdict === 'CE') {
    const seen = `It does not compile: ${compile.message}`;
    return [fault('wrong-verdict', { file: path, seen, advice: 'Mend it until only its mistake is left.' })];
  }
  const other = tests.find((test) => test.verdict !== 'AC' && test.verdict !== expected);
  const faults: Fault[] = [];
  if (other !== undefined) {
    const advice = `Every test of this directory is AC or ${expected}: move the file, or leave only the one mistake in it.`;
    faults.push(fault('wrong-verdict', { file: path, field: other.name, seen: describe(other), advice }));
  }
  if (!tests.some((test) => test.category === catcher(solution) && test.verdict === expected)) {
    faults.push(survival(solution, tests));
  }
  return faults;
}

function survival(solution: Solution, tests: readonly TestResult[]): Fault {
  const catching = new Set(
    tests.filter((test) => test.verdict === solution.expected).map(({ category }) => category),
  );
  const place = { file: `submissions/${solution.file}` };
  const seen = `No test of ${catcher(solution)} is ${solution.expected}.`;
  const advice =
    catching.size === 0
      ? 'Add a test there that catches it.'
      : `Add a test there that catches it, or name what does: ${[...catching].join(', ')}.`;
  return fault('mistake-survives', { ...place, seen, advice });
}

function describe({ name, verdict, message }: TestResult): string {
  return message === '' ? `${name} is ${verdict}.` : `${name} is ${verdict}: ${message}`;
}
