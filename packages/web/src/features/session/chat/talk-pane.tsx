// The lower left: the interviewer, what the candidate states, and notes.

import type { Problem } from '@greenroom/core/coding';
import type { Phase, SessionState } from '@greenroom/core/session';
import { Tabs } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';

import type { InterviewActions } from '../interview-actions.ts';
import pane from '../pane.module.css';
import classes from './chat-pane.module.css';
import { ChatPane } from './chat-pane.tsx';
import { ClaimsPane } from './claims-pane.tsx';
import { NotesPane } from './notes-pane.tsx';

interface TalkPaneProps {
  /** Id of the session. */
  readonly session: string;
  readonly problem: Problem;
  readonly state: SessionState;
  readonly actions: InterviewActions;
  readonly active: boolean;
}

export function TalkPane({ session, problem, state, actions, active }: TalkPaneProps) {
  const [tab, setTab] = useState<string | null>('chat');
  const wanted = wantedClaim(state.phase, state);
  return (
    <Tabs className={pane.tabs} value={tab} onChange={setTab}>
      <Tabs.List>
        <Tabs.Tab value="chat">Interviewer</Tabs.Tab>
        <Tabs.Tab value="claims">Approach and cost</Tabs.Tab>
        <Tabs.Tab value="notes">Notes{state.notes.length > 0 && ` (${state.notes.length})`}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="chat" className={pane.panel} tabIndex={0}>
        <ChatPane session={session} problem={problem} state={state} actions={actions} active={active}>
          {wanted !== null && (
            <button type="button" className={classes.wanted} onClick={() => setTab('claims')}>
              {wanted}
              <IconArrowRight size={15} aria-hidden />
            </button>
          )}
        </ChatPane>
      </Tabs.Panel>
      <Tabs.Panel value="claims" className={pane.panel} tabIndex={0}>
        <ClaimsPane claims={state.claims} actions={actions} active={active} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" className={pane.panel} tabIndex={0}>
        <NotesPane session={session} state={state} actions={actions} active={active} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** What an interviewer would ask to be stated in this phase and is not yet. */
function wantedClaim(phase: Phase, { claims }: SessionState): string | null {
  const lacks = (subject: 'approach' | 'time' | 'space'): boolean =>
    !claims.some((claim) => claim.subject === subject);
  if (phase === 'approach' && lacks('approach')) return 'State your approach and what it will cost';
  if (phase === 'wrap-up' && (lacks('time') || lacks('space'))) return 'State what your solution costs';
  return null;
}
