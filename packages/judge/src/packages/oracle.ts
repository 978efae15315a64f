// The brute force against the best known solution, on thousands of small random inputs: one batch in one box each.

import { type Json, seededRandom } from '@greenroom/core/base';
import { checkAnswer, checkArguments } from '@greenroom/core/coding';
import { bruteForce, type Fault, fault, type Solution } from '@greenroom/core/packs';

import type { Judge, JudgeTest } from '../request.ts';
import { type Generator, openGenerator } from './generator.ts';
import { generatorFile, openAnyReference, referenceFile } from './making.ts';
import type { Part } from './part.ts';
import { messageOf } from './realm.ts';

/** Sizes that a generator is asked for: what goes wrong goes wrong with few items. */
const MOST_SIZE = 8;

/** Inputs that are compared by default, and in all. */
export const oracleInputs = { sample: 200, all: 5000 } as const;

export interface OracleReport {
  /** How many different inputs both were run on; `null` where there is neither a brute force nor small inputs. */
  readonly compared: number | null;
  readonly faults: readonly Fault[];
}

interface Input {
  readonly args: readonly Json[];
  readonly text: string;
}

export async function compareWithBruteForce(
  judge: Judge,
  directory: string,
  { part, inputs: count }: { readonly part: Part; readonly inputs: number },
): Promise<OracleReport> {
  const brute = bruteForce(part.entry.solutions);
  try {
    const generator = await openGenerator(directory, part.below, part.entry.problem.id);
    const missing = missingHalf(brute, generator);
    if (missing !== null) return { compared: 0, faults: [missing] };
    if (brute === null) return { compared: null, faults: [] };
    const inputs = drawInputs(generator, part, count);
    if (!Array.isArray(inputs)) return { compared: 0, faults: [inputs as Fault] };
    const tests = await withAnswers(part, inputs);
    const best = part.entry.solutions.find(({ file }) => /^accepted\/best\.(py|sql)$/.test(file));
    const faults: Fault[] = [];
    for (const solution of best === undefined ? [brute] : [brute, best]) {
      if (!judge.status.languages.includes(solution.language)) continue;
      const difference = await firstDifference(judge, { part, solution, tests });
      if (difference !== null) faults.push(difference);
    }
    return { compared: tests.length, faults };
  } catch (error) {
    return { compared: 0, faults: [generatorFault(messageOf(error))] };
  }
}

function missingHalf(brute: Solution | null, { oracle }: Generator): Fault | null {
  if ((brute === null) === (oracle === null)) return null;
  if (brute === null) {
    const advice = 'Write the brute force as accepted/brute.py, or take oracle out of the generator.';
    const seen = 'The generator exports oracle, but there is no brute force.';
    return fault('missing-file', { file: 'submissions/accepted/brute.py', seen, advice });
  }
  return generatorFault(`There is ${brute.file}, but the generator exports no oracle(random, size).`);
}

function generatorFault(seen: string): Fault {
  const advice = 'Mend it; docs/content.md says what it may do.';
  return fault('generator-failed', { file: generatorFile, field: 'oracle', seen, advice });
}

/** Different inputs, the shortest first; or what is wrong with one of them. */
function drawInputs(generator: Generator, { entry }: Part, count: number): readonly Input[] | Fault {
  const { problem } = entry;
  const random = seededRandom(`${problem.id}/oracle`);
  const inputs = new Map<string, Input>();
  for (let index = 0; index < count; index += 1) {
    const args = generator.oracle?.(random, Math.floor((index * (MOST_SIZE + 1)) / count)) ?? [];
    const illegal = checkArguments(problem.signature, args) ?? generator.invalid(args);
    const text = JSON.stringify(args);
    if (illegal !== null) return generatorFault(`It made ${text}: ${illegal}.`);
    inputs.set(text, { args, text });
  }
  return [...inputs.values()].sort((a, b) => a.text.length - b.text.length);
}

async function withAnswers(
  { entry: { problem, solutions } }: Part,
  inputs: readonly Input[],
): Promise<readonly JudgeTest[]> {
  const file = referenceFile(problem.signature);
  const source = solutions.find((solution) => solution.file === file)?.source ?? '';
  const reference = await openAnyReference(source, problem.signature);
  try {
    const tests: JudgeTest[] = [];
    for (const { args, text } of inputs) {
      const value = await reference.answer(args);
      const wrong = checkAnswer(problem.signature, { args, answer: value });
      if (wrong !== null) throw new Error(`${file} on ${text}: ${wrong}`);
      const frame = { name: text, group: 'random', category: 'random', visible: true } as const;
      tests.push({ ...frame, args, expected: { value } });
    }
    return tests;
  } finally {
    await reference.close();
  }
}

async function firstDifference(
  judge: Judge,
  {
    part,
    solution,
    tests,
  }: { readonly part: Part; readonly solution: Solution; readonly tests: readonly JudgeTest[] },
): Promise<Fault | null> {
  const { signature, comparison, limits } = part.entry.problem;
  const { language, source, file } = solution;
  const request = { language, source, signature, comparison, limits, tests, stopAtFirstFailure: true };
  const verdict = await judge.judge(request);
  if (verdict.verdict === 'IE') throw new Error(`The judge broke at ${file}: ${verdict.compile.message}`);
  const place = { file: `submissions/${file}` };
  const advice = 'Find out which of them is wrong and mend it.';
  if (!verdict.compile.ok) {
    const seen = `It does not compile: ${verdict.compile.message}`;
    return fault('oracle-differs', { ...place, seen, advice: 'Mend it.' });
  }
  const failed = verdict.tests.find((test) => test.verdict !== 'AC');
  if (failed === undefined) return null;
  const got = failed.shown?.got ?? `${failed.verdict} ${failed.message}`.trim();
  const seen = `On ${failed.name} it says ${got}; ${referenceFile(signature)} says ${failed.shown?.expected ?? '?'}.`;
  return fault('oracle-differs', { ...place, field: 'oracle', seen, advice });
}
