// Makes what the counting boxes need: metered interpreters, Python's memory snapshot, our programs as one file each.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

import { instrument, type MeterOptions } from './metering/instrument.ts';

/** Pyodide's files that a box shows. */
const PYODIDE_FILES = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide-lock.json',
  'python_stdlib.zip',
  'package.json',
] as const;

const PYTHON_METER: MeterOptions = {
  allocators: {
    malloc: 'allocate',
    calloc: 'allocate',
    memalign: 'allocate',
    realloc: 'reallocate',
    free: 'free',
  },
  uncounted: [],
};

/** By index and minified name: the package's version is pinned, and a test holds that the accounts balance. */
const QUICKJS_METER: MeterOptions = {
  allocators: { v: 'allocate', M: 'free', '775': 'reallocate' },
  uncounted: [],
};

/** Absolute paths, by the names that boxes give them. */
export interface Prepared {
  readonly python: Readonly<Record<string, string>>;
  readonly javascript: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

/** Takes about five seconds the first time; later ones find it under `directory`. `sources` holds this directory's programs. */
export async function prepareCounting(directory: string, sources: string): Promise<Prepared> {
  const target = path.join(directory, `counting-${await fingerprint(sources)}`);
  if (!existsSync(target)) {
    const making = `${target}.${process.pid}`;
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true });
    await Promise.all([makePython(making, sources), makeJavascript(making, sources)]);
    // Whoever comes second throws its own away.
    await rename(making, target).catch(() => rm(making, { recursive: true, force: true }));
  }
  const at = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, path.join(target, name)]));
  return {
    python: at(...PYODIDE_FILES, 'pyodide.asm.wasm', 'snapshot.bin', 'python-box.mjs'),
    javascript: at('quickjs.wasm', 'javascript-box.mjs'),
  };
}

/** Of everything that what is prepared is made from. */
async function fingerprint(sources: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const name of ['pyodide', '@jitl/quickjs-wasmfile-release-sync', 'acorn', 'sucrase']) {
    hash.update(`${name} ${(require(`${name}/package.json`) as { version: string }).version}`);
  }
  for (const directory of [sources, path.join(sources, '..', 'metering')]) {
    for (const name of (await readdir(directory)).sort())
      hash.update(await readFile(path.join(directory, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function makePython(target: string, sources: string): Promise<void> {
  const pyodide = path.dirname(require.resolve('pyodide/package.json'));
  for (const name of PYODIDE_FILES) await copyFile(path.join(pyodide, name), path.join(target, name));
  await writeFile(
    path.join(target, 'pyodide.asm.wasm'),
    instrument(await readFile(path.join(pyodide, 'pyodide.asm.wasm')), PYTHON_METER),
  );
  await bundle(sources, target, 'python-box');
  await bundle(sources, target, 'snapshot-maker');
  const maker = path.join(target, 'snapshot-maker.mjs');
  await promisify(execFile)(process.execPath, [maker, target, path.join(target, 'snapshot.bin')]);
}

async function makeJavascript(target: string, sources: string): Promise<void> {
  const main = require.resolve('@jitl/quickjs-wasmfile-release-sync');
  const wasm = await readFile(path.join(path.dirname(main), 'emscripten-module.wasm'));
  await writeFile(path.join(target, 'quickjs.wasm'), instrument(wasm, QUICKJS_METER));
  await bundle(sources, target, 'javascript-box');
}

async function bundle(sources: string, target: string, name: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [path.join(sources, `${name}.ts`)],
    outfile: path.join(target, `${name}.mjs`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Packages in the older module format ask for Node's own modules so.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
}
