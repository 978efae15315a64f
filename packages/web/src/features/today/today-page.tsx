// Today: what to do now, how long it takes, why; then the rest of the day, where one stands, and what was done before.

import type { ProblemSummary } from '@greenroom/core/coding';
import type { Plan, PlanView, Task } from '@greenroom/core/plan';
import type { SessionSummary } from '@greenroom/core/session';
import { Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { formatLeft } from '../../kit/calendar-text.ts';
import { JudgeNotice } from '../../kit/judge-notice.tsx';
import { useNow } from '../../kit/now.ts';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { judgeQuery, planQuery, problemsQuery, progressQuery, sessionsQuery } from '../../shell/api.ts';
import { useSettings } from '../../shell/settings.ts';
import { History } from './history.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { NextTask } from './next-task.tsx';
import { NextUp } from './next-up.tsx';
import { ReadinessGlance } from './readiness-glance.tsx';
import { RestOfDay } from './rest-of-day.tsx';
import { Resume } from './resume.tsx';
import { suggest } from './suggestion.ts';
import { useDayTasks } from './tasks.ts';
import { Welcome } from './welcome.tsx';

export function TodayPage() {
  const problems = useQuery(problemsQuery);
  const sessions = useQuery(sessionsQuery);
  const plan = useQuery(planQuery);
  const judge = useQuery(judgeQuery);
  const failed = problems.error ?? sessions.error ?? plan.error;
  const now = useNow();
  const date = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
  const interview = plan.data?.interview ?? null;
  const left =
    plan.data === undefined || interview === null
      ? ''
      : ` · interview ${formatLeft(plan.data.today, interview)}`;
  return (
    <Page title="Today" lead={`${date.format(now)}${left}`}>
      {judge.data !== undefined && <JudgeNotice status={judge.data} />}
      {problems.data !== undefined && sessions.data !== undefined && plan.data !== undefined ? (
        <Day problems={problems.data} sessions={sessions.data} view={plan.data} />
      ) : failed !== null ? (
        <ErrorState
          title="Today could not be loaded"
          error={failed}
          onRetry={() => {
            void problems.refetch();
            void sessions.refetch();
            void plan.refetch();
          }}
        />
      ) : (
        <LoadingState label="Loading what to do today" lines={6} />
      )}
    </Page>
  );
}

interface DayProps {
  readonly problems: readonly ProblemSummary[];
  readonly sessions: readonly SessionSummary[];
  readonly view: PlanView;
}

function Day({ problems, sessions, view }: DayProps) {
  const open = sessions.find((session) => session.endedAt === null);
  const { plan } = view;
  return (
    <>
      {open !== undefined && <Resume session={open} />}
      {plan === null ? (
        <WithoutPlan problems={problems} sessions={sessions} hasOpen={open !== undefined} />
      ) : (
        <Planned
          problems={problems}
          sessions={sessions}
          view={view}
          plan={plan}
          hasOpen={open !== undefined}
        />
      )}
      {sessions.length === 0 ? <HowItWorks /> : <History sessions={sessions} />}
    </>
  );
}

interface WithoutPlanProps extends Omit<DayProps, 'view'> {
  readonly hasOpen: boolean;
}

function WithoutPlan({ problems, sessions, hasOpen }: WithoutPlanProps) {
  const { hideDifficulty } = useSettings();
  const [skipped, setSkipped] = useLocalStorage({
    key: 'greenroom-plan-later',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const suggestion = suggest({ problems, sessions, hideDifficulty });
  return (
    <>
      {!skipped && <Welcome onSkip={() => setSkipped(true)} />}
      {!hasOpen && (
        <NextUp
          key={suggestion?.problem.id}
          suggestion={suggestion}
          minutes={sessions.length === 0 ? 15 : 25}
        />
      )}
    </>
  );
}

interface PlannedProps extends DayProps {
  readonly plan: Plan;
  readonly hasOpen: boolean;
}

function Planned({ problems, sessions, view, plan, hasOpen }: PlannedProps) {
  const progress = useQuery(progressQuery);
  const tasks = useDayTasks(view.today);
  const [chosen, setChosen] = useState<string | null>(null);
  const planned = plan.days.find(({ date }) => date === view.today)?.tasks ?? [];
  const next = planned.find(({ id }) => id === chosen) ?? planned[0];
  const isFirst = sessions.length === 0 && chosen === null;
  const rest = planned.filter((task) => task !== next || hasOpen || isFirst);
  const choose = (task: Task): void => {
    setChosen(task.id);
    window.scrollTo({ top: 0 });
    document.querySelector('h1')?.focus();
  };
  return (
    <>
      {!hasOpen && isFirst && <Diagnostic problems={problems} />}
      {!hasOpen && !isFirst && next !== undefined && (
        <NextTask task={next} problems={problems} sessions={sessions} tasks={tasks} />
      )}
      {!hasOpen && !isFirst && next === undefined && (
        <Panel>
          <Text>{restText(view)}</Text>
        </Panel>
      )}
      <RestOfDay view={view} rest={rest} tasks={tasks} onChoose={choose} />
      {progress.data !== undefined && <ReadinessGlance view={progress.data} />}
    </>
  );
}

/** The first session: it shows where one stands, so that the plan has something to go by. */
function Diagnostic({ problems }: Pick<DayProps, 'problems'>) {
  const { hideDifficulty } = useSettings();
  const suggestion = suggest({ problems, sessions: [], hideDifficulty });
  if (suggestion === null) return <NextUp suggestion={null} />;
  const why = 'Fifteen minutes that show where you stand; the plan goes by what they show.';
  return <NextUp suggestion={{ ...suggestion, why }} eyebrow="First, a diagnostic session" minutes={15} />;
}

function restText({ interview, today, done }: PlanView): string {
  if (interview === today)
    return 'The interview is today. Sleep, water, and a quiet place beat one more problem.';
  return done.some(({ date }) => date === today)
    ? 'All of today is done. Rest is part of the plan.'
    : 'Nothing is planned for today.';
}
