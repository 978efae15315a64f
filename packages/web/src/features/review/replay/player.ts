// Plays a recording: where it stands, whether it runs, how fast.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { type Axis, momentAt, positionOf } from './axis.ts';

export const speeds = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

export interface Player {
  /** Ms since the session's start. */
  readonly at: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Goes to a moment and, when it plays, plays on from there. */
  readonly seek: (at: number) => void;
  /** Goes that far along the axis, in ms of it. */
  readonly step: (ms: number) => void;
  /** Plays or pauses; from the end it starts over. */
  readonly toggle: () => void;
}

export function usePlayer(axis: Axis, startAt: number): Player {
  const [at, setAt] = useState(() => Math.min(startAt, axis.end));
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const now = useRef(at);

  const seek = useCallback(
    (moment: number): void => {
      now.current = Math.min(Math.max(0, moment), axis.end);
      setAt(now.current);
    },
    [axis],
  );
  const step = useCallback(
    (ms: number): void => seek(momentAt(axis, positionOf(axis, now.current) + ms)),
    [axis, seek],
  );
  const toggle = useCallback((): void => {
    if (!playing && now.current >= axis.end) seek(0);
    setPlaying(!playing);
  }, [axis, playing, seek]);

  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function draw(time) {
      step(Math.max(0, time - last) * speed);
      last = time;
      if (now.current >= axis.end) setPlaying(false);
      else frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, step, axis]);

  return useMemo(
    () => ({ at, playing, speed, setSpeed, seek, step, toggle }),
    [at, playing, speed, seek, step, toggle],
  );
}
