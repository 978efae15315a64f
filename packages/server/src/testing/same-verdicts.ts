// The solutions of the packs, right ones and wrong ones, judged one after the other and many at once.

import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import { seededRandom } from '@greenroom/core/base';
import type { Problem, TestCase } from '@greenroom/core/coding';
import { type Language, languageExtensions, languages, type Verdict } from '@greenroom/core/judging';
import {
  buildTests,
  type Judge,
  openJudge,
  packsDirectory,
  readPack,
  readProblem,
  readTests,
} from '@greenroom/judge';

/** Enough for every wrong solution to show, and few enough to judge hundreds. */
const TESTS = 30;

export interface Comparison {
  readonly differences: readonly string[];
  readonly verdicts: ReadonlyMap<string, number>;
  readonly languages: readonly Language[];
  /** One at a time, then many. */
  readonly seconds: readonly [number, number];
}

interface Solution {
  readonly name: string;
  readonly language: Language;
  readonly source: string;
  readonly problem: Problem;
  readonly tests: readonly TestCase[];
}

/** Judges `count` submissions twice, cycling through the solutions in every language of this machine. */
export async function compareVerdicts(count: number): Promise<Comparison> {
  const alone = await timed(count, 1);
  const together = await timed(count, Math.max(2, availableParallelism()));
  const differences = alone.verdicts.flatMap((verdict, index) => {
    const other = together.verdicts[index];
    if (other !== undefined && digest(verdict) === digest(other)) return [];
    return [`${alone.names[index]}: ${digest(verdict)} | ${other === undefined ? 'none' : digest(other)}`];
  });
  const verdicts = new Map<string, number>();
  for (const { verdict } of alone.verdicts) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const used = new Set(alone.verdicts.map(({ language }) => language));
  return {
    differences,
    verdicts,
    languages: languages.filter((language) => used.has(language)),
    seconds: [alone.seconds, together.seconds],
  };
}

async function timed(count: number, concurrency: number) {
  const judge = await openJudge({ concurrency });
  try {
    const solutions = (await readSolutions()).filter(({ language }) =>
      judge.status.languages.includes(language),
    );
    const chosen = Array.from({ length: count }, (_, n) => solutions[n % solutions.length]).filter(
      (solution) => solution !== undefined,
    );
    const startedAt = performance.now();
    const verdicts = await Promise.all(chosen.map((solution) => judgeOne(judge, solution)));
    const seconds = (performance.now() - startedAt) / 1_000;
    return { names: chosen.map(({ name }) => name), verdicts, seconds };
  } finally {
    await judge.close();
  }
}

function judgeOne(judge: Judge, { problem, tests, language, source }: Solution): Promise<Verdict> {
  const { signature, comparison, limits } = problem;
  return judge.judge({
    language,
    source,
    signature,
    comparison,
    limits,
    stopAtFirstFailure: false,
    tests: tests.map(({ name, category, args, expected }) => {
      return { name, group: category, category, args, expected: { value: expected }, visible: false };
    }),
  });
}

function digest({ verdict, tests }: Verdict): string {
  return `${verdict} ${tests.map((test) => test.verdict).join(' ')}`;
}

/** In an order that mixes problems, languages and verdicts, the same one every time. */
async function readSolutions(): Promise<readonly Solution[]> {
  const pack = await readPack(path.join(packsDirectory(), 'core'));
  if (!pack.ok) throw new Error('The core pack cannot be read');
  const all = (await Promise.all(pack.value.problems.map(readSolutionsOf))).flat();
  const random = seededRandom('same verdicts');
  const ranked = all.map((solution) => ({ solution, rank: random() }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ solution }) => solution);
}

async function readSolutionsOf(directory: string): Promise<readonly Solution[]> {
  await buildTests(directory);
  const read = await readProblem(directory);
  if (!read.ok) throw new Error(`${directory} cannot be read`);
  const { problem } = read.value;
  // Not the large ones: near the time limit a verdict depends on the machine, and that is measured elsewhere.
  const tests = (await readTests(directory, problem))
    .filter(({ category }) => category !== 'large')
    .slice(0, TESTS);
  const root = path.join(directory, 'submissions');
  const files = (await readdir(root, { recursive: true })).filter((file) => path.extname(file) !== '').sort();
  const solutions = files.map(async (file): Promise<Solution | null> => {
    const extension = path.extname(file).slice(1);
    const language = languages.find((each) => languageExtensions[each] === extension);
    if (language === undefined) return null;
    const source = await readFile(path.join(root, file), 'utf8');
    return { name: `${problem.id}/${file}`, language, source, problem, tests };
  });
  return (await Promise.all(solutions)).filter((solution) => solution !== null);
}
