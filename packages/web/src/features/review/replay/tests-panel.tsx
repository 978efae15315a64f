// The candidate's own tests as they stood, and what the last run said of each.

import { argumentNames, type Problem } from '@greenroom/core/coding';
import type { TestResult } from '@greenroom/core/judging';
import type { OwnTest, SessionState } from '@greenroom/core/session';

import { VerdictBadge } from '../../../kit/badges.tsx';
import { ValueRow } from './value-row.tsx';
import classes from './panels.module.css';

interface TestsPanelProps {
  readonly problem: Problem;
  readonly state: SessionState;
}

export function TestsPanel({ problem, state }: TestsPanelProps) {
  if (state.tests.length === 0) {
    return <p className={classes.empty}>No test of their own yet.</p>;
  }
  const results = state.runs.findLast(({ verdict }) => verdict !== null)?.verdict?.tests ?? [];
  return (
    <ul className={classes.list} tabIndex={0} aria-label="Own tests at this moment">
      {state.tests.map((test, index) => (
        <li key={test.id} className={classes.test}>
          <div className={classes.testHead}>
            <b>Own test {index + 1}</b>
            <Outcome result={results.find(({ name }) => name === `own/${test.id}`)} />
          </div>
          <Values problem={problem} test={test} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ result }: { readonly result: TestResult | undefined }) {
  return result === undefined ? (
    <span className={classes.muted}>not run yet</span>
  ) : (
    <VerdictBadge verdict={result.verdict} />
  );
}

function Values({ problem, test }: { readonly problem: Problem; readonly test: OwnTest }) {
  return (
    <dl className={classes.values}>
      {test.args.map((value, index) => {
        const name = argumentNames(problem.signature)[index] ?? `value ${index + 1}`;
        return <ValueRow key={name} name={name} text={value} />;
      })}
      {test.expected !== null && <ValueRow name="expected" text={test.expected} />}
    </dl>
  );
}
