// The plan up to the interview: by week or by month, with what moved and why, and what does not fit.

import { addDays, type Plan, type PlanView } from '@greenroom/core/plan';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Choice } from '../../kit/choice.tsx';
import { ButtonLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { planQuery } from '../../shell/api.ts';
import { formatDay, formatLeft, formatMinutes, shiftMonth } from '../../kit/calendar-text.ts';
import { BurnUpChart } from './burn-up-chart.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { ChangeList, MovedNow } from './changes.tsx';
import { MonthGrid } from './month-grid.tsx';
import { ProfileForm } from './profile-form.tsx';
import { useChangePlan } from './requests.ts';
import { WeekBoard } from './week-board.tsx';

export function PlanPage() {
  const { data, error, refetch } = useQuery(planQuery);
  if (data !== undefined) return <PlanOf view={data} />;
  return (
    <Page title="Plan">
      {error === null ? (
        <LoadingState label="Loading the plan" lines={8} />
      ) : (
        <ErrorState
          title="The plan could not be loaded"
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
    </Page>
  );
}

function PlanOf({ view }: { readonly view: PlanView }) {
  const [editing, setEditing] = useState(false);
  const { change, changeAsync, moved, error } = useChangePlan();
  const { plan } = view;
  if (plan === null || editing) {
    return (
      <Page
        title="Plan"
        width="reading"
        lead={
          plan === null
            ? 'Say when the interview is and how much time there is. Every day until then gets its tasks, and the plan changes with what you show and with the days you miss.'
            : 'What you change here plans every day from today anew.'
        }
      >
        <Panel>
          <ProfileForm
            view={view}
            onSave={(profile) => changeAsync({ kind: 'profile', profile }).then(() => setEditing(false))}
            {...(plan === null ? {} : { onCancel: () => setEditing(false) })}
          />
        </Panel>
      </Page>
    );
  }
  return (
    <Page
      title="Plan"
      lead={`Interview ${formatLeft(view.today, plan.interview)}, on ${formatDay(plan.interview, 'long')}. ${pace(view)}`}
      actions={
        <>
          <Button variant="default" onClick={() => setEditing(true)}>
            Change date and hours
          </Button>
          <ButtonLink to="/">Start today</ButtonLink>
        </>
      }
    >
      {error !== null && (
        <Alert color="red" role="alert" title="The change was not saved">
          {error.message}
        </Alert>
      )}
      <MovedNow moved={moved} />
      <Boards view={view} plan={plan} onChange={change} />
      {view.changes.length > 0 && (
        <Panel title="What changed since yesterday">
          <ChangeList changes={view.changes} />
        </Panel>
      )}
      {plan.unplaced.length > 0 && <Unplaced unplaced={plan.unplaced} />}
      <BurnUpChart view={view} />
      <CalendarPanel />
    </Page>
  );
}

/** Must-haves by name; reviews, of which there may be hundreds, by their number. */
function Unplaced({ unplaced }: Pick<Plan, 'unplaced'>) {
  const reviews = unplaced.filter(({ task }) => task.kind === 'review').length;
  return (
    <Panel title="What does not fit">
      {unplaced
        .filter(({ task }) => task.kind !== 'review')
        .map(({ task, why }) => (
          <Text key={task.id}>
            <strong>{task.title}.</strong> {why}
          </Text>
        ))}
      {reviews > 0 && (
        <Text>
          <strong>{reviews === 1 ? '1 review.' : `${reviews} reviews.`}</strong> No day before the interview
          has room for more of them; those that would be forgotten first are planned.
        </Text>
      )}
    </Panel>
  );
}

/** Whether the date holds at the pace so far, in a sentence; nothing while it cannot be told. */
function pace({ burnUp }: PlanView): string {
  switch (burnUp?.holds) {
    case 'yes':
      return 'At your pace so far the plan will be done by then.';
    case 'no':
      return `At your pace so far ${formatMinutes(burnUp.forecast ?? 0)} of it will be done by then.`;
    case 'inconclusive':
    case undefined:
      return '';
  }
}

interface BoardsProps {
  readonly view: PlanView;
  readonly plan: Plan;
  readonly onChange: ReturnType<typeof useChangePlan>['change'];
}

function Boards({ view, plan, onChange }: BoardsProps) {
  const [scale, setScale] = useState<'week' | 'month'>('week');
  const [shown, setShown] = useState(view.today);
  const turn = (by: 1 | -1): void =>
    setShown(scale === 'week' ? addDays(shown, 7 * by) : shiftMonth(shown, by));
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <Choice
          label="Show"
          value={scale}
          options={[
            { value: 'week', label: 'Week' },
            { value: 'month', label: 'Month' },
          ]}
          onChange={setScale}
        />
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            onClick={() => turn(-1)}
          >
            Earlier
          </Button>
          <Button variant="default" onClick={() => setShown(view.today)}>
            Today
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} aria-hidden />}
            onClick={() => turn(1)}
          >
            Later
          </Button>
        </Group>
      </Group>
      {scale === 'week' ? (
        <WeekBoard view={view} plan={plan} shown={shown} onChange={onChange} />
      ) : (
        <MonthGrid
          view={view}
          plan={plan}
          shown={shown}
          onChange={onChange}
          onDay={(date) => {
            setShown(date);
            setScale('week');
          }}
        />
      )}
    </>
  );
}
