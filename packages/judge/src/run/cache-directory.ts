// Where a judge keeps what it may need again: the usual place of the system, or its own workspace where that cannot be used.

import { access, chmod, constants, lstat, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

import { isReachable } from '../workspace.ts';

/** `fallback` is used when the wanted or usual directory cannot be written, is not ours, or is closed to boxes. */
export async function cacheDirectory(wanted: string | undefined, fallback: string): Promise<string> {
  const directory = wanted ?? process.env['GREENROOM_CACHE'] ?? usualDirectory();
  return (await isOurs(directory)) ? directory : fallback;
}

/** Boxes of a judge that is root run as a plain user, who cannot enter root's home. */
function usualDirectory(): string {
  if (process.getuid?.() === 0) return '/var/cache/greenroom';
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'greenroom');
}

/** Nobody else may put a program there that we would run. */
async function isOurs(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    const found = await lstat(directory);
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    if ((found.mode & 0o022) !== 0) await chmod(directory, 0o755);
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    // Root's boxes run as someone else.
    return process.getuid?.() !== 0 || isReachable(directory);
  } catch {
    return false;
  }
}
