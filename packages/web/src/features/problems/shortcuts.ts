// The keys of the problem list.

import type { ShortcutGroup } from '../../shell/shortcuts.tsx';

export const problemShortcuts: ShortcutGroup = {
  title: 'Problem list',
  shortcuts: [
    { keys: '/', does: 'Search' },
    { keys: 'ArrowDown', does: 'Next problem' },
    { keys: 'ArrowUp', does: 'Previous problem' },
    { keys: 'Enter', does: 'Start the problem' },
  ],
};
