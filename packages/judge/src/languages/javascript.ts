// JavaScript, run by the Node that runs us.

import { realpathSync } from 'node:fs';

import { javascriptDriver, loadQuestion } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

import type { BoxProgram } from '../sandbox/sandbox.ts';
import type { Compiler } from './compiling.ts';
import { layFiles } from './program-files.ts';
import { entryOf, type ProgramBuilder } from './program.ts';
import { CHECKED, checkSyntax } from './syntax-check.ts';
import type { Toolchain } from './toolchain.ts';

const MEGABYTE = 1024 * 1024;
/**
 * What Node itself holds, above the candidate's limit: code, its threads' stacks, the young generation. Since Node 23 the
 * kernel also counts the 512 MB that V8 sets aside for code and hardly ever uses.
 */
export const NODE_BYTES = (Number.parseInt(process.versions.node, 10) > 22 ? 896 : 384) * MEGABYTE;
export const NODE_STACK_BYTES = 32 * MEGABYTE;

/** `node`: the interpreter as the box sees it; `runnerFile` holds `javascriptRunner`. */
export function javascriptToolchain(node: string, runnerFile: string): Toolchain {
  return {
    language: 'javascript',
    version: `Node ${process.version} (${node})`,
    prepare: async ({ source, signature, limits }) => ({
      kind: 'ready',
      program: nodeProgram({ node, runnerFile, limits }),
      load: { kind: 'question', text: loadQuestion(javascriptDriver(signature), source) },
    }),
  };
}

export function nodeProgram(options: {
  readonly node: string;
  readonly runnerFile: string;
  readonly limits: Limits;
  /** Sucrase as one file, for TypeScript. */
  readonly transformFile?: string;
}): BoxProgram {
  const { node, runnerFile, limits, transformFile } = options;
  return {
    command: [
      node,
      ...limitFlags(limits.memoryBytes),
      '/box/runner.cjs',
      ...(transformFile === undefined ? [] : ['/box/transform.cjs']),
    ],
    visible: [node],
    files: {
      'runner.cjs': runnerFile,
      ...(transformFile === undefined ? {} : { 'transform.cjs': transformFile }),
    },
    environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
    dataBytes: limits.memoryBytes + NODE_BYTES,
    stackBytes: NODE_STACK_BYTES,
  };
}

/** A heap a little beyond the limit: the watch from outside says so before V8 collects itself to death. */
export function limitFlags(memoryBytes: number): readonly string[] {
  const heap = Math.ceil((memoryBytes * 1.25) / MEGABYTE) + 32;
  return [`--max-old-space-size=${heap}`, `--stack-size=${Math.floor(NODE_STACK_BYTES / 1024 / 2)}`];
}

/**
 * Compiles every file without running it: as a module, as a script, or as whichever of the two it can be, as Node
 * itself decides for `.js`.
 */
const CHECK = `
const { readFileSync, writeFileSync } = require('node:fs');
const vm = require('node:vm');
const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
const asScript = (text, filename) => vm.compileFunction(text.replace(/^#!.*/, ''), parameters, { filename });
const asModule = (text, identifier) => new vm.SourceTextModule(text, { identifier });
const faultOf = (compile, text, name) => {
  try {
    compile(text, name);
    return null;
  } catch (error) {
    return error;
  }
};
for (const name of process.argv.slice(1)) {
  const text = readFileSync(name, 'utf8');
  const script = name.endsWith('.mjs') ? null : faultOf(asScript, text, name);
  const module = name.endsWith('.cjs') ? null : faultOf(asModule, text, name);
  const isModule = name.endsWith('.mjs') || /^\\s*(?:import|export)\\b/m.test(text);
  const fault = name.endsWith('.mjs') ? module : name.endsWith('.cjs') ? script : script && module;
  if (!fault) continue;
  // Node tells the line of an error that nobody catches.
  throw (isModule ? module : script) ?? fault;
}
writeFileSync('${CHECKED}', 'ok');
`;

/** Whole programs; `directory` is where their files are put. */
export function javascriptPrograms({
  node,
  compiler,
  directory,
}: {
  readonly node: string;
  readonly compiler: Compiler;
  readonly directory: string;
}): ProgramBuilder {
  const version = `Node ${process.version} (${node})`;
  return {
    language: 'javascript',
    version,
    async build(source, memoryBytes) {
      const entry = entryOf(source, 'javascript');
      if (entry === null) return { kind: 'rejected', message: 'There is no .js file in it' };
      const problem = await checkSyntax(compiler, source, {
        language: 'javascript',
        version,
        command: [node, '--no-warnings', '--experimental-vm-modules', '-e', CHECK, '--'],
        visible: [node],
        dataBytes: 2 * NODE_BYTES,
      });
      if (problem !== null) return { kind: 'rejected', message: problem };
      const { files, remove } = await layFiles(directory, source);
      const executable = {
        command: [node, ...limitFlags(memoryBytes), `/box/${entry}`],
        visible: [node],
        files,
        environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
        ownBytes: NODE_BYTES,
        stackBytes: NODE_STACK_BYTES,
        release: remove,
      };
      return { kind: 'ready', executable };
    },
  };
}

/** The Node that runs us, where it really is. */
export function ownNode(): string {
  return realpathSync(process.execPath);
}
