// The fold: one event takes a session from one state to the next.

import { applyChanges } from './changes.ts';
import { type EventOf, eventKey, type SessionEvent } from './event.ts';
import type { Attempt, DocumentState, Measurement, SessionState } from './state.ts';

/** The state after one more event. Throws a `RangeError` for an edit that does not fit its document. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  return { ...step(state, event), at: Math.max(state.at, event.at) };
}

function step(state: SessionState, event: SessionEvent): SessionState {
  const { at } = event;
  switch (event.type) {
    case 'started':
      return {
        ...state,
        exercise: event.exercise,
        minutes: event.minutes,
        startedAt: event.startedAt,
        language: event.language ?? state.language,
        // Phases are those of coding.
        phases: event.exercise.track === 'coding' ? [{ phase: state.phase, at }] : [],
      };
    case 'phase-entered':
      return { ...state, phase: event.phase, phases: [...state.phases, { phase: event.phase, at }] };
    case 'document-opened':
      return withDocument(state, event.document, { text: event.text, anchor: 0, head: 0 });
    case 'document-edited':
      return edit(state, event);
    case 'selection-changed': {
      const document = state.documents[event.document];
      if (document === undefined) return state;
      return withDocument(state, event.document, { ...document, anchor: event.anchor, head: event.head });
    }
    case 'language-switched':
      return { ...state, language: event.language };
    case 'test-added':
      return { ...state, tests: [...state.tests.filter((test) => test.id !== event.test.id), event.test] };
    case 'test-edited':
      return { ...state, tests: state.tests.map((test) => (test.id === event.test.id ? event.test : test)) };
    case 'test-removed':
      return { ...state, tests: state.tests.filter((test) => test.id !== event.test) };
    case 'run-requested':
      return { ...state, runs: asked(state.runs, event.run, event) };
    case 'run-finished':
      return { ...state, runs: answered(state.runs, event.run, event) };
    case 'submission-requested':
      return { ...state, submissions: asked(state.submissions, event.submission, event) };
    case 'submission-judged':
      return { ...state, submissions: answered(state.submissions, event.submission, event) };
    case 'measurement-requested':
      return withMeasurement(state, event, { asked: { at, key: eventKey(event) } });
    case 'measurement-cancelled':
      return withMeasurement(state, event, { asked: null });
    case 'measured':
      return withMeasurement(state, event, { measured: { at, key: eventKey(event), result: event.result } });
    case 'said':
      return {
        ...state,
        chat: [...state.chat, { from: 'candidate', at, key: eventKey(event), text: event.text }],
      };
    case 'answered':
      return interviewerSays(state, event, event.answer.text);
    case 'nudged':
      return interviewerSays(state, event, event.text);
    case 'hint-asked':
      return state;
    case 'hint-given':
      return { ...interviewerSays(state, event, event.text), hintsGiven: state.hintsGiven + 1 };
    case 'claimed': {
      const claim = { at, key: eventKey(event), subject: event.subject, text: event.text };
      return { ...state, claims: [...state.claims, claim] };
    }
    case 'noted':
      return { ...state, notes: [...state.notes, { at, text: event.text }] };
    case 'question-asked': {
      const { question, gap, text } = event;
      return { ...state, asked: [...state.asked, { at, key: eventKey(event), question, gap, text }] };
    }
    case 'answer-given': {
      const { text, source } = event;
      return { ...state, answers: [...state.answers, { at, key: eventKey(event), text, source }] };
    }
    case 'microphone-turned':
      return turned(state, event.on, at);
    case 'speech-heard': {
      const { from, to } = event;
      // What makes no sense cannot have been heard.
      if (from >= to || to > at) return state;
      return { ...state, speech: [...state.speech, { key: eventKey(event), from, to }] };
    }
    case 'focus-lost':
      return { ...state, focused: false };
    case 'focus-gained':
      return { ...state, focused: true };
    case 'paused':
      return state.pausedAt === null ? { ...state, pausedAt: at } : state;
    case 'resumed':
      return state.pausedAt === null
        ? state
        : { ...state, pausedAt: null, pauses: [...state.pauses, { from: state.pausedAt, to: at }] };
    case 'ended':
      return state.ended === null ? { ...state, ended: { at, reason: event.reason } } : state;
  }
}

/** The microphone listens from the first time it is turned on to the next time it is turned off. */
function turned(state: SessionState, on: boolean, at: number): SessionState {
  const open = state.listening.at(-1);
  if (on === (open?.to === null)) return state;
  if (on) return { ...state, listening: [...state.listening, { from: at, to: null }] };
  return { ...state, listening: [...state.listening.slice(0, -1), { from: open?.from ?? at, to: at }] };
}

function withMeasurement(
  state: SessionState,
  { kind, about }: Pick<Measurement, 'kind' | 'about'>,
  change: Partial<Measurement>,
): SessionState {
  const isSame = (each: Measurement): boolean => each.kind === kind && each.about === about;
  const before = state.measurements.find(isSame) ?? { kind, about, asked: null, measured: null };
  const others = state.measurements.filter((each) => !isSame(each));
  return { ...state, measurements: [...others, { ...before, ...change }] };
}

function withDocument(
  state: SessionState,
  language: keyof SessionState['documents'],
  document: DocumentState,
): SessionState {
  return { ...state, documents: { ...state.documents, [language]: document } };
}

function edit(state: SessionState, event: EventOf<'document-edited'>): SessionState {
  const before = state.documents[event.document] ?? { text: '', anchor: 0, head: 0 };
  const text = applyChanges(before.text, event.changes);
  const clamp = (position: number): number => Math.min(position, text.length);
  const edited = withDocument(state, event.document, {
    text,
    anchor: clamp(before.anchor),
    head: clamp(before.head),
  });
  return { ...edited, edits: { firstAt: state.edits?.firstAt ?? event.at, lastAt: event.at } };
}

/** A request seen twice (same id) stays one attempt. */
function asked(
  attempts: readonly Attempt[],
  id: string,
  event: EventOf<'run-requested'> | EventOf<'submission-requested'>,
): readonly Attempt[] {
  if (attempts.some((attempt) => attempt.id === id)) return attempts;
  const { at, language, source } = event;
  const open = { verdict: null, judgedAt: null, answeredBy: null };
  return [...attempts, { id, at, language, source, askedBy: eventKey(event), ...open }];
}

/** The first verdict counts; a second one for the same attempt changes nothing. */
function answered(
  attempts: readonly Attempt[],
  id: string,
  event: EventOf<'run-finished'> | EventOf<'submission-judged'>,
): readonly Attempt[] {
  return attempts.map((attempt) =>
    attempt.id === id && attempt.verdict === null
      ? { ...attempt, verdict: event.verdict, judgedAt: event.at, answeredBy: eventKey(event) }
      : attempt,
  );
}

function interviewerSays(
  state: SessionState,
  event: EventOf<'answered'> | EventOf<'nudged'> | EventOf<'hint-given'>,
  text: string,
): SessionState {
  const line = { from: 'interviewer', at: event.at, key: eventKey(event), text, event } as const;
  return { ...state, chat: [...state.chat, line] };
}
