import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { cgroupsBelow, findGroupParents } from './cgroups.ts';
import { probeCgroups } from './own-cgroups.ts';

const MEGABYTE = 1024 * 1024;
let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'cgroups-'));
});
afterEach(() => rm(root, { recursive: true }));

async function directory(name: string, controllers = ''): Promise<string> {
  const made = path.join(root, name);
  await mkdir(made, { recursive: true });
  await writeFile(path.join(made, 'cgroup.subtree_control'), `${controllers}\n`);
  return made;
}

const mount = (point: string, rest: string, from = '/') =>
  `30 23 0:26 ${from} ${point} rw,nosuid shared:9 - ${rest}`;

describe('where groups may be made', () => {
  test('version 1: the own group in the hierarchy of each controller', async () => {
    const [memory, pids] = [await directory('memory/jobs/7'), await directory('cpu-pids')];
    const mounts = [
      mount(path.join(root, 'memory'), 'cgroup cgroup rw,memory'),
      mount(path.join(root, 'cpu-pids'), 'cgroup cgroup rw,cpu,pids'),
    ].join('\n');
    const own = '9:cpu,pids:/\n4:memory:/jobs/7\n0::/\n';
    expect(findGroupParents(mounts, own)).toEqual({ version: 1, memory, pids, cpu: null });
    const cpu = await directory('cpuacct');
    const clocked = `${mounts}\n${mount(path.join(root, 'cpuacct'), 'cgroup cgroup rw,cpuacct')}`;
    expect(findGroupParents(clocked, `${own}2:cpuacct:/\n`)).toMatchObject({ version: 1, cpu });
  });

  test('version 2: where the children have both controllers, here or one above', async () => {
    const mounts = mount(root, 'cgroup2 cgroup2 rw,nsdelegate');
    const above = await directory('user/app', 'cpu memory pids');
    await directory('user/app/terminal');
    expect(findGroupParents(mounts, '0::/user/app')).toMatchObject({
      version: 2,
      memory: above,
      pids: above,
    });
    expect(findGroupParents(mounts, '0::/user/app/terminal')).toMatchObject({ memory: above });
  });

  test('a part of the hierarchy that is mounted elsewhere, as containers see it', async () => {
    const own = await directory('inner', 'memory pids');
    const mounts = mount(root, 'cgroup2 cgroup2 rw', '/docker/abc');
    expect(findGroupParents(mounts, '0::/docker/abc/inner')).toMatchObject({ memory: own });
    expect(findGroupParents(mounts, '0::/elsewhere')).toBeNull();
  });

  test('nowhere: no controllers, nothing mounted, nothing there', async () => {
    await directory('plain', 'cpu');
    expect(findGroupParents(mount(root, 'cgroup2 cgroup2 rw'), '0::/plain')).toBeNull();
    expect(findGroupParents(mount('/none', 'cgroup cgroup rw,memory'), '4:memory:/x')).toBeNull();
    expect(findGroupParents('', '0::/')).toBeNull();
  });
});

test('version 2: the limits are written as the kernel reads them', async () => {
  const parent = await directory('delegated', 'memory pids');
  const group = cgroupsBelow({ version: 2, memory: parent, pids: parent, cpu: parent }).open({
    memoryBytes: 64 * MEGABYTE,
    processes: 5,
  });
  const [name = ''] = (await readdir(parent)).filter((each) => each.startsWith('greenroom-'));
  const written = (file: string) => readFile(path.join(parent, name, file), 'utf8');
  expect([await written('memory.max'), await written('pids.max')]).toEqual([String(64 * MEGABYTE), '5']);
  group.join(77);
  expect(await written('cgroup.procs')).toBe('77');
  expect(group.ranOut()).toBe(false);
  await writeFile(path.join(parent, name, 'memory.events'), 'low 0\noom 1\noom_kill 1\n');
  expect(group.ranOut()).toBe(true);
});

test('groups of judges that are gone are removed, those of others stay', async () => {
  const parent = await directory('delegated', 'memory pids');
  const names = ['greenroom-2147483646-0', `greenroom-${process.ppid}-0`, 'other'];
  for (const name of names) await mkdir(path.join(parent, name));
  cgroupsBelow({ version: 2, memory: parent, pids: parent, cpu: parent });
  expect((await readdir(parent)).filter((name) => name !== 'cgroup.subtree_control').toSorted()).toEqual(
    names.slice(1).toSorted(),
  );
});

/** Only where whoever runs the tests may make groups; elsewhere the suites run without them. */
const { cgroups } = await probeCgroups();
describe.runIf(cgroups !== null)('a real group', () => {
  /** A shell that waits for a line, then runs the script. */
  async function inGroup(limits: { memoryBytes: number; processes: number }, script: string) {
    if (cgroups === null) throw new Error('There are no groups');
    const group = cgroups.open(limits);
    const child = spawn('/bin/sh', ['-c', `read go; ${script}`], { stdio: ['pipe', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(child, 'spawn');
    group.join(child.pid ?? 0);
    child.stdin.end('\n');
    await once(child, 'close');
    const [ranOut, cpuMs] = [group.ranOut(), group.cpuMs()];
    await group.close();
    return { ranOut, output, cpuMs };
  }

  test('bounds memory, and says so', async () => {
    const limits = { memoryBytes: 16 * MEGABYTE, processes: 8 };
    const hold = 'x=0123456789; while :; do x=$x$x; done';
    expect(await inGroup(limits, hold)).toMatchObject({ ranOut: true });
    expect(await inGroup(limits, 'echo fine')).toMatchObject({ ranOut: false, output: 'fine\n' });
  });

  test('counts the time of all its processes, ended ones too, finer than a tick', async () => {
    const limits = { memoryBytes: 64 * MEGABYTE, processes: 8 };
    const loop = 'i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done';
    const { cpuMs: little } = await inGroup(limits, ':');
    const { cpuMs: much } = await inGroup(limits, `(${loop}) & (${loop}) & wait`);
    // Where nobody counts it there is nothing to compare.
    if (little === null || much === null) return;
    expect(little).toBeGreaterThan(0);
    expect(little % 1).not.toBe(0);
    expect(much).toBeGreaterThan(little);
  });

  test('bounds processes', async () => {
    const limits = { memoryBytes: 64 * MEGABYTE, processes: 3 };
    const { output } = await inGroup(
      limits,
      'sleep 0.2 & sleep 0.2 & sleep 0.2 & sleep 0.2 & wait; echo all',
    );
    expect(output).not.toContain('all');
  });
});
