// What a session looks like at one moment: plain data, folded from the timeline.

import type { Language, Verdict } from '../judging/index.ts';
import type { EventOf, ExerciseRef, MeasurementKind, OwnTest } from './event.ts';
import type { Phase, SessionMinutes } from './phase.ts';
import type { SpeechSegment } from './speech.ts';

export interface DocumentState {
  readonly text: string;
  readonly anchor: number;
  readonly head: number;
}

/** A run or a submission: asked for at `at`; its verdict may still be on its way. */
export interface Attempt {
  readonly id: string;
  readonly at: number;
  readonly language: Language;
  readonly source: string;
  readonly verdict: Verdict | null;
  readonly judgedAt: number | null;
  /** Key of the event that asked for it, and of the one that answered. */
  readonly askedBy: string;
  readonly answeredBy: string | null;
}

export type ChatLine =
  | { readonly from: 'candidate'; readonly at: number; readonly key: string; readonly text: string }
  | {
      readonly from: 'interviewer';
      readonly at: number;
      readonly key: string;
      readonly text: string;
      readonly event: EventOf<'answered'> | EventOf<'nudged'> | EventOf<'hint-given'>;
    };

export interface Claim {
  readonly at: number;
  readonly key: string;
  readonly subject: 'time' | 'space' | 'approach';
  readonly text: string;
}

/** Something measured, asked for by the candidate or, after the end, by nobody. */
export interface Measurement {
  readonly kind: MeasurementKind;
  readonly about: string;
  /** The last request and its key; null where nobody asked, or where it was cancelled. */
  readonly asked: { readonly at: number; readonly key: string } | null;
  /** The last result; null before there is one. */
  readonly measured: { readonly at: number; readonly key: string; readonly result: string } | null;
}

/** A question of an interview in which answers are told. */
export interface Asked {
  readonly at: number;
  readonly key: string;
  readonly question: string;
  /** What it asks for that the answers before it left out; null for a question of its own. */
  readonly gap: string | null;
  readonly text: string;
}

export interface Answer {
  readonly at: number;
  readonly key: string;
  readonly text: string;
  readonly source: EventOf<'answer-given'>['source'];
}

/** A stretch of speech, with the key of the event that tells of it. */
export interface HeardSpeech extends SpeechSegment {
  readonly key: string;
}

export interface SessionState {
  /** Time of the last folded event, ms since the start. */
  readonly at: number;
  readonly exercise: ExerciseRef | null;
  readonly minutes: SessionMinutes;
  readonly startedAt: string | null;
  readonly phase: Phase;
  /** Every phase that was entered, with its time; a phase may come back. */
  readonly phases: readonly { readonly phase: Phase; readonly at: number }[];
  readonly language: Language;
  readonly documents: Readonly<Partial<Record<Language, DocumentState>>>;
  /** When the candidate first and last changed a document; opening one is no edit. */
  readonly edits: { readonly firstAt: number; readonly lastAt: number } | null;
  readonly tests: readonly OwnTest[];
  readonly runs: readonly Attempt[];
  readonly submissions: readonly Attempt[];
  readonly measurements: readonly Measurement[];
  readonly chat: readonly ChatLine[];
  readonly claims: readonly Claim[];
  readonly hintsGiven: number;
  readonly notes: readonly { readonly at: number; readonly text: string }[];
  readonly asked: readonly Asked[];
  readonly answers: readonly Answer[];
  /** In the order in which they were over; only while the microphone was on. */
  readonly speech: readonly HeardSpeech[];
  /** When the microphone was on; `to` is null while it still is. */
  readonly listening: readonly { readonly from: number; readonly to: number | null }[];
  readonly focused: boolean;
  /** When the running pause began; null while the clock runs. */
  readonly pausedAt: number | null;
  /** Finished pauses, oldest first. */
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
  readonly ended: { readonly at: number; readonly reason: 'finished' | 'abandoned' } | null;
}

export const emptySession: SessionState = Object.freeze({
  at: 0,
  exercise: null,
  minutes: null,
  startedAt: null,
  phase: 'clarify',
  phases: [],
  language: 'python',
  documents: {},
  edits: null,
  tests: [],
  runs: [],
  submissions: [],
  measurements: [],
  chat: [],
  claims: [],
  hintsGiven: 0,
  notes: [],
  asked: [],
  answers: [],
  speech: [],
  listening: [],
  focused: true,
  pausedAt: null,
  pauses: [],
  ended: null,
});

/** Milliseconds that the session's clock shows at any moment so far: time since the start without the pauses. */
export function activeMs(state: SessionState, at: number): number {
  const until = state.ended === null ? at : Math.min(at, state.ended.at);
  const pauses = [...state.pauses, { from: state.pausedAt ?? until, to: until }];
  const paused = pauses.reduce((total, { from, to }) => total + Math.max(0, Math.min(to, until) - from), 0);
  return Math.max(0, until - paused);
}
