// The lanes, drawn: bands for phases, a shape for typing, marks for runs and talk. The part before the play head is lit.

import { phaseNames, type SessionMinutes } from '@greenroom/core/session';
import { memo, useMemo } from 'react';

import { formatClock } from '../../../kit/time.ts';
import { type Axis, ticks } from './axis.ts';
import { AttemptShape, SeenShape, TalkShape, TestShape } from './mark-shapes.tsx';
import { boxes, type Seen, timelineHeight } from './lane-layout.ts';
import { type Lanes, typingShape } from './lanes.ts';
import classes from './timeline.module.css';

interface StillProps {
  readonly axis: Axis;
  readonly lanes: Lanes;
  readonly seen: readonly Seen[];
  readonly minutes: SessionMinutes;
  readonly width: number;
  readonly x: (at: number) => number;
}

export function LaneDrawing({ headX, ...still }: StillProps & { readonly headX: number }) {
  const { width, lanes, x } = still;
  const bars = useMemo(() => {
    const shape = typingShape(lanes.keystrokes, (at) => x(at) / Math.max(1, width), Math.floor(width / 4));
    return shape.map((height, bin) => barPath(bin, height)).join('');
  }, [lanes, x, width]);
  return (
    <svg className={classes.drawing} width={width} height={timelineHeight} aria-hidden="true">
      <defs>
        <pattern id="away" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" className={classes.hatch} />
        </pattern>
        <clipPath id="played">
          <rect x="0" y="0" width={Math.max(0, headX)} height={timelineHeight} />
        </clipPath>
      </defs>
      <StillLanes {...still} />
      <path d={bars} className={classes.typing} />
      <path d={bars} className={classes.typed} clipPath="url(#played)" />
    </svg>
  );
}

function barPath(bin: number, share: number): string {
  if (share === 0) return '';
  const { middle, height } = boxes.code;
  const half = Math.max(1, share * (height / 2 - 5));
  return `M${bin * 4 + 2} ${(middle - half).toFixed(1)}v${(2 * half).toFixed(1)}`;
}

/** Everything that does not move with the play head. */
const StillLanes = memo(function StillLanes({ axis, lanes, seen, minutes, width, x }: StillProps) {
  return (
    <>
      <ScaleTicks axis={axis} width={width} />
      <PhaseBands lanes={lanes} x={x} />
      {lanes.away.map(({ from, to }) => (
        <rect
          key={from}
          x={x(from)}
          y={boxes.code.top + 2}
          width={Math.max(2, x(to) - x(from))}
          height={boxes.code.height - 4}
          fill="url(#away)"
        />
      ))}
      <line className={classes.rail} x1="0" x2={width} y1={boxes.code.middle} y2={boxes.code.middle} />
      <line className={classes.rail} x1="0" x2={width} y1={boxes.runs.middle} y2={boxes.runs.middle} />
      <line className={classes.rail} x1="0" x2={width} y1={boxes.chat.middle} y2={boxes.chat.middle} />
      <line className={classes.rail} x1="0" x2={width} y1={boxes.seen.middle} y2={boxes.seen.middle} />
      {lanes.speech.map(({ from, to }) => (
        <rect
          key={from}
          className={classes.speech}
          x={x(from)}
          y={boxes.chat.top + boxes.chat.height - 7}
          width={Math.max(1, x(to) - x(from))}
          height="6"
        />
      ))}
      <HalfTime axis={axis} minutes={minutes} width={width} />
      {axis.cuts
        .filter(({ from, to }) => to - from > 30_000)
        .map(({ from, kind }) => (
          <CutMark key={from} x={x(from)} kind={kind} />
        ))}
      {lanes.tests.map((mark) => (
        <TestShape key={mark.key} x={x(mark.at)} />
      ))}
      {lanes.attempts.map((mark) => (
        <AttemptShape key={mark.key} mark={mark} x={x(mark.at)} askedX={x(mark.askedAt)} />
      ))}
      {lanes.talk.map((mark) => (
        <TalkShape key={mark.key} mark={mark} x={x(mark.at)} />
      ))}
      {seen.map((mark) => (
        <SeenShape key={`${mark.key} ${mark.label}`} mark={mark} x={x(mark.at)} />
      ))}
    </>
  );
});

function ScaleTicks({ axis, width }: { readonly axis: Axis; readonly width: number }) {
  const { height } = boxes.scale;
  return ticks(axis, 64 / Math.max(64, width)).map(({ position, clock }) => {
    const x = (position / Math.max(1, axis.length)) * width;
    return (
      <g key={clock}>
        <line className={classes.tick} x1={x} x2={x} y1={height - 5} y2={timelineHeight} />
        {x < width - 24 && (
          <text className={classes.tickText} x={x + 4} y={height - 8}>
            {formatClock(clock)}
          </text>
        )}
      </g>
    );
  });
}

function PhaseBands({ lanes, x }: { readonly lanes: Lanes; readonly x: (at: number) => number }) {
  const { top, height } = boxes.phases;
  return lanes.phases.map(({ phase, from, to }) => {
    const left = x(from);
    const width = Math.max(1, x(to) - left - 2);
    const name = phaseNames[phase];
    return (
      <g key={`${phase} ${from}`}>
        <rect
          className={classes.phase}
          data-phase={phase}
          x={left}
          y={top + 3}
          width={width}
          height={height - 6}
          rx="3"
        />
        {width > name.length * 6.6 + 10 && (
          <text className={classes.phaseName} x={left + 6} y={top + height / 2 + 4}>
            {name}
          </text>
        )}
      </g>
    );
  });
}

/** Where half of a timed interview is over, if the recording got that far and nothing but pauses was cut out. */
function HalfTime({ axis, minutes, width }: Pick<StillProps, 'axis' | 'minutes' | 'width'>) {
  if (minutes === null || axis.cuts.some(({ kind }) => kind === 'idle')) return null;
  const position = (minutes * 60_000) / 2;
  if (position >= axis.length) return null;
  const x = (position / axis.length) * width;
  const end = x > width - 70;
  return (
    <g className={classes.half}>
      <line x1={x} x2={x} y1={boxes.code.top} y2={timelineHeight} />
      <text x={end ? x - 5 : x + 5} y={boxes.code.top + 11} textAnchor={end ? 'end' : 'start'}>
        half time
      </text>
    </g>
  );
}

function CutMark({ x, kind }: { readonly x: number; readonly kind: 'pause' | 'idle' }) {
  const { top, height } = boxes.code;
  return (
    <g className={classes.cut} data-kind={kind}>
      <rect x={x - 3} y={top + 2} width="6" height={height - 4} />
      <path d={`M${x - 2} ${top + 3}v${height - 6}M${x + 2} ${top + 3}v${height - 6}`} />
    </g>
  );
}
