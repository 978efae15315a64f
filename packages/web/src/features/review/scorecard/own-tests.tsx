// What the candidate's own tests are worth: which expect what is right, and which mistakes they would have caught.

import {
  argumentNames,
  gradingOf,
  hasOwnTests,
  type Problem,
  readTestMatrix,
  recordingOf,
  type TestGrading,
} from '@greenroom/core/coding';
import type { SessionEvent, SessionState } from '@greenroom/core/session';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { Panel } from '../../../kit/page.tsx';
import { judgeQuery } from '../../../shell/api.ts';
import { KillMatrix } from './kill-matrix.tsx';
import { useLacking } from './lacking.ts';
import { OwnTestList } from './own-test-list.tsx';
import classes from './own-tests.module.css';

interface OwnTestsProps {
  readonly id: string;
  readonly problem: Problem;
  readonly events: readonly SessionEvent[];
  readonly state: SessionState;
}

export function OwnTests({ id, problem, events, state }: OwnTestsProps) {
  const grading = useMemo(() => gradingOf(recordingOf(problem, events)), [problem, events]);
  const measured = state.measurements.findLast(({ kind }) => kind === 'tests')?.measured ?? null;
  const { data: judge } = useQuery(judgeQuery);
  const runs = judge !== undefined && judge.isolation !== 'browser';
  const waits = useLacking(id, runs && state.ended !== null && measured === null && hasOwnTests(events));
  if (grading !== null) return grading.tests.length === 0 ? null : <Graded {...{ problem, id, grading }} />;
  const reason = measured === null ? null : (readTestMatrix(measured.result)?.reason ?? null);
  if (!waits && reason === null) return null;
  return (
    <Panel title="Your tests">
      <p className={classes.lead} role="status">
        {waits
          ? 'Your tests are being tried on wrong solutions; this page changes when that is done.'
          : `Your tests could not be tried. ${reason}`}
      </p>
    </Panel>
  );
}

interface GradedProps extends Pick<OwnTestsProps, 'id' | 'problem'> {
  readonly grading: TestGrading;
}

function Graded({ id, problem, grading }: GradedProps) {
  return (
    <Panel title="Your tests">
      <p className={classes.lead}>{leadOf(grading)}</p>
      <Kinds kinds={grading.kinds} />
      <OwnTestList id={id} tests={grading.tests} names={argumentNames(problem.signature)} />
      <KillMatrix grading={grading} />
    </Panel>
  );
}

function leadOf({ mistakes }: TestGrading): string {
  const known = mistakes.filter(({ origin }) => origin === 'known-bad');
  const made = mistakes.filter(({ origin }) => origin === 'mutant');
  const caught = (some: typeof mistakes): number => some.filter((each) => each.caught === 'in-time').length;
  const machine =
    made.length === 0
      ? ''
      : `, and ${caught(made)} of ${made.length} small changes that a machine made to a right solution`;
  return `Run before the first submission, they would have caught ${caught(known)} of ${known.length} mistakes that people make with this problem${machine}.`;
}

function Kinds({ kinds }: Pick<TestGrading, 'kinds'>) {
  if (kinds.length === 0) return null;
  const named = (tried: boolean): string =>
    kinds
      .filter((each) => each.tried === tried)
      .map(({ kind }) => kind)
      .join(', ');
  return (
    <dl className={classes.kinds}>
      {named(true) !== '' && (
        <div>
          <dt>Kinds of input tried</dt>
          <dd>{named(true)}</dd>
        </div>
      )}
      {named(false) !== '' && (
        <div>
          <dt>Not tried</dt>
          <dd>{named(false)}</dd>
        </div>
      )}
    </dl>
  );
}
