// What can be measured of a take: time, speech, silence, pace, and words where there is a transcript. Never a feeling.

import { silencesBetween, SHORTEST_PAUSE, speechBetween } from '../../session/index.ts';
import { reviewImpact } from '../impact/review.ts';
import { type StarPart, starParts } from '../impact/star.ts';
import { type Filler, fillersIn } from './fillers.ts';
import type { NewTake, Segment } from './take.ts';

/** A silence this long is felt as one by a listener who waits for the next sentence, in ms. */
export const LONG_PAUSE = 2_000;

export interface TakeMeasures {
  readonly lengthMs: number;
  /** Null without a microphone. */
  readonly speech: SpeechMeasures | null;
  /** Null without a transcript. */
  readonly words: WordMeasures | null;
  /** Milliseconds of each part, where the teller tapped through them or a transcript tells; null where neither is there. */
  readonly parts: PartTimes | null;
}

export interface SpeechMeasures {
  readonly speakingMs: number;
  /** 0 to 1. */
  readonly share: number;
  readonly longestSilence: Segment | null;
  /** Silences of at least `SHORTEST_PAUSE` between the first word and the last. */
  readonly pauses: number;
  readonly longPauses: number;
}

export interface WordMeasures {
  readonly count: number;
  /** Over the whole take; null where the words were typed and nothing was said. */
  readonly perMinute: number | null;
  /** While speaking, pauses left out; null without a microphone. */
  readonly perSpokenMinute: number | null;
  readonly fillers: readonly Filler[];
  /** Hedges and vague amounts, as the impact reviewer finds them. */
  readonly hedges: readonly string[];
}

export interface PartTimes {
  /** `tapped`: the teller said when; `words`: from the share of the words that each part has. */
  readonly from: 'tapped' | 'words';
  readonly ms: Readonly<Record<StarPart, number>>;
  /** What no part could be told of. */
  readonly restMs: number;
}

export function measureTake(take: NewTake): TakeMeasures {
  const { lengthMs, speech, transcript } = take;
  return {
    lengthMs,
    speech: speech === null ? null : measureSpeech(speech, lengthMs),
    words: transcript === null ? null : measureWords(take, transcript.text),
    parts: partTimes(take),
  };
}

function measureSpeech(speech: readonly Segment[], lengthMs: number): SpeechMeasures {
  const speakingMs = speechBetween(speech, 0, lengthMs);
  const silences = silencesBetween(speech, 0, lengthMs);
  const [first, last] = [speech[0]?.from ?? 0, speech.at(-1)?.to ?? 0];
  const pauses = silencesBetween(speech, first, last).filter(({ from, to }) => to - from >= SHORTEST_PAUSE);
  return {
    speakingMs,
    share: speakingMs / lengthMs,
    longestSilence:
      silences.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)[0] ?? null,
    pauses: pauses.length,
    longPauses: pauses.filter(({ from, to }) => to - from >= LONG_PAUSE).length,
  };
}

const MINUTE = 60_000;

function measureWords({ how, lengthMs, speech }: NewTake, text: string): WordMeasures {
  const review = reviewImpact(text, { form: 'story' });
  const count = review.words;
  const speakingMs = speech === null ? 0 : speechBetween(speech, 0, lengthMs);
  const hedges = review.findings.filter(({ rule }) => rule === 'hedge' || rule === 'vague-amount');
  return {
    count,
    perMinute: how === 'typed' ? null : (count * MINUTE) / lengthMs,
    perSpokenMinute: how === 'typed' || speakingMs === 0 ? null : (count * MINUTE) / speakingMs,
    fillers: fillersIn(text),
    hedges: hedges.map(({ where }) => text.slice(where.start, where.end)),
  };
}

function partTimes({ marks, lengthMs, transcript, how }: NewTake): PartTimes | null {
  const ms: Record<StarPart, number> = { situation: 0, task: 0, action: 0, result: 0, learning: 0 };
  const [first] = marks;
  if (first !== undefined) {
    for (const [index, { part, at }] of marks.entries())
      ms[part] += Math.max(0, (marks[index + 1]?.at ?? lengthMs) - at);
    return { from: 'tapped', ms, restMs: Math.min(first.at, lengthMs) };
  }
  if (transcript === null || how === 'typed') return null;
  const { star } = reviewImpact(transcript.text, { form: 'story' });
  if (star === null) return null;
  for (const part of starParts) ms[part] = Math.round(star[part] * lengthMs);
  return { from: 'words', ms, restMs: Math.round(star.cannotTell * lengthMs) };
}
