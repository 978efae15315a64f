// Python 3, found on the machine.

import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { pythonDriver } from '@greenroom/core/coding';

import type { Toolchain } from './toolchain.ts';

/** What the interpreter itself holds, above the candidate's limit. */
const OWN_BYTES = 96 * 1024 * 1024;
const STACK_BYTES = 64 * 1024 * 1024;
const OLDEST = [3, 9] as const;

const IDENTIFY = `
import json, os, sys, sysconfig
paths = sysconfig.get_paths()
print(json.dumps({
    "executable": os.path.realpath(sys.executable),
    "version": list(sys.version_info[:3]),
    "library": [os.path.realpath(paths[name]) for name in ("stdlib", "platstdlib")],
    "prefix": os.path.realpath(sys.base_prefix),
}))
`;

export interface PythonInstallation {
  readonly executable: string;
  readonly version: readonly [number, number, number];
  readonly library: readonly string[];
  readonly prefix: string;
}

/** Every Python 3 on the machine that is new enough, the system's own first. */
export async function findPythons(searchPath: string): Promise<readonly PythonInstallation[]> {
  const directories = searchPath.split(path.delimiter).filter((entry) => path.isAbsolute(entry));
  // A version manager's shim starts slowly, and its Python lives in somebody's home.
  directories.sort((a, b) => Number(b === '/usr/bin') - Number(a === '/usr/bin'));
  const found = new Map<string, PythonInstallation>();
  for (const directory of new Set(directories)) {
    const installation = await identify(path.join(directory, 'python3'));
    if (installation !== null && !found.has(installation.executable)) {
      found.set(installation.executable, installation);
    }
  }
  return [...found.values()];
}

async function identify(command: string): Promise<PythonInstallation | null> {
  try {
    const { stdout } = await promisify(execFile)(realpathSync(command), ['-I', '-S', '-c', IDENTIFY], {
      timeout: 10_000,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    });
    const installation = JSON.parse(stdout) as PythonInstallation;
    const [major, minor] = installation.version;
    return major === OLDEST[0] && minor >= OLDEST[1] ? installation : null;
  } catch {
    return null;
  }
}

/** `runnerFile` holds `pythonRunner`. */
export function pythonToolchain(installation: PythonInstallation, runnerFile: string): Toolchain {
  const { executable, version, library, prefix } = installation;
  const shared = path.join(prefix, 'lib');
  return {
    language: 'python',
    version: `Python ${version.join('.')} (${executable})`,
    program: (limits) => ({
      command: [executable, '-I', '-S', '-B', '/box/runner.py'],
      visible: [executable, ...library, ...(existsSync(shared) ? [shared] : [])],
      files: { 'runner.py': runnerFile },
      environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
      dataBytes: limits.memoryBytes + OWN_BYTES,
      stackBytes: STACK_BYTES,
    }),
    driver: pythonDriver,
  };
}
