// How the editor looks and takes keys; kept with the user's settings.

import type { Settings } from '@greenroom/core/identity';
import { ActionIcon, NativeSelect, NumberInput, Popover, Switch, Text, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';

import classes from './editor-pane.module.css';

interface EditorSettingsProps {
  readonly settings: Settings;
  readonly onChange: (some: Partial<Settings>) => void;
}

const themes = [
  { value: 'match', label: 'Like the page' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
] as const;

export function EditorSettings({ settings, onChange }: EditorSettingsProps) {
  return (
    <Popover position="bottom-start" shadow="md" width={270} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Editor settings">
          <ActionIcon variant="subtle" color="gray" aria-label="Editor settings">
            <IconAdjustmentsHorizontal size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.settings}>
        <NumberInput
          label="Font size"
          size="xs"
          min={10}
          max={28}
          clampBehavior="strict"
          value={settings.fontSize}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 10 && value <= 28) onChange({ fontSize: value });
          }}
        />
        <NativeSelect
          label="Theme"
          size="xs"
          value={settings.editorTheme}
          data={themes}
          onChange={(event) => {
            const chosen = themes.find((theme) => theme.value === event.currentTarget.value);
            if (chosen !== undefined) onChange({ editorTheme: chosen.value });
          }}
        />
        <Switch
          label="Vim keys"
          size="sm"
          checked={settings.vim}
          onChange={(event) => onChange({ vim: event.currentTarget.checked })}
        />
        <Text size="xs" c="dimmed">
          Tab indents. To leave the editor by keyboard, press Escape, then Tab; F6 goes to the next pane.
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
