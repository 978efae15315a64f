// Today: what to do now, how long it takes, why; and what was done before.

import type { ProblemSummary } from '@greenroom/core/coding';
import type { SessionSummary } from '@greenroom/core/session';
import { useQuery } from '@tanstack/react-query';

import { JudgeNotice } from '../../kit/judge-notice.tsx';
import { useNow } from '../../kit/now.ts';
import { Page } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { judgeQuery, problemsQuery, sessionsQuery } from '../../shell/api.ts';
import { useSettings } from '../../shell/settings.ts';
import { History } from './history.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { NextUp } from './next-up.tsx';
import { Resume } from './resume.tsx';
import { suggest } from './suggestion.ts';

export function TodayPage() {
  const problems = useQuery(problemsQuery);
  const sessions = useQuery(sessionsQuery);
  const judge = useQuery(judgeQuery);
  const failed = problems.error ?? sessions.error;
  const now = useNow();
  const date = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <Page title="Today" lead={date.format(now)}>
      {judge.data !== undefined && <JudgeNotice status={judge.data} />}
      {problems.data !== undefined && sessions.data !== undefined ? (
        <Plan problems={problems.data} sessions={sessions.data} />
      ) : failed !== null ? (
        <ErrorState
          title="Today could not be loaded"
          error={failed}
          onRetry={() => {
            void problems.refetch();
            void sessions.refetch();
          }}
        />
      ) : (
        <LoadingState label="Loading what to do today" lines={6} />
      )}
    </Page>
  );
}

interface PlanProps {
  readonly problems: readonly ProblemSummary[];
  readonly sessions: readonly SessionSummary[];
}

function Plan({ problems, sessions }: PlanProps) {
  const { hideDifficulty } = useSettings();
  const open = sessions.find((session) => session.endedAt === null);
  const suggestion = suggest({ problems, sessions, hideDifficulty });
  return (
    <>
      {open === undefined ? (
        <NextUp key={suggestion?.problem.id} suggestion={suggestion} />
      ) : (
        <Resume session={open} />
      )}
      {sessions.length === 0 ? <HowItWorks /> : <History sessions={sessions} />}
    </>
  );
}
