// Shows which keys do something, in the words of the user's own keyboard.

import { Kbd } from '@mantine/core';

import classes from './key-hint.module.css';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  Enter: isMac ? '↵' : 'Enter',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: 'Space',
};

interface KeyHintProps {
  /** Keys joined by `+`, e.g. `mod+shift+Enter`; `mod` is Ctrl, or Command on a Mac. */
  readonly keys: string;
}

export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span className={classes.keys}>
      {keys.split('+').map((key) => (
        <Kbd key={key} size="xs">
          {names[key] ?? key}
        </Kbd>
      ))}
    </span>
  );
}
