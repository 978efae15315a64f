// The interview: the bar above, what must be known about the work, the panes, and the way out.

import type { Problem } from '@greenroom/core/coding';
import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';

import type { RecorderSnapshot, SessionRecorder } from '../../shell/recorder/index.ts';
import { useSettings } from '../../shell/settings.ts';
import { useSessionVoice } from '../../shell/voice/index.ts';
import { FinishDialog } from './frame/finish-dialog.tsx';
import { RecorderNotices } from '../../shell/recorder-notices.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { interviewActions } from './interview-actions.ts';
import classes from './interview.module.css';
import { Over } from './over.tsx';
import { Workspace } from './workspace.tsx';

interface InterviewProps {
  readonly id: string;
  readonly recorder: SessionRecorder;
  readonly snapshot: RecorderSnapshot;
  readonly problem: Problem;
}

export function Interview({ id, recorder, snapshot, problem }: InterviewProps) {
  const { state } = snapshot.recorder;
  const actions = useMemo(() => interviewActions(recorder, problem), [recorder, problem]);
  const [finishing, setFinishing] = useState(false);
  const { hideDifficulty } = useSettings();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const writing = snapshot.mode.kind === 'writing' && state.ended === null;
  const active = writing && state.pausedAt === null;
  const voice = useSessionVoice(recorder, active);
  const finish = async (reason: 'finished' | 'abandoned'): Promise<void> => {
    voice.turnOff();
    actions.end(reason);
    if (!(await recorder.whenSettled())) return;
    // Lists and standings were fetched before this session was over.
    void queries.invalidateQueries();
    if (reason === 'finished') await navigate({ to: '/sessions/$id/scorecard', params: { id } });
    else await navigate({ to: '/' });
  };
  if (state.ended !== null) {
    return <Over id={id} title={problem.title} saved={recorder.unsent().length === 0} />;
  }
  return (
    <div className={classes.interview}>
      <TopBar
        problem={problem}
        state={state}
        saving={snapshot.saving}
        now={recorder.now}
        actions={actions}
        active={writing}
        hideDifficulty={hideDifficulty}
        voice={voice}
        onFinish={() => setFinishing(true)}
      />
      <RecorderNotices recorder={recorder} snapshot={snapshot} />
      <Workspace
        id={id}
        recorder={recorder}
        snapshot={snapshot}
        problem={problem}
        actions={actions}
        active={active}
        keysEnabled={active && !finishing}
      />
      {writing && !active && <Paused onResume={actions.resume} />}
      <FinishDialog
        opened={finishing}
        state={state}
        now={recorder.now}
        onClose={() => setFinishing(false)}
        onEnd={(reason) => void finish(reason)}
      />
    </div>
  );
}

/** What had the focus is out of reach while the clock stands. */
const focusOnMount = (node: HTMLElement | null): void => node?.focus();

function Paused({ onResume }: { readonly onResume: () => void }) {
  return (
    <section className={classes.paused} aria-label="Paused">
      <Title order={2}>Paused</Title>
      <Text c="dimmed" size="sm">
        The clock stands still, and so does the screen.
      </Text>
      <Button onClick={onResume} ref={focusOnMount}>
        Go on
      </Button>
    </section>
  );
}
