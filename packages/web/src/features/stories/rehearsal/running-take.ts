// A take while it is told: its clock, its sound if there is any, and the parts that were tapped through.

import { MAX_TAKE_MS, type NewTake, type StoryPart } from '@greenroom/core/behavioural';

import { hearWords } from '../../../shell/voice/index.ts';
import { openTakeSound, type TakeSound } from './take-sound.ts';

/** A take that is over and not kept yet. */
export interface DraftTake {
  readonly take: Omit<NewTake, 'id' | 'transcript'>;
  /** What was typed, where it was typed. */
  readonly typed: string;
  /** Null without a microphone. */
  readonly recording: Blob | null;
  /** What the browser itself wrote down; empty where it did not. */
  readonly recognised: string;
  /** Why it ended by itself; null when it was ended, or its time was up. */
  readonly cutShort: string | null;
}

export interface TakeOptions {
  readonly how: NewTake['how'];
  readonly video: boolean;
  /** Has the browser write the words down, on this machine. */
  readonly words: boolean;
  /** The take ends by itself after this; null: only when it is ended, or after ten minutes. */
  readonly endsAfterMs: number | null;
  readonly onOver: (draft: DraftTake) => void;
}

/** What can be seen of a running take at one moment. */
export interface TakeGlance {
  readonly elapsedMs: number;
  readonly part: StoryPart | null;
  /** 0 and silent without a microphone. */
  readonly level: number;
  readonly speaking: boolean;
}

export interface RunningTake {
  /** The camera's picture; null without one. */
  readonly picture: MediaStream | null;
  glance(): TakeGlance;
  tap(part: StoryPart): void;
  type(text: string): void;
  /** Ends it; `onOver` gets what was told. */
  readonly end: () => void;
  /** Ends it and forgets it. */
  drop(): void;
}

const MOST_MARKS = 50;

/** Begins a take. With a microphone it throws a `MicrophoneProblem` where there is none. */
export async function beginTake(options: TakeOptions): Promise<RunningTake> {
  let close: (reason: string) => void = () => undefined;
  const sound =
    options.how === 'spoken' ? await openTakeSound(options.video, (reason) => close(reason)) : null;
  const take = followTake(options, sound);
  close = take.close;
  return take;
}

function followTake(options: TakeOptions, sound: TakeSound | null) {
  const { how, endsAfterMs, onOver, video } = options;
  const began = sound?.began ?? performance.now();
  const [track] = sound?.stream.getAudioTracks() ?? [];
  const heardWords = options.words && track !== undefined ? hearWords(track) : null;
  const marks: { part: StoryPart; at: number }[] = [];
  let typed = '';
  let over = false;
  const elapsed = (): number => Math.min(performance.now() - began, MAX_TAKE_MS);
  const close = async (cutShort: string | null): Promise<void> => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    const lengthMs = Math.max(1, Math.round(elapsed()));
    const words = heardWords?.finish() ?? Promise.resolve('');
    const recording = sound === null ? null : await sound.finish();
    const recognised = await words;
    const heard = sound?.measured(lengthMs) ?? { speech: null, levels: [] };
    onOver({ take: { how, lengthMs, marks, ...heard }, typed, recognised, recording, cutShort });
  };
  const timer = setTimeout(() => void close(null), (endsAfterMs ?? MAX_TAKE_MS) - elapsed());
  return {
    picture: video ? (sound?.stream ?? null) : null,
    glance: (): TakeGlance => {
      const { level, speaking } = sound?.glance() ?? { level: 0, speaking: false };
      return { elapsedMs: elapsed(), part: marks.at(-1)?.part ?? null, level, speaking };
    },
    tap: (part: StoryPart): void => {
      if (!over && marks.at(-1)?.part !== part && marks.length < MOST_MARKS)
        marks.push({ part, at: Math.round(elapsed()) });
    },
    type: (text: string): void => {
      typed = text;
    },
    end: (): void => void close(null),
    drop: (): void => {
      over = true;
      clearTimeout(timer);
      void heardWords?.finish();
      sound?.stop();
    },
    close: (reason: string): void => void close(reason),
  };
}
