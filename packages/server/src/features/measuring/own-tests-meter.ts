// Tries a session's own tests on the problem's reference and wrong solutions, once the session is over.

import {
  matrixWithout,
  type Problem,
  recordingOf,
  type TestBank,
  type TestMatrix,
  writtenTests,
} from '@greenroom/core/coding';
import { recorderOf } from '@greenroom/core/session';
import { type Judge, tryOwnTests } from '@greenroom/judge';

import type { MeasuredSubject, Meter } from './measuring-job.ts';
import type { OpenMeasurement } from './tables.ts';

/** A problem as this needs it. */
export interface TestedProblem {
  readonly problem: Problem;
  /** `null` where there is no reference that can be asked. */
  bank(): Promise<TestBank | null>;
}

/** `open` finds the problem of a measurement, `null` when it is gone. */
export function ownTestsMeter(
  judge: Judge,
  open: (
    measurement: OpenMeasurement,
    exercise: { readonly pack: string; readonly exercise: string },
  ) => Promise<TestedProblem | null>,
): Meter {
  const measure = async ({ measurement, events }: MeasuredSubject): Promise<TestMatrix | null> => {
    const { exercise, ended } = recorderOf(events).state;
    // Before the end it would tell what the hidden tests look for.
    if (exercise === null || ended === null) return null;
    const content = await open(measurement, exercise);
    const bank = (await content?.bank()) ?? null;
    if (content === null || bank === null)
      return matrixWithout('The solutions of this problem are not here any more.');
    const { problem } = content;
    const tests = writtenTests(recordingOf(problem, events)).map(({ args }) => args);
    return tests.length === 0 ? null : tryOwnTests(judge, { problem, bank, tests });
  };
  return {
    measure: async (subject) => {
      const matrix = await measure(subject);
      return matrix === null ? null : JSON.stringify(matrix);
    },
    givenUp: (reason) => JSON.stringify(matrixWithout(reason)),
  };
}
