// Expected against actual: minutes of the plan's backbone, day by day.

import type { PlanView } from '@greenroom/core/plan';
import { Text } from '@mantine/core';

import { formatDay, formatMinutes } from '../../kit/calendar-text.ts';
import { Panel } from '../../kit/page.tsx';
import classes from './plan.module.css';

const WIDTH = 640;
const HEIGHT = 150;

export function BurnUpChart({ view: { burnUp, today } }: { readonly view: PlanView }) {
  const last = burnUp?.points.at(-1);
  if (burnUp === null || last === undefined) return null;
  const done = burnUp.points.findLast(({ actual }) => actual !== null);
  return (
    <Panel title="Expected and done">
      <Text mb={12}>
        {formatMinutes(done?.actual ?? 0)} done; {formatMinutes(done?.expected ?? 0)} expected by now, of{' '}
        {formatMinutes(last.expected)} in all. The dashed line is what is expected, the other what is done.
      </Text>
      <Chart points={burnUp.points} today={today} scope={last.expected} />
      <details className={classes.asTable}>
        <summary>The same as a table</summary>
        <PointTable points={burnUp.points.filter(({ date }) => date <= today)} />
      </details>
    </Panel>
  );
}

type Points = NonNullable<PlanView['burnUp']>['points'];

interface ChartProps {
  readonly points: Points;
  readonly today: string;
  readonly scope: number;
}

/** Beside words and a table that say the same; hidden from those who listen. */
function Chart({ points, today, scope }: ChartProps) {
  const most = Math.max(1, scope, ...points.map(({ actual }) => actual ?? 0));
  const x = (index: number): string => ((index / Math.max(1, points.length - 1)) * WIDTH).toFixed(1);
  const y = (minutes: number): string => (HEIGHT - 6 - (minutes / most) * (HEIGHT - 16)).toFixed(1);
  const line = (values: readonly (number | null)[]): string =>
    values.flatMap((value, index) => (value === null ? [] : [`${x(index)},${y(value)}`])).join(' ');
  const now = points.findIndex(({ date }) => date === today);
  return (
    <svg className={classes.burnUp} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <line className={classes.burnUpFloor} x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      {now >= 0 && <line className={classes.burnUpNow} x1={x(now)} x2={x(now)} y1="4" y2={y(0)} />}
      <polyline className={classes.burnUpExpected} points={line(points.map(({ expected }) => expected))} />
      <polyline className={classes.burnUpActual} points={line(points.map(({ actual }) => actual))} />
    </svg>
  );
}

function PointTable({ points }: { readonly points: Points }) {
  return (
    <table className={classes.numbers}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Expected</th>
          <th scope="col">Done</th>
        </tr>
      </thead>
      <tbody className="gr-numbers">
        {points.toReversed().map(({ date, expected, actual }) => (
          <tr key={date}>
            <th scope="row">{formatDay(date, 'short')}</th>
            <td>{formatMinutes(expected)}</td>
            <td>{formatMinutes(actual ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
