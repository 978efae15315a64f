// What is left of a round.

import { activeMs, sessionTone, type SessionState } from '@greenroom/core/session';

import { useNow } from '../../kit/ticking.ts';
import { formatClock } from '../../kit/time.ts';
import classes from './round.module.css';

interface RoundClockProps {
  readonly state: SessionState;
  readonly now: () => number;
}

export function RoundClock({ state, now }: RoundClockProps) {
  const clock = activeMs(state, useNow(now));
  const left = (state.minutes ?? 0) * 60_000 - clock;
  return (
    <span className={classes.clock} data-tone={sessionTone(state.minutes, clock)} role="timer">
      <strong className="gr-numbers">{formatClock(Math.abs(left))}</strong> {left >= 0 ? 'left' : 'over'}
    </span>
  );
}
