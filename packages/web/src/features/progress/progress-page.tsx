// Progress: what was practised, what came of it, how sure that is, and how well one knows oneself.

import type { ProgressView } from '@greenroom/core/plan';
import { useQuery } from '@tanstack/react-query';

import { ButtonLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { progressQuery } from '../../shell/api.ts';
import { Activity } from './activity.tsx';
import { Coverage, TrackTime } from './bars.tsx';
import { ExportProgress } from './export-progress.tsx';
import classes from './progress.module.css';
import { ReadinessTable } from './readiness-table.tsx';
import { Reviews } from './reviews.tsx';
import { SelfCalibration } from './self-calibration.tsx';

export function ProgressPage() {
  const { data, error, refetch } = useQuery(progressQuery);
  if (data !== undefined) return <ProgressOf view={data} />;
  return (
    <Page title="Progress">
      {error === null ? (
        <LoadingState label="Loading your progress" lines={10} />
      ) : (
        <ErrorState
          title="Your progress could not be loaded"
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
    </Page>
  );
}

function ProgressOf({ view }: { readonly view: ProgressView }) {
  return (
    <Page
      title="Progress"
      lead={`What your sessions show so far. Days are those in ${view.timeZone.replaceAll('_', ' ')}.`}
      actions={
        <>
          <ExportProgress view={view} />
          <ButtonLink to="/progress/report" variant="default">
            Report
          </ButtonLink>
        </>
      }
    >
      <ReadinessTable view={view} />
      <Activity view={view} />
      <div className={classes.columns}>
        <TrackTime tracks={view.tracks} />
        <SelfCalibration calibration={view.selfCalibration} />
      </div>
      <Coverage patterns={view.patterns} />
      <Panel title="Due again">
        <Reviews view={view} />
      </Panel>
    </Page>
  );
}
