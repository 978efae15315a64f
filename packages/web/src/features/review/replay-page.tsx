// The replay of a session: one scrubber over its code, runs, talk and phases.

import { useQuery } from '@tanstack/react-query';

import { PageHeading } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import type { Opening } from './replay/evidence-note.tsx';
import { ReplayStage } from './replay/replay-stage.tsx';
import { scorecardQuery } from '../../shell/api.ts';
import { useRecordedSession } from './requests.ts';

interface ReplayPageProps {
  readonly id: string;
  readonly opening: Opening;
}

export function ReplayPage({ id, opening }: ReplayPageProps) {
  const { session, problem, recorded } = useRecordedSession(id);
  // The recording replays without its scorecard; the marks of the evidence are then missing.
  const card = useQuery(scorecardQuery(id));
  const failed = [session, problem].find(({ isError }) => isError);
  if (failed !== undefined) {
    return (
      <>
        <PageHeading title="Replay" hidden />
        <ErrorState
          title="The recording could not be opened"
          error={failed.error}
          onRetry={() => void Promise.all([session.refetch(), problem.refetch()])}
        />
      </>
    );
  }
  if (recorded === null || card.isPending) {
    return (
      <>
        <PageHeading title="Replay" hidden />
        <LoadingState label="Loading the recording" lines={8} />
      </>
    );
  }
  return (
    <ReplayStage
      id={id}
      opening={opening}
      title={recorded.session.summary.title}
      events={recorded.session.events}
      problem={recorded.problem}
      card={card.data}
    />
  );
}
