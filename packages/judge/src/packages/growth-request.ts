// A problem's part in a measurement: its growing inputs, and the tests that a solution must pass to be measured.

import type { Problem, TestCase } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';

import type { GrowthRequest } from '../complexity/request.ts';
import { generatorTools } from './generator.ts';
import {
  bundleGrowthGenerator,
  growthGeneratorFile,
  hasGrowthGenerator,
  readGrowthGenerator,
} from './growth-generator.ts';

/** Enough to find a wrong solution, few enough to take no time. */
const CHECKS_OF_A_CATEGORY = 8;

interface Solved {
  readonly problem: Problem;
  readonly tests: readonly TestCase[];
}

interface Solution {
  readonly language: Language;
  readonly source: string;
}

/**
 * What to measure of a solution to a problem; null when the problem has no generator of growing inputs.
 * @throws what is wrong with the generator as a program
 */
export async function growthRequestFor(
  directory: string,
  solved: Solved,
  solution: Solution,
): Promise<GrowthRequest | null> {
  const script = await growthScript(directory);
  return script === null ? null : growthRequest(script, solved, solution);
}

/**
 * A problem's generator of growing inputs as one script, for whoever measures elsewhere; null when there is none.
 * @throws what is wrong with the generator as a program
 */
export async function growthScript(directory: string): Promise<string | null> {
  if (!hasGrowthGenerator(directory)) return null;
  return bundleGrowthGenerator(growthGeneratorFile(directory), generatorTools(directory));
}

/** What to measure of a solution, with inputs from a script of `growthScript`. @throws as that does */
export function growthRequest(script: string, { problem, tests }: Solved, solution: Solution): GrowthRequest {
  const { plan } = readGrowthGenerator(script);
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
