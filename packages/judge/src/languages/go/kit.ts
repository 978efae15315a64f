// Go's packages and our own, compiled and ready to be linked: then a program needs the compiler and the linker only.

import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { goDriverSources } from '@greenroom/core/coding';

import { cacheKey } from '../../run/cache.ts';
import type { GoInstallation } from './installation.ts';

/** What programs may import, with all that these need themselves: nothing that reaches a network or other programs. */
const PACKAGES = (
  'bufio bytes container/heap container/list container/ring context crypto/md5 crypto/rand crypto/sha1 ' +
  'crypto/sha256 crypto/sha512 encoding/base32 encoding/base64 encoding/binary encoding/csv encoding/hex ' +
  'encoding/json errors flag fmt hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash index/suffixarray io ' +
  'io/ioutil log math math/big math/bits math/cmplx math/rand os path reflect regexp runtime runtime/debug sort ' +
  'strconv strings sync sync/atomic text/tabwriter text/template time unicode unicode/utf16 unicode/utf8 unsafe'
).split(' ');
const NEWER_PACKAGES: Readonly<Record<number, readonly string[]>> = {
  21: ['cmp', 'maps', 'slices'],
  22: ['math/rand/v2'],
  23: ['iter', 'unique'],
};

/** A directory that Go's compile boxes show. */
export interface GoKit {
  readonly directory: string;
  /** Where the compiler and the linker find each package (cmd/compile, -importcfg). */
  readonly packages: string;
}

/**
 * Makes it below `directory`, unless it is there already. Takes a moment up to Go 1.19, which comes with its packages
 * compiled; later ones are compiled here, which takes a minute the first time ever.
 */
export async function makeGoKit(installation: GoInstallation, directory: string): Promise<GoKit> {
  const { root, version } = installation;
  const key = cacheKey(root, version, JSON.stringify([PACKAGES, NEWER_PACKAGES, goDriverSources])).slice(
    0,
    16,
  );
  const place = path.join(directory, `go-${version}-${key}`);
  const kit = { directory: place, packages: path.join(place, 'packages.cfg') };
  if (existsSync(place)) return kit;
  await mkdir(directory, { recursive: true, mode: 0o755 });
  const making = await mkdtemp(path.join(directory, 'go-making-'));
  try {
    await fill(installation, making, place);
    // Another judge may have been quicker; then its directory is as good as ours.
    await rename(making, place).catch((error: unknown) => {
      if (!existsSync(place)) throw error;
    });
    return kit;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** In the directory `making`, which will be called `place`. */
async function fill(installation: GoInstallation, making: string, place: string): Promise<void> {
  const exported = await exportPackages(installation, making);
  const files = await Promise.all(
    exported.map(async ([name, file], index) => {
      // What is not in Go's own directory is on loan from a cache.
      if (file.startsWith(`${installation.root}/`)) return [name, file] as const;
      await copyFile(file, path.join(making, `${index}.a`), constants.COPYFILE_FICLONE);
      return [name, path.join(making, `${index}.a`)] as const;
    }),
  );
  await rm(path.join(making, 'cache'), { recursive: true });
  const configuration = [...files, ['greenroom', path.join(making, 'greenroom.a')] as const]
    .map(([name, file]) => `packagefile ${name}=${file}\n`)
    .join('');
  const packages = path.join(making, 'packages.cfg');
  await writeFile(packages, configuration);
  await compileDriver(installation, making, packages);
  await writeFile(packages, configuration.replaceAll(`=${making}/`, `=${place}/`));
  await chmod(making, 0o755);
}

/** Import paths with the files of what was compiled. */
async function exportPackages(
  { root, version }: GoInstallation,
  making: string,
): Promise<readonly (readonly [string, string])[]> {
  const minor = Number(version.split('.')[1]);
  const newer = Object.entries(NEWER_PACKAGES).flatMap(([since, names]) =>
    minor >= Number(since) ? names : [],
  );
  const format = '{{.ImportPath}}={{.Export}}';
  const { stdout } = await promisify(execFile)(
    path.join(root, 'bin/go'),
    ['list', '-export', '-deps', '-f', format, ...PACKAGES, ...newer],
    { cwd: making, env: sealed(making), maxBuffer: 2 ** 24 },
  );
  return stdout
    .split('\n')
    .map((line) => line.split('='))
    .flatMap(([name = '', file = '']) => (file === '' ? [] : [[name, file] as const]));
}

/** Nothing is fetched, nobody's settings count, and nothing is written elsewhere. */
export function sealed(directory: string): NodeJS.ProcessEnv {
  return {
    GO111MODULE: 'off',
    GOENV: 'off',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    GOTELEMETRY: 'off',
    CGO_ENABLED: '0',
    GOCACHE: path.join(directory, 'cache'),
    GOPATH: path.join(directory, 'path'),
    HOME: directory,
    PATH: '/usr/bin:/bin',
  };
}

async function compileDriver({ tools }: GoInstallation, making: string, packages: string): Promise<void> {
  const files = Object.entries(goDriverSources).map(
    ([name, text]) => [path.join(making, name), text] as const,
  );
  for (const [file, text] of files) await writeFile(file, text);
  const flags = ['-p', 'greenroom', '-complete', '-pack', '-trimpath', making, '-importcfg', packages];
  const output = ['-o', path.join(making, 'greenroom.a')];
  const names = files.map(([file]) => file);
  await promisify(execFile)(path.join(tools, 'compile'), [...flags, ...output, ...names], { env: {} });
}
