// What the accepted solution costs: said by the candidate first, then measured.

import { measuredVersions, type Problem, workingVersions } from '@greenroom/core/coding';
import type { Attempt, SessionState } from '@greenroom/core/session';
import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';

import { CostReport } from '../../../kit/cost/cost-report.tsx';
import { judgeQuery } from '../../../shell/api.ts';
import type { InterviewActions } from '../interview-actions.ts';
import classes from './cost-pane.module.css';
import { Measuring } from './measuring.tsx';

interface CostPaneProps {
  /** Id of the session. */
  readonly session: string;
  readonly problem: Problem;
  readonly state: SessionState;
  readonly actions: InterviewActions;
  readonly active: boolean;
}

export function CostPane(props: CostPaneProps) {
  const { session, problem, state, actions, active } = props;
  const { data: judge } = useQuery(judgeQuery);
  const version = lastAccepted(state);
  const { measurements, submissions, claims, runs } = state;
  const measured = useMemo(
    () => measuredVersions(problem, { measurements, submissions, claims, runs }),
    [problem, measurements, submissions, claims, runs],
  );
  if (version === null) {
    return (
      <p className={classes.empty}>
        Once a submission is accepted, say here what it costs; then how its work really grows is measured.
      </p>
    );
  }
  if (judge?.isolation === 'browser') {
    return (
      <p className={classes.empty}>
        Code runs in this browser here, where costs cannot be counted: they are not observed. State them all
        the same.
      </p>
    );
  }
  const shown = measured.find(({ attempt }) => attempt.id === version.id);
  const wish = measurements.find(({ kind, about }) => kind === 'complexity' && about === version.id);
  const isWaiting = wish !== undefined && wish.asked !== null && (wish.measured?.at ?? -1) < wish.asked.at;
  return (
    <div className={classes.pane}>
      {isWaiting ? (
        <Measuring
          session={session}
          about={version.id}
          onCancel={() => actions.cancelMeasuring(version.id)}
        />
      ) : shown === undefined ? (
        <ClaimForm key={version.id} {...{ version, state, actions, active }} />
      ) : (
        <>
          <CostReport version={shown} />
          {shown.report.status === 'unavailable' && active && (
            <Button size="xs" variant="default" mt="sm" onClick={() => actions.measure(version.id)}>
              Try again
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** The last accepted submission. */
function lastAccepted(state: SessionState): Attempt | null {
  const isAccepted = ({ verdict }: Attempt): boolean => verdict?.verdict === 'AC';
  return (
    workingVersions(state).findLast((each) => state.submissions.includes(each) && isAccepted(each)) ?? null
  );
}

interface ClaimFormProps extends Omit<CostPaneProps, 'session' | 'problem'> {
  readonly version: Attempt;
}

function ClaimForm({ version, state, actions, active }: ClaimFormProps) {
  const latest = (subject: 'time' | 'space'): string =>
    state.claims.findLast((claim) => claim.subject === subject)?.text ?? '';
  const [time, setTime] = useState(latest('time'));
  const [space, setSpace] = useState(latest('space'));
  const isWhole = time.trim() !== '' && space.trim() !== '';
  const measure = (event: FormEvent): void => {
    event.preventDefault();
    actions.claim('time', time);
    actions.claim('space', space);
    actions.measure(version.id);
  };
  return (
    <form className={classes.form} onSubmit={measure}>
      <p>
        Accepted. What does it cost? Say it before it is measured: what you change afterwards is kept, but
        shown as changed.
      </p>
      <div className={classes.fields}>
        <TextInput
          label="Time"
          placeholder="O(n log n)"
          maxLength={200}
          disabled={!active}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <TextInput
          label="Space beside input and output"
          placeholder="O(n)"
          maxLength={200}
          disabled={!active}
          value={space}
          onChange={(event) => setSpace(event.currentTarget.value)}
        />
      </div>
      <Group gap="xs">
        <Button type="submit" size="xs" disabled={!active || !isWhole}>
          State it and measure
        </Button>
        {!isWhole && (
          <Button size="xs" variant="subtle" disabled={!active} onClick={() => actions.measure(version.id)}>
            Measure without
          </Button>
        )}
      </Group>
    </form>
  );
}
