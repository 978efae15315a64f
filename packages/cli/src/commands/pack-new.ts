// `greenroom pack new`: a problem that already proves itself, to be replaced file by file.

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print } from '../output.ts';
import { scaffold } from '../scaffold.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Writes nothing where something is already. */
export async function newCommand(directory: string): Promise<ExitCode> {
  const full = path.resolve(directory);
  const name = path.basename(full);
  if (!ID.test(name)) {
    throw new UsageError(
      `${name} is no name for a problem: use small letters, digits and hyphens, like pair-with-sum.`,
    );
  }
  if (!existsSync(path.join(path.dirname(full), 'pack.yaml'))) {
    throw new UsageError(
      `${path.dirname(full)} is no pack: name a directory with a pack.yaml, as in content/packs/core/${name}.`,
    );
  }
  if (existsSync(full)) throw new UsageError(`${directory} is there already. Choose another name.`);
  const files = scaffold(name, randomUUID());
  for (const [file, text] of files) {
    const target = path.join(full, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text, { flag: 'wx' });
  }
  print(
    [
      `${directory} holds ${files.size} files: a small problem that works. Replace it file by file;`,
      'docs/content.md explains each. What is still missing says, as often as you like:',
      '',
      `  npx greenroom pack verify ${directory}`,
    ].join('\n'),
  );
  return exitCodes.good;
}
