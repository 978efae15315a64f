// For root where the kernel allows no user namespace: all other namespaces, and a plain user of the host inside.

import { type BoxWalls, type BubblewrapTools, NAMESPACES, startBubblewrap } from './bubblewrap.ts';
import { boxUid } from './isolated.ts';
import { launchInBubblewrap } from './launch.ts';
import type { Sandbox } from './sandbox.ts';

const CAPABILITIES = ['CAP_SETUID', 'CAP_SETGID', 'CAP_SETPCAP'];
const GIVE_UP = [
  '--clear-groups',
  '--inh-caps=-all',
  '--ambient-caps=-all',
  '--bounding-set=-all',
  '--no-new-privs',
];

export function isolatedRootSandbox(tools: BubblewrapTools & { readonly setpriv: string }): Sandbox {
  let started = 0;
  const walls = (): BoxWalls => {
    const uid = String(boxUid(started++));
    return {
      // Just enough to become someone else; setpriv gives it up.
      filters: tools.rootFilters,
      namespaces: [
        ...NAMESPACES,
        '--cap-drop',
        'ALL',
        ...CAPABILITIES.flatMap((name) => ['--cap-add', name]),
      ],
      prefix: [tools.setpriv, '--reuid', uid, '--regid', uid, ...GIVE_UP, '--'],
      visible: [tools.setpriv],
      // The judge's death is told by a signal, which bubblewrap, root without capabilities, may not send to another
      // user; but it may to its own first process, and the namespace goes with that.
      first: 'bubblewrap',
      uid: null,
    };
  };
  return {
    isolation: 'isolated-root',
    start: (program) => startBubblewrap(tools, walls(), program),
    launch: (command) => launchInBubblewrap(tools, walls(), command),
  };
}
