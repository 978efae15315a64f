// The editor with its strip: language, look, run, submit.

import type { JudgeStatus, Problem } from '@greenroom/core/coding';
import type { Settings } from '@greenroom/core/identity';
import { type Language, languageNames } from '@greenroom/core/judging';
import { NativeSelect } from '@mantine/core';

import type { InterviewActions } from '../interview-actions.ts';
import { AttemptButtons, type AttemptButtonsProps } from './attempt-buttons.tsx';
import classes from './editor-pane.module.css';
import { EditorSettings } from './editor-settings.tsx';

interface EditorPaneProps extends AttemptButtonsProps {
  readonly problem: Problem;
  readonly judge: JudgeStatus | undefined;
  readonly language: Language;
  readonly actions: InterviewActions;
  readonly active: boolean;
  readonly settings: Settings;
  readonly onSettings: (some: Partial<Settings>) => void;
  readonly children: React.ReactNode;
}

export function EditorPane(props: EditorPaneProps) {
  const { problem, judge, language, actions, active, settings, onSettings, children } = props;
  const runs = (each: Language): boolean => judge?.languages.includes(each) ?? true;
  return (
    <div className={classes.pane}>
      <div className={classes.strip}>
        <NativeSelect
          size="xs"
          aria-label="Language"
          value={language}
          disabled={!active}
          data={problem.languages.map((each) => ({
            value: each,
            label: runs(each) ? languageNames[each] : `${languageNames[each]} (cannot run here)`,
            disabled: !runs(each),
          }))}
          onChange={(event) => {
            const chosen = problem.languages.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) actions.switchLanguage(chosen);
          }}
        />
        <EditorSettings settings={settings} onChange={onSettings} />
        {judge?.isolation === 'browser' && <span className={classes.where}>Runs in this browser</span>}
        <AttemptButtons {...props} />
      </div>
      <div className={classes.editor}>{children}</div>
    </div>
  );
}
