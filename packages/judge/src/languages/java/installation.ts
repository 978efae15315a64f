// Java Development Kits on this machine, found without starting one.

import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The oldest that we speak to: records and patterns are in everyday use. */
const OLDEST = 17;

export interface JavaInstallation {
  readonly home: string;
  /** `17.0.15` */
  readonly version: string;
  readonly major: number;
  /** Files outside of `home` that it reads through symbolic links. */
  readonly settings: readonly string[];
}

/** For people: `Java 17.0.15 (/usr/lib/jvm/java-17-openjdk-amd64)`. */
export function versionOf({ version, home }: JavaInstallation): string {
  return `Java ${version} (${home})`;
}

/** Every kit that is new enough, those in the search path before those that lie beside them; and what was found that will not do, in words. */
export function findJava(searchPath: string): {
  readonly found: readonly JavaInstallation[];
  readonly unfit: readonly string[];
} {
  const found: JavaInstallation[] = [];
  const unfit: string[] = [];
  for (const home of homes(searchPath)) {
    const version = releaseOf(home);
    const major = Number.parseInt(version ?? '', 10);
    if (version === null) continue;
    if (!(major >= OLDEST)) unfit.push(`Java ${version} in ${home} is older than ${OLDEST}`);
    else if (!hasCompiler(home)) unfit.push(`Java ${version} in ${home} has no compiler`);
    else found.push({ home, version, major, settings: settingsOf(home) });
  }
  return { found, unfit };
}

function homes(searchPath: string): readonly string[] {
  const named = searchPath
    .split(path.delimiter)
    .filter((directory) => path.isAbsolute(directory))
    .flatMap((directory) => [path.join(directory, 'javac'), path.join(directory, 'java')])
    .filter((file) => existsSync(file))
    .map((file) => path.dirname(path.dirname(realpathSync(file))));
  // Distributions keep all of theirs in one directory, of which PATH names one.
  const beside = named
    .map((home) => path.dirname(home))
    .flatMap((parent) => readdirSync(parent).map((name) => path.join(parent, name)))
    .filter((home) => existsSync(path.join(home, 'release')))
    .map((home) => realpathSync(home));
  return [...new Set([...named, ...beside])];
}

/** From the file `release` that every kit since Java 9 has. */
function releaseOf(home: string): string | null {
  try {
    return /^JAVA_VERSION="([\d.]+)/m.exec(readFileSync(path.join(home, 'release'), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

function hasCompiler(home: string): boolean {
  return ['bin/java', 'bin/javac', 'bin/jar'].every((file) => existsSync(path.join(home, file)));
}

function settingsOf(home: string): readonly string[] {
  const places = ['lib/jvm.cfg', ...filesBelow(home, 'conf'), ...filesBelow(home, 'lib/security')];
  return places
    .map((place) => path.join(home, place))
    .filter((file) => existsSync(file) && lstatSync(file).isSymbolicLink())
    .map((file) => realpathSync(file))
    .filter((file) => !file.startsWith(`${home}/`));
}

function filesBelow(home: string, directory: string): readonly string[] {
  const absolute = path.join(home, directory);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(directory, name),
  );
}
