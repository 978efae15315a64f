// Where a box of the tier `restricted` really finds its files: it has no file system of its own, so `/box` and `/work` in
// its command are replaced by directories of the host, and in what compilers say by the former.

import { chmod, copyFile, link, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';

/** The names of `/box` in a directory, for which there must be the right to read, as for what symbolic links point to. */
export interface Stage {
  readonly directory: string;
  close(): Promise<void>;
}

export async function makeStage(parent: string, files: Readonly<Record<string, string>>): Promise<Stage> {
  const directory = await mkdtemp(path.join(parent, 'box-'));
  await chmod(directory, 0o755);
  for (const [name, file] of Object.entries(files)) {
    const place = path.join(directory, name);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o755 });
    await stageOne(file, place);
  }
  return { directory, close: () => rm(directory, { recursive: true, force: true }) };
}

const MOST_COPIED_BYTES = 1024 * 1024;

/** Programs that ask where their file really is, as Node does, shall find it here: a symbolic link is the last resort. */
async function stageOne(file: string, place: string): Promise<void> {
  const status = await stat(file);
  if (status.isDirectory()) await symlink(file, place);
  else if (status.size > MOST_COPIED_BYTES) await link(file, place).catch(() => symlink(file, place));
  else await link(file, place).catch(() => copyFile(file, place));
}

export interface RealPlaces {
  /** An argument, with places of the host. */
  readonly toReal: (text: string) => string;
  readonly inEnvironment: (environment: Readonly<Record<string, string>>) => Record<string, string>;
  /** What a tool said, with places of the box. */
  readonly toBox: (said: Buffer) => Buffer;
}

/** `box` and `work` are the directories that stand for `/box` and, if there is one, `/work`. */
export function realPlaces(box: string, work: string | null): RealPlaces {
  const toReal = (text: string) => {
    const staged = text.replaceAll(/\/box(?=$|[/:;,\s"'])/g, box);
    return work === null ? staged : staged.replaceAll(/\/work(?=$|[/:;,\s"'])/g, work);
  };
  return {
    toReal,
    inEnvironment: (environment) =>
      Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, toReal(value)])),
    toBox: (said) => {
      const staged = said.toString('latin1').replaceAll(box, '/box');
      return Buffer.from(work === null ? staged : staged.replaceAll(work, '/work'), 'latin1');
    },
  };
}
