// Chat, tests and result at the moment; on narrower screens the list of moments, too.

import type { Problem } from '@greenroom/core/coding';
import { eventKey, type SessionEvent, type SessionState } from '@greenroom/core/session';
import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';

import { ChatPanel } from './chat-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { TestsPanel } from './tests-panel.tsx';
import classes from './side-panels.module.css';

interface SidePanelsProps {
  /** Null in tracks without one: there is nothing to test. */
  readonly problem: Problem | null;
  readonly state: SessionState;
  readonly current: SessionEvent | undefined;
  /** The event that a piece of evidence points to. */
  readonly pointed: SessionEvent | undefined;
  readonly clock: (at: number) => number;
  /** The list of moments, for where there is no column for it. */
  readonly moments: ReactNode;
}

/** The width from which the moments have a column of their own; as in `replay-stage.module.css`. */
const WIDE = '(min-width: 1160px)';

export function SidePanels({ problem, state, current, pointed, clock, moments }: SidePanelsProps) {
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState(() => tabOf(pointed));
  const tab = wide && chosen === 'moments' ? 'chat' : chosen;
  return (
    <Tabs
      value={tab}
      onChange={(value) => setChosen(value ?? 'chat')}
      className={classes.tabs}
      classNames={{ panel: classes.panel }}
      keepMounted={false}
    >
      <Tabs.List aria-label="What to look at">
        {!wide && <Tabs.Tab value="moments">Moments</Tabs.Tab>}
        <Tabs.Tab value="chat">Chat</Tabs.Tab>
        {problem !== null && <Tabs.Tab value="tests">Tests</Tabs.Tab>}
        {problem !== null && <Tabs.Tab value="result">Result</Tabs.Tab>}
      </Tabs.List>
      {!wide && <Tabs.Panel value="moments">{moments}</Tabs.Panel>}
      <Tabs.Panel value="chat">
        <ChatPanel
          state={state}
          current={current}
          pointed={pointed === undefined ? null : eventKey(pointed)}
          clock={clock}
        />
      </Tabs.Panel>
      {problem !== null && (
        <>
          <Tabs.Panel value="tests">
            <TestsPanel problem={problem} state={state} />
          </Tabs.Panel>
          <Tabs.Panel value="result">
            <ResultPanel state={state} clock={clock} />
          </Tabs.Panel>
        </>
      )}
    </Tabs>
  );
}

/** Where an event can be seen. */
function tabOf(event: SessionEvent | undefined): string {
  if (event === undefined) return 'chat';
  if (/^(?:run|submission)-/u.test(event.type)) return 'result';
  return event.type.startsWith('test-') ? 'tests' : 'chat';
}
