// Notes of the session, those taken on the way and those taken afterwards.

import { activeMs, MAX_LINE, type SessionState } from '@greenroom/core/session';
import { Button, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';

import { Panel } from '../../../kit/page.tsx';
import { formatClock } from '../../../kit/time.ts';
import type { SessionRecorder } from '../../../shell/recorder/index.ts';
import { useRecorderSnapshot, useSessionRecorder } from '../../../shell/recorder/use-session-recorder.ts';
import classes from './session-notes.module.css';

interface SessionNotesProps {
  readonly id: string;
  /** The session as the server knows it, until its recorder is open. */
  readonly state: SessionState;
}

export function SessionNotes({ id, state }: SessionNotesProps) {
  const recorder = useSessionRecorder(id);
  return (
    <Panel title="Notes">
      {recorder === null ? <NoteList state={state} /> : <LiveNotes recorder={recorder} state={state} />}
    </Panel>
  );
}

function LiveNotes({
  recorder,
  state,
}: {
  readonly recorder: SessionRecorder;
  readonly state: SessionState;
}) {
  const { mode, recorder: recording } = useRecorderSnapshot(recorder);
  const [text, setText] = useState('');
  const loaded = mode.kind === 'writing' || mode.kind === 'reading';
  const keep = (): void => {
    const words = text.trim();
    if (words !== '' && recorder.write({ type: 'noted', text: words }) !== null) setText('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keep();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };
  return (
    <>
      <NoteList state={loaded ? recording.state : state} />
      {mode.kind === 'reading' ? (
        <Text size="sm" c="dimmed">
          This session is open in another tab: take notes there.
        </Text>
      ) : (
        <form className={classes.entry} onSubmit={submit}>
          <Textarea
            aria-label="A note to yourself"
            placeholder="What will you do differently next time?"
            autosize
            minRows={1}
            maxRows={6}
            maxLength={MAX_LINE}
            value={text}
            disabled={mode.kind !== 'writing'}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <Button type="submit" variant="default" disabled={mode.kind !== 'writing' || text.trim() === ''}>
            Keep
          </Button>
        </form>
      )}
    </>
  );
}

function NoteList({ state }: { readonly state: SessionState }) {
  if (state.notes.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {state.notes.map((note) => (
        <li key={`${note.at} ${note.text}`}>
          <span className="gr-numbers">{timeOf(state, note.at)}</span>
          <p>{note.text}</p>
        </li>
      ))}
    </ul>
  );
}

function timeOf(state: SessionState, at: number): string {
  return state.ended !== null && at > state.ended.at ? 'after' : formatClock(activeMs(state, at));
}
