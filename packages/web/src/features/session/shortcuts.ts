// The keys of the interview screen.

import type { ShortcutGroup } from '../../shell/shortcuts.tsx';

export const sessionShortcuts: ShortcutGroup = {
  title: 'Interview',
  shortcuts: [
    { keys: 'mod+Enter', does: 'Run the examples and your tests' },
    { keys: 'mod+shift+Enter', does: 'Submit' },
    { keys: 'mod+shift+.', does: 'On to the next phase' },
    { keys: 'mod+shift+,', does: 'Back to the previous phase' },
    { keys: 'F6', does: 'To the next pane' },
    { keys: 'shift+F6', does: 'To the previous pane' },
    { keys: 'Escape', does: 'Then Tab: out of the editor' },
    { keys: 'mod+F', does: 'Search in the code' },
    { keys: 'Ctrl+Space', does: 'Complete a word of the code' },
  ],
};
