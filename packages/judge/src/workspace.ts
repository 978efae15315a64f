// The judge's own files on disk: the compiled filter, the runners, and a copy of Node where a box could not reach it.

import { createHash } from 'node:crypto';
import { constants, existsSync, realpathSync, statSync } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { javascriptRunner } from './languages/javascript-runner.ts';
import { ownNode } from './languages/javascript.ts';
import { pythonRunner } from './languages/python-runner.ts';
import type { Rights } from './sandbox/command.ts';
import { SHELL } from './sandbox/gate.ts';
import { restrictedLauncher } from './sandbox/restricted/launcher.ts';
import { compilePolicy, type Policy } from './sandbox/seccomp/filter.ts';
import { handoverPolicy, policies, restrictedPolicy } from './sandbox/seccomp/policy.ts';
import type { FilterArch } from './sandbox/seccomp/syscalls.ts';

/** Followed by the id of the judge's process. */
const PREFIX = 'greenroom-judge-';

export interface Workspace {
  readonly directory: string;
  /** Compiled system-call filters by what a box may do; those for root let it become a plain user first. */
  readonly filters: Readonly<Record<Rights, string>>;
  readonly rootFilters: Readonly<Record<Rights, string>>;
  /** For the tier `restricted`, with its launcher. */
  readonly restrictedFilters: Readonly<Record<Rights, string>>;
  readonly restrictedLauncher: string;
  readonly pythonRunner: string;
  readonly javascriptRunner: string;
  /** Node where a box can execute it. */
  readonly node: string;
  /** A copy of the system's shell. */
  readonly shell: string;
}

export async function makeWorkspace(arch: FilterArch): Promise<Workspace> {
  const parent = temporaryDirectory();
  await removeLeftovers(parent);
  const directory = await mkdtemp(path.join(parent, `${PREFIX}${process.pid}-`));
  // Boxes start as a plain user, who must be able to read our runners. Nothing secret is in here.
  await chmod(directory, 0o755);
  const file = async (name: string, content: string | Buffer) => {
    const target = path.join(directory, name);
    await writeFile(target, content, { mode: 0o644 });
    return target;
  };
  const filters = async (prefix: string, policy: (rights: Rights) => Policy) => {
    const write = (rights: Rights) => file(`${prefix}${rights}.bpf`, compilePolicy(policy(rights), arch));
    return { program: await write('program'), writer: await write('writer'), tools: await write('tools') };
  };
  return {
    directory,
    filters: await filters('', (rights) => policies[rights]),
    rootFilters: await filters('root-', (rights) => handoverPolicy(policies[rights])),
    restrictedFilters: await filters('restricted-', (rights) => restrictedPolicy(policies[rights])),
    restrictedLauncher: await file('restricted.pl', restrictedLauncher),
    pythonRunner: await file('runner.py', pythonRunner),
    javascriptRunner: await file('runner.cjs', javascriptRunner),
    node: await reachablePath(directory, ownNode()),
    shell: await copyOfShell(directory),
  };
}

async function copyOfShell(directory: string): Promise<string> {
  const copy = path.join(directory, 'sh');
  await copyFile(SHELL, copy);
  await chmod(copy, 0o755);
  return copy;
}

export async function removeWorkspace(workspace: Workspace): Promise<void> {
  await rm(workspace.directory, { recursive: true, force: true });
}

/**
 * Where temporary files go. Root's own place for them may be closed to everyone else, among them the plain users that
 * boxes run as: then it is the system's.
 */
function temporaryDirectory(): string {
  const own = tmpdir();
  if (process.getuid?.() !== 0) return own;
  const found = [own, '/tmp', '/var/tmp', '/dev/shm'].find(
    (place) => existsSync(place) && isReachable(place),
  );
  if (found === undefined) {
    throw new Error(`Boxes cannot enter ${own} or /tmp: set TMPDIR to a directory that every user may enter`);
  }
  return found;
}

/** What judges left that were killed. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    // Another user's stays: it is not ours to remove.
    if (pid > 0 && !isRunning(pid)) await rm(path.join(parent, name), { recursive: true }).catch(() => {});
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

/**
 * A file or directory of the host where a box's user can reach it: the path itself, or, where only root can enter its
 * directory (`/root/.rustup`, say), a copy in the judge's workspace. The copy is of hard links where that is possible,
 * and takes what root put there at its word: only for toolchains, never for what a stranger wrote.
 */
export async function reachablePath(directory: string, file: string): Promise<string> {
  if (process.getuid?.() !== 0 || isReachable(file)) return file;
  const target = path.join(
    directory,
    `reachable-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`,
  );
  if (existsSync(target)) return target;
  await copyTree(file, target);
  return target;
}

/** Whether everyone may enter every directory above it and read it, or, for a link, what it points to. */
export function isReachable(file: string): boolean {
  const real = realpathSync(file);
  const parts = real.split('/');
  const above = parts.slice(1, -1).map((_part, index) => parts.slice(0, index + 2).join('/'));
  return above.every((each) => (statSync(each).mode & 0o001) !== 0) && (statSync(real).mode & 0o004) !== 0;
}

/** By hard links where that is possible. */
export async function copyTree(from: string, to: string): Promise<void> {
  const status = await stat(from);
  if (!status.isDirectory()) {
    await link(await realpath(from), to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
    return;
  }
  await mkdir(to, { mode: 0o755 });
  for (const name of await readdir(from)) await copyTree(path.join(from, name), path.join(to, name));
}
