// Notes to oneself: kept with the session, read again beside the scorecard.

import { activeMs, MAX_LINE, type SessionState } from '@greenroom/core/session';
import { Button, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';

import { formatClock } from '../../../kit/time.ts';
import type { InterviewActions } from '../interview-actions.ts';
import { useKeptText } from '../../../kit/kept-text.ts';
import classes from './notes-pane.module.css';

interface NotesPaneProps {
  /** Id of the session. */
  readonly session: string;
  readonly state: SessionState;
  readonly actions: InterviewActions;
  readonly active: boolean;
}

export function NotesPane({ session, state, actions, active }: NotesPaneProps) {
  const [text, setText] = useKeptText(`greenroom.note.${session}`);
  const keep = (): void => {
    actions.note(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };
  return (
    <div className={classes.notes}>
      {state.notes.length === 0 && (
        <p className={classes.empty}>
          Notes are for you. They appear in the replay at the moment you took them.
        </p>
      )}
      <ul className={classes.list}>
        {state.notes.map((note) => (
          <li key={`${note.at} ${note.text}`}>
            <span className="gr-numbers">{formatClock(activeMs(state, note.at))}</span>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
      <div className={classes.entry}>
        <Textarea
          aria-label="A note to yourself"
          placeholder="A note to yourself"
          autosize
          minRows={1}
          maxRows={5}
          maxLength={MAX_LINE}
          value={text}
          disabled={!active}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button variant="default" size="xs" h={36} disabled={!active || text.trim() === ''} onClick={keep}>
          Keep
        </Button>
      </div>
    </div>
  );
}
