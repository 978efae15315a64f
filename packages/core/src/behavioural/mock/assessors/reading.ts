// What the assessors of a round read: its threads, the clock, and the events to cite.

import {
  activeMs,
  recorderOf,
  type SessionEvent,
  type SessionState,
  type SpeechSegment,
} from '../../../session/index.ts';
import type { AssessorName, Evidence } from '../../../signals/index.ts';
import { WORDS_PER_MINUTE } from '../../impact/story-findings.ts';
import { type Thread, threadsOf, type Turn } from '../thread.ts';

export interface RoundReading {
  readonly events: readonly SessionEvent[];
  readonly state: SessionState;
  readonly threads: readonly Thread[];
}

/** One reader of rounds. Pure: what it did not see it says nothing about. */
export interface RoundAssessor extends AssessorName {
  readonly assess: (reading: RoundReading) => readonly Evidence[];
}

export function readRound(events: readonly SessionEvent[]): RoundReading {
  const recorder = recorderOf(events);
  return { events: recorder.events, state: recorder.state, threads: threadsOf(recorder.state) };
}

/** Active milliseconds at a moment of the recording. */
export function clock({ state }: RoundReading, at: number): number {
  return activeMs(state, at);
}

/** The keys that evidence about a thread cites: its questions and answers. */
export function keysOf({ turns }: Thread): string[] {
  return turns.flatMap(({ asked, answer }) => [asked.key, ...(answer === null ? [] : [answer.key])]);
}

/** Where the replay opens for a thread. */
export function startOf({ turns }: Thread): number {
  return turns[0]?.asked.at ?? 0;
}

/** `Tell me about …`, short enough for a sentence. */
export function quoted({ turns }: Thread): string {
  const text = turns[0]?.asked.text ?? '';
  return `“${text.length <= 60 ? text : `${text.slice(0, 58).trimEnd()}…`}”`;
}

/** Speech between a question and its answer. */
export function speechIn({ state }: RoundReading, { asked, answer }: Turn): readonly SpeechSegment[] {
  const until = answer?.at ?? state.ended?.at ?? state.at;
  return state.speech.filter(({ from, to }) => from >= asked.at && to <= until);
}

export interface Telling {
  readonly ms: number;
  /** `heard`: from the first word to the last; `words`: from their number, as if they were said. */
  readonly from: 'heard' | 'words';
}

/** How long the answer to a turn takes to tell; null where there is neither speech nor a word. */
export function tellingOf(reading: RoundReading, turn: Turn): Telling | null {
  const speech = speechIn(reading, turn);
  const [first, last] = [speech[0], speech.at(-1)];
  if (first !== undefined && last !== undefined)
    return { ms: clock(reading, last.to) - clock(reading, first.from), from: 'heard' };
  const words = turn.answer?.text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  return words === 0 ? null : { ms: (words * 60_000) / WORDS_PER_MINUTE, from: 'words' };
}
