// How long it takes to try 20 tests on 40 mutants, on every problem of the core pack that has so many. Run: npm run bench:tests

import { readdirSync } from 'node:fs';
import path from 'node:path';

import type { TestCase } from '@greenroom/core/coding';
import {
  buildTests,
  isProblem,
  type Judge,
  openJudge,
  packsDirectory,
  pythonMutants,
  readProblem,
  readTests,
} from '@greenroom/judge';

const TESTS = 20;
const MUTANTS = 40;
const ROUNDS = 5;
/** Characters of the arguments of a test that a person would write. */
const SMALL = 400;

interface Figures {
  readonly problem: string;
  readonly late: number;
  readonly wallMs: readonly number[];
  readonly cpuMs: readonly number[];
}

async function measure(judge: Judge, directory: string): Promise<Figures | null> {
  const built = await buildTests(directory);
  const read = built.ok ? await readProblem(directory) : null;
  if (read?.ok !== true) throw new Error(`${directory} cannot be read`);
  const { problem, solutions } = read.value;
  const reference = solutions.find(({ file }) => file === 'accepted/best.py')?.source;
  const tests = (await readTests(directory, problem)).filter(isSmall).slice(0, TESTS);
  const mutants = reference === undefined ? [] : (await pythonMutants(reference)).slice(0, MUTANTS);
  if (reference === undefined || tests.length < TESTS || mutants.length < MUTANTS) return null;
  const { signature, comparison, limits } = problem;
  const figures = { problem: problem.id, late: 0, wallMs: [] as number[], cpuMs: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    const outcome = await judge.matrix({
      programs: mutants,
      reference,
      signature,
      comparison,
      limits,
      tests: tests.map((test) => ({ ...test, group: 'own', expected: null, visible: false })),
      stopAtFirstFailure: false,
    });
    if (outcome.kind !== 'done') throw new Error(outcome.reason);
    // The first warms the box.
    if (round === 0) continue;
    figures.wallMs.push(performance.now() - start);
    figures.cpuMs.push(outcome.cpuMs);
    figures.late = outcome.rows.filter(({ verdicts }) => verdicts?.includes('TLE')).length;
  }
  return figures;
}

function isSmall({ args }: TestCase): boolean {
  return JSON.stringify(args).length <= SMALL;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const pack = path.join(packsDirectory(), 'core');
const directories = readdirSync(pack)
  .map((name) => path.join(pack, name))
  .filter(isProblem);
const judge = await openJudge();
try {
  console.log(`${TESTS} tests on ${MUTANTS} mutants, median and longest of ${ROUNDS}, box kept ready`);
  const all: Figures[] = [];
  for (const directory of directories) {
    const figures = await measure(judge, directory);
    if (figures === null) continue;
    all.push(figures);
    const { problem, late, wallMs, cpuMs } = figures;
    console.log(
      `${problem.padEnd(24)} ${Math.round(median(wallMs))} ms, longest ${Math.round(Math.max(...wallMs))} ms; CPU in the box ${Math.round(median(cpuMs))} ms; ${late} mutants that never end`,
    );
  }
  const medians = all.map(({ wallMs }) => median(wallMs));
  console.log(
    `${all.length} problems: median ${Math.round(median(medians))} ms, longest ${Math.round(Math.max(...medians))} ms`,
  );
} finally {
  await judge.close();
}
