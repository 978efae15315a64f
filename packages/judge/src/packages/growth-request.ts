// A problem's part in a measurement: its growing inputs, and the tests that a solution must pass to be measured.

import type { Problem, TestCase } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';

import type { GrowthRequest } from '../complexity/request.ts';
import { generatorTools } from './generator.ts';
import { growthGeneratorFile, hasGrowthGenerator, openGrowthGenerator } from './growth-generator.ts';

/** Enough to find a wrong solution, few enough to take no time. */
const CHECKS_OF_A_CATEGORY = 8;

/**
 * What to measure of a solution to a problem; null when the problem has no generator of growing inputs.
 * @throws what is wrong with the generator as a program
 */
export async function growthRequestFor(
  directory: string,
  { problem, tests }: { readonly problem: Problem; readonly tests: readonly TestCase[] },
  solution: { readonly language: Language; readonly source: string },
): Promise<GrowthRequest | null> {
  if (!hasGrowthGenerator(directory)) return null;
  const { plan } = await openGrowthGenerator(growthGeneratorFile(directory), generatorTools(directory));
  const { signature, comparison } = problem;
  const categories = new Map<string, TestCase[]>();
  for (const test of tests) {
    // Large tests are for the clock: too slow is no reason not to be measured.
    if (test.category === 'large') continue;
    const found = categories.get(test.category) ?? [];
    if (found.length < CHECKS_OF_A_CATEGORY) categories.set(test.category, [...found, test]);
  }
  const checks = [...categories.values()]
    .flat()
    .map(({ name, args, expected }) => ({ name, args, expected }));
  return { ...solution, signature, comparison, plan, checks };
}
