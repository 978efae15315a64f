// Builds what is stale: the program (dist/greenroom), the pages (dist/web), the hidden tests, the first database.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import {
  ensureInstalled,
  filesBelow,
  hashFiles,
  readJson,
  requireNode,
  root,
  run,
  writeJson,
} from './setup.mjs';

const stampFile = path.join(root, 'dist', 'stamp.json');
const inPackage = (name) =>
  filesBelow(path.join(root, 'packages', name)).filter((file) => !file.includes('.test.'));
const always = ['package-lock.json', 'scripts/build.mjs'].map((file) => path.join(root, file));

/** Each target: what it is made of and how. Order matters: later ones use earlier ones. */
const targets = {
  program: {
    inputs: () => [...always, ...['core', 'judge', 'server', 'cli'].flatMap(inPackage)],
    build: buildProgram,
  },
  pages: {
    inputs: () => [...always, ...['core', 'web'].flatMap(inPackage)],
    build: () =>
      run(
        process.execPath,
        [bin('vite'), 'build', 'packages/web', '--logLevel', 'error'],
        'Building the pages failed.',
      ),
  },
  tests: {
    inputs: () => [...always, ...filesBelow(path.join(root, 'content')), ...inPackage('judge')],
    build: () => ['core', 'sql'].forEach((pack) => greenroom('pack', 'build', `content/packs/${pack}`)),
  },
  database: {
    inputs: () => [...always, ...['core', 'server'].flatMap(inPackage)],
    build: () => greenroom('template', path.join(root, 'dist', 'database.gz')),
  },
};

function bin(name) {
  return path.join(root, 'node_modules', name, 'bin', `${name}.js`);
}

function greenroom(...args) {
  run(
    process.execPath,
    [path.join(root, 'dist/greenroom/cli.mjs'), ...args],
    `greenroom ${args.join(' ')} failed.`,
  );
}

/** Our own TypeScript becomes one file; packages from npm stay where npm put them. */
async function buildProgram() {
  const { build } = await import('esbuild');
  const directory = path.join(root, 'dist', 'greenroom');
  rmSync(directory, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'packages/cli/src/main.ts' },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'npm-packages-stay-outside',
        setup: (builder) =>
          builder.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
            kind === 'entry-point' || name.startsWith('@greenroom/') ? null : { path: name, external: true },
          ),
      },
    ],
  });
}

/** Builds every target whose inputs changed. */
export async function buildStale() {
  let stamps = readJson(stampFile) ?? {};
  for (const [name, { inputs, build }] of Object.entries(targets)) {
    const hash = hashFiles(inputs());
    if (stamps[name] === hash) continue;
    console.error(`Building ${name} …`);
    await build();
    stamps = { ...stamps, [name]: hash };
    writeJson(stampFile, stamps);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode();
  ensureInstalled({ development: false });
  await buildStale();
}
