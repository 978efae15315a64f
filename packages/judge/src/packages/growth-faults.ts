// Whether the best known solution costs what the problem says it does, by measurement.

import { checkClaim, readMeasurement, type TestCase } from '@greenroom/core/coding';
import { type Fault, fault, type ProblemPackage } from '@greenroom/core/packs';

import type { Judge } from '../request.ts';
import { growthRequestFor } from './growth-request.ts';
import { messageOf } from './realm.ts';

const BEST = 'accepted/best.py';
const GENERATOR = 'generators/growth.mjs';

/** Measures `best.py` where there is a generator of growing inputs, and compares time with the stated best. */
export async function growthFaults(
  judge: Judge,
  directory: string,
  { entry, tests }: { readonly entry: ProblemPackage; readonly tests: readonly TestCase[] },
): Promise<readonly Fault[]> {
  const best = entry.solutions.find(({ file }) => file === BEST);
  if (best === undefined || !judge.status.languages.includes(best.language)) return [];
  const { problem } = entry;
  try {
    const request = await growthRequestFor(directory, { problem, tests }, best);
    if (request === null) return [];
    const outcome = await judge.measure(request);
    if (outcome.kind === 'unavailable') return [];
    if (outcome.kind === 'unfit') return [generatorFault(outcome.reason)];
    const { parameters, best: known } = problem.complexity;
    const { language, source, plan } = request;
    const claims = { time: known.time, space: null };
    const subject = { language, source, quantities: parameters, together: plan.together, claims };
    const { time } = readMeasurement(subject, outcome.measurement);
    if (time === null) return [];
    const { comparison } = checkClaim(known.time, time, { ...subject, subject: 'time', line: null });
    return faultOf(comparison, time.answer, known.time);
  } catch (error) {
    return [generatorFault(messageOf(error))];
  }
}

function generatorFault(seen: string): Fault {
  const advice = 'Mend it; docs/content.md says what it may do.';
  return fault('generator-failed', { file: GENERATOR, seen, advice });
}

function faultOf(comparison: string, answer: string | null, known: string): readonly Fault[] {
  // What could not be rejected, or not be told at all, is no contradiction.
  if (answer === null || comparison === 'same' || comparison === 'possible') return [];
  const advice = `Correct the cost or the families of ${GENERATOR}.`;
  const seen = `${BEST} was measured as O(${answer}); O(${known}) is stated.`;
  return [fault('growth-differs', { file: 'greenroom.yaml', field: 'complexity.best.time', seen, advice })];
}
