// The keys of the replay.

import type { ShortcutGroup } from '../../shell/shortcuts.tsx';

export const replayShortcuts: ShortcutGroup = {
  title: 'Replay',
  shortcuts: [
    { keys: 'Space', does: 'Play or pause' },
    { keys: 'ArrowLeft', does: 'Five seconds back' },
    { keys: 'ArrowRight', does: 'Five seconds on' },
    { keys: 'shift+ArrowLeft', does: 'To the previous event' },
    { keys: 'shift+ArrowRight', does: 'To the next event' },
    { keys: 'Home', does: 'To the start' },
    { keys: 'End', does: 'To the end' },
    { keys: '<', does: 'Slower' },
    { keys: '>', does: 'Faster' },
    { keys: 'i', does: 'Skip idle time, or not' },
  ],
};
