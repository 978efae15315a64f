// The marks of the timeline: shape says what it is, colour only repeats it.

import { boxes, type Seen } from './lane-layout.ts';
import type { AttemptMark, TalkMark } from './lanes.ts';
import classes from './timeline.module.css';

/** A run is round, a submission square and larger; passed is filled, failed is crossed. */
export function AttemptShape(props: {
  readonly mark: AttemptMark;
  readonly x: number;
  readonly askedX: number;
}) {
  const { mark, x, askedX } = props;
  const y = boxes.runs.middle;
  const size = mark.kind === 'submission' ? 8 : 5.5;
  const cross = size * 0.42;
  return (
    <g
      className={classes.attempt}
      data-verdict={mark.verdict === null ? 'open' : mark.verdict === 'AC' ? 'passed' : 'failed'}
    >
      {x - askedX > size && <line x1={askedX} x2={x} y1={y} y2={y} />}
      {mark.kind === 'submission' ? (
        <rect x={x - size} y={y - size} width={2 * size} height={2 * size} rx="3.5" />
      ) : (
        <circle cx={x} cy={y} r={size} />
      )}
      {mark.verdict === 'AC' && mark.kind === 'submission' && (
        <path d={`M${x - 3.5} ${y + 0.2}l2.6 2.8 4.6 -5.4`} />
      )}
      {mark.verdict !== null && mark.verdict !== 'AC' && (
        <path
          d={`M${x - cross} ${y - cross}l${2 * cross} ${2 * cross}M${x + cross} ${y - cross}l${-2 * cross} ${2 * cross}`}
        />
      )}
    </g>
  );
}

export function TestShape({ x }: { readonly x: number }) {
  const { middle } = boxes.runs;
  return <path className={classes.test} d={`M${x} ${middle - 9}v18`} />;
}

/** The candidate speaks above the line, the interviewer below it. */
export function TalkShape({ mark, x }: { readonly mark: TalkMark; readonly x: number }) {
  const { middle } = boxes.chat;
  const up = mark.from === 'candidate';
  const y = up ? middle - 7 : middle + 7;
  switch (mark.kind) {
    case 'line':
      return (
        <rect
          className={classes.line}
          data-from={mark.from}
          x={x - 4}
          y={y - 4}
          width="8"
          height="8"
          rx="2.5"
        />
      );
    case 'claim':
      return <circle className={classes.claim} cx={x} cy={y} r="4.5" />;
    case 'note':
      return <path className={classes.note} d={`M${x - 4} ${y - 4}h5l3 3v5h-8z`} />;
    case 'hint':
      return <path className={classes.hint} d={`M${x} ${y - 5.5}l5.5 9.5h-11z`} />;
    case 'nudge':
      return <path className={classes.nudge} d={`M${x} ${y - 5}l5 9h-10z`} />;
  }
}

/** Evidence of the scorecard: a diamond. */
export function SeenShape({ mark, x }: { readonly mark: Seen; readonly x: number }) {
  const { middle } = boxes.seen;
  return (
    <path
      className={classes.seen}
      data-level={mark.level}
      d={`M${x} ${middle - 5.5}l5.5 5.5 -5.5 5.5 -5.5 -5.5z`}
    />
  );
}
