// Below the editor: tests, what came out of them, and the history. Results open by themselves.

import type { Problem } from '@greenroom/core/coding';
import type { TestResult } from '@greenroom/core/judging';
import type { SessionState } from '@greenroom/core/session';
import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';

import type { InterviewActions } from '../interview-actions.ts';
import { CostPane } from '../cost/cost-pane.tsx';
import { attemptsOf } from './attempt-list.ts';
import { History } from './history.tsx';
import { testFromResult } from './own-test.ts';
import { OwnTests } from './own-tests.tsx';
import classes from './results.module.css';
import { Results } from './results.tsx';
import pane from '../pane.module.css';

interface TestsPaneProps {
  /** Id of the session. */
  readonly session: string;
  readonly problem: Problem;
  readonly state: SessionState;
  readonly actions: InterviewActions;
  readonly active: boolean;
  readonly addPending: (flush: () => void) => () => void;
}

type Tab = 'tests' | 'result' | 'history' | 'cost';

export function TestsPane({ session, problem, state, actions, active, addPending }: TestsPaneProps) {
  const attempts = useMemo(() => attemptsOf(state), [state]);
  const newest = attempts[0]?.attempt.id ?? null;
  const [tab, setTab] = useState<Tab>('tests');
  const [picked, setPicked] = useState<{ readonly id: string | null; readonly when: string | null }>({
    id: null,
    when: newest,
  });
  const [selectedTest, setSelectedTest] = useState('sample-0');
  // A new attempt shows itself; what was picked before it is forgotten.
  if (picked.when !== newest) {
    setPicked({ id: null, when: newest });
    if (newest !== null) setTab('result');
  }
  /** The own test that a result is of, or a new one with the same values. */
  const ownTestFor = ({ name, shown: values }: TestResult): string => {
    const known = state.tests.find(({ id }) => name === `own/${id}`);
    if (known !== undefined || values === undefined) return known?.id ?? '';
    return actions.addTest(testFromResult(problem, values));
  };
  const takeTest = (test: TestResult): void => {
    setSelectedTest(ownTestFor(test));
    setTab('tests');
  };
  const shownId = picked.id ?? newest;
  const shown = attempts.find(({ attempt }) => attempt.id === shownId);
  return (
    <Tabs className={pane.tabs} value={tab} onChange={(value) => setTab(value as Tab)}>
      <Tabs.List>
        <Tabs.Tab value="tests">Tests</Tabs.Tab>
        <Tabs.Tab value="result">Result</Tabs.Tab>
        <Tabs.Tab value="history">History{attempts.length > 0 && ` (${attempts.length})`}</Tabs.Tab>
        <Tabs.Tab value="cost">Cost</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="tests" className={pane.panel} tabIndex={0}>
        <OwnTests
          problem={problem}
          language={state.language}
          tests={state.tests}
          actions={actions}
          active={active}
          addPending={addPending}
          selected={selectedTest}
          onSelect={setSelectedTest}
        />
      </Tabs.Panel>
      <Tabs.Panel value="result" className={pane.panel} tabIndex={0}>
        {shown === undefined ? (
          <p className={classes.empty}>Run your code to see here what it gives.</p>
        ) : (
          <Results
            key={shown.attempt.id + String(shown.attempt.verdict === null)}
            problem={problem}
            known={shown}
            ownTests={state.tests}
            onTake={active ? takeTest : null}
            onCost={() => setTab('cost')}
          />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="history" className={pane.panel} tabIndex={0}>
        <History
          state={state}
          attempts={attempts}
          shown={shownId}
          onShow={(id) => {
            setPicked({ id, when: newest });
            setTab('result');
          }}
        />
      </Tabs.Panel>
      <Tabs.Panel value="cost" className={pane.panel} tabIndex={0}>
        {tab === 'cost' && (
          <CostPane session={session} problem={problem} state={state} actions={actions} active={active} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
