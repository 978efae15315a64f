// The scrubber: lanes of everything that happened on one time axis, a play head, and a slider for hands and keys.

import { phaseNames } from '@greenroom/core/session';
import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useMemo, useState } from 'react';

import { formatClock } from '../../../kit/time.ts';
import { type Axis, momentAt, positionOf } from './axis.ts';
import { LaneDrawing } from './lane-drawing.tsx';
import {
  laneHeights,
  laneNames,
  markNear,
  markUnder,
  type Point,
  type Seen,
  timelineHeight,
} from './lane-layout.ts';
import type { Recording } from './use-recording.ts';
import classes from './timeline.module.css';

interface TimelineProps {
  readonly recording: Recording;
  readonly seen: readonly Seen[];
  readonly at: number;
  readonly onSeek: (at: number) => void;
}

export function Timeline(props: TimelineProps) {
  return (
    <div className={classes.timeline}>
      <div className={classes.names} aria-hidden>
        {laneNames.map((name, lane) => (
          <span key={name} style={{ height: laneHeights[lane] }}>
            {name}
          </span>
        ))}
      </div>
      <Track {...props} />
    </div>
  );
}

function Track({ recording, seen, at, onSeek }: TimelineProps) {
  const { axis, lanes, clock } = recording;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [hover, setHover] = useState<Point | null>(null);
  const scale = useMemo(() => scaleOf(axis, width), [axis, width]);
  const seekTo = (event: PointerEvent<HTMLElement>, snap: boolean): void => {
    const point = pointOf(event);
    const mark = snap ? markNear(lanes, seen, scale.x, point) : null;
    onSeek(mark?.at ?? scale.at(point.x));
  };
  const x = scale.x(at);
  return (
    <div
      ref={ref}
      className={classes.track}
      role="slider"
      tabIndex={0}
      aria-label="Moment of the session"
      aria-valuemin={0}
      aria-valuemax={Math.round(clock(axis.end) / 1000)}
      aria-valuenow={Math.round(clock(at) / 1000)}
      aria-valuetext={momentText(recording, at)}
      style={{ height: timelineHeight }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event, true);
      }}
      onPointerMove={(event) => {
        setHover(pointOf(event));
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event, false);
      }}
      onPointerLeave={() => setHover(null)}
    >
      {width > 0 && (
        <LaneDrawing
          {...{ axis, lanes, seen, width }}
          minutes={recording.final.minutes}
          x={scale.x}
          headX={x}
        />
      )}
      <span className={classes.head} style={{ transform: `translateX(${x}px)` }} aria-hidden>
        <span className={classes.flag} data-side={x < 28 ? 'start' : x > width - 28 ? 'end' : 'middle'}>
          {formatClock(clock(at))}
        </span>
      </span>
      {hover !== null && (
        <HoverLabel
          x={hover.x}
          width={width}
          time={formatClock(clock(scale.at(hover.x)))}
          text={markUnder(lanes, seen, scale.x, hover)}
        />
      )}
    </div>
  );
}

/** The pointer's place on the track, in its pixels. */
function pointOf(event: PointerEvent<HTMLElement>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: Math.min(Math.max(0, event.clientX - box.left), box.width), y: event.clientY - box.top };
}

/** `4:05 of 23:10, Baseline`. */
function momentText({ axis, lanes, clock }: Recording, at: number): string {
  const phase = lanes.phases.findLast(({ from }) => from <= at)?.phase;
  const times = `${formatClock(clock(at))} of ${formatClock(clock(axis.end))}`;
  return phase === undefined ? times : `${times}, ${phaseNames[phase]}`;
}

interface Scale {
  /** Pixels of a moment. */
  readonly x: (at: number) => number;
  /** Moment at a pixel. */
  readonly at: (x: number) => number;
}

function scaleOf(axis: Axis, width: number): Scale {
  const length = Math.max(1, axis.length);
  return {
    x: (at) => (positionOf(axis, at) / length) * width,
    at: (x) => Math.round(momentAt(axis, (x / Math.max(1, width)) * length)),
  };
}

interface HoverLabelProps {
  readonly x: number;
  readonly width: number;
  readonly time: string;
  readonly text: string | null;
}

function HoverLabel({ x, width, time, text }: HoverLabelProps) {
  return (
    <span className={classes.hover} style={{ transform: `translateX(${x}px)` }} aria-hidden>
      <span className={classes.label} style={x > width / 2 ? { right: 6 } : { left: 6 }}>
        <b>{time}</b>
        {text !== null && <span>{text}</span>}
      </span>
    </span>
  );
}
