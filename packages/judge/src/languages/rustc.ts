// The machine's Rust compiler, where a box can start it.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { findTool } from '../probe-report.ts';
import { copyTree, isReachable } from '../workspace.ts';

/** The first with the edition of 2021. */
const OLDEST = [1, 56] as const;

export interface Rustc {
  /** For people: `1.63.0`. */
  readonly version: string;
  /** Where compiler and library are, on the host. */
  readonly sysroot: string;
  /** The machine's name for itself, `x86_64-unknown-linux-gnu`. */
  readonly host: string;
}

/** In PATH, or where rustup puts it; `null` where there is none that is new enough. */
export async function findRustc(searchPath: string): Promise<Rustc | null> {
  const rustup = path.join(homedir(), '.cargo/bin');
  const command = findTool('rustc', `${searchPath}${path.delimiter}${rustup}`);
  if (command === null) return null;
  try {
    // rustup's own program only leads on, and reads our home to know where.
    const ask = async (...args: readonly string[]) =>
      (await promisify(execFile)(command, args, { timeout: 10_000 })).stdout.trim();
    const [sysroot, about] = await Promise.all([ask('--print', 'sysroot'), ask('--version', '--verbose')]);
    const version = /^release: (\S+)/m.exec(about)?.[1] ?? '';
    const host = /^host: (\S+)/m.exec(about)?.[1] ?? '';
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
    return isOld || !existsSync(path.join(sysroot, 'bin/rustc')) ? null : { version, sysroot, host };
  } catch {
    return null;
  }
}

/**
 * The compiler's directory as a box can enter it. Root's home is closed to the plain user whom boxes run as: then the
 * parts that compile are linked or copied (half a gigabyte) into `directory`, once for a version.
 */
export async function reachableSysroot(rustc: Rustc, directory: string): Promise<string> {
  if (process.getuid?.() !== 0 || isReachable(rustc.sysroot)) return rustc.sysroot;
  const copy = path.join(directory, `rust-${rustc.version}`);
  if (existsSync(copy)) return copy;
  const unfinished = await mkdtemp(path.join(directory, 'rust-part-'));
  try {
    await chmod(unfinished, 0o755);
    await copyParts(rustc, unfinished);
    // Another judge may have been quicker.
    await rename(unfinished, copy).catch(() => {});
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}

async function copyParts({ sysroot, host }: Rustc, into: string): Promise<void> {
  const libraries = path.join(sysroot, 'lib');
  const shared = (await readdir(libraries)).filter((name) => name.includes('.so'));
  const parts = ['bin/rustc', ...shared.map((name) => `lib/${name}`), `lib/rustlib/${host}`];
  for (const part of parts) {
    await mkdir(path.dirname(path.join(into, part)), { recursive: true, mode: 0o755 });
    await copyTree(path.join(sysroot, part), path.join(into, part));
  }
}
