import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { doctor, inspectMachine, statusOf } from './probe.ts';
import { missingWalls } from './sandbox/walls.ts';
import { removeWorkspace } from './workspace.ts';

const { TMPDIR } = process.env;
let tools: string;
let temporary: string;
beforeEach(async () => {
  tools = await mkdtemp(path.join(tmpdir(), 'tools-'));
  temporary = await mkdtemp(path.join(tmpdir(), 'temporary-'));
  // A box's plain user reads our files there.
  await chmod(temporary, 0o755);
  process.env['TMPDIR'] = temporary;
});
afterEach(async () => {
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  await rm(tools, { recursive: true });
  await rm(temporary, { recursive: true });
});

async function script(name: string, text: string): Promise<void> {
  await writeFile(path.join(tools, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

async function real(...names: readonly string[]): Promise<void> {
  for (const name of names) await symlink(`/usr/bin/${name}`, path.join(tools, name));
}

test('this machine runs every language in a box, and the doctor leaves nothing behind', async () => {
  const { probes } = await doctor();
  expect(probes.filter(({ ok }) => !ok)).toEqual([]);
  expect(probes.map(({ name }) => name)).toEqual([
    'Platform',
    'bubblewrap',
    'prlimit',
    'Limits',
    'Sandbox',
    'JavaScript',
    'Python',
    'SQL',
    'TypeScript',
    'Java',
    'C++',
    'Go',
    'Rust',
    'PostgreSQL 18',
    'DuckDB 1.5',
  ]);
  expect(await readdir(temporary)).toEqual([]);
});

test('what a killed judge left is removed, what a running one uses is not', async () => {
  const [dead, living] = ['greenroom-judge-2147483646-abc', `greenroom-judge-${process.pid}-abc`];
  for (const name of [dead, living]) await mkdir(path.join(temporary, name));
  await doctor();
  expect(await readdir(temporary)).toEqual([living]);
});

test('without bubblewrap: the browser, and how to get it', async () => {
  await real('prlimit');
  const inspection = await inspectMachine({ searchPath: tools });
  expect(inspection.machine).toBeNull();
  const status = statusOf(inspection);
  expect(status).toMatchObject({ isolation: 'browser', languages: ['python', 'javascript', 'typescript'] });
  expect(status.missing).toEqual([
    {
      what: 'bubblewrap is not installed: no bwrap in PATH',
      fix: expect.stringMatching(/bubblewrap/) as unknown,
    },
  ]);
});

test('a bubblewrap that is blocked: its own words, and what to do', async () => {
  await real('prlimit', 'setpriv');
  await script('bwrap', 'echo "bwrap: setting up uid map: Permission denied" >&2; exit 1');
  const inspection = await inspectMachine({ searchPath: tools });
  expect(inspection.machine).toBeNull();
  const status = statusOf(inspection);
  expect(status.isolation).toBe('browser');
  expect(status.missing).toHaveLength(1);
  expect(status.missing[0]?.what).toContain('bwrap: setting up uid map: Permission denied');
  expect(status.missing[0]?.fix).toMatch(/sysctl|container|bwrap/);
});

test('a bubblewrap that says nothing and one that hangs up early are no sandbox', async () => {
  await real('prlimit');
  for (const text of [
    'exit 0',
    `printf '{"child-pid": 2147483646}' >&4; exit 0`,
    'exec 4>&-; exec sleep 0.2',
  ]) {
    await script('bwrap', text);
    const { machine, probes } = await inspectMachine({ searchPath: tools });
    expect(machine).toBeNull();
    expect(probes.find(({ name }) => name === 'Sandbox')).toMatchObject({ ok: false });
  }
});

test('without Python the other languages stay', async () => {
  await real('prlimit', 'bwrap', 'setpriv');
  const inspection = await inspectMachine({ searchPath: tools });
  const status = statusOf(inspection);
  expect(status.isolation).not.toBe('browser');
  expect(status.languages).toEqual(['javascript', 'typescript', 'sql']);
  expect(status.missing).toContainEqual({
    what: 'Python cannot run: no python3 (3.9 or newer) in PATH',
    fix: expect.stringMatching(/python3/) as unknown,
  });
  expect(status.missing).toContainEqual({
    what: 'Java cannot run: no javac (Java 17 or newer) in PATH',
    fix: expect.stringMatching(/jdk|openjdk/) as unknown,
  });
  expect(status.missing).toContainEqual({
    what: 'Go cannot run: no go (1.19 or newer) in PATH',
    fix: expect.stringMatching(/go/) as unknown,
  });
  expect(status.missing).toContainEqual({
    what: 'C++ cannot run: no g++ (10 or newer) in PATH',
    fix: expect.stringMatching(/g\+\+|gcc/) as unknown,
  });
  if (inspection.machine !== null) await removeWorkspace(inspection.machine.workspace);
});

test('a Python that does not run is told, and the next one is tried', async () => {
  await real('prlimit', 'bwrap', 'setpriv');
  await script('python3', 'exit 1');
  const { machine, probes } = await inspectMachine({ searchPath: `${tools}:/usr/bin` });
  expect(probes.find(({ name }) => name === 'Python')?.detail).toMatch(/^Python 3\.\d+\.\d+ \(\/usr\/bin\//);
  if (machine !== null) await removeWorkspace(machine.workspace);
});

test('a process of our own has none of the walls, and that is seen', () => {
  const missing = missingWalls(process.pid, 'isolated');
  for (const kind of ['pid', 'net', 'ipc', 'uts', 'mnt', 'user']) {
    expect(missing).toContain(`it shares our ${kind} namespace`);
  }
  expect(missing).toContain('no system-call filter is in force');
});

test('a place for temporary files that only its owner may enter does not keep boxes from running', async () => {
  await chmod(temporary, 0o700);
  const { status, probes } = await doctor();
  expect(probes.filter(({ ok }) => !ok)).toEqual([]);
  expect(status.isolation).toBe('isolated');
});
