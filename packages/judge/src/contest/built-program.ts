// Makes a program of a package ready to start: compiled, or built by its own scripts, inside the sandbox either way.

import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type PackageLimits, withConstants } from '@greenroom/core/contest';

import type { Executable } from '../languages/program.ts';
import type { Rights } from '../sandbox/command.ts';
import type { ContestMachine } from './contest-machine.ts';
import { type FoundLanguage, languageOf } from './program-files.ts';

export interface BuiltProgram {
  readonly executable: Executable;
  /** What its processes may do; scripts start others. */
  readonly rights: Rights;
  /** For people and for the verdict: `cpp`, `python`, `script`. */
  readonly language: string;
  /** Its files that may lie beside it where it runs. */
  readonly files: ReadonlyMap<string, Buffer>;
}

export type BuildResult =
  | { readonly kind: 'built'; readonly program: BuiltProgram }
  | { readonly kind: 'rejected'; readonly language: string; readonly message: string }
  /** Nobody can start it here; `message` says what is missing. */
  | { readonly kind: 'impossible'; readonly message: string };

export interface BuildOptions {
  readonly files: ReadonlyMap<string, Buffer>;
  /** Headers and data that belong to every program of the package; a file of its own goes before them. */
  readonly headers?: ReadonlyMap<string, Buffer>;
  /** Files that are put over the program's own, by language: the package's `include/`. */
  readonly included?: (language: string) => Promise<ReadonlyMap<string, Buffer>>;
  readonly constants?: Readonly<Record<string, string>>;
  /** What submissions.yaml says. */
  readonly language?: string | null;
  readonly entry?: string | null;
  readonly memoryBytes: number;
  /** Of the package: what compiling may take. */
  readonly limits: Pick<PackageLimits, 'compilationSeconds' | 'compilationMiB'>;
  /** Whether its own `build` and `run` scripts may make it: not for submissions. */
  readonly scripts: boolean;
}

export async function buildProgram(machine: ContestMachine, options: BuildOptions): Promise<BuildResult> {
  const { constants = {} } = options;
  const files = replaceConstants(options.files, constants);
  if (options.scripts && (files.has('build') || files.has('run')))
    return buildByScripts(machine, files, options);
  const found = languageOf(files, options.language);
  if (found.kind === 'foreign') return impossible(found);
  const { language } = found;
  const builder = machine.builders.get(language);
  if (builder === undefined)
    return { kind: 'impossible', message: `This machine cannot run ${language}; greenroom doctor says why.` };
  const included = (await options.included?.(language)) ?? new Map<string, Buffer>();
  const all = new Map([...(options.headers ?? []), ...files, ...replaceConstants(included, constants)]);
  const entry = options.entry ?? entryIn(files, language);
  const source = { files: all, entry, compileLimits: compileLimits(options.limits) };
  const built = await builder.build(source, options.memoryBytes);
  if (built.kind === 'rejected') return { kind: 'rejected', language, message: built.message };
  return {
    kind: 'built',
    program: { executable: built.executable, rights: 'program', language, files: all },
  };
}

/** A compiler that needs longer is at work on a bomb. */
const MOST_COMPILE_SECONDS = 30;

function compileLimits({ compilationSeconds, compilationMiB }: BuildOptions['limits']) {
  const cpuSeconds = Math.min(compilationSeconds, MOST_COMPILE_SECONDS);
  return { cpuSeconds, wallSeconds: 2 * cpuSeconds, memoryBytes: compilationMiB * 1024 * 1024 };
}

/** A file that stands alone is where it starts, whatever headers come along. */
function entryIn(files: ReadonlyMap<string, Buffer>, language: string): string | null {
  const [only] = files.keys();
  return files.size === 1 && language !== 'java' ? (only ?? null) : null;
}

function impossible({ name }: Extract<FoundLanguage, { kind: 'foreign' }>): BuildResult {
  const message =
    name === 'Python 2' ? 'Python 2 is not run here, only Python 3.' : `${name} is not run here.`;
  return { kind: 'impossible', message: message.charAt(0).toUpperCase() + message.slice(1) };
}

const TEXT_BYTES = 1024 * 1024;

function replaceConstants(
  files: ReadonlyMap<string, Buffer>,
  constants: Readonly<Record<string, string>>,
): ReadonlyMap<string, Buffer> {
  if (Object.keys(constants).length === 0) return files;
  return new Map(
    [...files].map(([name, content]) => {
      if (content.length > TEXT_BYTES || !content.includes('{{')) return [name, content];
      return [name, Buffer.from(withConstants(content.toString('latin1'), latin1(constants)), 'latin1')];
    }),
  );
}

