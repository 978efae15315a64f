// The keys of the interview, wherever the focus is: run, submit, phases, panes.

import { useEffect } from 'react';

import type { AttemptKind, InterviewActions } from './interview-actions.ts';
import { type PaneName, paneNames } from './panes.tsx';

interface InterviewKeys {
  readonly enabled: boolean;
  readonly actions: InterviewActions;
  readonly onAttempt: (kind: AttemptKind) => void;
  readonly onPane: (name: PaneName) => void;
}

/** Listens before everything else on the page does: the editor has its own idea of Ctrl+Enter. */
export function useInterviewKeys({ enabled, actions, onAttempt, onPane }: InterviewKeys): void {
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent): void => {
      const act = event.repeat || isInDialog(event) ? null : actionOf(event, { actions, onAttempt, onPane });
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [enabled, actions, onAttempt, onPane]);
}

function isInDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
}

function actionOf(event: KeyboardEvent, does: Omit<InterviewKeys, 'enabled'>): (() => void) | null {
  const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (mod && event.key === 'Enter') return () => does.onAttempt(event.shiftKey ? 'submission' : 'run');
  if (mod && event.shiftKey && event.code === 'Period') return does.actions.nextPhase;
  if (mod && event.shiftKey && event.code === 'Comma') return does.actions.previousPhase;
  if (event.key === 'F6' && !mod && !event.altKey)
    return () => does.onPane(neighbour(event.shiftKey ? -1 : 1));
  return null;
}

/** The pane after (or before) the one that has the focus; the first one when none has. */
function neighbour(step: 1 | -1): PaneName {
  const place = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  const index = paneNames.findIndex((name) => name === place);
  const next = index < 0 ? (step === 1 ? 0 : paneNames.length - 1) : index + step;
  return paneNames[(next + paneNames.length) % paneNames.length] ?? 'prompt';
}
