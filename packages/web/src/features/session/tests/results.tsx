// What came out of a run or a submission: the verdict, each test, what differed, where it ran.

import type { Problem } from '@greenroom/core/coding';
import { languageNames, type TestResult, type Verdict, verdictNames } from '@greenroom/core/judging';
import type { OwnTest } from '@greenroom/core/session';
import { Button, Loader } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';

import { VerdictBadge } from '../../../kit/badges.tsx';
import {
  type CategoryCount,
  costOf,
  countCategories,
  formatBytes,
  formatMs,
  isolationWords,
  type KnownAttempt,
} from './attempt-list.ts';
import classes from './results.module.css';
import { TestDetail } from './test-detail.tsx';

interface ResultsProps {
  readonly problem: Problem;
  readonly known: KnownAttempt;
  /** The own tests as they are now, for their numbers. */
  readonly ownTests: readonly OwnTest[];
  /** Opens a test to be changed; null while nothing may be changed. */
  readonly onTake: ((test: TestResult) => void) | null;
  /** Goes on to what an accepted solution costs. */
  readonly onCost: () => void;
}

/** Give it the attempt's id as `key`. */
export function Results({ problem, known, ownTests, onTake, onCost }: ResultsProps) {
  const { kind, attempt } = known;
  const { verdict } = attempt;
  if (verdict === null) {
    return (
      <div className={classes.waiting} role="status">
        <Loader size="xs" aria-hidden />
        {kind === 'run' ? 'Running your code …' : 'Judging your submission …'}
      </div>
    );
  }
  return (
    <div className={classes.results}>
      <Headline kind={kind} verdict={verdict} />
      {kind === 'submission' && verdict.verdict === 'AC' && (
        <Button size="compact-sm" variant="light" mb="sm" onClick={onCost}>
          What does it cost?
        </Button>
      )}
      {!verdict.compile.ok && <pre className={classes.block}>{verdict.compile.message}</pre>}
      {kind === 'run' ? (
        <TestList problem={problem} verdict={verdict} ownTests={ownTests} onTake={onTake} />
      ) : (
        <Categories problem={problem} verdict={verdict} />
      )}
    </div>
  );
}

function Headline({ kind, verdict }: { readonly kind: KnownAttempt['kind']; readonly verdict: Verdict }) {
  const passed = verdict.tests.filter((test) => test.verdict === 'AC').length;
  const { cpuMs, memoryBytes } = costOf(verdict.tests);
  const facts = [
    verdict.tests.length === 0 ? null : `${passed} of ${verdict.tests.length} tests passed`,
    verdict.tests.length === 0 ? null : `${formatMs(cpuMs)} at most`,
    memoryBytes === 0 ? null : formatBytes(memoryBytes),
    `${languageNames[verdict.language]}, ${isolationWords[verdict.isolation]}`,
  ].filter((fact) => fact !== null);
  return (
    <div className={classes.headline} role="status">
      <span className={classes.kind}>{kind === 'run' ? 'Run' : 'Submission'}</span>
      <VerdictBadge verdict={verdict.verdict} />
      <span className={classes.facts}>{facts.join(' · ')}</span>
    </div>
  );
}

interface TestListProps {
  readonly problem: Problem;
  readonly verdict: Verdict;
  readonly ownTests: readonly OwnTest[];
  readonly onTake: ResultsProps['onTake'];
}

function TestList({ problem, verdict: { tests, language }, ownTests, onTake }: TestListProps) {
  const firstFailure = tests.findIndex((test) => test.verdict !== 'AC');
  const [selected, setSelected] = useState(Math.max(0, firstFailure));
  const test = tests[selected];
  return (
    <div className={classes.split}>
      <ul className={classes.list} aria-label="Tests of this run">
        {tests.map((each, index) => (
          <li key={each.name}>
            <button
              type="button"
              className={classes.item}
              aria-current={index === selected}
              onClick={() => setSelected(index)}
            >
              <Sign passed={each.verdict === 'AC'} />
              <span>{nameOf(each, index, ownTests)}</span>
              <span className={classes.time}>{formatMs(each.cpuMs)}</span>
            </button>
          </li>
        ))}
      </ul>
      {test !== undefined && (
        <TestDetail
          problem={problem}
          test={test}
          language={language}
          onTake={onTake === null ? null : () => onTake(test)}
        />
      )}
    </div>
  );
}

/** Samples come first; own tests are numbered as the tests tab numbers them now. */
function nameOf(test: TestResult, index: number, ownTests: readonly OwnTest[]): string {
  if (test.category !== 'custom') return `Example ${index + 1}`;
  const place = ownTests.findIndex(({ id }) => test.name === `own/${id}`);
  return place < 0 ? 'A removed test' : `Test ${place + 1}`;
}

function Sign({ passed }: { readonly passed: boolean }) {
  return passed ? (
    <IconCheck size={15} className={classes.passed} aria-label="passed" />
  ) : (
    <IconX size={15} className={classes.failed} aria-label="failed" />
  );
}

/** A wrong answer's message already says that it is one. */
function Failure({ verdict, message }: NonNullable<CategoryCount['failure']>) {
  if (verdict === 'WA' && message !== '') return message;
  return (
    <>
      {verdictNames[verdict]}
      {message !== '' && <span className={classes.message}>{message}</span>}
    </>
  );
}

function Categories({ problem, verdict }: { readonly problem: Problem; readonly verdict: Verdict }) {
  if (!verdict.compile.ok) return null;
  const counts = countCategories(verdict, problem.categories);
  return (
    <table className={classes.categories}>
      <thead>
        <tr>
          <th scope="col">Tests</th>
          <th scope="col">Passed</th>
          <th scope="col">First failure</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ category, passed, ran, left, failure }) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            <td className="gr-numbers">
              {ran > 0 && <Sign passed={passed === ran} />} {ran > 0 && `${passed} of ${ran}`}
              {left > 0 && <span className={classes.left}>{left} not run</span>}
            </td>
            <td>{failure !== null && <Failure {...failure} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
