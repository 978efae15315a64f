// Java, by a kit found on the machine: functions here, whole programs beside.

import { readFile } from 'node:fs/promises';

import { describeJavaErrors, javaDriver, javaImports } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

import { bad, good, installCommand } from '../../probe-report.ts';
import type { BoxProgram, Sandbox } from '../../sandbox/sandbox.ts';
import { type Cache, cacheKey } from '../../run/cache.ts';
import type { Compiler } from '../compiling.ts';
import type { FindLanguage } from '../finding.ts';
import type { Prepared, Submission, Toolchain } from '../toolchain.ts';
import { createJavaCompiler, type JavaCompiled, type JavaCompiler } from './compiler.ts';
import { findJava, type JavaInstallation, versionOf } from './installation.ts';
import { makeCountingJar, makeJavaJar } from './kit.ts';
import { countingMachine, javaProgram } from './machine.ts';
import { javaPrograms } from './programs.ts';

const SOLUTION = 'Solution.java';
const MEGABYTE = 1024 * 1024;
/** Lists and strings grow before they are collected; below this, not even a small one has room for that. */
const LEAST_HEAP_BYTES = 16 * MEGABYTE;

const COMPILER_HEAP_BYTES = 256 * MEGABYTE;
/** Short runs are not worth the slower, better code. */
const COMPILER_OPTIONS = ['-XX:TieredStopAtLevel=1'];

/** What is made when Java is first used. */
interface Workshop {
  /** Our classes. */
  readonly jar: string;
  readonly compiler: JavaCompiler;
}

export const findJavaLanguage: FindLanguage = async ({ sandbox, compiler, searchPath }) => {
  const { found, unfit } = findJava(searchPath);
  const [installation] = found;
  if (installation === undefined) {
    const detail = unfit.length === 0 ? 'no javac (Java 17 or newer) in PATH' : unfit.join('; ');
    const names = {
      apt: 'default-jdk-headless',
      dnf: 'java-latest-openjdk-devel',
      pacman: 'jdk-openjdk',
      zypper: 'java-21-openjdk-devel',
      apk: 'openjdk21-jdk',
    };
    const fix = installCommand(names);
    return { probe: bad('Java', `Java cannot run: ${detail}`, fix), toolchains: [], builders: [] };
  }
  const toolchain = javaToolchain(installation, sandbox, compiler);
  return {
    probe: good('Java', toolchain.version),
    toolchains: [toolchain],
    builders: [javaPrograms(installation, compiler)],
  };
};

function javaToolchain(installation: JavaInstallation, sandbox: Sandbox, builder: Compiler): Toolchain {
  let opening: Promise<Workshop> | null = null;
  let countingJar: Promise<string> | null = null;
  const workshop = () => {
    opening ??= openWorkshop(installation, sandbox, builder).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    language: 'java',
    version: versionOf(installation),
    async prepare(submission) {
      const { jar, compiler } = await workshop();
      const compiled = await compileCached(builder.cache, compiler, { installation, submission });
      if (compiled.kind === 'rejected') return compiled;
      const program = runnerProgram(installation, jar, submission.limits);
      return {
        kind: 'ready',
        program,
        load: { kind: 'question', text: `${javaDriver(submission.signature)}${compiled.classes}` },
      };
    },
    async count({ source, signature }) {
      const { compiler } = await workshop();
      countingJar ??= makeCountingJar(installation, builder).catch((error: unknown) => {
        countingJar = null;
        throw error;
      });
      const submission = { source, signature };
      const compiled = await compileCached(builder.cache, compiler, { installation, submission });
      if (compiled.kind === 'rejected') return compiled;
      const load = `load\n${javaDriver(signature)}${compiled.classes}`;
      return { kind: 'ready', program: countingMachine(installation, await countingJar), file: null, load };
    },
    close: async () => {
      const opened = await opening?.catch(() => null);
      await opened?.compiler.close();
    },
  };
}

async function openWorkshop(
  installation: JavaInstallation,
  sandbox: Sandbox,
  builder: Compiler,
): Promise<Workshop> {
  const jar = await makeJavaJar(installation, builder);
  const program = javaProgram(installation, {
    heapBytes: COMPILER_HEAP_BYTES,
    options: COMPILER_OPTIONS,
    jar,
    main: 'greenroom.Compiler',
  });
  return { jar, compiler: createJavaCompiler(sandbox, program) };
}

/** The driver's lines for the classes of a program, or what is wrong with it. */
async function compileCached(
  cache: Cache,
  compiler: JavaCompiler,
  {
    installation,
    submission,
  }: {
    readonly installation: JavaInstallation;
    readonly submission: Pick<Submission, 'source' | 'signature'>;
  },
): Promise<
  { readonly kind: 'compiled'; readonly classes: string } | Extract<Prepared, { kind: 'rejected' }>
> {
  const { source, signature } = submission;
  const text = compilationUnit(source, javaImports(signature));
  const made = await cache.file(cacheKey('Java', installation.version, text), async () => {
    const compiled = await compiler.compile({ [SOLUTION]: text });
    return compiled.kind === 'compiled' ? Buffer.from(compiled.classes) : { failure: compiled };
  });
  if ('file' in made) return { kind: 'compiled', classes: await readFile(made.file, 'utf8') };
  return { kind: 'rejected', message: describe(made.failure, source) };
}

function describe(failure: Exclude<JavaCompiled, { kind: 'compiled' }>, source: string): string {
  switch (failure.kind) {
    case 'invalid':
      return describeJavaErrors(failure.complaints, source);
    case 'too-much':
      return failure.why;
  }
}

/** The source with our imports on its first line, so that every other line stays where it was. */
function compilationUnit(source: string, imports: string): string {
  const clause = /^(?:\s|\/\/.*\n|\/\*[^]*?\*\/)*package\s+[\w.]+\s*;/.exec(source);
  const head = clause === null ? '' : clause[0].replace(/[^\s]/g, ' ');
  return `${imports}${head}${source.slice(head.length)}`;
}

function runnerProgram(installation: JavaInstallation, jar: string, limits: Limits): BoxProgram {
  const heapBytes = Math.max(limits.memoryBytes, LEAST_HEAP_BYTES);
  return javaProgram(installation, { heapBytes, options: [], jar, main: 'greenroom.Runner' });
}
