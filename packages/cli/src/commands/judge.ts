// `greenroom judge`: one solution against one problem.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { argumentNames, type Problem, type TestCase } from '@greenroom/core/coding';
import {
  type Language,
  languageExtensions,
  languageNames,
  languages,
  type TestResult,
  type Verdict,
  verdictNames,
} from '@greenroom/core/judging';
import { describeFault, type Fault } from '@greenroom/core/packs';
import {
  buildTests,
  isProblem,
  type Judge,
  type JudgeTest,
  readProblem,
  readTests,
  whyNot,
} from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { verdictSuite, writeJunit } from '../junit.ts';
import { print, printJson, table } from '../output.ts';
import { withJudge } from '../running-judge.ts';

export interface JudgeFlags {
  readonly json: boolean;
  readonly trust: boolean;
  readonly junit: string | undefined;
  readonly firstFailure: boolean;
}

export async function judgeCommand(
  directory: string,
  solutionFile: string,
  { json, trust, junit, firstFailure }: JudgeFlags,
): Promise<ExitCode> {
  const language = languageOf(solutionFile);
  const source = await readSource(solutionFile);
  await requireProblem(directory);
  const built = await buildTests(directory, trust ? { trusted: true } : {});
  if (!built.ok) throw unsound(directory, built.problem);
  const read = await readProblem(directory);
  if (!read.ok) throw unsound(directory, read.problem);
  const { problem } = read.value;
  const tests = await readTests(directory, problem);
  const verdict = await withJudge((judge) => {
    requireLanguage(judge, language);
    return judge.judge(requestFor(problem, tests, { language, source, stopAtFirstFailure: firstFailure }));
  });
  await writeJunit(junit, problem.title, [verdictSuite(path.basename(solutionFile), verdict)]);
  if (json) printJson(verdict);
  else print(describeVerdict(problem, verdict));
  if (verdict.verdict === 'IE') return exitCodes.fault;
  return verdict.verdict === 'AC' ? exitCodes.good : exitCodes.negative;
}

export function languageOf(file: string): Language {
  const extension = path.extname(file).slice(1);
  const language = languages.find((each) => languageExtensions[each] === extension);
  if (language !== undefined) return language;
  const known = languages.map((each) => `.${languageExtensions[each]} (${languageNames[each]})`).join(', ');
  throw new UsageError(`The language of ${file} is not known. Name the file with one of ${known}.`);
}

export async function readSource(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The solution cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

export async function requireProblem(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => null);
  if (found?.isDirectory() !== true) {
    throw new UsageError(`${directory} is not a directory. Name the directory of a problem.`);
  }
  if (!isProblem(directory)) {
    throw new UsageError(`${directory} is not a problem: it has no problem.yaml. Name the directory of one.`);
  }
}

export function unsound(directory: string, faults: readonly Fault[]): UsageError {
  return new UsageError([`${directory} is not a sound problem:`, ...faults.map(describeFault)].join('\n  '));
}

export function requireLanguage({ status }: Judge, language: Language): void {
  const runsHere = status.isolation !== 'browser' && status.languages.includes(language);
  if (runsHere) return;
  const fixes =
    status.isolation === 'browser'
      ? status.missing.map(({ what, fix }) => `${what}. To mend it: ${fix}`)
      : [whyNot(status, language)];
  throw new UsageError([`This machine cannot judge ${languageNames[language]}.`, ...fixes].join('\n  '));
}

/** A request to judge a solution on some of a problem's tests. */
export function requestFor(
  { signature, comparison, limits }: Problem,
  tests: readonly TestCase[],
  solution: {
    readonly language: Language;
    readonly source: string;
    readonly stopAtFirstFailure: boolean;
  },
) {
  return {
    ...solution,
    signature,
    comparison,
    limits,
    tests: tests.map(judgeTest),
  };
}

/** What the candidate may see are the samples. */
function judgeTest({ name, category, args, expected }: TestCase): JudgeTest {
  return {
    name,
    group: category,
    category,
    args,
    expected: { value: expected },
    visible: category === 'sample',
  };
}

function describeVerdict(problem: Problem, verdict: Verdict): string {
  const passed = verdict.tests.filter((test) => test.verdict === 'AC').length;
  const lines = [
    `${problem.title}: ${verdictNames[verdict.verdict]}, ${passed} of ${verdict.tests.length} tests`,
    `${languageNames[verdict.language]}, ran ${verdict.isolation}, ${verdict.limits.cpuSeconds} s of CPU time for each test`,
  ];
  if (verdict.compile.message !== '') lines.push('', verdict.compile.message);
  if (verdict.tests.length > 0)
    lines.push('', categoryTable(verdict.tests), ...failures(problem, verdict.tests));
  return lines.join('\n');
}

function categoryTable(tests: readonly TestResult[]): string {
  const categories = [...new Set(tests.map(({ category }) => category))];
  const rows = categories.map((category) => {
    const mine = tests.filter((test) => test.category === category);
    const passed = mine.filter(({ verdict }) => verdict === 'AC').length;
    const verdicts = [...new Set(mine.map(({ verdict }) => verdict))].filter((code) => code !== 'AC');
    const slowest = Math.max(...mine.map(({ cpuMs }) => cpuMs));
    const largest = Math.max(...mine.map(({ memoryBytes }) => memoryBytes)) / 1024 / 1024;
    return [
      category,
      `${passed}/${mine.length}`,
      verdicts.length === 0 ? 'AC' : verdicts.join(' '),
      `${slowest.toFixed(0)} ms`,
      `${largest.toFixed(0)} MB`,
    ];
  });
  return table(
    ['left', 'right', 'left', 'right', 'right'],
    [['category', 'passed', 'verdict', 'slowest', 'memory'], ...rows],
  );
}

/** How many failed tests are told one by one. */
const TOLD = 10;

function failures(problem: Problem, tests: readonly TestResult[]): readonly string[] {
  const failed = tests.filter(({ verdict }) => verdict !== 'AC');
  if (failed.length === 0) return [];
  const told = failed.slice(0, TOLD).flatMap((test) => describeFailure(problem, test));
  return ['', ...told, ...(failed.length > TOLD ? [`… and ${failed.length - TOLD} more`] : [])];
}

function describeFailure({ signature }: Problem, test: TestResult): readonly string[] {
  const { name, verdict, message, shown } = test;
  const head = message === '' ? `${name}: ${verdict}` : `${name}: ${verdict}. ${message.trimEnd()}`;
  if (shown === undefined) return [head];
  const inputs = shown.input
    .split('\n')
    .map((value, index) => [argumentNames(signature)[index] ?? '', value]);
  const rows = [...inputs, ['expected', shown.expected ?? 'anything'], ['got', shown.got ?? 'nothing']];
  return [
    head,
    ...table(['left', 'left'], rows)
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}
