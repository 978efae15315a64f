// A take over time: loudness, speech and silence, the parts, and where the player is.

import { LEVELS_PER_SECOND, type StoryPart, type Take } from '@greenroom/core/behavioural';

import classes from './takes.module.css';

export type Sounding = Pick<Take, 'lengthMs' | 'speech' | 'levels' | 'marks'>;

interface WaveformProps {
  readonly take: Sounding;
  /** Milliseconds; null where nothing plays. */
  readonly at: number | null;
  /** The longest of the takes that are compared: all have one scale. */
  readonly scaleMs?: number;
  readonly partName: (part: StoryPart) => string;
}

const HEIGHT = 64;
/** Bars are drawn for stretches, so that ten minutes are as cheap as ninety seconds. */
const BARS = 180;

export function Waveform({ take, at, scaleMs = take.lengthMs, partName }: WaveformProps) {
  const x = (ms: number): number => (ms / scaleMs) * 1000;
  return (
    <figure className={classes.wave}>
      <svg viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {(take.speech ?? []).map(({ from, to }) => (
          <rect
            key={from}
            className={classes.speech}
            x={x(from)}
            width={x(to - from)}
            y={0}
            height={HEIGHT}
          />
        ))}
        {barsOf(take).map(({ ms, width, level }) => (
          <rect
            key={ms}
            className={classes.level}
            x={x(ms)}
            width={Math.max(1, x(width) * 0.7)}
            y={(HEIGHT - (level / 100) * HEIGHT) / 2}
            height={Math.max(1, (level / 100) * HEIGHT)}
          />
        ))}
        {take.marks.map((mark) => (
          <line key={mark.at} className={classes.mark} x1={x(mark.at)} x2={x(mark.at)} y1={0} y2={HEIGHT} />
        ))}
        {at !== null && <line className={classes.head} x1={x(at)} x2={x(at)} y1={0} y2={HEIGHT} />}
      </svg>
      {take.marks.length > 0 && (
        <div className={classes.parts}>
          {take.marks.map((mark) => (
            <span key={mark.at} style={{ left: `${x(mark.at) / 10}%` }}>
              {partName(mark.part)}
            </span>
          ))}
        </div>
      )}
      <figcaption>{described(take)}</figcaption>
    </figure>
  );
}

function barsOf({ levels, lengthMs }: Sounding) {
  const step = Math.max(1, Math.ceil(levels.length / BARS));
  const bars = [];
  for (let start = 0; start < levels.length; start += step) {
    const ms = (start * 1000) / LEVELS_PER_SECOND;
    if (ms >= lengthMs) break;
    const width = (step * 1000) / LEVELS_PER_SECOND;
    bars.push({ ms, width, level: Math.max(...levels.slice(start, start + step)) });
  }
  return bars;
}

/** What the picture shows, in words. */
function described({ speech, lengthMs }: Sounding): string {
  if (speech === null) return 'Without a microphone: speech and silence are not observed.';
  if (speech.length === 0) return 'No speech was heard.';
  const shown = speech
    .slice(0, 8)
    .map(({ from, to }) => `${seconds(from)}–${seconds(to)}`)
    .join(', ');
  const more = speech.length > 8 ? ` and ${speech.length - 8} more` : '';
  return `Speech at ${shown}${more} of ${seconds(lengthMs)} s.`;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
