// Go, found on the machine: a program is compiled and linked in a box, then runs in others.

import { describeGoErrors, GO_FILE, goDriver, goSolution, missingFunction } from '@greenroom/core/coding';

import { bad, good, installCommand } from '../../probe-report.ts';
import type { CompileJob, Compiler } from '../compiling.ts';
import type { FindLanguage } from '../finding.ts';
import type { Prepared, Submission, Toolchain } from '../toolchain.ts';
import { findGo, type GoInstallation } from './installation.ts';
import { type GoKit, makeGoKit } from './kit.ts';

const MEGABYTE = 1024 * 1024;
/** What the runtime itself holds: its code, its tables, and the heap that it has set aside and not filled yet. */
const OWN_BYTES = 256 * MEGABYTE;
const STACK_BYTES = 8 * MEGABYTE;
const PACKAGES = { apt: 'golang-go', dnf: 'golang', pacman: 'go', zypper: 'go', apk: 'go' };

export const findGoLanguage: FindLanguage = async ({ compiler, searchPath, cacheDirectory }) => {
  const { found, unfit } = findGo(searchPath);
  if (found === null) {
    const detail = unfit.length === 0 ? 'no go (1.19 or newer) in PATH' : unfit.join('; ');
    return {
      probe: bad('Go', `Go cannot run: ${detail}`, installCommand(PACKAGES)),
      toolchains: [],
      builders: [],
    };
  }
  const toolchain = goToolchain(found, compiler, cacheDirectory);
  return { probe: good('Go', toolchain.version), toolchains: [toolchain], builders: [] };
};

function goToolchain(installation: GoInstallation, compiler: Compiler, directory: string): Toolchain {
  let making: Promise<GoKit> | null = null;
  const kit = () => {
    making ??= makeGoKit(installation, directory).catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  };
  return {
    language: 'go',
    version: versionOf(installation),
    prepare: async (submission) => prepare(compileJob(installation, await kit()), compiler, submission),
  };
}

function versionOf({ version, root }: GoInstallation): string {
  return `Go ${version} (${root})`;
}

const BUILD = `
"$1/compile" -p main -complete -pack -c 2 -trimpath "$PWD" -importcfg "$2" -o main.a *.go || exit 1
exec "$1/link" -importcfg "$2" -buildmode exe -s -w -o program main.a
`;

/** Compiles and links files of the package main. */
function compileJob(installation: GoInstallation, kit: GoKit): Omit<CompileJob, 'sources'> {
  return {
    version: versionOf(installation),
    command: ['/bin/sh', '-c', BUILD, 'build', installation.tools, kit.packages],
    artefact: 'program',
    visible: [installation.root, kit.directory],
    environment: { GOMAXPROCS: '2' },
  };
}

async function prepare(
  job: Omit<CompileJob, 'sources'>,
  compiler: Compiler,
  { source, signature, limits }: Submission,
): Promise<Prepared> {
  const sources = new Map([
    [GO_FILE, goSolution(source)],
    ['driver.go', goDriver(signature, source)],
  ]);
  const compiled = await compiler.compile({ ...job, sources });
  if (compiled.kind === 'failed') {
    const wanted = missingFunction({ signature, language: 'go' });
    return { kind: 'rejected', message: compiled.why ?? describeGoErrors(compiled.output, source, wanted) };
  }
  const { file, release } = await compiler.checkOut(compiled.file);
  const program = {
    command: ['/box/program'],
    visible: [],
    files: { program: file },
    environment: environment(limits.memoryBytes),
    dataBytes: limits.memoryBytes + OWN_BYTES,
    stackBytes: STACK_BYTES,
  };
  return { kind: 'ready', program, load: null, release };
}

/** One core, as other programs have it; and the collector works harder before memory is short. */
function environment(memoryBytes: number): Readonly<Record<string, string>> {
  const memory = `${Math.floor(memoryBytes * 0.9)}B`;
  return { LANG: 'C.UTF-8', HOME: '/tmp', GOMAXPROCS: '1', GOMEMLIMIT: memory };
}
