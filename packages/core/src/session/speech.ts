// Speech and silence from what a voice-activity model says of each frame of sound.

/** A stretch of speech, in ms. */
export interface SpeechSegment {
  readonly from: number;
  readonly to: number;
}

/** A frame of sound: when it began, how long it is, how probable speech is in it, and how loud it is. */
export interface VoiceFrame {
  readonly at: number;
  readonly ms: number;
  /** 0 to 1. */
  readonly probability: number;
  /** From 0, −60 dB of full scale and below, to 100, full scale. */
  readonly level: number;
}

/** Speech that has begun: its edges by loudness, where the model heard it last, and the loudest frame. */
interface OpenSegment extends SpeechSegment {
  readonly heard: number;
  readonly peak: number;
}

/** What is known after some frames. Plain data: the same frames give the same segments. */
export interface SpeechDetector {
  /** Speech that has begun and may go on. */
  readonly open: OpenSegment | null;
  /** Speech that is over, oldest first. */
  readonly segments: readonly SpeechSegment[];
  /** The last frames outside of speech, oldest first. */
  readonly before: readonly VoiceFrame[];
  /** How loud it is when nobody speaks. */
  readonly floor: number;
}

export const silentDetector: SpeechDetector = Object.freeze({
  open: null,
  segments: [],
  before: [],
  floor: 100,
});

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

/**
 * The model is some frames late with a soft beginning and gives up on a soft end: up to so many ms beyond what it heard,
 * sound that stands out from the room's own belongs to the speech.
 */
const REACH = 128;
/** Where sound stands out: this far up from the room's loudness to the voice's. */
const STANDS_OUT = 0.3;
/** The room may become louder: by so much in a frame is the floor believed to rise. */
const FLOOR_RISES = 0.1;

/** Takes in the next frame. Times must not fall. */
export function hear(detector: SpeechDetector, frame: VoiceFrame): SpeechDetector {
  const floor = Math.min(frame.level, detector.floor + FLOOR_RISES);
  const { open, segments, before } = detector;
  if (open === null) {
    const isBegun = frame.probability >= BEGINS;
    return isBegun
      ? { open: begin(frame, before, floor), segments, before: [], floor }
      : { open, segments, before: [...before, frame].slice(-REACH / frame.ms), floor };
  }
  const end = frame.at + frame.ms;
  const peak = Math.max(open.peak, frame.level);
  if (frame.probability >= GOES_ON)
    return { open: { ...open, to: end, heard: end, peak }, segments, before, floor };
  const isTail = open.to === frame.at && end - open.heard <= REACH && standsOut(frame, open.peak, floor);
  if (isTail) return { open: { ...open, to: end }, segments, before, floor };
  if (end - open.to < SHORTEST_PAUSE) return { ...detector, floor };
  return { open: null, segments: isSpeech(open) ? [...segments, segmentOf(open)] : segments, before, floor };
}

/** Speech from the first of the frames that lead up to this one without falling back to the room's loudness. */
function begin(frame: VoiceFrame, before: readonly VoiceFrame[], floor: number): OpenSegment {
  const last = before.findLastIndex((earlier) => !standsOut(earlier, frame.level, floor));
  const from = before[last + 1]?.at ?? frame.at;
  const to = frame.at + frame.ms;
  return { from, to, heard: to, peak: frame.level };
}

function standsOut({ level }: VoiceFrame, peak: number, floor: number): boolean {
  return level > floor + STANDS_OUT * (peak - floor);
}

const segmentOf = ({ from, to }: SpeechSegment): SpeechSegment => ({ from, to });

/** All speech when nothing more comes. */
export function speechHeard({ open, segments }: SpeechDetector): readonly SpeechSegment[] {
  return open !== null && isSpeech(open) ? [...segments, segmentOf(open)] : segments;
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
