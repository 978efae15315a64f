// What Go programs are counted with: the program that rewrites them, our packages, and a counted copy of Go's sorting.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { goCountingSources, goDriverSources } from '@greenroom/core/coding';

import { cacheKey } from '../../run/cache.ts';
import type { GoInstallation } from './installation.ts';
import { type GoKit, makeGoKit, sealed } from './kit.ts';

export interface GoCountingKit extends GoKit {
  readonly rewriter: string;
  /** Directories that its packages lie in. */
  readonly directories: readonly string[];
}

const run = promisify(execFile);
/** Packages of Go whose loops are counted, each after those that it imports. */
const COUNTED = ['slices', 'sort'];

/** Makes it below `directory`, unless it is there already. Takes some seconds the first time ever. */
export async function makeGoCountingKit(
  installation: GoInstallation,
  directory: string,
): Promise<GoCountingKit> {
  const kit = await makeGoKit(installation, directory);
  const key = cacheKey(kit.directory, JSON.stringify(goCountingSources)).slice(0, 16);
  const place = path.join(directory, `go-counting-${installation.version}-${key}`);
  if (!existsSync(place)) {
    const making = await mkdtemp(path.join(directory, 'go-making-'));
    try {
      await fill(installation, kit, { making, place });
      await rename(making, place).catch((error: unknown) => {
        if (!existsSync(place)) throw error;
      });
    } finally {
      await rm(making, { recursive: true, force: true });
    }
  }
  return {
    directory: place,
    directories: [place, kit.directory],
    packages: path.join(place, 'packages.cfg'),
    rewriter: path.join(place, 'rewriter'),
  };
}

async function fill(
  installation: GoInstallation,
  kit: GoKit,
  { making, place }: { readonly making: string; readonly place: string },
): Promise<void> {
  const packages = path.join(making, 'packages.cfg');
  const known = (await readFile(kit.packages, 'utf8')).replace(/^packagefile greenroom=.*\n/m, '');
  let configuration = known;
  const rewriter = path.join(making, 'rewriter');
  await buildRewriter(installation, making, rewriter);
  const compile = async (name: string, files: readonly string[]) => {
    await writeFile(packages, configuration);
    const output = path.join(making, `${name}.a`);
    const flags = [
      '-p',
      name,
      '-complete',
      '-pack',
      '-trimpath',
      making,
      '-importcfg',
      packages,
      '-o',
      output,
    ];
    await run(path.join(installation.tools, 'compile'), [...flags, ...files], { env: {} });
    configuration += `packagefile ${name}=${output}\n`;
  };
  await compile('greenroomcount', await lay(making, 'count', { 'count.go': goCountingSources.count }));
  const ours = { ...goDriverSources, 'counting.go': goCountingSources.serve };
  await compile('greenroom', await lay(making, 'serve', ours));
  for (const name of COUNTED) {
    const source = path.join(installation.root, 'src', name);
    if (!existsSync(source)) continue;
    const files = await lay(making, name, await sourcesOf(source));
    await run(rewriter, ['library', packages, ...files], { env: {} });
    await compile(`greenroom${name}`, files);
  }
  await rm(path.join(making, 'cache'), { recursive: true, force: true });
  await writeFile(packages, configuration.replaceAll(`=${making}/`, `=${place}/`));
  await chmod(making, 0o755);
}

async function buildRewriter({ root }: GoInstallation, making: string, output: string): Promise<void> {
  const files = await lay(making, 'rewriting', goCountingSources.rewriter);
  await run(path.join(root, 'bin/go'), ['build', '-o', output, ...files], {
    cwd: making,
    env: sealed(making),
  });
}

/** Writes files into a directory of their own; their paths. */
async function lay(
  making: string,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const directory = path.join(making, `${name}-source`);
  await mkdir(directory);
  const paths = Object.entries(files).map(([file, text]) => [path.join(directory, file), text] as const);
  for (const [file, text] of paths) await writeFile(file, text);
  return paths.map(([file]) => file);
}

/** A package's files, without its tests and what is not built. */
async function sourcesOf(directory: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(directory)).filter(
    (name) => name.endsWith('.go') && !name.endsWith('_test.go'),
  );
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(directory, name), 'utf8')] as const),
  );
  return Object.fromEntries(files.filter(([, text]) => !/^\/\/go:build .*(?:ignore|!go1\.)/m.test(text)));
}
