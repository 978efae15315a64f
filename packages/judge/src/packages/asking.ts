// One solution on tests that stay hidden, as verification asks the judge.

import type { Problem, TestCase } from '@greenroom/core/coding';
import type { Verdict } from '@greenroom/core/judging';
import type { Solution } from '@greenroom/core/packs';

import type { Judge } from '../request.ts';

export interface Asked {
  readonly solution: Pick<Solution, 'file' | 'language' | 'source'>;
  readonly tests: readonly TestCase[];
}

/** @throws when the judge itself breaks: that says nothing about the solution */
export async function askSolution(
  judge: Judge,
  { id, signature, comparison, limits }: Problem,
  { solution: { file, language, source }, tests }: Asked,
): Promise<Verdict> {
  const hidden = tests.map(({ name, category, args, expected }) => {
    return { name, group: category, category, args, expected: { value: expected }, visible: false };
  });
  const request = {
    language,
    source,
    signature,
    comparison,
    limits,
    tests: hidden,
    stopAtFirstFailure: false,
  };
  const verdict = await judge.judge(request);
  if (verdict.verdict !== 'IE') return verdict;
  const broken = verdict.tests.find((test) => test.verdict === 'IE');
  const reason = broken?.message ?? verdict.compile.message;
  throw new Error(`The judge broke at ${id}, submissions/${file}: ${reason}`);
}
