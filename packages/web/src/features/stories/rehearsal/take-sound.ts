// The sound of a running take: what is heard of it so far, and its recording.

import { LEVELS_PER_SECOND, type NewTake } from '@greenroom/core/behavioural';
import { hear, silentDetector, speechHeard, type SpeechSegment } from '@greenroom/core/session';

import { listen } from '../../../shell/voice/index.ts';

export interface TakeSound {
  readonly stream: MediaStream;
  /** When the first sound came, on the clock of `performance.now()`. */
  readonly began: number;
  glance(): {
    readonly level: number;
    readonly speaking: boolean;
    readonly segments: readonly SpeechSegment[];
  };
  /** Speech and loudness of a take of that length. */
  measured(lengthMs: number): Pick<NewTake, 'speech' | 'levels'>;
  /** Lets go of the microphone; the recording when its last piece has come. */
  finish(): Promise<Blob>;
  readonly stop: () => void;
}

const AUDIO_BITS = 32_000;
const VIDEO_BITS = 400_000;

/** Opens the microphone and resolves with its first sound. Throws a `MicrophoneProblem`. */
export async function openTakeSound(video: boolean, onEnd: (reason: string) => void): Promise<TakeSound> {
  let detector = silentDetector;
  let level = 0;
  const levels: number[] = [];
  const chunks: Blob[] = [];
  let recorder: MediaRecorder | null = null;
  let started: (began: number) => void = () => undefined;
  const first = new Promise<number>((resolve) => {
    started = resolve;
  });
  const { stream, stop } = await listen({
    video,
    onStart: (began) => {
      // Recording begins with the first frame, so that both have one clock; a piece a second.
      recorder?.start(1_000);
      started(began);
    },
    onFrame: (frame) => {
      detector = hear(detector, frame);
      level = frame.level;
      const bin = Math.floor((frame.at * LEVELS_PER_SECOND) / 1000);
      levels[bin] = Math.max(levels[bin] ?? 0, level);
    },
    onEnd,
  });
  recorder = new MediaRecorder(stream, { audioBitsPerSecond: AUDIO_BITS, videoBitsPerSecond: VIDEO_BITS });
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) chunks.push(data);
  });
  return {
    stream,
    began: await first,
    glance: () => ({ level, speaking: detector.open !== null, segments: speechHeard(detector) }),
    measured: (lengthMs) => ({
      speech: speechHeard(detector)
        .filter(({ from }) => from < lengthMs)
        .slice(0, 2_000)
        .map(({ from, to }) => ({ from, to: Math.min(to, lengthMs) })),
      levels: Array.from(
        { length: Math.ceil((lengthMs * LEVELS_PER_SECOND) / 1000) },
        (_, bin) => levels[bin] ?? 0,
      ),
    }),
    finish: async () => {
      const recording = await lastPiece(recorder, chunks);
      stop();
      return recording;
    },
    stop,
  };
}

async function lastPiece(recorder: MediaRecorder, chunks: readonly Blob[]): Promise<Blob> {
  if (recorder.state !== 'inactive') {
    await new Promise<void>((resolve) => {
      recorder.addEventListener('stop', () => resolve(), { once: true });
      recorder.stop();
    });
  }
  return new Blob([...chunks], { type: recorder.mimeType });
}
