// What the lanes of a replay show: a timeline read once into bands, bars and marks.

import type { VerdictCode } from '@greenroom/core/judging';
import {
  type Attempt,
  changedLength,
  eventKey,
  type Phase,
  type SessionEvent,
  type SessionState,
} from '@greenroom/core/session';

import { verdictWord } from './event-text.ts';

export interface Band {
  readonly from: number;
  readonly to: number;
}

export interface PhaseBand extends Band {
  readonly phase: Phase;
}

/** Characters written or removed at a moment. */
export interface Keystrokes {
  readonly at: number;
  readonly size: number;
}

/** Something that happened at one moment and has a place to jump to. */
export interface Mark {
  /** Key of its event. */
  readonly key: string;
  readonly at: number;
  readonly label: string;
}

export interface AttemptMark extends Mark {
  readonly kind: 'run' | 'submission';
  /** When it was asked for; the mark stands where the verdict came. */
  readonly askedAt: number;
  /** Null while the verdict was still on its way. */
  readonly verdict: VerdictCode | null;
}

export interface TalkMark extends Mark {
  readonly from: 'candidate' | 'interviewer';
  readonly kind: 'line' | 'hint' | 'nudge' | 'claim' | 'note';
}

export interface Lanes {
  readonly phases: readonly PhaseBand[];
  readonly keystrokes: readonly Keystrokes[];
  readonly attempts: readonly AttemptMark[];
  readonly tests: readonly Mark[];
  readonly talk: readonly TalkMark[];
  /** When the microphone heard speech. */
  readonly speech: readonly Band[];
  /** While another window had the focus. */
  readonly away: readonly Band[];
}

/** `end` is where open bands close. */
export function readLanes(events: readonly SessionEvent[], state: SessionState, end: number): Lanes {
  return {
    phases: state.phases.map(({ phase, at }, index) => ({
      phase,
      from: at,
      to: state.phases[index + 1]?.at ?? end,
    })),
    keystrokes: events.flatMap((event) =>
      event.type === 'document-edited' ? [{ at: event.at, size: changedLength(event.changes) }] : [],
    ),
    attempts: [
      ...state.runs.map((attempt, index) => attemptMark('run', attempt, index)),
      ...state.submissions.map((attempt, index) => attemptMark('submission', attempt, index)),
    ].toSorted((a, b) => a.at - b.at),
    tests: events.flatMap((event) =>
      event.type === 'test-added'
        ? [{ key: eventKey(event), at: event.at, label: `Test added: ${event.test.args.join(', ')}` }]
        : [],
    ),
    talk: events.flatMap((event) => talkMark(event) ?? []).filter(({ at }) => at <= end),
    speech: state.speech
      .filter(({ from }) => from < end)
      .map(({ from, to }) => ({ from, to: Math.min(to, end) })),
    away: awayBands(events, end),
  };
}

function attemptMark(kind: AttemptMark['kind'], attempt: Attempt, index: number): AttemptMark {
  const verdict = attempt.verdict?.verdict ?? null;
  const name = kind === 'run' ? 'Run' : 'Submission';
  return {
    kind,
    key: attempt.answeredBy ?? attempt.askedBy,
    at: attempt.judgedAt ?? attempt.at,
    askedAt: attempt.at,
    verdict,
    label: `${name} ${index + 1} ${verdictWord(verdict)}`,
  };
}

function talkMark(event: SessionEvent): TalkMark | null {
  const mark = { key: eventKey(event), at: event.at };
  switch (event.type) {
    case 'said':
      return { ...mark, from: 'candidate', kind: 'line', label: event.text };
    case 'claimed':
      return { ...mark, from: 'candidate', kind: 'claim', label: `Claimed ${event.subject}: ${event.text}` };
    case 'noted':
      return { ...mark, from: 'candidate', kind: 'note', label: `Note: ${event.text}` };
    case 'answered':
      return { ...mark, from: 'interviewer', kind: 'line', label: event.answer.text };
    case 'nudged':
      return { ...mark, from: 'interviewer', kind: 'nudge', label: event.text };
    case 'question-asked':
      return { ...mark, from: 'interviewer', kind: event.gap === null ? 'line' : 'nudge', label: event.text };
    case 'answer-given':
      return { ...mark, from: 'candidate', kind: 'line', label: answerText(event.text) };
    case 'hint-given':
      return { ...mark, from: 'interviewer', kind: 'hint', label: `Hint ${event.level}: ${event.text}` };
    case 'document-edited':
    case 'document-opened':
    case 'ended':
    case 'focus-gained':
    case 'focus-lost':
    case 'hint-asked':
    case 'language-switched':
    case 'measured':
    case 'measurement-cancelled':
    case 'measurement-requested':
    case 'microphone-turned':
    case 'paused':
    case 'phase-entered':
    case 'resumed':
    case 'run-finished':
    case 'run-requested':
    case 'selection-changed':
    case 'speech-heard':
    case 'started':
    case 'submission-judged':
    case 'submission-requested':
    case 'test-added':
    case 'test-edited':
    case 'test-removed':
      return null;
  }
}

/** An answer that nothing wrote down still has its place. */
export function answerText(text: string): string {
  return text === '' ? 'Answered aloud; nothing wrote it down.' : text;
}

function awayBands(events: readonly SessionEvent[], end: number): readonly Band[] {
  const bands: Band[] = [];
  let since: number | null = null;
  for (const event of events) {
    if (event.type === 'focus-lost') since ??= event.at;
    if (event.type !== 'focus-gained' || since === null) continue;
    bands.push({ from: since, to: Math.min(event.at, end) });
    since = null;
  }
  if (since !== null && since < end) bands.push({ from: since, to: end });
  return bands;
}

/** Keystrokes gathered into `bins` equal stretches of the axis: 0 for none, 1 for as many as the busy ones have. */
export function typingShape(
  keystrokes: readonly Keystrokes[],
  place: (at: number) => number,
  bins: number,
): readonly number[] {
  const sums = Array.from({ length: Math.max(1, bins) }, () => 0);
  for (const { at, size } of keystrokes) {
    const bin = Math.min(sums.length - 1, Math.floor(place(at) * sums.length));
    sums[bin] = (sums[bin] ?? 0) + size;
  }
  // A pasted page must not flatten everything else: what the busiest tenth has counts as full.
  const typed = sums.filter((sum) => sum > 0).sort((a, b) => a - b);
  const full = typed[Math.floor(typed.length * 0.9)] ?? 1;
  return sums.map((sum) => Math.min(1, sum / full));
}
