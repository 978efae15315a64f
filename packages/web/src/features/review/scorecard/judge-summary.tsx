// What the judge said of the best submission: each category of hidden tests, and where it ran.

import type { Problem } from '@greenroom/core/coding';
import {
  type Isolation,
  languageNames,
  testCategories,
  type TestCategory,
  type Verdict,
} from '@greenroom/core/judging';
import type { Attempt, SessionState } from '@greenroom/core/session';
import { IconCheck, IconX } from '@tabler/icons-react';

import { VerdictBadge } from '../../../kit/badges.tsx';
import { TextLink } from '../../../kit/link.tsx';
import { Panel } from '../../../kit/page.tsx';
import { bestSubmission } from '../best-submission.ts';
import classes from './judge-summary.module.css';

const places: Readonly<Record<Isolation, string>> = {
  isolated: 'ran isolated',
  'isolated-root': 'ran isolated, as root',
  restricted: 'ran with restrictions only',
  browser: 'ran in this browser',
};

interface JudgeSummaryProps {
  readonly id: string;
  readonly problem: Problem;
  readonly state: SessionState;
}

export function JudgeSummary({ id, problem, state }: JudgeSummaryProps) {
  const best = bestSubmission(state);
  if (best === null) {
    return (
      <Panel title="Judge">
        <p className={classes.none}>
          {state.submissions.length === 0
            ? 'Nothing was submitted, so the hidden tests did not run.'
            : 'No submission has a verdict yet.'}
        </p>
      </Panel>
    );
  }
  const { attempt, verdict } = best;
  return (
    <Panel
      title="Judge"
      aside={
        <TextLink
          size="sm"
          to="/sessions/$id/replay"
          params={{ id }}
          search={{ at: attempt.judgedAt ?? attempt.at, event: attempt.answeredBy ?? attempt.askedBy }}
        >
          Open in the replay
        </TextLink>
      }
    >
      <div className={classes.line}>
        <VerdictBadge verdict={verdict.verdict} />
        <span>{countsOf(state, attempt)}</span>
        <span>
          {languageNames[verdict.language]}, {places[verdict.isolation]}
        </span>
      </div>
      {verdict.compile.ok ? (
        <Categories problem={problem} verdict={verdict} />
      ) : (
        <pre className={classes.message} tabIndex={0}>
          {verdict.compile.message}
        </pre>
      )}
    </Panel>
  );
}

function countsOf({ submissions, runs }: SessionState, best: Attempt): string {
  const place = submissions.indexOf(best) + 1;
  const which =
    submissions.length === 1 ? 'the only submission' : `submission ${place} of ${submissions.length}`;
  return `${which}, ${runs.length === 1 ? '1 run' : `${runs.length} runs`}`;
}

function Categories({ problem, verdict }: { readonly problem: Problem; readonly verdict: Verdict }) {
  const rows = testCategories.flatMap((category) => {
    const row = categoryOf(problem, verdict, category);
    return row === null ? [] : [row];
  });
  return (
    <ul className={classes.categories}>
      {rows.map(({ category, passed, total }) => (
        <li key={category} data-well={passed === total}>
          <span className={classes.category}>
            {passed === total ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
            {category}
          </span>
          <span className={classes.count}>
            {passed} of {total}
          </span>
          <span className={classes.bar} aria-hidden>
            <span style={{ width: `${(100 * passed) / total}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function categoryOf(
  problem: Problem,
  verdict: Verdict,
  category: TestCategory,
): { readonly category: TestCategory; readonly passed: number; readonly total: number } | null {
  const tests = verdict.tests.filter((test) => test.category === category);
  // Tests that the judge did not reach count as not passed.
  const total = Math.max(tests.length, problem.categories[category] ?? 0);
  const passed = tests.filter((test) => test.verdict === 'AC').length;
  return total === 0 ? null : { category, passed, total };
}
