// Starting a program inside bubblewrap (man 1 bwrap): what every box has in common, however strong its walls.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, lstatSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import type { Readable } from 'node:stream';

import { Box } from './box.ts';
import type { BoxGroup, Cgroups } from './cgroups.ts';
import { inheritedDescriptors } from './descriptors.ts';
import type { Rights } from './command.ts';
import { waitingFor } from './gate.ts';
import { MOST_THREADS, programLimits } from './limits.ts';
import { makeRoom, removeRoom } from './room.ts';
import type { BoxProgram } from './sandbox.ts';

/** What the launcher needs of the machine. */
export interface BubblewrapTools {
  readonly bwrap: string;
  readonly prlimit: string;
  /** Only where there is no user namespace to hide root in. */
  readonly setpriv: string | null;
  /** The system-call filters, compiled, by what a box may do: the usual ones, and those for root. */
  readonly filters: Readonly<Record<Rights, string>>;
  readonly rootFilters: Readonly<Record<Rights, string>>;
  readonly cgroups: Cgroups | null;
  /** Whether it can bound a file system. */
  readonly canSize: boolean;
  /** Where rooms are made, and the shell that goes into them. */
  readonly directory: string;
  readonly shell: string;
}

export interface BoxWalls {
  readonly filters: Readonly<Record<Rights, string>>;
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
export const SYSTEM_FILES = [...LIBRARY_DIRECTORIES, '/etc/ld.so.cache'];
const DEVICES = ['/dev/null', '/dev/urandom'];
/** Where bubblewrap says whom it started. */
const INFO = 4;
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
const CLOSE_UP = ['--remount-ro', '/tmp', '--remount-ro', '/'];

/** What a box shows and where it starts, whatever runs in it. */
export interface BoxContents {
  readonly rights: Rights;
  readonly visible: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** bubblewrap's arguments for what is writable, and the working directory. */
  readonly work: readonly string[];
  readonly directory: string;
  /** Whether the program is the first process of its process namespace; otherwise that is bubblewrap's own. */
  readonly asFirst: boolean;
  /** prlimit's arguments. */
  readonly limits: readonly string[];
  readonly command: readonly string[];
  readonly stdin: 'ignore' | 'pipe' | number;
  /** Descriptors of ours that bubblewrap itself reads, from `FIRST_EXTRA` on. */
  readonly extra: readonly number[];
}

/** The descriptor under which bubblewrap sees the first of `BoxContents.extra`. */
export const FIRST_EXTRA = FILTER + 1;

export async function startBubblewrap(
  tools: BubblewrapTools,
  walls: BoxWalls,
  program: BoxProgram,
): Promise<Box> {
  const room = program.awaitsProgram === true ? await makeRoom(tools.directory, tools.shell) : null;
  try {
    const box = await startIn(room, tools, walls, program);
    if (room !== null) void box.gone.then(() => removeRoom(room));
    return box;
  } catch (error) {
    if (room !== null) await removeRoom(room);
    throw error;
  }
}

async function startIn(
  room: string | null,
  tools: BubblewrapTools,
  walls: BoxWalls,
  program: BoxProgram,
): Promise<Box> {
  const child = spawnBubblewrap(tools, walls, {
    ...program,
    rights: 'program',
    ...(room === null
      ? { work: [] }
      : {
          command: waitingFor(program.command),
          work: ['--ro-bind', room, '/box'],
        }),
    directory: '/tmp',
    asFirst: walls.first === 'program',
    limits: programLimits(program),
    stdin: 'ignore',
    extra: [],
  });
  const group = tools.cgroups?.open({ memoryBytes: program.dataBytes, processes: MOST_THREADS }) ?? null;
  const box = new Box(child, await firstProcess(child, group), group, room);
  await box.start(walls.first === 'program' ? (first) => first : onlyChild);
  return box;
}

/** Descriptors 3 and 4 of the child are the channel to the program and what bubblewrap says of itself. */
export function spawnBubblewrap(
  tools: BubblewrapTools,
  walls: BoxWalls,
  contents: BoxContents,
): ChildProcess {
  const filter = openSync(walls.filters[contents.rights], 'r');
  const nothing = openSync('/dev/null', 'r');
  const stdio: ('ignore' | 'pipe' | number)[] = [contents.stdin, 'pipe', 'pipe', 'pipe', 'pipe', filter];
  stdio.push(...contents.extra);
  // What is open here by chance is nothing to a stranger.
  for (const inherited of inheritedDescriptors(stdio.length)) {
    while (stdio.length < inherited) stdio.push('ignore');
    stdio[inherited] = nothing;
  }
  try {
    return spawn(tools.bwrap, commandLine(tools, walls, contents), {
      stdio,
      env: {},
      cwd: '/',
      // A terminal's Ctrl+C is for the judge, which then ends its boxes itself.
      detached: true,
      ...(walls.uid === null ? {} : { uid: walls.uid, gid: walls.uid }),
    });
  } finally {
    closeSync(filter);
    closeSync(nothing);
  }
}

function commandLine(tools: BubblewrapTools, walls: BoxWalls, contents: BoxContents): readonly string[] {
  const wanted = [...new Set([tools.prlimit, ...walls.visible, ...contents.visible])];
  const visible = wanted.filter((file) => !isLibrary(file));
  return [
    ...walls.namespaces,
    ...LIFE,
    ...(contents.asFirst ? ['--as-pid-1'] : []),
    ...Object.entries(contents.environment).flatMap(([name, value]) => ['--setenv', name, value]),
    // First, for an interpreter may itself live in /tmp.
    '--tmpfs',
    '/tmp',
    ...directoriesAbove([...SYSTEM_FILES, ...DEVICES, ...visible]).flatMap((path) => ['--dir', path]),
    ...SYSTEM_FILES.flatMap(show),
    ...visible.flatMap((path) => ['--ro-bind', path, path]),
    ...directoriesAbove(['/box/x', ...Object.keys(contents.files).map((name) => `/box/${name}`)]).flatMap(
      (path) => ['--dir', path],
    ),
    ...Object.entries(contents.files).flatMap(([name, path]) => ['--ro-bind', path, `/box/${name}`]),
    ...DEVICES.flatMap((path) => ['--dev-bind', path, path]),
    ...contents.work,
    ...CLOSE_UP,
    '--chdir',
    contents.directory,
    '--',
    ...walls.prefix,
    tools.prlimit,
    ...contents.limits,
    '--',
    ...contents.command,
  ];
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

/** As `childPid`; what fails to start leaves no group. */
export async function firstProcess(child: ChildProcess, group: BoxGroup | null): Promise<number> {
  try {
    return await childPid(child);
  } catch (error) {
    await group?.close();
    throw error;
  }
}

/** bubblewrap's first process starts nothing but the program. */
export function onlyChild(pid: number): number {
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
