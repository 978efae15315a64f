// Running a command to its end in a fresh box: what is asked for and what comes back. Compilers, programs that talk by
// stdin and stdout, and validators run this way; functions that are called test by test run in a `ProgramBox`.

import type { Readable, Writable } from 'node:stream';

/**
 * What the command's processes may do beside computing.
 * - `program`: a stranger's program: one process with threads, makes no file anywhere.
 * - `writer`: the same, but it may make files in `/work`: output validators.
 * - `tools`: compilers and scripts: also other processes and other programs.
 */
export type Rights = 'program' | 'writer' | 'tools';

/** Where `CommandLimits.processes` is not given. */
export const USUAL_PROCESSES = 64;

export interface CommandLimits {
  /** Of all processes together. */
  readonly cpuSeconds: number;
  /** From the start to the end; time spent waiting for a busy machine does not count for a single process. */
  readonly wallSeconds: number;
  /** Of all processes together: resident memory, page tables and swap. */
  readonly memoryBytes: number;
  /** Standard output and standard error together. */
  readonly outputBytes: number;
  /** Processes and threads at a time; `USUAL_PROCESSES` if not given. */
  readonly processes?: number;
  /**
   * Private writable memory that the kernel grants each process (RLIMIT_DATA). By default well above `memoryBytes`;
   * runtimes that reserve much more than they use (the JVM, Node) need more.
   */
  readonly dataBytes?: number;
  /**
   * Stack of the main thread, and of others unless they ask for less; by default 8 MB for tools, and for programs as
   * much as `memoryBytes`, as the field's judges do. Programs with many threads need less, or more `dataBytes`.
   */
  readonly stackBytes?: number;
}

/** `/work`, the box's only writable place: memory, empty at first but for `contents`, gone with the box. */
export interface WorkDirectory {
  /** Most bytes in it. */
  readonly bytes: number;
  /** Most files and directories in it. */
  readonly inodes: number;
  /** Files that it holds at first: name → path on the host. The box may change its copies. */
  readonly contents?: Readonly<Record<string, string>>;
  /**
   * What comes back when the command has ended: these paths relative to `/work`, or every file. Only regular files, none
   * through a link, wherever it points.
   */
  readonly collect: readonly string[] | 'all';
  /** Most bytes that come back, of all files together; `bytes` if not given. */
  readonly collectBytes?: number;
}

export interface BoxCommand {
  /** The program, an absolute path as the box sees it, and its arguments. */
  readonly command: readonly string[];
  readonly rights: Rights;
  /** Files and directories of the host that the box shows, read-only and at the same place. */
  readonly visible: readonly string[];
  /**
   * Further files and directories of the host, shown read-only as `/box/<name>`. Everyone must be able to read them (and
   * to enter the directories above): a box's user is nobody's.
   */
  readonly files: Readonly<Record<string, string>>;
  /**
   * All that it finds in its environment, beside HOME and TMPDIR, which are its working directory. There is no /proc: a
   * program that finds its libraries from its own place (`$ORIGIN`: the JVM, rustc) needs LD_LIBRARY_PATH.
   */
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: CommandLimits;
  /** Nothing; bytes; a file of the host; or whatever is written to `RunningCommand.stdin`. */
  readonly stdin: 'none' | Uint8Array | { readonly file: string } | 'live';
  /** Also gives `RunningCommand.stdout` while it runs. Who asks for it must read it. */
  readonly liveStdout?: boolean;
  /** The working directory is `/work` where there is one, else a place where nothing can be written. */
  readonly work: WorkDirectory | null;
}

export type CommandEnding =
  | { readonly kind: 'exit'; readonly code: number }
  /** A signal ended it that the judge did not send; `SIGSEGV`, say. */
  | { readonly kind: 'signal'; readonly signal: string }
  /** It went beyond this limit and was ended; `files` is what `/work` may hold. */
  | { readonly kind: 'cpu' | 'wall' | 'memory' | 'output' | 'processes' | 'files' }
  /** `RunningCommand.kill` was called. */
  | { readonly kind: 'killed' };

export interface CommandResult {
  readonly ending: CommandEnding;
  /** Of all processes. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** The most that all processes held at a time, looked at every few milliseconds. */
  readonly memoryBytes: number;
  /** The first bytes, at most as many as the limit of output. */
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** By path relative to `/work`. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** What was asked for, or lay there, and did not come back, with the reason: `a.out: a symbolic link`. */
  readonly refused: readonly string[];
}

export interface RunningCommand {
  /** Only where `stdin` is `live`. Writing to a command that has ended is no error. */
  readonly stdin: Writable | null;
  /** Only where `liveStdout` is set. */
  readonly stdout: Readable | null;
  /** Resolves as soon as the command has ended or is being ended; its box may still be there for a moment. */
  readonly ended: Promise<void>;
  /** Resolves when nothing of the box is left. */
  readonly done: Promise<CommandResult>;
  /** Ends everything in the box at once. */
  kill(): void;
}
