// Thinking aloud while coding: when there was speech beside the edits. Typing without a word is told from a pause to think.

import {
  activeMs,
  type EventOf,
  eventKey,
  type SessionEvent,
  type SessionState,
  silencesBetween,
} from '../session/index.ts';

/** An edit that comes later than this after the one before it ends a stretch of typing: in between somebody thinks, or reads. */
export const THINKING_PAUSE = 15_000;
/** Speech this near to an edit goes with it. */
const AROUND = 10_000;

/** What the microphone heard beside the edits. Times are on the session's clock, pauses left out. */
export interface ThinkAloud {
  /** Edits while the microphone was on. */
  readonly edits: number;
  /** From the first of them to the last. */
  readonly editingMs: number;
  /** Of those edits, how many had speech within ten seconds; 0 to 1. */
  readonly spokenShare: number;
  /** The longest typing without a word, thinking pauses left out. */
  readonly longestSilentTyping: { readonly ms: number; readonly from: number; readonly to: number };
  /** The longest time without a word or an edit between the first edit and the last: a pause to think, not a silence. */
  readonly longestThinkingMs: number;
  /** From the moment in which the microphone was on to the first word, or to the first edit if that came first. */
  readonly silenceBeforeFirstMs: number;
  /** Whether there was any word before the first edit. */
  readonly spokeBeforeFirst: boolean;
  /** Keys of the events to show for it, a few of each kind. */
  readonly cited: readonly string[];
}

/** Null where the microphone was off, or no code was edited while it was on: not observed. */
export function thinkAloud(events: readonly SessionEvent[], state: SessionState): ThinkAloud | null {
  const end = state.ended?.at ?? state.at;
  const listening = state.listening.map(({ from, to }) => ({ from, to: to ?? end }));
  const isHeard = (at: number): boolean => listening.some(({ from, to }) => at >= from && at <= to);
  const edits = events.filter(
    (event): event is EventOf<'document-edited'> => event.type === 'document-edited' && isHeard(event.at),
  );
  const [first, last] = [edits[0], edits.at(-1)];
  const on = listening[0];
  if (first === undefined || last === undefined || on === undefined) return null;
  const clock = (at: number): number => activeMs(state, at);
  const { speech } = state;
  const near = ({ at }: SessionEvent): boolean =>
    speech.some(({ from, to }) => at >= from - AROUND && at <= to + AROUND);
  const silent = longestSilentTyping(edits, state);
  const firstWord = speech.find(({ from }) => from < first.at);
  return {
    edits: edits.length,
    editingMs: clock(last.at) - clock(first.at),
    spokenShare: edits.filter(near).length / edits.length,
    longestSilentTyping: silent,
    longestThinkingMs: longestThinking(edits, state),
    silenceBeforeFirstMs: Math.max(0, clock(firstWord?.from ?? first.at) - clock(on.from)),
    spokeBeforeFirst: firstWord !== undefined,
    cited: [
      ...speech.slice(0, 10).map(({ key }) => key),
      ...edits.filter(({ at }) => at === silent.from || at === silent.to).map(eventKey),
    ],
  };
}

function longestSilentTyping(
  edits: readonly SessionEvent[],
  state: SessionState,
): ThinkAloud['longestSilentTyping'] {
  let longest = { ms: 0, from: edits[0]?.at ?? 0, to: edits[0]?.at ?? 0 };
  let open = longest;
  for (const [index, { at }] of edits.entries()) {
    const before = edits[index - 1]?.at ?? at;
    const spoke = state.speech.some(({ from, to }) => from <= at && to >= before);
    if (spoke) open = { ms: 0, from: at, to: at };
    else {
      const gap = activeMs(state, at) - activeMs(state, before);
      open = { ...open, ms: open.ms + (gap <= THINKING_PAUSE ? gap : 0), to: at };
    }
    if (open.ms > longest.ms) longest = open;
  }
  return longest;
}

function longestThinking(edits: readonly SessionEvent[], state: SessionState): number {
  const gaps = edits.flatMap(({ at }, index) => {
    const before = edits[index - 1]?.at ?? at;
    return silencesBetween(state.speech, before, at).map(
      ({ from, to }) => activeMs(state, to) - activeMs(state, from),
    );
  });
  return Math.max(0, ...gaps.filter((ms) => ms > THINKING_PAUSE));
}

/** A person's own way of thinking aloud, from the first sessions in which it was observed. */
export interface ThinkAloudBaseline {
  /** How many sessions it is from. */
  readonly sessions: number;
  readonly spokenShare: number;
  readonly longestSilentTypingMs: number;
}

/** Sessions that make a baseline. */
export const BASELINE_SESSIONS = 2;

/** From sessions oldest first; null until there are enough. The mean of so few says where somebody began, not more. */
export function baselineOf(observed: readonly ThinkAloud[]): ThinkAloudBaseline | null {
  const first = observed.slice(0, BASELINE_SESSIONS);
  if (first.length < BASELINE_SESSIONS) return null;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    sessions: first.length,
    spokenShare: mean(first.map(({ spokenShare }) => spokenShare)),
    longestSilentTypingMs: mean(first.map(({ longestSilentTyping }) => longestSilentTyping.ms)),
  };
}
