// How a signal moved over the last weeks: a line with the band of its interval.

import type { ProgressView } from '@greenroom/core/plan';

import { shareOf } from '../../kit/interval-bar.tsx';
import classes from './progress.module.css';
import { px } from './scale.ts';

const WIDTH = 132;
const HEIGHT = 30;
const WEEK_MS = 7 * 86_400_000;
const WEEKS = 12;

type Trend = ProgressView['signals'][number]['trend'];

/** Beside words that say the same; hidden from those who listen. */
export function TrendLine({ trend }: { readonly trend: Trend }) {
  const last = trend.at(-1);
  if (last === undefined) return null;
  const x = (when: number): string => px(WIDTH - 4 - ((last.when - when) / (WEEKS * WEEK_MS)) * (WIDTH - 8));
  const y = (level: number): string => px(HEIGHT - 3 - shareOf(level) * (HEIGHT - 6));
  const upper = trend.map(({ when, interval }) => `${x(when)},${y(interval[1])}`);
  const lower = trend.toReversed().map(({ when, interval }) => `${x(when)},${y(interval[0])}`);
  return (
    <svg
      className={classes.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden
    >
      <polygon className={classes.trendBand} points={[...upper, ...lower].join(' ')} />
      <polyline
        className={classes.trendLine}
        points={trend.map(({ when, level }) => `${x(when)},${y(level)}`).join(' ')}
      />
      <circle className={classes.trendEnd} cx={x(last.when)} cy={y(last.level)} r="2.75" />
    </svg>
  );
}

/** The least change over the weeks shown that is worth a word, in levels. */
const NOTABLE = 0.25;

/** What the line shows, in words. */
export function trendText(trend: Trend): string {
  const [first] = trend;
  const last = trend.at(-1);
  if (first === undefined || last === undefined || trend.length < 2) return 'Too new for a trend';
  const weeks = Math.round((last.when - first.when) / WEEK_MS);
  const change = last.level - first.level;
  const span = weeks === 1 ? 'a week' : `${weeks} weeks`;
  // Intervals that overlap this much are no change that one could swear to.
  const apart = last.interval[0] > first.interval[1] || last.interval[1] < first.interval[0];
  if (Math.abs(change) < NOTABLE) return `Level for ${span}`;
  const way = change > 0 ? 'Up' : 'Down';
  return `${way} ${Math.abs(change).toFixed(1)} in ${span}${apart ? '' : ', within the noise'}`;
}
