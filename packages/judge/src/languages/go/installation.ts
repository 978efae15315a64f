// Go on this machine, found without starting it.

import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The oldest that we speak to: it has type parameters and a soft limit of memory. */
const OLDEST = [1, 19] as const;

export interface GoInstallation {
  readonly root: string;
  /** `1.19.8` */
  readonly version: string;
  /** The directory of the compiler and the linker. */
  readonly tools: string;
}

/** The first in the search path that is new enough; and what was found that will not do, in words. */
export function findGo(searchPath: string): {
  readonly found: GoInstallation | null;
  readonly unfit: readonly string[];
} {
  const unfit: string[] = [];
  for (const root of roots(searchPath)) {
    const version = versionOf(root);
    const tools = toolsOf(root);
    if (version === null) continue;
    if (!isNewEnough(version)) unfit.push(`Go ${version} in ${root} is older than ${OLDEST.join('.')}`);
    else if (tools === null) unfit.push(`Go ${version} in ${root} has no compiler`);
    else return { found: { root, version, tools }, unfit };
  }
  return { found: null, unfit };
}

function roots(searchPath: string): readonly string[] {
  const named = searchPath
    .split(path.delimiter)
    .map((directory) => path.join(directory, 'go'))
    .filter((file) => path.isAbsolute(file) && existsSync(file))
    .map((file) => path.dirname(path.dirname(realpathSync(file))));
  return [...new Set(named)];
}

function versionOf(root: string): string | null {
  try {
    return /^go(\d[\d.]*)/.exec(readFileSync(path.join(root, 'VERSION'), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function toolsOf(root: string): string | null {
  const parent = path.join(root, 'pkg/tool');
  if (!existsSync(parent)) return null;
  const directories = readdirSync(parent).map((name) => path.join(parent, name));
  return (
    directories.find((each) => ['compile', 'link'].every((tool) => existsSync(path.join(each, tool)))) ?? null
  );
}
