// The working directory of a command's box, as the judge looks after it from outside.

import { closeSync, statfsSync } from 'node:fs';

import type { WorkDirectory } from './command.ts';
import { type CollectedFiles, collectFiles } from './files.ts';

export interface WorkPlace {
  /** Whether it holds more than it may. */
  isOverfull(): boolean;
  /** What the command asked for; to be called when nobody is in the box any more. */
  collect(): CollectedFiles;
  /** Nothing of it stays. */
  close(): Promise<void>;
}

/** A file system of its own that goes with the box, held by an open descriptor of its directory. */
export function mountedWork(directory: number, work: WorkDirectory): WorkPlace {
  return {
    // The file system itself knows what it holds; its own limits are a backstop, which older bubblewraps cannot set.
    isOverfull: () => {
      const { bsize, blocks, bfree, files, ffree } = statfsSync(`/proc/self/fd/${directory}`);
      return (blocks - bfree) * bsize > work.bytes || files - ffree > work.inodes;
    },
    collect: () => collectFiles(directory, work.collect, work.collectBytes ?? work.bytes),
    close: () => Promise.resolve(closeSync(directory)),
  };
}
