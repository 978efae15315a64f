// Go solutions that count what they do: rewritten before they are compiled, line for line.

import { describeGoErrors, GO_FILE, goDriver, goSolution, missingFunction } from '@greenroom/core/coding';

import type { Compiler } from '../compiling.ts';
import type { CountedSubmission, PreparedToCount } from '../toolchain.ts';
import { goEnvironment, STACK_BYTES, versionOf } from './building.ts';
import { type GoCountingKit, makeGoCountingKit } from './counting-kit.ts';
import type { GoInstallation } from './installation.ts';

const MEGABYTE = 1024 * 1024;
const MEMORY_BYTES = 2048 * MEGABYTE;
const DATA_BYTES = 3072 * MEGABYTE;

const BUILD = `
"$3" solution "$2" ./${GO_FILE} ./driver.go || exit 1
"$1/compile" -p main -complete -pack -c 2 -trimpath "$PWD" -importcfg "$2" -o .main.a ./*.go || exit 1
exec "$1/link" -importcfg "$2" -buildmode exe -s -w -o .program .main.a
`;

/** Prepares programs that count; what that needs is made when it is first used. */
export function goCounting(
  installation: GoInstallation,
  compiler: Compiler,
  directory: string,
): (submission: CountedSubmission) => Promise<PreparedToCount> {
  let making: Promise<GoCountingKit> | null = null;
  return async (submission) => {
    making ??= makeGoCountingKit(installation, directory).catch((error: unknown) => {
      making = null;
      throw error;
    });
    return prepareCounted(installation, compiler, { kit: await making, submission });
  };
}

async function prepareCounted(
  installation: GoInstallation,
  compiler: Compiler,
  { kit, submission }: { readonly kit: GoCountingKit; readonly submission: CountedSubmission },
): Promise<PreparedToCount> {
  const { source, signature, answers } = submission;
  const compiled = await compiler.compile({
    version: versionOf(installation),
    command: ['/bin/sh', '-c', BUILD, 'build', installation.tools, kit.packages, kit.rewriter],
    sources: new Map([
      [GO_FILE, goSolution(source)],
      ['driver.go', goDriver(signature, source, { answers })],
    ]),
    artefact: '.program',
    visible: [installation.root, ...kit.directories],
    environment: { GOMAXPROCS: '2' },
  });
  if (compiled.kind === 'failed') {
    const wanted = missingFunction({ signature, language: 'go' });
    return { kind: 'rejected', message: compiled.why ?? describeGoErrors(compiled.output, source, wanted) };
  }
  const { file, release } = await compiler.checkOut(compiled.file);
  const program = {
    command: ['/box/program'],
    visible: [],
    files: {},
    environment: goEnvironment(MEMORY_BYTES),
    awaitsProgram: true,
    dataBytes: DATA_BYTES,
    stackBytes: STACK_BYTES,
  };
  return { kind: 'ready', program, file, load: 'load\n', release };
}
