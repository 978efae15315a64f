// `greenroom compare`: which of two solutions is faster, from repeats that take turns.

import path from 'node:path';

import {
  compareRuntimes,
  type Problem,
  type RuntimeComparison,
  runtimeText,
  type TestCase,
  type TimedPair,
} from '@greenroom/core/coding';
import type { Language, Verdict } from '@greenroom/core/judging';
import { buildTests, checkoutDirectory, type Judge, readProblem, readTests } from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { openProgress, print, printJson } from '../output.ts';
import { withJudge } from '../running-judge.ts';
import { languageOf, readSource, requestFor, requireLanguage, requireProblem, unsound } from './judge.ts';

export interface CompareFlags {
  readonly json: boolean;
  readonly trust: boolean;
  readonly problem: string | undefined;
  readonly repeats: number | undefined;
}

const REPEATS = 15;

interface Solution {
  readonly name: string;
  readonly language: Language;
  readonly source: string;
}

export async function compareCommand(
  files: readonly [string, string],
  { json, trust, problem: named, repeats = REPEATS }: CompareFlags,
): Promise<ExitCode> {
  const [first, second] = [await solutionIn(files[0]), await solutionIn(files[1])];
  const directory = named ?? problemOf(files[0]);
  await requireProblem(directory);
  const built = await buildTests(directory, trust ? { trusted: true } : {});
  if (!built.ok) throw unsound(directory, built.problem);
  const read = await readProblem(directory);
  if (!read.ok) throw unsound(directory, read.problem);
  const { problem } = read.value;
  const task = { problem, tests: timedTests(await readTests(directory, problem)) };
  const timed = await withJudge((judge) => timePairs(judge, task, { solutions: [first, second], repeats }));
  if ('wrong' in timed) {
    print(timed.wrong);
    return exitCodes.negative;
  }
  const comparison = compareRuntimes(timed.pairs);
  const document = documentOf(comparison, { files, tests: task.tests.length });
  if (json) printJson(document);
  else print(document.summary);
  return exitCodes.good;
}

function documentOf(
  comparison: RuntimeComparison,
  { files, tests }: { readonly files: readonly [string, string]; readonly tests: number },
) {
  const { first, second, result, ...figures } = comparison;
  return {
    schema: 'greenroom.comparison/1',
    first: { file: files[0], cpuMs: first },
    second: { file: files[1], cpuMs: second },
    tests,
    result,
    ...figures,
    summary: runtimeText(comparison, [path.basename(files[0]), path.basename(files[1])]),
  };
}

async function solutionIn(file: string): Promise<Solution> {
  return { name: file, language: languageOf(file), source: await readSource(file) };
}

/** A solution below a problem's `submissions` belongs to that problem. */
function problemOf(file: string): string {
  const parts = path.resolve(file).split(path.sep);
  const place = parts.lastIndexOf('submissions');
  if (place > 0) return parts.slice(0, place).join(path.sep);
  const example = checkoutDirectory() === null ? 'DIRECTORY' : 'content/packs/core/pair-with-sum';
  throw new UsageError(`Say which problem they solve: --problem ${example}`);
}

/** Large inputs, where time is spent; every test where there are none. */
function timedTests(tests: readonly TestCase[]): readonly TestCase[] {
  const large = tests.filter(({ category }) => category === 'large');
  return large.length > 0 ? large : tests;
}

interface Task {
  readonly problem: Problem;
  readonly tests: readonly TestCase[];
}

/** Both run once uncounted, and must be right; then they take turns, and who goes first changes each time. */
async function timePairs(
  judge: Judge,
  task: Task,
  { solutions, repeats }: { readonly solutions: readonly [Solution, Solution]; readonly repeats: number },
): Promise<{ readonly pairs: readonly TimedPair[] } | { readonly wrong: string }> {
  const [first, second] = solutions;
  const run = (solution: Solution) => judged(judge, task, solution);
  for (const solution of solutions) {
    requireLanguage(judge, solution.language);
    const { verdict } = await run(solution);
    if (verdict !== 'AC') return { wrong: `${solution.name} is not right on these tests: ${verdict}.` };
  }
  const progress = openProgress();
  const pairs: TimedPair[] = [];
  try {
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      progress.show(`${repeat + 1} of ${repeats}`);
      const turned = repeat % 2 === 1;
      const one = cpuOf(await run(turned ? second : first));
      const other = cpuOf(await run(turned ? first : second));
      pairs.push(turned ? { first: other, second: one } : { first: one, second: other });
    }
  } finally {
    progress.end();
  }
  return { pairs };
}

function judged(judge: Judge, { problem, tests }: Task, { language, source }: Solution): Promise<Verdict> {
  return judge.judge(requestFor(problem, tests, { language, source, stopAtFirstFailure: false }));
}

function cpuOf({ tests }: Verdict): number {
  return tests.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}
