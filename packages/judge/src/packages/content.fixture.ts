// A copy of real content in a directory of its own, to break it: outside of our checkout, so it is not trusted.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { packsDirectory } from './root.ts';

export interface ContentCopy {
  readonly pack: string;
  /** The directory of pair-with-sum in it. */
  readonly problem: string;
  /** Replaces a part of a file of the problem, which must be there. */
  edit(file: string, part: string, replacement: string): void;
  write(file: string, text: string): void;
  read(file: string): string;
  remove(): void;
}

/** Copies the pack of one problem without its hidden tests. */
export function copyContent(): ContentCopy {
  const root = mkdtempSync(path.join(tmpdir(), 'greenroom-content-'));
  const pack = path.join(root, 'packs', 'copied');
  const problem = path.join(pack, 'pair-with-sum');
  const original = path.join(packsDirectory({}), 'core', 'pair-with-sum');
  cpSync(original, problem, {
    recursive: true,
    filter: (source) => !path.relative(original, source).startsWith(path.join('data', 'secret')),
  });
  for (const file of ['generate.mjs', 'core/pack.yaml']) {
    cpSync(path.join(packsDirectory({}), file), path.join(root, 'packs', file.replace('core', 'copied')));
  }
  const read = (file: string): string => readFileSync(path.join(problem, file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(path.join(problem, file), text);
  return {
    pack,
    problem,
    read,
    write,
    edit: (file, part, replacement) => {
      const text = read(file);
      if (!text.includes(part)) throw new Error(`${file} does not hold ${part}`);
      write(
        file,
        text.replace(part, () => replacement),
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
