// Rust by the machine's rustc, without cargo: solutions compiled with the driver's crate, and whole programs.

import { readFile } from 'node:fs/promises';

import {
  describeRustErrors,
  missingFunction,
  rustCountingPrelude,
  rustCountingRuntime,
  rustDriver,
  rustPrelude,
  rustRuntime,
  wrappedFunctions,
} from '@greenroom/core/coding';

import { bad, good, installCommand } from '../probe-report.ts';
import type { Compiled, Compiler } from './compiling.ts';
import type { FindLanguage } from './finding.ts';
import { findGcc, type Gcc } from './gcc.ts';
import { type Built, entryOf, type ProgramBuilder, type ProgramSource } from './program.ts';
import { findRustc, reachableSysroot, type Rustc } from './rustc.ts';
import { countedProgram, nativeExecutable, nativeProgram } from './native.ts';
import { makeCounters } from './cpp-counting.ts';
import { solutionLines } from './solution-lines.ts';
import type { CountedSubmission, Prepared, PreparedToCount, Submission } from './toolchain.ts';

const PACKAGES = { apt: 'rustc', dnf: 'rust', pacman: 'rust', zypper: 'rust', apk: 'rust' };
/** What a verdict carries of a compiler's words about a whole program. */
const MOST_WORDS = 4000;
const DIALECT = [
  '--color',
  'never',
  '--edition',
  '2021',
  '-C',
  'opt-level=2',
  '-C',
  'debuginfo=0',
  '--cap-lints',
  'allow',
];
/** Sums that overflow are mistakes, and told as such. */
const CHECKS = ['-C', 'overflow-checks=on'];

const WITH_LIBRARY = [
  '--extern',
  'greenroom=/box/libgreenroom.rlib',
  '--error-format',
  'json',
  'solution.rs',
];

interface Tools {
  readonly rustc: Rustc;
  /** It links. */
  readonly gcc: Gcc;
  readonly compiler: Compiler;
}

export const findRust: FindLanguage = async ({ compiler, searchPath }) => {
  const [rustc, gcc] = await Promise.all([findRustc(searchPath), findGcc('gcc', searchPath)]);
  if (rustc === null || gcc === null) {
    const what =
      rustc === null ? 'no rustc (1.56 or newer) in PATH or ~/.cargo/bin' : 'no gcc in PATH to link with';
    const fix = installCommand(rustc === null ? PACKAGES : { apt: 'gcc' });
    return { probe: bad('Rust', `Rust cannot run: ${what}`, fix), toolchains: [], builders: [] };
  }
  const version = `rustc ${rustc.version} (${rustc.sysroot}/bin/rustc)`;
  const tools: Tools = { rustc, gcc, compiler };
  return {
    probe: good('Rust', version),
    toolchains: [
      {
        language: 'rust',
        version,
        prepare: (submission) => prepare(tools, submission),
        count: (submission) => prepareCounted(tools, submission),
      },
    ],
    builders: [rustPrograms(tools, version)],
  };
};

async function prepare(tools: Tools, { source, signature, limits }: Submission): Promise<Prepared> {
  const driver = rustDriver(signature, source);
  const missing = missingFunction({ signature, language: 'rust' });
  const library = await compileLibrary(tools);
  const compiled = await compile(tools, {
    args: [...CHECKS, ...WITH_LIBRARY],
    sources: { 'solution.rs': driver.text },
    files: { 'libgreenroom.rlib': library },
    artefact: 'program',
  });
  if (compiled.kind === 'failed') {
    const { meanings } = driver;
    const message = compiled.why ?? describeRustErrors(compiled.output, source, { meanings, missing });
    return { kind: 'rejected', message };
  }
  if (!driver.found) return { kind: 'rejected', message: missing };
  const { file, release } = await tools.compiler.checkOut(compiled.file);
  return { kind: 'ready', program: nativeProgram(limits), load: { kind: 'program', file }, release };
}

/**
 * As it is written: without optimising, no loop is folded away and every call has its own frame. LLVM's pass calls the counters
 * from every block.
 */
const COUNTED = (
  'opt-level=0 debuginfo=1 force-frame-pointers=yes relocation-model=static codegen-units=1 passes=sancov-module ' +
  'llvm-args=-sanitizer-coverage-level=3 llvm-args=-sanitizer-coverage-trace-pc link-arg=/box/counters.o link-arg=-no-pie'
)
  .split(' ')
  .concat(wrappedFunctions.map((name) => `link-arg=-Wl,--wrap=${name}`))
  .flatMap((option) => ['-C', option]);

