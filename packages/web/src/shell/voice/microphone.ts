// What listening to a microphone gives, and why it may give nothing.

import type { VoiceFrame } from '@greenroom/core/session';

export interface Listening {
  readonly stream: MediaStream;
  /** Ends it: the microphone's light goes out. */
  readonly stop: () => void;
}

export interface ListenOptions {
  /** Asks for the camera, too. */
  readonly video?: boolean;
  /** When the first sound came, on the clock of `performance.now()`. Frames count from there. */
  readonly onStart: (began: number) => void;
  readonly onFrame: (frame: VoiceFrame) => void;
  /** It ended by itself: the microphone was unplugged, or the model failed. */
  readonly onEnd: (reason: string) => void;
}

/** Why there is nothing to listen to, in words for people. */
export class MicrophoneProblem extends Error {
  override readonly name = 'MicrophoneProblem';
}
