// A working directory on the host's own disk: no file system bounds it, so it is walked through and counted.

import { execFile } from 'node:child_process';
import { closeSync, constants, lstatSync, openSync, readdirSync } from 'node:fs';
import { chmod, chown, copyFile, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import type { WorkDirectory } from '../command.ts';
import { collectFiles } from '../files.ts';
import type { WorkPlace } from '../work.ts';

export interface PlainWork {
  readonly directory: string;
  readonly place: WorkPlace;
}

const MOST_DEPTH = 32;

/** Makes it in a directory that everyone may enter; it belongs to the box's user. */
export async function makeWork(parent: string, work: WorkDirectory, uid: number | null): Promise<PlainWork> {
  const directory = await mkdtemp(path.join(parent, 'work-'));
  const give = async (file: string, mode: number) => {
    await chmod(file, mode);
    if (uid !== null) await chown(file, uid, uid);
  };
  for (const [name, file] of Object.entries(work.contents ?? {})) {
    await copyFile(file, path.join(directory, name));
    await give(path.join(directory, name), 0o644);
  }
  await give(directory, 0o700);
  const descriptor = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  return {
    directory,
    place: {
      isOverfull: () => {
        const left = { bytes: work.bytes, inodes: work.inodes };
        return !fits(descriptor, left, 0);
      },
      collect: () => collectFiles(descriptor, work.collect, work.collectBytes ?? work.bytes),
      close: async () => {
        closeSync(descriptor);
        await removeTree(directory);
      },
    },
  };
}

/** Counts down what is left; a directory that cannot be looked into hides something. */
function fits(directory: number, left: { bytes: number; inodes: number }, depth: number): boolean {
  if (depth > MOST_DEPTH) return false;
  for (const { name } of readdirSync(`/proc/self/fd/${directory}`, { withFileTypes: true })) {
    const file = `/proc/self/fd/${directory}/${name}`;
    const status = lstatSync(file, { throwIfNoEntry: false });
    if (status === undefined) continue;
    left.inodes -= 1;
    // What it takes of the disk: a file with holes takes less than its size.
    left.bytes -= status.blocks * 512;
    if (left.inodes < 0 || left.bytes < 0) return false;
    if (status.isDirectory() && !directoryFits(file, left, depth)) return false;
  }
  return true;
}

function directoryFits(file: string, left: { bytes: number; inodes: number }, depth: number): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
  try {
    return fits(descriptor, left, depth + 1);
  } finally {
    closeSync(descriptor);
  }
}

/** By the system's own tools, which neither follow links nor stumble over paths that are too long. */
async function removeTree(directory: string): Promise<void> {
  const run = promisify(execFile);
  await run('/bin/rm', ['-rf', '--', directory]).catch(async () => {
    await run('/bin/chmod', ['-R', 'u+rwx', '--', directory]);
    await run('/bin/rm', ['-rf', '--', directory]);
  });
}
