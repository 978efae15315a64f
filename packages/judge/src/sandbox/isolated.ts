// The strongest walls: bubblewrap with a user namespace of its own. Works for a plain user; root becomes one first.

import { type BoxWalls, type BubblewrapTools, NAMESPACES, startBubblewrap } from './bubblewrap.ts';
import { launchInBubblewrap } from './launch.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * Users of the host that own nothing: between the ranges that distributions and systemd use (systemd.io/UIDS-GIDS).
 * Neighbouring boxes get different ones, so that limits and signals do not meet.
 */
const FIRST_UID = 60_600;
const UIDS = 500;

/** The next plain user for a box. */
export function boxUid(counter: number): number {
  return FIRST_UID + (counter % UIDS);
}

export function isolatedSandbox(tools: BubblewrapTools): Sandbox {
  let started = 0;
  const walls = (): BoxWalls => ({
    filters: tools.filters,
    namespaces: ['--unshare-user', '--uid', '65534', '--gid', '65534', ...NAMESPACES, '--cap-drop', 'ALL'],
    prefix: [],
    visible: [],
    first: 'program',
    uid: process.getuid?.() === 0 ? boxUid(started++) : null,
  });
  return {
    isolation: 'isolated',
    start: (program) => startBubblewrap(tools, walls(), program),
    launch: (command) => launchInBubblewrap(tools, walls(), command),
  };
}
