// Go, found on the machine: a program is compiled and linked in a box, then runs in others.

import { describeGoErrors, GO_FILE, goDriver, goSolution, missingFunction } from '@greenroom/core/coding';

import { bad, good, installCommand } from '../../probe-report.ts';
import type { Compiler } from '../compiling.ts';
import type { FindLanguage } from '../finding.ts';
import { type Built, type ProgramBuilder, programLanguageOf, type ProgramSource } from '../program.ts';
import type { Prepared, Submission, Toolchain } from '../toolchain.ts';
import { type GoBuild, goBuild, goEnvironment, OWN_BYTES, STACK_BYTES, versionOf } from './building.ts';
import { goCounting } from './counting.ts';
import { findGo } from './installation.ts';

const PACKAGES = { apt: 'golang-go', dnf: 'golang', pacman: 'go', zypper: 'go', apk: 'go' };
/** What a verdict carries of a compiler's words. */
const MOST_WORDS = 4000;

export const findGoLanguage: FindLanguage = async ({ compiler, searchPath, cacheDirectory }) => {
  const { found, unfit } = findGo(searchPath);
  if (found === null) {
    const detail = unfit.length === 0 ? 'no go (1.19 or newer) in PATH' : unfit.join('; ');
    const probe = bad('Go', `Go cannot run: ${detail}`, installCommand(PACKAGES));
    return { probe, toolchains: [], builders: [] };
  }
  const version = versionOf(found);
  const build = goBuild(found, compiler, cacheDirectory);
  const toolchain: Toolchain = {
    language: 'go',
    version,
    prepare: (submission) => prepare(build, compiler, submission),
    count: goCounting(found, compiler, cacheDirectory),
  };
  const programs: ProgramBuilder = {
    language: 'go',
    version,
    build: (source, memoryBytes) => buildProgram({ build, compiler, memoryBytes }, source),
  };
  return { probe: good('Go', version), toolchains: [toolchain], builders: [programs] };
};

async function prepare(
  build: GoBuild,
  compiler: Compiler,
  { source, signature, limits }: Submission,
): Promise<Prepared> {
  const sources = new Map([
    [GO_FILE, goSolution(source)],
    ['driver.go', goDriver(signature, source)],
  ]);
  const compiled = await build(sources);
  if (compiled.kind === 'failed') {
    const wanted = missingFunction({ signature, language: 'go' });
    return { kind: 'rejected', message: compiled.why ?? describeGoErrors(compiled.output, source, wanted) };
  }
  const { file, release } = await compiler.checkOut(compiled.file);
  const program = {
    command: ['/box/program'],
    visible: [],
    files: {},
    environment: goEnvironment(limits.memoryBytes),
    awaitsProgram: true,
    dataBytes: limits.memoryBytes + OWN_BYTES,
    stackBytes: STACK_BYTES,
  };
  return { kind: 'ready', program, load: { kind: 'program', file }, release };
}

/** All Go files of a program stand in one directory and are its package main. */
async function buildProgram(
  {
    build,
    compiler,
    memoryBytes,
  }: { readonly build: GoBuild; readonly compiler: Compiler; readonly memoryBytes: number },
  { files }: ProgramSource,
): Promise<Built> {
  const units = [...files].filter(([name]) => {
    return programLanguageOf(name) === 'go' && !name.includes('/') && !name.endsWith('_test.go');
  });
  if (units.length === 0) return { kind: 'rejected', message: 'There is no .go file in it' };
  const compiled = await build(new Map(units));
  if (compiled.kind === 'failed') {
    return { kind: 'rejected', message: compiled.why ?? compiled.output.trim().slice(0, MOST_WORDS) };
  }
  const { file, release } = await compiler.checkOut(compiled.file);
  const executable = {
    command: ['/box/program'],
    visible: [],
    files: { program: file },
    environment: goEnvironment(memoryBytes),
    ownBytes: OWN_BYTES,
    stackBytes: STACK_BYTES,
    release,
  };
  return { kind: 'ready', executable };
}
