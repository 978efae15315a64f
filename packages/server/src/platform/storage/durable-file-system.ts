// PGlite's file system on disk, with the one thing it lacks: fsync.

import { closeSync, fdatasyncSync, fsyncSync, openSync, statSync } from 'node:fs';

import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What is used here of the WebAssembly module's file system (emscripten's `NODEFS` and `FS`). */
interface Emscripten {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: Stream) => number };
    realPath(node: unknown): string;
    convertNodeCode(error: unknown): number;
  };
  readonly FS: { readonly ErrnoError: new (code: number) => Error };
}

interface Stream {
  readonly node: unknown;
  /** The file's descriptor in Node; directories have none. */
  readonly nfd?: number;
}

type ModuleOptions = Parameters<NodeFS['init']>[1];

/** Hears of every file and directory that was written through to the disk. */
export type OnSync = (path: string) => void;

/**
 * Emscripten answers fsync with success and does nothing, since its NODEFS has no callback for it
 * (https://github.com/electric-sql/pglite/issues/1107). Here every fsync of PostgreSQL reaches the disk.
 */
export class DurableFileSystem extends NodeFS {
  readonly #onSync: OnSync;

  constructor(directory: string, onSync: OnSync = () => {}) {
    super(directory);
    this.#onSync = onSync;
  }

  override async init(pg: PGlite, options: ModuleOptions): Promise<{ emscriptenOpts: ModuleOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addSync = (module: unknown): void => this.#addSync(module as Emscripten);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }

  #addSync({ NODEFS, FS }: Emscripten): void {
    NODEFS.stream_ops.fsync = (stream) => {
      const file = NODEFS.realPath(stream.node);
      try {
        if (stream.nfd === undefined) syncPath(file);
        else fdatasyncSync(stream.nfd);
      } catch (error) {
        // PostgreSQL stops itself on a failed fsync, as it must.
        throw new FS.ErrnoError(NODEFS.convertNodeCode(error));
      }
      this.#onSync(file);
      return 0;
    };
  }
}

/** Writes a file, or the names in a directory, through to the disk. Windows knows no such call for directories. */
export function syncPath(path: string): void {
  const isWindows = process.platform === 'win32';
  if (isWindows && statSync(path).isDirectory()) return;
  const descriptor = openSync(path, isWindows ? 'r+' : 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
