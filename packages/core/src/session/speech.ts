// Speech and silence from what a voice-activity model says of each frame of sound.

/** A stretch of speech, in ms. */
export interface SpeechSegment {
  readonly from: number;
  readonly to: number;
}

/** A frame of sound: when it began, how long it is, and how probable speech is in it. */
export interface VoiceFrame {
  readonly at: number;
  readonly ms: number;
  /** 0 to 1. */
  readonly probability: number;
}

/** What is known after some frames. Plain data: the same frames give the same segments. */
export interface SpeechDetector {
  /** Speech that has begun and may go on. */
  readonly open: SpeechSegment | null;
  /** Speech that is over, oldest first. */
  readonly segments: readonly SpeechSegment[];
}

export const silentDetector: SpeechDetector = Object.freeze({ open: null, segments: [] });

/** Speech begins at a probability of the first and goes on at one of the second, so that it does not flicker. */
const BEGINS = 0.5;
const GOES_ON = 0.35;

/**
 * The shortest silence that counts as a pause, in ms. Shorter ones belong to articulation (de Jong and Bosker 2013,
 * “Choosing a threshold for silent pauses to measure second language fluency”).
 */
export const SHORTEST_PAUSE = 250;

/** A shorter sound is a click or a cough. */
const SHORTEST_SPEECH = 100;

/** Takes in the next frame. Times must not fall. */
export function hear(detector: SpeechDetector, { at, ms, probability }: VoiceFrame): SpeechDetector {
  const { open, segments } = detector;
  const speaks = probability >= (open === null ? BEGINS : GOES_ON);
  if (speaks) return { open: { from: open?.from ?? at, to: at + ms }, segments };
  if (open === null || at + ms - open.to < SHORTEST_PAUSE) return detector;
  return { open: null, segments: isSpeech(open) ? [...segments, open] : segments };
}

/** All speech when nothing more comes. */
export function speechHeard({ open, segments }: SpeechDetector): readonly SpeechSegment[] {
  return open !== null && isSpeech(open) ? [...segments, open] : segments;
}

const isSpeech = ({ from, to }: SpeechSegment): boolean => to - from >= SHORTEST_SPEECH;

/** Milliseconds of speech between two moments. */
export function speechBetween(segments: readonly SpeechSegment[], from: number, to: number): number {
  return segments.reduce(
    (sum, segment) => sum + Math.max(0, Math.min(segment.to, to) - Math.max(segment.from, from)),
    0,
  );
}

/** The stretches without speech between two moments, oldest first. */
export function silencesBetween(
  segments: readonly SpeechSegment[],
  from: number,
  to: number,
): readonly SpeechSegment[] {
  const silences: SpeechSegment[] = [];
  let since = from;
  for (const segment of segments) {
    if (segment.to <= from || segment.from >= to) continue;
    if (segment.from > since) silences.push({ from: since, to: segment.from });
    since = Math.max(since, segment.to);
  }
  if (to > since) silences.push({ from: since, to });
  return silences;
}
