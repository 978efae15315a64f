// What happened at a moment, in a few words.

import { languageNames, type VerdictCode } from '@greenroom/core/judging';
import { changedLength, type MeasurementKind, phaseNames, type SessionEvent } from '@greenroom/core/session';

/** How a verdict is called beside a mark; null while there is none. */
export function verdictWord(verdict: VerdictCode | null): string {
  if (verdict === null) return 'no verdict yet';
  return verdict === 'AC' ? 'passed' : verdict === 'IE' ? 'judge fault' : `failed (${verdict})`;
}

const MEASURED: Readonly<Record<MeasurementKind, string>> = {
  complexity: 'how the work grows',
  tests: 'what the tests catch',
};

export function eventText(event: SessionEvent): string {
  switch (event.type) {
    case 'started':
      return 'Started';
    case 'phase-entered':
      return `Went on to ${phaseNames[event.phase]}`;
    case 'document-opened':
      return `Opened the ${languageNames[event.document]} draft`;
    case 'document-edited': {
      const length = changedLength(event.changes);
      return `Edited ${length} ${length === 1 ? 'character' : 'characters'}`;
    }
    case 'selection-changed':
      return event.anchor === event.head ? 'Moved the caret' : 'Selected text';
    case 'language-switched':
      return `Switched to ${languageNames[event.language]}`;
    case 'test-added':
      return 'Added a test';
    case 'test-edited':
      return 'Changed a test';
    case 'test-removed':
      return 'Removed a test';
    case 'run-requested':
      return 'Ran the code';
    case 'run-finished':
      return `The run ${verdictWord(event.verdict.verdict)}`;
    case 'submission-requested':
      return 'Submitted';
    case 'submission-judged':
      return `The submission ${verdictWord(event.verdict.verdict)}`;
    case 'measurement-requested':
      return `Asked to measure ${MEASURED[event.kind]}`;
    case 'measurement-cancelled':
      return 'Did not wait for the measurement';
    case 'measured':
      return `Measured: ${MEASURED[event.kind]}`;
    case 'said':
      return 'Candidate wrote a line';
    case 'answered':
      return 'Interviewer answered';
    case 'claimed':
      return `Claimed ${event.subject}: ${event.text}`;
    case 'hint-asked':
      return 'Asked for a hint';
    case 'hint-given':
      return `Got hint ${event.level}`;
    case 'nudged':
      return 'Interviewer spoke up';
    case 'noted':
      return 'Took a note';
    case 'question-asked':
      return event.gap === null ? 'Interviewer asked a question' : 'Interviewer asked on';
    case 'answer-given':
      return 'Candidate answered';
    case 'microphone-turned':
      return event.on ? 'Turned the microphone on' : 'Turned the microphone off';
    case 'speech-heard':
      return `Spoke for ${((event.to - event.from) / 1000).toFixed(1)} s`;
    case 'focus-lost':
      return 'Went to another window';
    case 'focus-gained':
      return 'Came back to this window';
    case 'paused':
      return 'Paused';
    case 'resumed':
      return 'Went on after a pause';
    case 'ended':
      return event.reason === 'finished' ? 'Finished' : 'Abandoned';
  }
}
