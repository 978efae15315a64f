// Looks at a running box from outside and says which of its walls is missing.

import { readFileSync, readlinkSync } from 'node:fs';

import type { Isolation } from '@greenroom/core/judging';

const COMMON = ['pid', 'net', 'ipc', 'uts', 'mnt'] as const;
/** That Landlock is in force cannot be seen from outside: the launcher of `restricted` tries it inside. */
const namespacesOf: Readonly<Record<Isolation, readonly string[]>> = {
  isolated: [...COMMON, 'user'],
  'isolated-root': COMMON,
  restricted: [],
  browser: [],
};

/** What is wrong with the isolation of a process, in words; empty when every wall stands. */
export function missingWalls(pid: number, isolation: Isolation): readonly string[] {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? '';
  const shared = namespacesOf[isolation].filter((kind) => namespace(pid, kind) === namespace('self', kind));
  const capabilities = ['CapInh', 'CapPrm', 'CapEff', 'CapAmb'].filter((name) => !/^0+$/.test(field(name)));
  return [
    ...shared.map((kind) => `it shares our ${kind} namespace`),
    ...capabilities.map((name) => `it holds capabilities (${name} ${field(name)})`),
    ...(field('Uid').split('\t').includes('0') ? ['it runs as root'] : []),
    ...(field('NoNewPrivs') === '1' ? [] : ['it may gain privileges']),
    ...(field('Seccomp') === '2' ? [] : ['no system-call filter is in force']),
  ];
}

function namespace(pid: number | 'self', kind: string): string {
  return readlinkSync(`/proc/${pid}/ns/${kind}`);
}
