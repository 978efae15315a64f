// A measurement on its way: how far it is, and a way out.

import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { openMeasurementsQuery } from '../../../shell/measurements.ts';
import classes from './cost-pane.module.css';

interface MeasuringProps {
  /** Id of the session. */
  readonly session: string;
  readonly about: string;
  readonly onCancel: () => void;
}

export function Measuring({ session, about, onCancel }: MeasuringProps) {
  const { data } = useQuery(openMeasurementsQuery(session));
  const open = data?.find((each) => each.about === about);
  const percent = Math.round((open?.share ?? 0) * 100);
  return (
    <div className={classes.measuring}>
      <p role="status">Measuring how the work grows: it runs on larger and larger inputs.</p>
      <Progress value={percent} aria-label="Progress of the measurement" />
      <div className={classes.doing}>
        <span>{open === undefined || open.state === 'waiting' ? 'waiting its turn' : open.doing}</span>
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
