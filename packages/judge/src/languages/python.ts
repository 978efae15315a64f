// Python 3, found on the machine.

import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { loadQuestion, pythonDriver } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

import { bad, good, installCommand } from '../probe-report.ts';
import type { BoxProgram } from '../sandbox/sandbox.ts';
import type { Compiler } from './compiling.ts';
import type { FindLanguage } from './finding.ts';
import { layFiles } from './program-files.ts';
import { entryOf, type ProgramBuilder } from './program.ts';
import { CHECKED, checkSyntax } from './syntax-check.ts';
import type { Toolchain } from './toolchain.ts';
import { tryToolchain } from './trial.ts';

/** What the interpreter itself holds, above the candidate's limit. */
const OWN_BYTES = 96 * 1024 * 1024;
const STACK_BYTES = 64 * 1024 * 1024;
const OLDEST = [3, 9] as const;
/** A machine that starts much at once takes its time; only what hangs takes this long. */
const PATIENCE_SECONDS = 60;

const IDENTIFY = `
import json, os, sys, sysconfig
paths = sysconfig.get_paths()
print(json.dumps({
    "executable": os.path.realpath(sys.executable),
    "version": list(sys.version_info[:3]),
    "library": [os.path.realpath(paths[name]) for name in ("stdlib", "platstdlib")],
    "prefix": os.path.realpath(sys.base_prefix),
}))
`;

interface PythonInstallation {
  readonly executable: string;
  readonly version: readonly [number, number, number];
  readonly library: readonly string[];
  readonly prefix: string;
}

/** The first Python that really runs in a box: some live where a box cannot see them. */
export const findPython: FindLanguage = async ({ sandbox, workspace, searchPath, compiler }) => {
  const problems: string[] = [];
  for (const installation of await findPythons(searchPath, problems)) {
    const toolchain = pythonToolchain(installation, workspace.pythonRunner);
    const problem = await tryToolchain(sandbox, toolchain);
    if (problem === null) {
      const builders = [pythonPrograms(installation, compiler, workspace.directory)];
      return { probe: good('Python', toolchain.version), toolchains: [toolchain], builders };
    }
    problems.push(`${installation.executable}: ${problem}`);
  }
  const detail = problems.length === 0 ? 'no python3 (3.9 or newer) in PATH' : problems.join('; ');
  const fix = installCommand({ apt: 'python3', pacman: 'python' });
  return { probe: bad('Python', `Python cannot run: ${detail}`, fix), toolchains: [], builders: [] };
};

/** Every Python 3 on the machine that is new enough, the system's own first; `problems` takes those that do not answer. */
async function findPythons(searchPath: string, problems: string[]): Promise<readonly PythonInstallation[]> {
  const directories = searchPath.split(path.delimiter).filter((entry) => path.isAbsolute(entry));
  // A version manager's shim starts slowly, and its Python lives in somebody's home.
  directories.sort((a, b) => Number(b === '/usr/bin') - Number(a === '/usr/bin'));
  const found = new Map<string, PythonInstallation>();
  for (const directory of new Set(directories)) {
    const command = path.join(directory, 'python3');
    const installation = await identify(command);
    if (installation === 'silent')
      problems.push(`${command}: it did not answer within ${PATIENCE_SECONDS} s`);
    else if (installation !== null && !found.has(installation.executable)) {
      found.set(installation.executable, installation);
    }
  }
  return [...found.values()];
}

async function identify(command: string): Promise<PythonInstallation | 'silent' | null> {
  try {
    const { stdout } = await promisify(execFile)(realpathSync(command), ['-I', '-S', '-c', IDENTIFY], {
      timeout: PATIENCE_SECONDS * 1000,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    });
    const installation = JSON.parse(stdout) as PythonInstallation;
    const [major, minor] = installation.version;
    return major === OLDEST[0] && minor >= OLDEST[1] ? installation : null;
  } catch (error) {
    return error instanceof Error && 'killed' in error && error.killed === true ? 'silent' : null;
  }
}

function versionOf({ executable, version }: PythonInstallation): string {
  return `Python ${version.join('.')} (${executable})`;
}

function visibleOf({ executable, library, prefix }: PythonInstallation): readonly string[] {
  const shared = path.join(prefix, 'lib');
  return [executable, ...library, ...(existsSync(shared) ? [shared] : [])];
}

/** `runnerFile` holds `pythonRunner`. */
function pythonToolchain(installation: PythonInstallation, runnerFile: string): Toolchain {
  const { executable } = installation;
  const program = (limits: Limits): BoxProgram => ({
    command: [executable, '-I', '-S', '-B', '/box/runner.py'],
    visible: visibleOf(installation),
    files: { 'runner.py': runnerFile },
    environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
    dataBytes: limits.memoryBytes + OWN_BYTES,
    stackBytes: STACK_BYTES,
  });
  return {
    language: 'python',
    version: versionOf(installation),
    prepare: async ({ source, signature, limits }) => ({
      kind: 'ready',
      program: program(limits),
      load: { kind: 'question', text: loadQuestion(pythonDriver(signature), source) },
    }),
  };
}

/** Compiles every file as Python would when it is first imported; ends with 1 and the error's own words at the first fault. */
const CHECK = `
import sys, traceback
for name in sys.argv[1:]:
    with open(name, 'rb') as file:
        source = file.read()
    try:
        compile(source, name, 'exec', dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        sys.exit(''.join(traceback.format_exception_only(type(error), error)))
with open('${CHECKED}', 'w') as file:
    file.write('ok')
`;

/** Whole programs; `directory` is where their files are put. What is no Python does not compile, as the field's judges say. */
function pythonPrograms(
  installation: PythonInstallation,
  compiler: Compiler,
  directory: string,
): ProgramBuilder {
  const { executable } = installation;
  return {
    language: 'python',
    version: versionOf(installation),
    async build(source) {
      const entry = entryOf(source, 'python');
      if (entry === null) return { kind: 'rejected', message: 'There is no .py file in it' };
      const problem = await checkSyntax(compiler, source, {
        language: 'python',
        version: versionOf(installation),
        command: [executable, '-I', '-S', '-B', '-c', CHECK],
        visible: visibleOf(installation),
      });
      if (problem !== null) return { kind: 'rejected', message: problem };
      const { files, remove } = await layFiles(directory, source);
      const started = {
        // Beside its first file it may import the others.
        command: [executable, '-E', '-s', '-B', `/box/${entry}`],
        visible: visibleOf(installation),
        files,
        environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
        ownBytes: OWN_BYTES,
        stackBytes: STACK_BYTES,
        release: remove,
      };
      return { kind: 'ready', executable: started };
    },
  };
}
