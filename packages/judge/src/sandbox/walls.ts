// Looks at a running box from outside and says which of its walls is missing.

import { readFileSync, readlinkSync } from 'node:fs';

import type { Isolation } from '@greenroom/core/judging';

/** What is wrong with the isolation of a process, in words; empty when every wall stands. */
export function missingWalls(pid: number, isolation: Isolation): readonly string[] {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? '';
  const namespaces = ['pid', 'net', 'ipc', 'uts', 'mnt', ...(isolation === 'isolated' ? ['user'] : [])];
  const shared = namespaces.filter((kind) => namespace(pid, kind) === namespace('self', kind));
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
