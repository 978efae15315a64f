// For root where the kernel allows no user namespace: all other namespaces, and a plain user of the host inside.

import { type BubblewrapTools, startBubblewrap } from './bubblewrap.ts';
import { boxUid } from './isolated.ts';
import type { Sandbox } from './sandbox.ts';

export function isolatedRootSandbox(tools: BubblewrapTools & { readonly setpriv: string }): Sandbox {
  let started = 0;
  return {
    isolation: 'isolated-root',
    start: (program) => {
      const uid = String(boxUid(started++));
      return startBubblewrap(
        tools,
        {
          namespaces: [
            ...['--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
            // Just enough to become someone else; setpriv gives it up.
            ...[
              '--cap-drop',
              'ALL',
              '--cap-add',
              'CAP_SETUID',
              '--cap-add',
              'CAP_SETGID',
              '--cap-add',
              'CAP_SETPCAP',
            ],
          ],
          prefix: [
            ...[tools.setpriv, '--reuid', uid, '--regid', uid, '--clear-groups'],
            ...['--inh-caps=-all', '--ambient-caps=-all', '--bounding-set=-all', '--no-new-privs', '--'],
          ],
          visible: [tools.setpriv],
          uid: null,
        },
        program,
      );
    },
  };
}
