// What a probe of the machine says, and how to install what is missing.

import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** One thing that was tried. */
export interface Probe {
  readonly name: string;
  readonly ok: boolean;
  /** What was found, or the exact failure. */
  readonly detail: string;
  /** The one command or step that mends it; `null` when it is well. */
  readonly fix: string | null;
}

export function good(name: string, detail: string): Probe {
  return { name, ok: true, detail, fix: null };
}

export function bad(name: string, detail: string, fix: string): Probe {
  return { name, ok: false, detail, fix };
}

/** The absolute path of a program; `searchPath` as in PATH. */
export function findTool(command: string, searchPath: string): string | null {
  for (const directory of searchPath.split(path.delimiter)) {
    const candidate = path.join(directory, command);
    if (path.isAbsolute(candidate) && isExecutable(candidate)) return candidate;
  }
  return null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Names of one thing with the package managers; who is not named knows it by the name at apt. */
export interface PackageNames {
  readonly apt: string;
  readonly dnf?: string;
  readonly pacman?: string;
  readonly zypper?: string;
  readonly apk?: string;
}

const PACKAGE_MANAGERS = [
  ['apt', '/usr/bin/apt-get', 'apt-get install -y'],
  ['dnf', '/usr/bin/dnf', 'dnf install -y'],
  ['pacman', '/usr/bin/pacman', 'pacman -S --noconfirm'],
  ['zypper', '/usr/bin/zypper', 'zypper install -y'],
  ['apk', '/sbin/apk', 'apk add'],
] as const;

/** The one command that installs it here. */
export function installCommand(names: PackageNames): string {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const manager = PACKAGE_MANAGERS.find(([, file]) => existsSync(file));
  if (manager === undefined) return `Install the package ${names.apt}`;
  return `${sudo}${manager[2]} ${names[manager[0]] ?? names.apt}`;
}
