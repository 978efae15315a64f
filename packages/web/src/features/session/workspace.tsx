// The panes with what is in them, and the keys between them.

import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { JudgeStatus, Problem } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import { useComputedColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { judgeQuery } from '../../shell/api.ts';
import type { RecorderSnapshot, SessionRecorder } from '../../shell/recorder/index.ts';
import { useChangeSettings, useSettings } from '../../shell/settings.ts';
import { TalkPane } from './chat/talk-pane.tsx';
import { CodeEditor } from './editor/code-editor.tsx';
import { EditCollector } from './editor/edit-collector.ts';
import { EditorPane } from './editor/editor-pane.tsx';
import { useNow } from '../../kit/ticking.ts';
import { type AttemptKind, type InterviewActions, judgedNow } from './interview-actions.ts';
import classes from './interview.module.css';
import { focusPane, type PaneName, Panes } from './panes.tsx';
import { PromptPane } from './prompt/prompt-pane.tsx';
import { isRunnable } from './tests/own-test.ts';
import { TestsPane } from './tests/tests-pane.tsx';
import { useBrowserJudge } from './use-browser-judge.ts';
import { useInterviewKeys } from './use-interview-keys.ts';
import { useInterviewRules } from './use-interview-rules.ts';

interface WorkspaceProps {
  /** Of the session. */
  readonly id: string;
  readonly recorder: SessionRecorder;
  readonly snapshot: RecorderSnapshot;
  readonly problem: Problem;
  readonly actions: InterviewActions;
  /** Whether the candidate may write. */
  readonly active: boolean;
  readonly keysEnabled: boolean;
}

export function Workspace(props: WorkspaceProps) {
  const { id, recorder, snapshot, problem, actions, active, keysEnabled } = props;
  const { state } = snapshot.recorder;
  const narrow = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false });
  const [shown, setShown] = useState<PaneName>('prompt');
  const showPane = useCallback((name: PaneName) => {
    flushSync(() => setShown(name));
    focusPane(name);
  }, []);
  const collector = useEditCollector(recorder);
  useInterviewRules({ recorder, actions, collector, active });
  const { data: judge } = useQuery(judgeQuery);
  const judgesHere = judge?.isolation === 'browser';
  useBrowserJudge({ recorder, problem, state, enabled: judgesHere && snapshot.mode.kind === 'writing' });
  const onAttempt = useAttempt(recorder, problem, actions, setShown);
  useInterviewKeys({ enabled: keysEnabled, actions, onAttempt, onPane: showPane });
  return (
    <div className={classes.workspace} inert={state.pausedAt !== null}>
      <Panes
        narrow={narrow}
        shown={shown}
        onShow={setShown}
        contents={{
          prompt: <PromptPane problem={problem} language={state.language} />,
          chat: <TalkPane session={id} problem={problem} state={state} actions={actions} active={active} />,
          code: <WritePane {...props} judge={judge} collector={collector} onAttempt={onAttempt} />,
          tests: (
            <TestsPane
              session={id}
              problem={problem}
              state={state}
              actions={actions}
              active={active}
              addPending={recorder.addPending}
            />
          ),
        }}
      />
    </div>
  );
}

function useEditCollector(recorder: SessionRecorder): EditCollector {
  return useMemo(
    () =>
      new EditCollector({
        write: (body) => void recorder.writeNow(body),
        later: (callback, ms) => {
          const timer = setTimeout(callback, ms);
          return () => clearTimeout(timer);
        },
      }),
    [recorder],
  );
}

/** Runs or submits, shows where the result will be, and says what kept a test from running. */
function useAttempt(
  recorder: SessionRecorder,
  problem: Problem,
  actions: InterviewActions,
  onShow: (name: PaneName) => void,
): (kind: AttemptKind) => void {
  return useCallback(
    (kind) => {
      const answer = actions.attempt(kind);
      if (answer === 'empty') notifications.show({ message: 'There is no code to run yet.' });
      if (answer !== 'asked') return;
      onShow('tests');
      const { tests } = recorder.snapshot().recorder.state;
      const faulty = tests.filter((test) => !isRunnable(problem, test)).length;
      if (kind === 'submission' || faulty === 0) return;
      notifications.show({
        color: 'yellow',
        message: `${faulty === 1 ? 'One of your tests has a mistake and was' : `${faulty} of your tests have mistakes and were`} left out.`,
      });
    },
    [recorder, problem, actions, onShow],
  );
}

interface WritePaneProps extends WorkspaceProps {
  readonly judge: JudgeStatus | undefined;
  readonly collector: EditCollector;
  readonly onAttempt: (kind: AttemptKind) => void;
}

function WritePane({
  recorder,
  snapshot,
  problem,
  actions,
  active,
  judge,
  collector,
  onAttempt,
}: WritePaneProps) {
  const { state } = snapshot.recorder;
  const { language } = state;
  const draft = state.documents[language];
  const settings = useSettings();
  const { change } = useChangeSettings();
  const scheme = useComputedColorScheme('light');
  const now = useNow(recorder.now, 5_000);
  const viewRef = useRef<EditorView | null>(null);
  const states = useMemo(
    () => ({ epoch: snapshot.epoch, byLanguage: new Map<Language, EditorState>() }),
    [snapshot.epoch],
  );
  const theme = settings.editorTheme === 'match' ? scheme : settings.editorTheme;
  return (
    <EditorPane
      problem={problem}
      judge={judge}
      language={language}
      actions={actions}
      active={active}
      settings={settings}
      onSettings={change}
      judging={judgedNow(state, Math.max(now, state.at))}
      onAttempt={onAttempt}
    >
      {draft !== undefined && (
        <CodeEditor
          key={snapshot.epoch}
          language={language}
          draft={draft}
          preferences={{ theme, fontSize: settings.fontSize, vim: settings.vim, readOnly: !active }}
          collector={collector}
          viewRef={viewRef}
          states={states.byLanguage}
        />
      )}
    </EditorPane>
  );
}
