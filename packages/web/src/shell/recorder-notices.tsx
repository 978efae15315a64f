// What the candidate must know about their work: another tab writes, the server refuses, nothing is kept here.

import type { SessionEvent } from '@greenroom/core/session';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { RecorderSnapshot, SessionRecorder } from './recorder/index.ts';
import classes from './recorder-notices.module.css';

interface NoticesProps {
  readonly recorder: SessionRecorder;
  readonly snapshot: RecorderSnapshot;
}

export function RecorderNotices({ recorder, snapshot }: NoticesProps) {
  const { mode, kept, setAside } = snapshot;
  return (
    <>
      {mode.kind === 'reading' && (
        <Notice kind="info" says="This session is open in another tab. Here you can only read.">
          <Button size="xs" onClick={() => recorder.takeOver()}>
            Use this tab
          </Button>
        </Notice>
      )}
      {mode.kind === 'stopped' && <Stopped recorder={recorder} snapshot={snapshot} />}
      {!kept && mode.kind === 'writing' && (
        <Notice
          kind="warning"
          says="This browser keeps nothing here (a private window?). Your work is sent to the server, but do not close the tab while it is offline."
        />
      )}
      {setAside.map(({ id, events }) => (
        <Notice
          key={id}
          kind="warning"
          says={`${countOf(events)} could not be joined with the session and ${events.length === 1 ? 'was' : 'were'} put aside.`}
        >
          <Button size="xs" variant="default" onClick={() => download(events)}>
            Download
          </Button>
          <Button size="xs" variant="default" onClick={() => void recorder.dropAside(id)}>
            Let go
          </Button>
        </Notice>
      ))}
    </>
  );
}

const causes = {
  conflict:
    'This session was written elsewhere at the same time, so the server cannot take what you wrote here.',
  ended: 'This session was ended elsewhere.',
  gone: 'This session was deleted.',
  refused: 'The server does not take what you wrote here.',
} as const;

function Stopped({ recorder, snapshot }: NoticesProps) {
  if (snapshot.mode.kind !== 'stopped') return null;
  const { refusal } = snapshot.mode;
  const unsent = recorder.unsent();
  const { language, documents } = snapshot.recorder.state;
  const code = documents[language]?.text ?? '';
  return (
    <Notice
      kind="warning"
      says={`${causes[refusal.kind]} ${refusal.detail} ${countOf(unsent)} stays in this browser.`}
    >
      {/* Pages that are neither local nor HTTPS have no clipboard. */}
      {'clipboard' in navigator && (
        <Button size="xs" variant="default" onClick={() => void navigator.clipboard.writeText(code)}>
          Copy my code
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => download(unsent)}>
        Download what is unsent
      </Button>
      {refusal.kind !== 'gone' && (
        <Button size="xs" onClick={() => void recorder.startOver()}>
          Go on from the server’s version
        </Button>
      )}
    </Notice>
  );
}

function countOf(events: readonly SessionEvent[]): string {
  return events.length === 1 ? 'One recorded step' : `${events.length} recorded steps`;
}

/** Hands events to the candidate as a JSON file. */
function download(events: readonly SessionEvent[]): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(events, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'greenroom-unsent.json';
  link.click();
  URL.revokeObjectURL(url);
}

interface NoticeProps {
  readonly kind: 'info' | 'warning';
  readonly says: string;
  readonly children?: ReactNode;
}

function Notice({ kind, says, children }: NoticeProps) {
  const Icon = kind === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classes.notice} data-kind={kind} role={kind === 'info' ? 'status' : 'alert'}>
      <Icon size={18} aria-hidden />
      <p>{says}</p>
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
