// The interview screen: opens the session's recorder and its exercise, and says so while it cannot.

import { problemQuery } from '../../shell/api.ts';
import {
  type RecorderSnapshot,
  type SessionRecorder,
  useRecorderSnapshot,
  useSessionRecorder,
} from '../../shell/recorder/index.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { Page } from '../../kit/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { Interview } from './interview.tsx';

/** The screen of a session that is not about code. */
export type OtherTrack = ComponentType<{
  readonly id: string;
  readonly recorder: SessionRecorder;
  readonly snapshot: RecorderSnapshot;
}>;

interface SessionPageProps {
  readonly id: string;
  /** Questions and answers. */
  readonly round: OtherTrack;
}

export function SessionPage({ id, round }: SessionPageProps) {
  const recorder = useSessionRecorder(id);
  if (recorder === null) return <Opening />;
  return <OpenedSession id={id} round={round} recorder={recorder} />;
}

function Opening() {
  return (
    <Page title="Interview">
      <LoadingState label="Opening the session" lines={6} />
    </Page>
  );
}

interface OpenedSessionProps extends SessionPageProps {
  readonly recorder: SessionRecorder;
}

function OpenedSession({ id, round: Round, recorder }: OpenedSessionProps) {
  const snapshot = useRecorderSnapshot(recorder);
  const {
    mode,
    recorder: { state },
  } = snapshot;
  const { exercise } = state;
  const problem = useQuery({
    ...problemQuery(exercise?.pack ?? '', exercise?.exercise ?? ''),
    enabled: exercise?.track === 'coding',
  });
  if (mode.kind === 'failed') {
    return mode.gone ? <Gone /> : <Failed error={mode.error} onRetry={() => recorder.retry()} />;
  }
  if (exercise?.track === 'behavioural') return <Round id={id} recorder={recorder} snapshot={snapshot} />;
  if (problem.isError) return <Failed error={problem.error} onRetry={() => void problem.refetch()} />;
  if (exercise === null || problem.data === undefined) return <Opening />;
  return <Interview id={id} recorder={recorder} snapshot={snapshot} problem={problem.data} />;
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <Page title="Interview">
      <ErrorState title="This session could not be opened" error={error} onRetry={onRetry} />
    </Page>
  );
}

function Gone() {
  return (
    <Page title="Interview">
      <EmptyState
        title="There is no such session"
        action={
          <Button component={Link} to="/">
            Go to Today
          </Button>
        }
      >
        It may have been deleted.
      </EmptyState>
    </Page>
  );
}
