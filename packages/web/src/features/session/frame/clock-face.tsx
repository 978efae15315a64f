// The clock: what is left of a timed interview, or how long practice has gone on; and the button that stops it.

import { activeMs, sessionTone, type SessionState } from '@greenroom/core/session';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';

import { formatClock } from '../../../kit/time.ts';
import type { InterviewActions } from '../interview-actions.ts';
import classes from './clock-face.module.css';
import { useNow } from '../../../kit/ticking.ts';

interface ClockFaceProps {
  readonly state: SessionState;
  readonly now: () => number;
  readonly actions: InterviewActions;
  readonly disabled: boolean;
}

export function ClockFace({ state, now, actions, disabled }: ClockFaceProps) {
  const clock = activeMs(state, useNow(now));
  const paused = state.pausedAt !== null;
  const label = paused ? 'Go on' : 'Pause the clock';
  const Icon = paused ? IconPlayerPlayFilled : IconPlayerPauseFilled;
  return (
    <div className={classes.clock} data-tone={sessionTone(state.minutes, clock)} role="timer">
      <span className={classes.time}>{faceOf(state.minutes, clock)}</span>
      <span className={classes.word}>{paused ? 'paused' : wordOf(state.minutes, clock)}</span>
      <Tooltip label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          disabled={disabled}
          onClick={paused ? actions.resume : actions.pause}
        >
          <Icon size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function faceOf(minutes: number | null, clock: number): string {
  if (minutes === null) return formatClock(clock);
  // A countdown shows the second that is running, so it reads 0:00 only when the time is up.
  const left = minutes * 60_000 - clock;
  return formatClock(left >= 0 ? Math.ceil(left / 1_000) * 1_000 : -left);
}

function wordOf(minutes: number | null, clock: number): string {
  if (minutes === null) return 'so far';
  return clock < minutes * 60_000 ? 'left' : 'over';
}
