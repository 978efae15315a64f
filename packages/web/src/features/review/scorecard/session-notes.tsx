// Notes of the session, also those that are taken afterwards.

import { activeMs, type SessionState } from '@greenroom/core/session';

import { Panel } from '../../../kit/page.tsx';
import { formatClock } from '../../../kit/time.ts';
import classes from './session-notes.module.css';

interface SessionNotesProps {
  readonly id: string;
  readonly state: SessionState;
}

export function SessionNotes({ state }: SessionNotesProps) {
  return (
    <Panel title="Notes">
      <ul className={classes.notes}>
        {state.notes.map((note) => (
          <li key={`${note.at} ${note.text}`}>
            <span className="gr-numbers">{formatClock(activeMs(state, note.at))}</span>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
