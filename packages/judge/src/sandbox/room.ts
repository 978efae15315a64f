// The room of a box that is made before anybody knows for whose program: the directory of the host that it sees as
// `/box`, into which the program is put when it comes.

import { chmod, copyFile, constants, link, mkdtemp, rm, unlink } from 'node:fs/promises';
import path from 'node:path';

/** A directory that everyone may enter and read, with the shell of the gate in it. */
export async function makeRoom(parent: string, shell: string): Promise<string> {
  const directory = await mkdtemp(path.join(parent, 'room-'));
  await chmod(directory, 0o755);
  await layProgram(shell, path.join(directory, 'sh'));
  return directory;
}

/** The shell goes and a program comes: its box may only read it, and finds nothing else. */
export async function enterRoom(directory: string, file: string): Promise<void> {
  await unlink(path.join(directory, 'sh'));
  await layProgram(file, path.join(directory, 'program'));
}

/** Nobody waits for it; what cannot be removed goes with the workspace of the judge. */
export function removeRoom(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true }).catch(() => {});
}

/** The same file under another name where that is possible, or a copy; it stays when the first name is gone. */
export async function layProgram(file: string, place: string): Promise<void> {
  try {
    await link(file, place);
  } catch {
    // Another file system, or another owner.
    await copyFile(file, place, constants.COPYFILE_FICLONE);
    await chmod(place, 0o755);
  }
}
