// Measures how the work of a version grows.

import {
  type Counts,
  countsWithout,
  type Problem,
  type TestCase,
  workingVersions,
} from '@greenroom/core/coding';
import { type Attempt, recorderOf } from '@greenroom/core/session';
import { type GrowthOutcome, growthRequest, type Judge } from '@greenroom/judge';

import type { MeasuredSubject, Meter, Watch } from './measuring-job.ts';
import type { OpenMeasurement } from './tables.ts';

/** A problem as measuring needs it. */
export interface MeasuredProblem {
  readonly problem: Problem;
  tests(): Promise<readonly TestCase[]>;
  /** The script that makes its growing inputs; `null` when it has none. */
  growth(): Promise<string | null>;
}

/** `open` finds the problem of a measurement, `null` when it is gone. */
export function complexityMeter(
  judge: Pick<Judge, 'measure'>,
  open: (measurement: OpenMeasurement, exercise: Exercise) => Promise<MeasuredProblem | null>,
): Meter {
  return {
    measure: async (subject, watch) => {
      const { exercise, version } = subjectOf(subject);
      if (exercise === null || version === null) return null;
      const content = await open(subject.measurement, exercise);
      return JSON.stringify(
        content === null ? gone(exercise) : await counts(judge, { content, version }, watch),
      );
    },
    givenUp: (reason) => JSON.stringify(countsWithout('unavailable', reason)),
  };
}

interface Exercise {
  readonly pack: string;
  readonly exercise: string;
}

/** The version, if it works. */
function subjectOf({ measurement, events }: MeasuredSubject) {
  const { state } = recorderOf(events);
  const version = workingVersions(state).find(({ id }) => id === measurement.about) ?? null;
  return { exercise: state.exercise, version };
}

function gone({ pack, exercise }: Exercise): Counts {
  return countsWithout('unavailable', `The problem ${pack}/${exercise} is not here any more.`);
}

async function counts(
  judge: Pick<Judge, 'measure'>,
  { content, version }: { readonly content: MeasuredProblem; readonly version: Attempt },
  watch: Watch,
): Promise<Counts> {
  const script = await content.growth();
  if (script === null) {
    return countsWithout('unavailable', 'Nothing says how the inputs of this problem grow.');
  }
  const { problem } = content;
  const { language, source } = version;
  const asked = growthRequest(script, { problem, tests: await content.tests() }, { language, source });
  return countsOf(await judge.measure(asked, watch), asked.plan.together);
}

function countsOf(outcome: GrowthOutcome, together: Counts['together']): Counts {
  switch (outcome.kind) {
    case 'measured': {
      // Not how long it took: the record of the same solution is to be the same again.
      const { measurement } = outcome;
      return { schema: 'greenroom.counts/1', status: 'measured', reason: '', together, measurement };
    }
    case 'unfit':
    case 'unavailable':
      return countsWithout(outcome.kind, outcome.reason);
  }
}
