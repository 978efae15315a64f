// The newest run or submission by then, and its verdict if that was there.

import { testCategories, type TestResult, type Verdict } from '@greenroom/core/judging';
import type { Attempt, SessionState } from '@greenroom/core/session';

import { VerdictBadge } from '../../../kit/badges.tsx';
import { formatClock } from '../../../kit/time.ts';
import { ValueRow } from './value-row.tsx';
import classes from './panels.module.css';

interface ResultPanelProps {
  readonly state: SessionState;
  readonly clock: (at: number) => number;
}

export function ResultPanel({ state, clock }: ResultPanelProps) {
  const newest = newestAttempt(state);
  if (newest === null) return <p className={classes.empty}>Nothing has been run yet.</p>;
  const { name, attempt } = newest;
  return (
    <div className={classes.list} tabIndex={0} role="group" aria-label="Result at this moment">
      <div className={classes.resultHead}>
        <b>{name}</b>
        <span className={classes.muted}>{formatClock(clock(attempt.at))}</span>
        {attempt.verdict === null ? (
          <span className={classes.muted}>waiting for the judge</span>
        ) : (
          <VerdictBadge verdict={attempt.verdict.verdict} />
        )}
      </div>
      {attempt.verdict !== null && <VerdictDetails verdict={attempt.verdict} />}
    </div>
  );
}

interface NamedAttempt {
  readonly name: string;
  readonly attempt: Attempt;
}

function newestAttempt({ runs, submissions }: SessionState): NamedAttempt | null {
  const [run, submission] = [runs.at(-1), submissions.at(-1)];
  if (submission !== undefined && submission.at >= (run?.at ?? 0)) {
    return { name: `Submission ${submissions.length}`, attempt: submission };
  }
  return run === undefined ? null : { name: `Run ${runs.length}`, attempt: run };
}

function VerdictDetails({ verdict }: { readonly verdict: Verdict }) {
  if (!verdict.compile.ok) return <pre className={classes.output}>{verdict.compile.message}</pre>;
  const shown = verdict.tests.filter((test) => test.shown !== undefined);
  const hidden = verdict.tests.filter((test) => test.shown === undefined);
  return (
    <>
      {hidden.length > 0 && <HiddenTests tests={hidden} />}
      {shown.map((test) => (
        <ShownTest key={test.name} test={test} />
      ))}
    </>
  );
}

function HiddenTests({ tests }: { readonly tests: readonly TestResult[] }) {
  return (
    <table className={classes.categories}>
      <caption>Hidden tests</caption>
      <tbody>
        {testCategories
          .filter((category) => tests.some((test) => test.category === category))
          .map((category) => {
            const mine = tests.filter((test) => test.category === category);
            const failed = mine.find((test) => test.verdict !== 'AC');
            return (
              <tr key={category}>
                <th scope="row">{category}</th>
                <td>
                  {mine.filter((test) => test.verdict === 'AC').length} of {mine.length}
                </td>
                <td>
                  <VerdictBadge verdict={failed?.verdict ?? 'AC'} />
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

function ShownTest({ test }: { readonly test: TestResult }) {
  const { shown } = test;
  return (
    <section className={classes.test} aria-label={test.name}>
      <div className={classes.testHead}>
        <b>{test.category === 'sample' ? `Sample ${test.name.split('/')[1] ?? ''}` : 'Own test'}</b>
        <VerdictBadge verdict={test.verdict} />
      </div>
      <dl className={classes.values}>
        <ValueRow name="input" text={shown?.input ?? ''} />
        {shown?.expected !== null && <ValueRow name="expected" text={shown?.expected ?? ''} />}
        {shown?.got !== null && <ValueRow name="got" text={shown?.got ?? ''} />}
        {shown?.stdout !== '' && <ValueRow name="printed" text={shown?.stdout ?? ''} />}
      </dl>
      {test.message !== '' && <pre className={classes.output}>{test.message}</pre>}
    </section>
  );
}
