// How well the candidate predicts their own scorecards.

import type { ProgressView } from '@greenroom/core/plan';
import { Text } from '@mantine/core';

import { TextLink } from '../../kit/link.tsx';
import { Panel } from '../../kit/page.tsx';
import classes from './progress.module.css';
import { TableBox } from './table-box.tsx';
import { px } from './scale.ts';

const WIDTH = 320;
const HEIGHT = 96;
/** The Brier score of the surest and wrongest prediction. */
const WORST = 2;

type Calibration = ProgressView['selfCalibration'];
type Point = Calibration['points'][number];

export function SelfCalibration({ calibration }: { readonly calibration: Calibration }) {
  const { points } = calibration;
  return (
    <Panel title="How well you know yourself">
      {points.length === 0 ? (
        <Text c="dimmed">
          Before a scorecard opens you may say what you expect. How close you come stands here.
        </Text>
      ) : (
        <>
          <Text mb={12}>{summary(calibration)}</Text>
          <Plot calibration={calibration} />
          <details className={classes.others}>
            <summary>The same as a table</summary>
            <PointTable points={points} />
          </details>
        </>
      )}
    </Panel>
  );
}

/** Predictions needed before their direction is worth a word. */
const ENOUGH = 8;
const NOTABLE_BIAS = 0.3;

function summary({ points, uninformed }: Calibration): string {
  const signals = sum(points, ({ signals: count }) => count);
  const exact = sum(points, ({ exact: count }) => count);
  const score = sum(points, (point) => point.score * point.signals) / signals;
  const bias = sum(points, (point) => point.bias * point.signals) / signals;
  const against = score < uninformed ? 'better than having no opinion' : 'no better than having no opinion';
  const way =
    signals < ENOUGH || Math.abs(bias) < NOTABLE_BIAS
      ? ''
      : bias > 0
        ? ' You tend to expect more than is seen.'
        : ' You tend to expect less than is seen.';
  return `${exact} of ${signals} levels predicted exactly. Brier score ${score.toFixed(2)}: ${against} (${uninformed.toFixed(2)}); 0 is perfect.${way}`;
}

function sum(points: readonly Point[], value: (point: Point) => number): number {
  return points.reduce((total, point) => total + value(point), 0);
}

/** Beside a sentence and a table that say the same; hidden from those who listen. */
function Plot({ calibration: { points, uninformed } }: { readonly calibration: Calibration }) {
  const x = (index: number): string =>
    px(points.length === 1 ? WIDTH / 2 : 8 + (index / (points.length - 1)) * (WIDTH - 16));
  const y = (score: number): string => px(6 + (score / WORST) * (HEIGHT - 12));
  return (
    <svg className={classes.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <line className={classes.plotBase} x1="0" x2={WIDTH} y1={y(uninformed)} y2={y(uninformed)} />
      <text className={classes.plotText} x={WIDTH} y={Number(y(uninformed)) - 4} textAnchor="end">
        no opinion
      </text>
      <polyline
        className={classes.trendLine}
        points={points.map(({ score }, index) => `${x(index)},${y(score)}`).join(' ')}
      />
      {points.map(({ session, score }, index) => (
        <circle key={session} className={classes.trendEnd} cx={x(index)} cy={y(score)} r="3.5" />
      ))}
    </svg>
  );
}

function PointTable({ points }: { readonly points: readonly Point[] }) {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  return (
    <TableBox label="Predictions">
      <thead>
        <tr>
          <th scope="col">Session</th>
          <th scope="col">Day</th>
          <th scope="col">Brier score</th>
          <th scope="col">Exact</th>
        </tr>
      </thead>
      <tbody className="gr-numbers">
        {points.toReversed().map(({ session, title, when, score, exact, signals }) => (
          <tr key={session}>
            <th scope="row">
              <TextLink to="/sessions/$id/scorecard" params={{ id: session }}>
                {title}
              </TextLink>
            </th>
            <td>{day.format(new Date(when))}</td>
            <td>{score.toFixed(2)}</td>
            <td>
              {exact} of {signals}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
