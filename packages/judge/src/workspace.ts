// The judge's own files on disk: the compiled filter, the runners, and a copy of Node where a box could not reach it.

import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { javascriptRunner } from './languages/javascript-runner.ts';
import { ownNode } from './languages/javascript.ts';
import { pythonRunner } from './languages/python-runner.ts';
import { boxUid } from './sandbox/isolated.ts';
import { compilePolicy } from './sandbox/seccomp/filter.ts';
import { handoverPolicy, programPolicy } from './sandbox/seccomp/policy.ts';
import type { FilterArch } from './sandbox/seccomp/syscalls.ts';

/** Followed by the id of the judge's process. */
const PREFIX = 'greenroom-judge-';

export interface Workspace {
  readonly directory: string;
  readonly filterFile: string;
  readonly rootFilterFile: string;
  readonly pythonRunner: string;
  readonly javascriptRunner: string;
  /** Node where a box can execute it. */
  readonly node: string;
}

export async function makeWorkspace(arch: FilterArch): Promise<Workspace> {
  await removeLeftovers();
  const directory = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Boxes start as a plain user, who must be able to read our runners. Nothing secret is in here.
  await chmod(directory, 0o755);
  const file = async (name: string, content: string | Buffer) => {
    const target = path.join(directory, name);
    await writeFile(target, content, { mode: 0o644 });
    return target;
  };
  return {
    directory,
    filterFile: await file('filter.bpf', compilePolicy(programPolicy, arch)),
    rootFilterFile: await file('root-filter.bpf', compilePolicy(handoverPolicy, arch)),
    pythonRunner: await file('runner.py', pythonRunner),
    javascriptRunner: await file('runner.cjs', javascriptRunner),
    node: await reachableNode(directory),
  };
}

export async function removeWorkspace(workspace: Workspace): Promise<void> {
  await rm(workspace.directory, { recursive: true, force: true });
}

/** What judges left that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    // Another user's stays: it is not ours to remove.
    if (pid > 0 && !isRunning(pid)) await rm(path.join(tmpdir(), name), { recursive: true }).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Root may have its Node in a directory that only root can enter, which a box's plain user cannot: then it is copied. */
async function reachableNode(directory: string): Promise<string> {
  const node = ownNode();
  if (process.getuid?.() !== 0) return node;
  try {
    const uid = boxUid(0);
    await promisify(execFile)(node, ['--version'], { uid, gid: uid, cwd: '/', env: {} });
    return node;
  } catch {
    const copy = path.join(directory, 'node');
    await copyFile(node, copy, constants.COPYFILE_FICLONE);
    await chmod(copy, 0o755);
    return copy;
  }
}
