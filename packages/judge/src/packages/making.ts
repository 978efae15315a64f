// Makes hidden tests: arguments from the generator, each checked, and answers from the reference solution.

import { fail, type Json, ok, type Result } from '@greenroom/core/base';
import {
  checkAnswer,
  checkArguments,
  isExpected,
  type Problem,
  type Signature,
} from '@greenroom/core/coding';
import { type Fault, fault, faultsBelow } from '@greenroom/core/packs';

import { type Generator, openGenerator } from './generator.ts';
import type { Part } from './part.ts';
import { messageOf } from './realm.ts';
import { openQueryReference } from './query-reference.ts';
import { openReference, type Reference } from './reference.ts';
import type { HiddenTest } from './secret.ts';

export const generatorFile = 'generators/tests.mjs';
/** Below submissions/: the solution that every expected answer comes from. */
export function referenceFile({ query }: Signature): string {
  return query === undefined ? 'accepted/best.ts' : 'accepted/best.sql';
}

interface Makers {
  readonly problem: Problem;
  readonly generator: Generator;
  readonly reference: Reference;
}

/** The hidden tests of one part of a problem. Runs the problem's own programs: only for content that is trusted. */
export async function makeTests(
  directory: string,
  part: Part,
): Promise<Result<readonly HiddenTest[], readonly Fault[]>> {
  const tests = await makePart(directory, part);
  return tests.ok ? tests : fail(faultsBelow(part.below, tests.problem));
}

async function makePart(
  directory: string,
  { below, entry: { problem, solutions } }: Part,
): Promise<Result<readonly HiddenTest[], readonly Fault[]>> {
  const { signature } = problem;
  const best = referenceFile(signature);
  const source = solutions.find(({ file }) => file === best)?.source ?? '';
  let doing = generatorFile;
  let reference: Reference | null = null;
  try {
    const generator = await openGenerator(directory, below, problem.id);
    doing = `submissions/${best}`;
    reference = await openAnyReference(source, signature);
    doing = generatorFile;
    return await makeAll({ problem, generator, reference });
  } catch (error) {
    return fail([failed(doing, '', messageOf(error))]);
  } finally {
    await reference?.close();
  }
}

export function openAnyReference(source: string, signature: Signature): Promise<Reference> {
  return signature.query === undefined
    ? openReference(source, signature)
    : openQueryReference(source, signature.query);
}

async function makeAll(makers: Makers): Promise<Result<readonly HiddenTest[], readonly Fault[]>> {
  const tests: HiddenTest[] = [];
  const wrongSample = await sampleFault(makers);
  if (wrongSample !== null) return fail([wrongSample]);
  for (const category of makers.generator.categories) {
    for (const [index, args] of makers.generator.generate(category).entries()) {
      const answer = await answerTo(makers, `${category}[${index}]`, args);
      if (!answer.ok) return fail([answer.problem]);
      tests.push({ category, args, answer: answer.value });
    }
  }
  return tests.length > 0 ? ok(tests) : fail([failed(generatorFile, '', 'It makes no tests.')]);
}

/** Samples follow the same rule and agree with the reference. */
async function sampleFault({ problem, generator, reference }: Makers): Promise<Fault | null> {
  for (const [index, { args, expected }] of problem.samples.entries()) {
    const field = `sample ${index + 1}`;
    const illegal = generator.invalid(args);
    const file = 'data/sample/';
    if (illegal !== null) {
      const advice = 'Mend the sample, or isValid in the generator.';
      return fault('illegal-argument', { file, field, seen: illegal, advice });
    }
    const answer = await reference.answer(args);
    if (isExpected(problem.comparison, expected, answer)) continue;
    const seen = `It says ${JSON.stringify(expected)}, but ${referenceFile(problem.signature)} says ${JSON.stringify(answer)}.`;
    return fault('sample-differs', { file, field, seen, advice: 'Mend whichever is wrong.' });
  }
  return null;
}

async function answerTo(
  { problem, generator, reference }: Makers,
  name: string,
  args: readonly Json[],
): Promise<Result<Json, Fault>> {
  const illegal = checkArguments(problem.signature, args) ?? generator.invalid(args);
  if (illegal !== null) {
    const advice = 'Mend the generator, or widen the constraint that the candidate reads.';
    return fail(fault('illegal-argument', { file: generatorFile, field: name, seen: illegal, advice }));
  }
  const file = `submissions/${referenceFile(problem.signature)}`;
  try {
    const answer = await reference.answer(args);
    const wrong = checkAnswer(problem.signature, { args, answer });
    return wrong === null ? ok(answer) : fail(failed(file, name, `${wrong}.`));
  } catch (error) {
    return fail(failed(file, name, messageOf(error)));
  }
}

function failed(file: string, field: string, seen: string): Fault {
  return fault('generator-failed', {
    file,
    field,
    seen,
    advice: 'Mend it; docs/content.md says what it may do.',
  });
}
