// TypeScript: JavaScript after Sucrase, inside the box, has taken the types away and left every line where it was.

import { createRequire } from 'node:module';
import path from 'node:path';

import { javascriptDriver, loadQuestion } from '@greenroom/core/coding';

import { nodeProgram } from './javascript.ts';
import type { Toolchain } from './toolchain.ts';

/** `directory` is where Sucrase is put as one file, when first needed. */
export function typescriptToolchain(options: {
  readonly node: string;
  readonly runnerFile: string;
  readonly directory: string;
}): Toolchain {
  const { node, runnerFile, directory } = options;
  let transformFile: Promise<string> | null = null;
  return {
    language: 'typescript',
    version: `Node ${process.version} (${node}) after Sucrase`,
    prepare: async ({ source, signature, limits }) => {
      transformFile ??= bundleSucrase(path.join(directory, 'sucrase.cjs')).catch((error: unknown) => {
        transformFile = null;
        throw error;
      });
      return {
        kind: 'ready',
        program: nodeProgram({ node, runnerFile, limits, transformFile: await transformFile }),
        load: loadQuestion(javascriptDriver(signature), source),
      };
    },
  };
}

/** A box shows single files, and Sucrase is many. */
async function bundleSucrase(outfile: string): Promise<string> {
  // Only now: a judge of other languages need not load it.
  const { build } = await import('esbuild');
  await build({
    entryPoints: [createRequire(import.meta.url).resolve('sucrase')],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    logLevel: 'silent',
  });
  return outfile;
}
