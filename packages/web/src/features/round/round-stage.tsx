// A behavioural round: the question, what was told of it so far, the answer, and the clock.

import { findRound, nextAsk, threadsOf } from '@greenroom/core/behavioural';
import type { SessionState } from '@greenroom/core/session';
import { Button, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { ButtonLink } from '../../kit/link.tsx';
import { Mark } from '../../kit/logo.tsx';
import { Page, PageHeading } from '../../kit/page.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { useNow } from '../../kit/ticking.ts';
import { RecorderNotices } from '../../shell/recorder-notices.tsx';
import type { RecorderSnapshot, SessionRecorder } from '../../shell/recorder/index.ts';
import { SaveState } from '../../shell/save-state.tsx';
import { type SessionVoice, useSessionVoice } from '../../shell/voice/index.ts';
import { VoiceButton } from '../../shell/voice-button.tsx';
import { AnswerForm } from './answer-form.tsx';
import { RoundClock } from './round-clock.tsx';
import { ThreadSoFar } from './thread-so-far.tsx';
import classes from './round.module.css';

export interface RoundStageProps {
  readonly id: string;
  readonly recorder: SessionRecorder;
  readonly snapshot: RecorderSnapshot;
}

export function RoundStage({ id, recorder, snapshot }: RoundStageProps) {
  const { state } = snapshot.recorder;
  const active = snapshot.mode.kind === 'writing' && state.ended === null;
  const voice = useSessionVoice(recorder, active);
  useInterviewer(id, recorder, active ? state : null);
  const finish = useFinish(id, recorder, voice);
  const title = findRound(state.exercise?.exercise ?? '')?.title ?? 'Behavioural round';
  if (state.ended !== null) return <RoundOver id={id} title={title} />;
  const threads = threadsOf(state);
  const thread = threads.at(-1);
  const waiting = thread?.turns.at(-1)?.answer === null;
  return (
    <div className={classes.round}>
      <header className={classes.bar}>
        <Link to="/" className={classes.home} aria-label="Greenroom, to Today. This round goes on.">
          <Mark size={26} />
        </Link>
        <PageHeading title={title} />
        <div className={classes.end}>
          <SaveState saving={snapshot.saving} />
          <VoiceButton voice={voice} disabled={!active} />
          <RoundClock state={state} now={recorder.now} />
          <Button size="xs" variant="default" disabled={!active} onClick={() => void finish('finished')}>
            Finish
          </Button>
        </div>
      </header>
      <RecorderNotices recorder={recorder} snapshot={snapshot} />
      <div className={classes.stage}>
        <p className={classes.progress}>
          Question {threads.length} of {findRound(state.exercise?.exercise ?? '')?.questions}
        </p>
        {thread !== undefined && <ThreadSoFar thread={thread} />}
        {waiting && thread !== undefined ? (
          <AnswerForm
            key={thread.turns.at(-1)?.asked.key}
            session={id}
            asked={thread.turns.at(-1)?.asked ?? null}
            recorder={recorder}
            voice={voice}
            active={active}
          />
        ) : (
          <LastWord recorder={recorder} id={id} onFinish={() => void finish('finished')} />
        )}
      </div>
    </div>
  );
}

/** Asks what comes next whenever an answer has come; without a state to read, nothing. */
function useInterviewer(id: string, recorder: SessionRecorder, state: SessionState | null): void {
  useEffect(() => {
    // What was asked meanwhile is in a newer state.
    if (state === null || recorder.snapshot().recorder.state !== state) return;
    const next = nextAsk(id, state, recorder.now());
    if (next.kind === 'ask') recorder.write(next.ask);
  }, [id, recorder, state]);
}

function useFinish(id: string, recorder: SessionRecorder, voice: SessionVoice) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (reason: 'finished' | 'abandoned'): Promise<void> => {
    voice.turnOff();
    recorder.write({ type: 'ended', reason });
    if (!(await recorder.whenSettled())) return;
    void queries.invalidateQueries();
    await navigate({ to: '/sessions/$id/scorecard', params: { id } });
  };
}

interface LastWordProps {
  readonly id: string;
  readonly recorder: SessionRecorder;
  readonly onFinish: () => void;
}

/** Nothing more is asked. */
function LastWord({ id, recorder, onFinish }: LastWordProps) {
  const now = useNow(recorder.now);
  const over = nextAsk(id, recorder.snapshot().recorder.state, now).kind === 'over';
  if (!over) return null;
  return (
    <section className={classes.last}>
      <Title order={2}>Thank you, that was the last question.</Title>
      <Button onClick={onFinish}>Finish and see the scorecard</Button>
    </section>
  );
}

function RoundOver({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <Page title={title} width="reading">
      <EmptyState
        title="This round is over"
        action={
          <ButtonLink to="/sessions/$id/scorecard" params={{ id }}>
            Open the scorecard
          </ButtonLink>
        }
      />
    </Page>
  );
}
