// Counted work against size on logarithmic axes: a point for each input, the fitted curves behind them.

import type { ComplexityReport } from '@greenroom/core/coding';
import { classText } from '@greenroom/core/coding';

import classes from './cost.module.css';
import { type LogScale, logScale, shortNumber } from './log-scale.ts';

export type Ladder = ComplexityReport['ladders'][number];

const WIDTH = 420;
const HEIGHT = 264;
const BOX = { left: 50, right: WIDTH - 12, top: 12, bottom: HEIGHT - 40 };
const TICKS = { x: 6, y: 5 };

interface GrowthPlotProps {
  /** Kinds of inputs in which the same letters grow; the first one's curves are drawn. */
  readonly ladders: readonly Ladder[];
  /** What the plot shows, for those who listen. */
  readonly label: string;
}

export function GrowthPlot({ ladders, label }: GrowthPlotProps) {
  const [main] = ladders;
  if (main === undefined) return null;
  const points = ladders.flatMap((ladder) => ladder.points);
  const x = logScale(
    points.map(({ n }) => n),
    TICKS.x,
  );
  const y = logScale(
    points.map(({ work }) => work),
    TICKS.y,
  );
  const at = (n: number, work: number): readonly [string, string] => [acrossOf(x, n), upOf(y, work)];
  return (
    <svg className={classes.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <Axes x={x} y={y} letters={main.varies.join(' = ')} />
      {main.curves.map(({ growth, values, isAnswer }) => (
        <polyline
          key={growth}
          className={isAnswer ? classes.curve : classes.possible}
          points={values.map((value, index) => at(main.points[index]?.n ?? 1, value).join()).join(' ')}
        />
      ))}
      {ladders.toReversed().map((ladder) => (
        <g key={ladder.family} className={ladder === main ? classes.points : classes.otherPoints}>
          {ladder.points.map(({ n, work }) => {
            const [cx, cy] = at(n, work);
            return <circle key={n} cx={cx} cy={cy} r={ladder === main ? 2.5 : 4} />;
          })}
        </g>
      ))}
    </svg>
  );
}

function acrossOf(scale: LogScale, value: number): string {
  return (BOX.left + scale.place(value) * (BOX.right - BOX.left)).toFixed(2);
}

function upOf(scale: LogScale, value: number): string {
  return (BOX.bottom - scale.place(value) * (BOX.bottom - BOX.top)).toFixed(2);
}

function Axes({ x, y, letters }: { readonly x: LogScale; readonly y: LogScale; readonly letters: string }) {
  return (
    <g className={classes.axes}>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={BOX.left} x2={BOX.right} y1={upOf(y, tick)} y2={upOf(y, tick)} />
          <text x={BOX.left - 6} y={upOf(y, tick)} dy="0.35em" textAnchor="end">
            {shortNumber(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line x1={acrossOf(x, tick)} x2={acrossOf(x, tick)} y1={BOX.bottom} y2={BOX.bottom + 4} />
          <text x={acrossOf(x, tick)} y={BOX.bottom + 17} textAnchor="middle">
            {shortNumber(tick)}
          </text>
        </g>
      ))}
      <text x={(BOX.left + BOX.right) / 2} y={HEIGHT - 6} textAnchor="middle" className={classes.axisName}>
        size: {letters}
      </text>
      <text
        x={12}
        y={(BOX.top + BOX.bottom) / 2}
        textAnchor="middle"
        className={classes.axisName}
        transform={`rotate(-90 12 ${(BOX.top + BOX.bottom) / 2})`}
      >
        counted work
      </text>
    </g>
  );
}

/** What the marks of a plot stand for. */
export function PlotLegend({ ladders }: { readonly ladders: readonly Ladder[] }) {
  const [main, ...others] = ladders;
  if (main === undefined) return null;
  const [letter = 'n'] = main.varies;
  const inLetter = (growth: string): string => `O(${classText(growth.replaceAll(/\bn\b/gu, letter))})`;
  return (
    <ul className={classes.legend}>
      <li data-mark="points">inputs “{main.family}”</li>
      {others.length > 0 && (
        <li data-mark="otherPoints">other inputs: {others.map(({ family }) => `“${family}”`).join(', ')}</li>
      )}
      {main.curves.map(({ growth, isAnswer }) => (
        <li key={growth} data-mark={isAnswer ? 'curve' : 'possible'}>
          {inLetter(growth)}
          {isAnswer ? '' : ', not rejected'}
        </li>
      ))}
    </ul>
  );
}
