// The ring of a take: how much of the time is used, in words and as an arc; past the time it says so.

import { formatClock } from '../../../kit/time.ts';
import classes from './rehearsal.module.css';

interface TimeRingProps {
  readonly elapsedMs: number;
  readonly goalMs: number;
  /** From 0 to 100; null without a microphone. */
  readonly level: number | null;
}

const SIZE = 220;
const RADIUS = 100;
const LENGTH = 2 * Math.PI * RADIUS;

export function TimeRing({ elapsedMs, goalMs, level }: TimeRingProps) {
  const share = Math.min(1, elapsedMs / goalMs);
  const tone = elapsedMs <= goalMs ? 'calm' : elapsedMs <= goalMs * (4 / 3) ? 'amber' : 'red';
  const left = goalMs - elapsedMs;
  return (
    <div className={classes.ring} data-tone={tone}>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
        {level !== null && (
          <circle className={classes.loud} cx={SIZE / 2} cy={SIZE / 2} r={40 + (level / 100) * 48} />
        )}
        <circle className={classes.track} cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} />
        <circle
          className={classes.arc}
          cx={SIZE / 2}
          cy={SIZE / 2}
          r={RADIUS}
          strokeDasharray={`${share * LENGTH} ${LENGTH}`}
          transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
        />
      </svg>
      <div className={classes.clock}>
        <strong className="gr-numbers" role="timer">
          {formatClock(elapsedMs)}
        </strong>
        <span>{left >= 0 ? `of ${formatClock(goalMs)}` : `${formatClock(-left)} over`}</span>
      </div>
    </div>
  );
}
