// Whether a change request asks for something new and leaves alone what it must: the old best solution on the new tests.

import type { TestCase } from '@greenroom/core/coding';
import { type Fault, fault, type ProblemPackage } from '@greenroom/core/packs';

import { askSolution } from './asking.ts';
import type { Judge } from '../request.ts';

const GENERATOR = 'generators/tests.mjs';

/** Files are relative to the change request's directory. */
export async function changeFaults(
  judge: Judge,
  { original, tests }: { readonly original: ProblemPackage; readonly tests: readonly TestCase[] },
): Promise<readonly Fault[]> {
  if (original.change === null) return [];
  if (!tests.some(({ category }) => category === 'regression')) {
    const seen = 'There are no tests of regression.';
    const advice = 'Make some that hold what must stay as it was.';
    return [fault('category-without-tests', { file: GENERATOR, field: 'tests.regression', seen, advice })];
  }
  const best = original.solutions.find(({ file }) => /^accepted\/best\.(py|sql)$/.test(file));
  const same = original.problem.changeRequest?.sameSignature ?? false;
  if (!same || best === undefined || !judge.status.languages.includes(best.language)) return [];
  const verdict = await askSolution(judge, original.change.problem, { solution: best, tests });
  const missed = verdict.tests.filter((test) => test.verdict !== 'AC');
  const broken = missed.find(({ category }) => category === 'regression');
  if (broken !== undefined) {
    const seen = `The original ${best.file} is ${broken.verdict} on ${broken.name}.`;
    const advice = 'Leave only tests in regression which the original solves; the others belong elsewhere.';
    return [fault('old-behaviour-broken', { file: GENERATOR, field: 'tests.regression', seen, advice })];
  }
  if (missed.length > 0) return [];
  const seen = `The original ${best.file} passes every test.`;
  return [
    fault('change-changes-nothing', { file: GENERATOR, seen, advice: 'Add tests that need the change.' }),
  ];
}
