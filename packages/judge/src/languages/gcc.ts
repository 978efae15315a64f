// The machine's GCC: where it is and what of it a box must show.

import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { findTool } from '../probe-report.ts';

/** The first with most of C++20. */
export const OLDEST_GCC = 10;

export interface Gcc {
  readonly command: string;
  readonly version: string;
  /** What a box must show of it. */
  readonly visible: readonly string[];
  /** The quicker linker, where there is one. */
  readonly linker: readonly string[];
}

/** `name`: `gcc` or `g++`; `null` where there is none that is new enough. */
export async function findGcc(name: string, searchPath: string): Promise<Gcc | null> {
  const command = findTool(name, searchPath);
  if (command === null) return null;
  try {
    const { stdout } = await promisify(execFile)(command, ['-dumpfullversion', '-dumpversion'], {
      timeout: 10_000,
    });
    const version = stdout.trim();
    if (!(Number.parseInt(version, 10) >= OLDEST_GCC)) return null;
    const prefix = path.dirname(path.dirname(realpathSync(command)));
    const gold = findTool('ld.gold', searchPath);
    return {
      command,
      version,
      visible: [...new Set(['/usr', prefix])],
      linker: gold === null ? [] : ['-fuse-ld=gold'],
    };
  } catch {
    return null;
  }
}
