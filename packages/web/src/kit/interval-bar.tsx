// A level with its interval on the scale of the four levels.

import { levels } from '@greenroom/core/signals';

import classes from './interval-bar.module.css';

/** A level on the rubric's scale, 1 to 4, as a share of the width. */
export function shareOf(level: number): number {
  return (level - 1) / 3;
}

interface IntervalBarProps {
  readonly level: number;
  readonly interval: readonly [number, number];
}

/** A drawing beside words that say the same; hidden from those who listen. */
export function IntervalBar({ level, interval: [low, high] }: IntervalBarProps) {
  const at = (value: number): string => `${shareOf(value) * 100}%`;
  return (
    <div className={classes.scale} aria-hidden>
      {levels.map((each) => (
        <span key={each} className={classes.tick} style={{ left: at(each) }} />
      ))}
      <span
        className={classes.band}
        style={{ left: at(low), width: `${(shareOf(high) - shareOf(low)) * 100}%` }}
      />
      <span className={classes.dot} style={{ left: at(level) }} />
    </div>
  );
}
