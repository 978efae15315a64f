// Settings: every change is applied at once and kept on the server.

import { type Language, languageNames, languages } from '@greenroom/core/judging';
import { Alert, NumberInput, Switch } from '@mantine/core';

import { Choice } from '../../kit/choice.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { useChangeSettings, useSettings } from '../../shell/settings.ts';
import { EditorSample } from './editor-sample.tsx';
import { YourData } from './your-data.tsx';
import classes from './settings.module.css';

const schemes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const editorThemes = [
  { value: 'match', label: 'As the page' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
] as const;

export function SettingsPage() {
  const settings = useSettings();
  const { change, error } = useChangeSettings();
  return (
    <Page title="Settings" lead="Changes apply at once and are kept with your data." width="reading">
      {error !== null && (
        <Alert color="red" role="alert" title="The change was not saved">
          {error.message}
        </Alert>
      )}
      <Panel title="Appearance">
        <Choice
          label="Colour scheme"
          value={settings.colorScheme}
          options={schemes}
          onChange={(colorScheme) => change({ colorScheme })}
        />
      </Panel>
      <Panel title="Editor">
        <div className={classes.fields}>
          <Choice
            label="Theme"
            value={settings.editorTheme}
            options={editorThemes}
            onChange={(editorTheme) => change({ editorTheme })}
          />
          <NumberInput
            className={classes.number}
            label="Font size"
            suffix=" px"
            min={10}
            max={28}
            clampBehavior="strict"
            allowDecimal={false}
            value={settings.fontSize}
            onChange={(fontSize) => {
              if (typeof fontSize === 'number' && fontSize >= 10) change({ fontSize });
            }}
          />
          <Switch
            label="Vim keys"
            description="The editor starts in normal mode."
            checked={settings.vim}
            onChange={(event) => change({ vim: event.currentTarget.checked })}
          />
          <EditorSample settings={settings} />
        </div>
      </Panel>
      <Panel title="Practice">
        <div className={classes.fields}>
          <Choice<Language>
            label="Language to start with"
            value={settings.language}
            options={languages
              .filter((each) => each !== 'sql')
              .map((value) => ({ value, label: languageNames[value] }))}
            onChange={(language) => change({ language })}
          />
          <Switch
            label="Hide difficulty"
            description="In a real interview nobody says how hard the problem is."
            checked={settings.hideDifficulty}
            onChange={(event) => change({ hideDifficulty: event.currentTarget.checked })}
          />
          <Switch
            label="Hide patterns"
            description="The name of a pattern is half of the solution."
            checked={settings.hidePatterns}
            onChange={(event) => change({ hidePatterns: event.currentTarget.checked })}
          />
        </div>
      </Panel>
      <Panel title="Keyboard">
        <Switch
          label="Single keys as shortcuts"
          description="Such as ? for the list of shortcuts. Off for who dictates; combinations with Ctrl or ⌘ stay."
          checked={settings.characterKeys}
          onChange={(event) => change({ characterKeys: event.currentTarget.checked })}
        />
      </Panel>
      <YourData />
    </Page>
  );
}
