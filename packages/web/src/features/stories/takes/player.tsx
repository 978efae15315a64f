// Plays a recording: play and pause, a slider to any moment, and the waveform that follows.

import type { StoryPart } from '@greenroom/core/behavioural';
import { Button, Group } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { formatClock } from '../../../kit/time.ts';
import { type Sounding, Waveform } from './waveform.tsx';
import classes from './takes.module.css';

interface PlayerProps {
  readonly take: Sounding;
  /** Address of the recording; null where it was not kept. */
  readonly source: string | null;
  readonly video: boolean;
  readonly scaleMs?: number;
  readonly partName: (part: StoryPart) => string;
}

export function Player({ take, source, video, scaleMs, partName }: PlayerProps) {
  const [at, setAt] = useState<number | null>(null);
  const wave = (
    <Waveform take={take} at={at} partName={partName} {...(scaleMs === undefined ? {} : { scaleMs })} />
  );
  if (source === null) return wave;
  return (
    <div>
      {wave}
      <Transport source={source} video={video} lengthMs={take.lengthMs} onTime={setAt} />
    </div>
  );
}

interface TransportProps {
  readonly source: string;
  readonly video: boolean;
  readonly lengthMs: number;
  readonly onTime: (ms: number) => void;
}

function Transport({ source, video, lengthMs, onTime }: TransportProps) {
  const media = useRef<HTMLMediaElement>(null);
  const [playing, setPlaying] = useState(false);
  const [broken, setBroken] = useState(false);
  const [at, setAt] = useState(0);
  const move = (ms: number): void => {
    setAt(ms);
    onTime(ms);
  };
  const toggle = (): void => {
    if (media.current === null) return;
    if (media.current.paused) media.current.play().catch(() => setBroken(true));
    else media.current.pause();
  };
  const Media = video ? 'video' : 'audio';
  const Icon = playing ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <>
      <Media
        ref={media as never}
        src={source}
        preload="metadata"
        className={classes.media}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onError={() => setBroken(true)}
        onTimeUpdate={({ currentTarget }) => move(Math.round(currentTarget.currentTime * 1000))}
      />
      {broken ? (
        <p role="alert">This browser cannot play the recording.</p>
      ) : (
        <Group gap="sm" wrap="nowrap" mt={6}>
          <Button
            variant="default"
            size="compact-md"
            onClick={toggle}
            aria-label={playing ? 'Pause' : 'Play'}
          >
            <Icon size={16} aria-hidden />
          </Button>
          <input
            type="range"
            className={classes.slider}
            aria-label="Place in the recording"
            aria-valuetext={`${formatClock(at)} of ${formatClock(lengthMs)}`}
            min={0}
            max={lengthMs}
            step={100}
            value={Math.min(at, lengthMs)}
            onChange={({ currentTarget }) => {
              const ms = Number(currentTarget.value);
              if (media.current !== null) media.current.currentTime = ms / 1000;
              move(ms);
            }}
          />
          <span className="gr-numbers">{formatClock(at)}</span>
        </Group>
      )}
    </>
  );
}
