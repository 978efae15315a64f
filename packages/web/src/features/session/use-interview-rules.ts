// What an interview does by itself: opens the document, watches the focus, lets the interviewer speak up.

import { useEffect } from 'react';

import type { SessionRecorder } from '../../shell/recorder/index.ts';
import type { EditCollector } from './editor/edit-collector.ts';
import type { InterviewActions } from './interview-actions.ts';

const NUDGE_EVERY_MS = 5_000;

interface InterviewRules {
  readonly recorder: SessionRecorder;
  readonly actions: InterviewActions;
  readonly collector: EditCollector;
  /** Whether this tab writes and the session runs. */
  readonly active: boolean;
}

export function useInterviewRules({ recorder, actions, collector, active }: InterviewRules): void {
  useEffect(() => {
    const remove = recorder.addPending(() => collector.flush());
    return () => {
      collector.flush();
      remove();
    };
  }, [recorder, collector]);

  useEffect(() => {
    if (!active) return;
    actions.openDocument();
    const timer = setInterval(() => actions.nudge(), NUDGE_EVERY_MS);
    return () => clearInterval(timer);
  }, [actions, active]);

  useEffect(() => {
    if (!active) return;
    const follow = (): void => actions.focus(document.hasFocus());
    follow();
    window.addEventListener('focus', follow);
    window.addEventListener('blur', follow);
    return () => {
      window.removeEventListener('focus', follow);
      window.removeEventListener('blur', follow);
    };
  }, [actions, active]);
}
