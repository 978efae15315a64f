// The keys of the interview screen.

import type { ShortcutGroup } from '../../shell/shortcuts.tsx';

export const sessionShortcuts: ShortcutGroup = {
  title: 'Interview',
  shortcuts: [
    { keys: 'mod+Enter', does: 'Run your tests' },
    { keys: 'mod+shift+Enter', does: 'Submit' },
  ],
};