async function prepareCounted(
  tools: Tools,
  { source, signature, answers }: CountedSubmission,
): Promise<PreparedToCount> {
  const driver = rustDriver(signature, source, { answers });
  const missing = missingFunction({ signature, language: 'rust' });
  const library = await compileLibrary(tools, {
    'greenroom.rs': rustPrelude + rustCountingPrelude,
    'runtime.rs': rustRuntime + rustCountingRuntime,
  });
  const counters = await makeCounters(tools.gcc, tools.compiler);
  const compiled = await compile(tools, {
    args: [...CHECKS, ...COUNTED, ...WITH_LIBRARY],
    sources: { 'solution.rs': driver.text },
    files: { 'libgreenroom.rlib': library, 'counters.o': counters },
    artefact: 'program',
    keepsSymbols: true,
  });
  if (compiled.kind === 'failed') {
    const { meanings } = driver;
    const message = compiled.why ?? describeRustErrors(compiled.output, source, { meanings, missing });
    return { kind: 'rejected', message };
  }
  if (!driver.found) return { kind: 'rejected', message: missing };
  const { file, release } = await tools.compiler.checkOut(compiled.file);
  const lines = solutionLines(await readFile(file), 'solution.rs', source.split('\n').length);
  return { kind: 'ready', program: countedProgram, file, load: `load\n${lines}`, release };
}

const LIBRARY = { 'greenroom.rs': rustPrelude, 'runtime.rs': rustRuntime };

/** The driver's crate, made once for a compiler, kept for every judge. */
async function compileLibrary(tools: Tools, sources: Job['sources'] = LIBRARY): Promise<string> {
  const compiled = await compile(tools, {
    args: [...CHECKS, '--crate-type', 'rlib', '--crate-name', 'greenroom', 'greenroom.rs'],
    sources,
    files: {},
    artefact: 'libgreenroom.rlib',
    isLibrary: true,
  });
  if (compiled.kind === 'artefact') return compiled.file;
  throw new Error(`rustc does not compile the judge's own crate: ${compiled.why ?? compiled.output}`);
}

interface Job {
  readonly args: readonly string[];
  readonly sources: Readonly<Record<string, string | Uint8Array>>;
  readonly files: Readonly<Record<string, string>>;
  readonly artefact: string;
  readonly isLibrary?: boolean;
  readonly keepsSymbols?: boolean;
}

async function compile({ rustc, gcc, compiler }: Tools, job: Job): Promise<Compiled> {
  const sysroot = await reachableSysroot(rustc, compiler.directory);
  const { isLibrary = false, sources, files, artefact } = job;
  const linking = [
    '-C',
    `linker=${gcc.command}`,
    ...gcc.linker.flatMap((flag) => ['-C', `link-arg=${flag}`]),
  ];
  const forProgram = job.keepsSymbols === true ? linking : ['-C', 'strip=symbols', ...linking];
  return compiler.compile({
    version: `${rustc.version} ${gcc.version}`,
    command: [
      `${sysroot}/bin/rustc`,
      '--sysroot',
      sysroot,
      ...DIALECT,
      ...(isLibrary ? [] : forProgram),
      ...job.args,
      '-o',
      artefact,
    ],
    sources: new Map(Object.entries(sources)),
    artefact,
    visible: [...gcc.visible, sysroot],
    files,
    // Its own way to its libraries needs /proc, which a box has not.
    environment: { LD_LIBRARY_PATH: `${sysroot}/lib` },
    isLibrary,
    limits: isLibrary ? { cpuSeconds: 60, wallSeconds: 120 } : {},
  });
}

function rustPrograms(tools: Tools, version: string): ProgramBuilder {
  return { language: 'rust', version, build: (source) => build(tools, source) };
}

/** Other files are modules of the one where it starts. */
async function build(tools: Tools, source: ProgramSource): Promise<Built> {
  const entry = entryOf(source, 'rust');
  if (entry === null) return { kind: 'rejected', message: 'There is no .rs file in it' };
  const compiled = await compile(tools, {
    args: ['--crate-name', 'program', `./${entry}`],
    sources: Object.fromEntries(source.files),
    files: {},
    artefact: '.program',
  });
  if (compiled.kind === 'failed') {
    return { kind: 'rejected', message: compiled.why ?? compiled.output.trim().slice(0, MOST_WORDS) };
  }
  return { kind: 'ready', executable: nativeExecutable(await tools.compiler.checkOut(compiled.file)) };
}
