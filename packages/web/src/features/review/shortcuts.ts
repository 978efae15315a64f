// The keys of the replay.

import type { ShortcutGroup } from '../../shell/shortcuts.tsx';

export const replayShortcuts: ShortcutGroup = {
  title: 'Replay',
  shortcuts: [
    { keys: 'Space', does: 'Play or pause' },
    { keys: 'ArrowLeft', does: 'Step back' },
    { keys: 'ArrowRight', does: 'Step forward' },
  ],
};
