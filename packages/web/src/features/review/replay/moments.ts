// The moments of a session that one jumps to, in the order in which they happened.

import {
  eventKey,
  type Phase,
  phaseNames,
  type SessionEvent,
  type SessionState,
} from '@greenroom/core/session';
import { languageNames } from '@greenroom/core/judging';

import { eventText } from './event-text.ts';
import { type AttemptMark, readLanes } from './lanes.ts';

export type MomentKind =
  | 'start'
  | 'phase'
  | 'edit'
  | 'passed'
  | 'failed'
  | 'question'
  | 'hint'
  | 'nudge'
  | 'claim'
  | 'measured'
  | 'note'
  | 'language'
  | 'pause'
  | 'end';

export interface Moment {
  readonly key: string;
  readonly at: number;
  readonly kind: MomentKind;
  readonly text: string;
}

/** Phases, the first edit, questions that were answered, hints, runs, submissions, claims, notes, pauses and the end. */
export function keyMoments(events: readonly SessionEvent[], state: SessionState): readonly Moment[] {
  const end = state.ended?.at ?? state.at;
  const attempts = readLanes(events, state, end).attempts.map(attemptMoment);
  let edited = false;
  const others = events.flatMap((event, index): readonly Moment[] => {
    const first = event.type === 'document-edited' && !edited;
    edited ||= first;
    if (first) return [moment(event, 'edit', 'First edit')];
    const answer = events[index + 1];
    const asked =
      event.type === 'said' && answer?.type === 'answered' && answer.answer.kind !== 'acknowledged';
    return asked ? [moment(event, 'question', event.text)] : momentOf(event);
  });
  return [...others, ...attempts].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
}

function moment(event: SessionEvent, kind: MomentKind, text: string): Moment {
  return { key: eventKey(event), at: event.at, kind, text };
}

function momentOf(event: SessionEvent): readonly Moment[] {
  switch (event.type) {
    case 'started':
      return [
        moment(
          event,
          'start',
          event.exercise.track === 'coding' ? `Start: ${phaseName('clarify')}` : 'Start',
        ),
      ];
    case 'phase-entered':
      return [moment(event, 'phase', phaseName(event.phase))];
    case 'hint-given':
      return [moment(event, 'hint', `Hint ${event.level}`)];
    case 'nudged':
      return [moment(event, 'nudge', event.text)];
    case 'claimed':
      return [moment(event, 'claim', `Claimed ${event.subject}: ${event.text}`)];
    case 'measured':
      return [moment(event, 'measured', eventText(event))];
    case 'noted':
      return [moment(event, 'note', event.text)];
    case 'language-switched':
      return [moment(event, 'language', `Switched to ${languageNames[event.language]}`)];
    case 'question-asked':
      return [moment(event, 'question', event.text)];
    case 'paused':
      return [moment(event, 'pause', 'Paused')];
    case 'ended':
      return [moment(event, 'end', event.reason === 'finished' ? 'Finished' : 'Abandoned')];
    case 'answer-given':
    case 'answered':
    case 'document-edited':
    case 'document-opened':
    case 'focus-gained':
    case 'focus-lost':
    case 'hint-asked':
    case 'measurement-cancelled':
    case 'measurement-requested':
    case 'microphone-turned':
    case 'resumed':
    case 'run-finished':
    case 'run-requested':
    case 'said':
    case 'selection-changed':
    case 'speech-heard':
    case 'submission-judged':
    case 'submission-requested':
    case 'test-added':
    case 'test-edited':
    case 'test-removed':
      return [];
  }
}

function phaseName(phase: Phase): string {
  return phaseNames[phase];
}

function attemptMoment({ key, at, verdict, label }: AttemptMark): Moment {
  return { key, at, kind: verdict === 'AC' ? 'passed' : 'failed', text: label };
}
