// A handed-in program on disk, where boxes can read it.

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ProgramSource } from './program.ts';

export interface FilesOnDisk {
  /** Absolute paths by name, as `BoxProgram.files` wants them. */
  readonly files: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/** Writes the files into a directory of their own below `parent`. @throws for a name that leads out of it */
export async function layFiles(parent: string, source: Pick<ProgramSource, 'files'>): Promise<FilesOnDisk> {
  const directory = await mkdtemp(path.join(parent, 'program-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    // A box's plain user reads them.
    await chmod(directory, 0o755);
    const files: Record<string, string> = {};
    for (const [name, content] of source.files) {
      const target = path.join(directory, requireInside(name));
      await mkdir(path.dirname(target), { recursive: true, mode: 0o755 });
      await writeFile(target, content, { mode: 0o644 });
      files[name] = target;
    }
    return { files, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function requireInside(name: string): string {
  const parts = name.split('/');
  const sound = parts.every((part) => part !== '' && part !== '.' && part !== '..') && !name.includes('\0');
  if (!sound) throw new Error(`A program's file cannot be called ${JSON.stringify(name)}`);
  return name;
}
