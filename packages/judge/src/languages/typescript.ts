// TypeScript: JavaScript after Sucrase, inside the box, has taken the types away and left every line where it was.

import { createRequire } from 'node:module';
import path from 'node:path';

import { javascriptDriver, loadQuestion } from '@greenroom/core/coding';

import type { Compiler } from './compiling.ts';
import { limitFlags, NODE_BYTES, NODE_STACK_BYTES, nodeProgram } from './javascript.ts';
import { layFiles } from './program-files.ts';
import { entryOf, type ProgramBuilder } from './program.ts';
import { CHECKED, checkSyntax } from './syntax-check.ts';
import type { Toolchain } from './toolchain.ts';

interface TypescriptOptions {
  readonly node: string;
  readonly runnerFile: string;
  readonly compiler: Compiler;
  /** Where files for boxes are put. */
  readonly directory: string;
}

/** Solutions and whole programs; both need Sucrase, which is made when first needed. */
export function typescriptTools(options: TypescriptOptions): {
  readonly toolchain: Toolchain;
  readonly programs: ProgramBuilder;
} {
  const { node, runnerFile, compiler, directory } = options;
  const version = `Node ${process.version} (${node}) after Sucrase`;
  let bundled: Promise<string> | null = null;
  const sucrase = (): Promise<string> => {
    bundled ??= bundleSucrase(path.join(directory, 'sucrase.cjs')).catch((error: unknown) => {
      bundled = null;
      throw error;
    });
    return bundled;
  };
  return {
    toolchain: {
      language: 'typescript',
      version,
      prepare: async ({ source, signature, limits }) => ({
        kind: 'ready',
        program: nodeProgram({ node, runnerFile, limits, transformFile: await sucrase() }),
        load: { kind: 'question', text: loadQuestion(javascriptDriver(signature), source) },
      }),
    },
    programs: {
      language: 'typescript',
      version,
      build: async (source, memoryBytes) => {
        const entry = entryOf(source, 'typescript');
        if (entry === null) return { kind: 'rejected', message: 'There is no .ts file in it' };
        const problem = await checkSyntax(compiler, source, {
          language: 'typescript',
          version,
          command: [node, '-e', CHECK, '--'],
          visible: [node],
          files: { [SUCRASE_FILE]: await sucrase() },
          dataBytes: 2 * NODE_BYTES,
        });
        if (problem !== null) return { kind: 'rejected', message: problem };
        const start = Buffer.from(START);
        const { files, remove } = await layFiles(directory, {
          files: new Map([...source.files, [START_FILE, start]]),
        });
        const executable = {
          command: [node, ...limitFlags(memoryBytes), `/box/${START_FILE}`, `/box/${entry}`],
          visible: [node],
          files: { ...files, [SUCRASE_FILE]: await sucrase() },
          environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
          ownBytes: NODE_BYTES,
          stackBytes: NODE_STACK_BYTES,
          release: remove,
        };
        return { kind: 'ready', executable };
      },
    },
  };
}

const START_FILE = '.start.cjs';
const SUCRASE_FILE = '.sucrase.cjs';
/** Takes the types away from every file and compiles the rest, without running it. Types themselves are not checked. */
const CHECK = `
const { readFileSync, writeFileSync } = require('node:fs');
const { compileFunction } = require('node:vm');
const { transform } = require('/box/${SUCRASE_FILE}');
const options = { transforms: ['typescript', 'imports'], disableESTransforms: true };
const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
for (const filename of process.argv.slice(1)) {
  let code;
  try {
    ({ code } = transform(readFileSync(filename, 'utf8'), { ...options, filePath: filename }));
  } catch (error) {
    console.error(String(error));
    process.exit(1);
  }
  compileFunction(code, parameters, { filename });
}
writeFileSync('${CHECKED}', 'ok');
`;
/** Takes the types away from every file as it is loaded; its own arguments are those of a program started directly. */
const START = `
const { readFileSync } = require('node:fs');
const { transform } = require('/box/${SUCRASE_FILE}');
const options = { transforms: ['typescript', 'imports'], disableESTransforms: true };
require.extensions['.ts'] = (module, file) =>
  module._compile(transform(readFileSync(file, 'utf8'), { ...options, filePath: file }).code, file);
process.argv.splice(1, 1);
require(process.argv[1]);
`;

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