/** The bytes of a text one by one, so that what stands around a constant stays as it is. */
function latin1(constants: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
  );
}

/** What scripts of validators may count on (spec/2025-09, “Other programs”): a shell, Python 3, a C and a C++ compiler. */
const SYSTEM = ['/usr', '/bin', '/lib', '/lib64', '/etc/alternatives'];
const SCRIPT_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' };
const BUILD_LIMITS = {
  cpuSeconds: 60,
  wallSeconds: 120,
  memoryBytes: 2 ** 31,
  outputBytes: 2 ** 20,
  processes: 128,
};
const WORK_BYTES = 512 * 1024 * 1024;

async function buildByScripts(
  machine: ContestMachine,
  files: ReadonlyMap<string, Buffer>,
  { headers, memoryBytes }: BuildOptions,
): Promise<BuildResult> {
  const laid = await layProgram(machine.directory, new Map([...(headers ?? []), ...files]));
  try {
    const script = files.get('build');
    const made =
      script === undefined ? { kind: 'made' as const, files } : await runBuild(machine, laid, script);
    if (made.kind === 'rejected') return { ...made, language: 'script' };
    const run = made.files.get('run');
    if (run === undefined) {
      return { kind: 'rejected', language: 'script', message: 'Its build script made no file named run.' };
    }
    const place = await layProgram(machine.directory, made.files);
    const names = [...made.files.keys()];
    return {
      kind: 'built',
      program: {
        executable: scriptExecutable(place, names, run, memoryBytes),
        rights: 'tools',
        language: 'script',
        files: made.files,
      },
    };
  } finally {
    await rm(laid, { recursive: true, force: true });
  }
}

function scriptExecutable(
  place: string,
  names: readonly string[],
  run: Buffer,
  memoryBytes: number,
): Executable {
  return {
    // They may expect to find their files where they run.
    command: ['/bin/sh', '-c', 'cp -R /box/. . && exec "$@"', 'run', ...interpreterOf(run), './run'],
    visible: SYSTEM,
    files: Object.fromEntries(names.map((name) => [name, path.join(place, name)])),
    environment: SCRIPT_ENVIRONMENT,
    ownBytes: memoryBytes,
    release: () => rm(place, { recursive: true, force: true }),
  };
}

type Made =
  | { readonly kind: 'made'; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: 'rejected'; readonly message: string };

async function runBuild(machine: ContestMachine, laid: string, script: Buffer): Promise<Made> {
  const names = await namesBelow(laid);
  const started = await machine.sandbox.launch({
    command: ['/bin/sh', '-c', 'chmod -R u+rwX . && exec "$@"', 'build', ...interpreterOf(script), './build'],
    rights: 'tools',
    visible: SYSTEM,
    files: {},
    environment: SCRIPT_ENVIRONMENT,
    limits: BUILD_LIMITS,
    stdin: 'none',
    work: {
      bytes: WORK_BYTES,
      inodes: 10_000,
      contents: Object.fromEntries(names.map((name) => [name, path.join(laid, name)])),
      collect: 'all',
    },
  });
  const result = await started.done;
  if (result.ending.kind === 'exit' && result.ending.code === 0) return { kind: 'made', files: result.files };
  const words = `${result.stdout.toString()}${result.stderr.toString()}`.trim();
  const how = result.ending.kind === 'exit' ? `with code ${result.ending.code}` : `by ${result.ending.kind}`;
  return { kind: 'rejected', message: `Its build script ended ${how}. ${words}`.trim() };
}

async function namesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
}

/** A script names its interpreter in the first line; a binary needs none. */
function interpreterOf(script: Buffer): readonly string[] {
  const found = /^#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(script.toString('latin1', 0, 200));
  if (found === null) return script.subarray(0, 4).toString('latin1') === '\x7fELF' ? [] : ['/bin/sh'];
  const [, interpreter = '', argument] = found;
  if (path.posix.basename(interpreter) !== 'env')
    return [interpreter, ...(argument === undefined ? [] : [argument])];
  return ['/usr/bin/env', ...(argument === undefined ? ['sh'] : [argument])];
}

/** A directory of its own with these files, which a box's plain user may read and start. */
async function layProgram(parent: string, files: ReadonlyMap<string, Buffer>): Promise<string> {
  const directory = await mkdtemp(path.join(parent, 'program-'));
  await chmod(directory, 0o755);
  for (const [name, content] of files) {
    const target = path.join(directory, ...name.split('/').filter((part) => part !== '..' && part !== ''));
    await mkdir(path.dirname(target), { recursive: true, mode: 0o755 });
    await writeFile(target, content, { mode: 0o755 });
  }
  return directory;
}
