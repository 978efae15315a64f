// Starting a program inside bubblewrap (man 1 bwrap): what every box has in common, however strong its walls.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, lstatSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { release } from 'node:os';
import type { Readable } from 'node:stream';

import { Box, INFO } from './box.ts';
import type { BoxProgram } from './sandbox.ts';

/** What the launcher needs of the machine. */
export interface BubblewrapTools {
  readonly bwrap: string;
  readonly prlimit: string;
  /** Only where there is no user namespace to hide root in. */
  readonly setpriv: string | null;
  /** The system-call filters, compiled: the usual one, and the one for root. */
  readonly filterFile: string;
  readonly rootFilterFile: string;
}

export interface BoxWalls {
  readonly filterFile: string;
  /** bubblewrap's arguments for namespaces and capabilities. */
  readonly namespaces: readonly string[];
  /** Put before the program, inside the box. */
  readonly prefix: readonly string[];
  /** Tools that the prefix needs to see. */
  readonly visible: readonly string[];
  /** The first process of the box's process namespace: the program itself, or bubblewrap's own, whose child it is. */
  readonly first: 'program' | 'bubblewrap';
  /** The plain user of the host that bubblewrap runs as; `null` to stay who we are. */
  readonly uid: number | null;
}

/** Shared libraries and the interpreters' own libraries; no programs, no configuration, no homes. */
const LIBRARY_DIRECTORIES = ['/usr/lib', '/usr/lib32', '/usr/lib64', '/lib', '/lib64', '/usr/share/nodejs'];
const SYSTEM_FILES = [...LIBRARY_DIRECTORIES, '/etc/ld.so.cache'];
const DEVICES = ['/dev/null', '/dev/urandom'];
const FILTER = 5;
export const NAMESPACES = [
  '--unshare-pid',
  '--unshare-net',
  '--unshare-ipc',
  '--unshare-uts',
  '--unshare-cgroup-try',
];
/** It dies with the judge and knows nothing of our world. */
const LIFE = [
  ['--die-with-parent', '--new-session', '--hostname', 'box', '--clearenv'],
  ['--info-fd', String(INFO), '--seccomp', String(FILTER)],
].flat();
const CLOSE_UP = ['--remount-ro', '/tmp', '--remount-ro', '/', '--chdir', '/tmp'];
/** A backstop for a judge that stopped looking; limits of one test are far below. */
const CPU_SECONDS_OF_A_BOX = 900;

/** Threads, among them those of the interpreter itself. */
const MOST_THREADS = 64;

export async function startBubblewrap(
  tools: BubblewrapTools,
  walls: BoxWalls,
  program: BoxProgram,
): Promise<Box> {
  const filter = openSync(walls.filterFile, 'r');
  let child: ChildProcess;
  try {
    child = spawn(tools.bwrap, commandLine(tools, walls, program), {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', filter],
      env: {},
      cwd: '/',
      // A terminal's Ctrl+C is for the judge, which then ends its boxes itself.
      detached: true,
      ...(walls.uid === null ? {} : { uid: walls.uid, gid: walls.uid }),
    });
  } finally {
    closeSync(filter);
  }
  const box = new Box(child, await childPid(child));
  await box.start(walls.first === 'program' ? (first) => first : onlyChild);
  return box;
}

function commandLine(tools: BubblewrapTools, walls: BoxWalls, program: BoxProgram): readonly string[] {
  const wanted = [...new Set([tools.prlimit, ...walls.visible, ...program.visible])];
  const visible = wanted.filter((file) => !isLibrary(file));
  return [
    ...walls.namespaces,
    ...LIFE,
    ...(walls.first === 'program' ? ['--as-pid-1'] : []),
    ...Object.entries(program.environment).flatMap(([name, value]) => ['--setenv', name, value]),
    // First, for an interpreter may itself live in /tmp.
    '--tmpfs',
    '/tmp',
    ...directoriesAbove([...SYSTEM_FILES, ...DEVICES, ...visible]).flatMap((path) => ['--dir', path]),
    ...SYSTEM_FILES.flatMap(show),
    ...visible.flatMap((path) => ['--ro-bind', path, path]),
    '--dir',
    '/box',
    ...Object.entries(program.files).flatMap(([name, path]) => ['--ro-bind', path, `/box/${name}`]),
    ...DEVICES.flatMap((path) => ['--dev-bind', path, path]),
    ...CLOSE_UP,
    '--',
    ...walls.prefix,
    tools.prlimit,
    ...limitArguments(program),
    '--',
    ...program.command,
  ];
}

/**
 * Whether the limit of threads is the box's own. Before Linux 5.14 (user_namespaces(7)) it counted every process of the
 * user, for whom it would be far too low; root gives each box another user, of whom there is nothing else.
 */
function countsThreadsApart(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return process.getuid?.() === 0 || major > 5 || (major === 5 && minor >= 14);
}

/** From the top down. Those that bubblewrap makes unasked only their owner may enter. */
function directoriesAbove(files: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const file of files) {
    const parts = file.split('/').slice(1, -1);
    for (const end of parts.keys()) found.add(`/${parts.slice(0, end + 1).join('/')}`);
  }
  return [...found];
}

/** A library directory as the host has it: a directory, or a symbolic link such as /lib → usr/lib. */
function show(path: string): readonly string[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return found.isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
}

function isLibrary(path: string): boolean {
  return LIBRARY_DIRECTORIES.some((directory) => path === directory || path.startsWith(`${directory}/`));
}

function limitArguments(program: BoxProgram): readonly string[] {
  return [
    `--data=${program.dataBytes}`,
    `--stack=${program.stackBytes}`,
    ...(countsThreadsApart() ? [`--nproc=${MOST_THREADS}`] : []),
    `--cpu=${CPU_SECONDS_OF_A_BOX}`,
    '--nofile=64',
    '--fsize=0',
    '--core=0',
    '--memlock=0',
    '--msgqueue=0',
  ];
}

/** bubblewrap tells the id of the program; when it fails instead, its own words are the reason. */
async function childPid(child: ChildProcess): Promise<number> {
  const complaint = collect(child.stderr as Readable);
  const info = collect(child.stdio[INFO] as Readable);
  await Promise.race([once(child.stdio[INFO] as Readable, 'end'), failure(child)]);
  const found = /"child-pid"\s*:\s*(\d+)/.exec(info.text);
  if (found !== null) return Number(found[1]);
  await once(child, 'close');
  throw new Error(`bubblewrap did not start: ${complaint.text.trim() || 'it gave no reason'}`);
}

/** bubblewrap's first process starts nothing but the program. */
function onlyChild(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const [child] = children;
  if (child === undefined || child === '' || children.length > 1) {
    throw new Error(`The box holds ${children.length} programs instead of one`);
  }
  return Number(child);
}

/** Rejects when there is no process to begin with. */
async function failure(child: ChildProcess): Promise<never> {
  const [error] = (await once(child, 'error')) as [Error];
  throw error;
}

function collect(stream: Readable): { text: string } {
  const collected = { text: '' };
  stream.on('data', (chunk: Buffer) => {
    collected.text += chunk.toString();
  });
  return collected;
}
