// The scorecard of a session: what was seen, where, and the one next step.

import type { Problem } from '@greenroom/core/coding';
import type { Prediction } from '@greenroom/core/plan';
import { recorderOf, type Session } from '@greenroom/core/session';
import type { Scorecard } from '@greenroom/core/signals';
import { Alert } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { useLightPaper } from '../../kit/light-paper.ts';
import { ButtonLink, TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { lengthName } from '../../kit/session-choices.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { predictionQuery, scorecardQuery } from '../../shell/api.ts';
import { useRecordedSession } from './requests.ts';
import { Costs } from './scorecard/costs.tsx';
import { Headline } from './scorecard/headline.tsx';
import { JudgeSummary } from './scorecard/judge-summary.tsx';
import { ExportMenu } from './scorecard/export-menu.tsx';
import { OwnTests } from './scorecard/own-tests.tsx';
import { SessionNotes } from './scorecard/session-notes.tsx';
import { PredictionForm } from './scorecard/prediction.tsx';
import { ThinkingAloud } from './scorecard/thinking-aloud.tsx';
import { ObservedSignals, UnobservedSignals } from './scorecard/signals.tsx';

export function ScorecardPage({ id }: { readonly id: string }) {
  const { session, problem, recorded } = useRecordedSession(id);
  const card = useQuery(scorecardQuery(id));
  const predicted = useQuery(predictionQuery(id));
  const failed = [session, problem, card, predicted].find(({ isError }) => isError);
  if (failed !== undefined) {
    return (
      <Page title="Scorecard" width="reading">
        <Panel>
          <ErrorState
            title="The scorecard could not be opened"
            error={failed.error}
            onRetry={() =>
              void Promise.all([session.refetch(), problem.refetch(), card.refetch(), predicted.refetch()])
            }
          />
        </Panel>
      </Page>
    );
  }
  if (recorded === null || card.data === undefined || predicted.data === undefined) {
    return (
      <Page title="Scorecard" width="reading">
        <Panel>
          <LoadingState label="Reading the evidence" lines={8} />
        </Panel>
      </Page>
    );
  }
  const { summary } = recorded.session;
  if (summary.endedAt !== null && predicted.data.prediction === null) {
    return <PredictionForm session={id} title={summary.title} track={summary.exercise.track} />;
  }
  return <Whole id={id} {...recorded} card={card.data} expected={predicted.data.prediction?.levels ?? {}} />;
}

interface WholeProps {
  readonly id: string;
  readonly session: Session;
  /** Null in tracks without one. */
  readonly problem: Problem | null;
  readonly card: Scorecard;
  readonly expected: Prediction['levels'];
}

function Whole({ id, session, problem, card, expected }: WholeProps) {
  useLightPaper();
  const recording = useMemo(() => recorderOf(session.events), [session.events]);
  const { state } = recording;
  const { summary } = session;
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const facts = `${lengthName(summary.minutes)} · ${day.format(new Date(summary.startedAt))}`;
  return (
    <Page
      title={`Scorecard: ${summary.title}`}
      lead={facts}
      width="reading"
      actions={
        <>
          <ExportMenu
            card={card}
            state={state}
            track={summary.exercise.track}
            title={summary.title}
            facts={facts}
          />
          <ButtonLink
            to="/sessions/$id/replay"
            params={{ id }}
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
          >
            Replay
          </ButtonLink>
        </>
      }
    >
      {state.ended === null && (
        <Alert color="yellow" title="This session is still going on">
          Here is what has been seen so far.{' '}
          <TextLink to="/sessions/$id" params={{ id }}>
            Go back to it
          </TextLink>
        </Alert>
      )}
      <Headline card={card} />
      {problem !== null && <JudgeSummary id={id} problem={problem} state={state} />}
      {problem !== null && <Costs id={id} problem={problem} state={state} />}
      {problem !== null && <OwnTests id={id} problem={problem} events={recording.events} state={state} />}
      {problem !== null && <ThinkingAloud id={id} />}
      <ObservedSignals id={id} card={card} recording={recording} expected={expected} />
      <SessionNotes id={id} state={state} />
      <UnobservedSignals card={card} track={summary.exercise.track} />
    </Page>
  );
}
