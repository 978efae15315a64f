// Pyodide on a metered interpreter: no clock but the counters, no chance, the same memory every time.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { type Counting, countingOf } from './counters.ts';

/** What we use of Pyodide (pyodide.d.ts; the snapshot options are not in it, and the version is pinned). */
export interface Pyodide {
  runPython(code: string): unknown;
  readonly globals: { set(name: string, value: unknown): void; get(name: string): unknown };
  makeMemorySnapshot(): Uint8Array;
}

export interface CountedPython {
  readonly pyodide: Pyodide;
  readonly counting: Counting;
}

export interface PyodideFiles {
  /** Holds Pyodide's own files, the metered interpreter in place of the plain one. */
  readonly directory: string;
  /** Makes the start five times faster; null to start from nothing, such that a snapshot can be made. */
  readonly snapshot: string | null;
}

/** Each object is allocated apart, and hashing is the same every time. */
const ENVIRONMENT = { PYTHONHASHSEED: '0', PYTHONMALLOC: 'malloc', HOME: '/home/pyodide' };
/** The interpreter is larger than this, every other module smaller. */
const INTERPRETER_BYTES = 1_000_000;
const MIDNIGHT = 1_700_000_000_000;

/** Only one in a process: Pyodide takes its interpreter from the global `WebAssembly`. */
export async function startPyodide({ directory, snapshot }: PyodideFiles): Promise<CountedPython> {
  let instance: WebAssembly.Instance | null = null;
  const exports = (): WebAssembly.Exports => {
    if (instance === null) throw new Error('Pyodide did not start its interpreter');
    return instance.exports;
  };
  const counting = countingOf(exports);
  const original = WebAssembly.instantiate;
  const replaced = {
    instantiate: (source: Uint8Array, imports: WebAssembly.Imports) => {
      // Small helper modules of Emscripten's own pass as they are.
      if (source.byteLength < INTERPRETER_BYTES) return original(source, imports);
      const module = new WebAssembly.Module(source);
      instance = new WebAssembly.Instance(module, steady(imports, exports, counting));
      counting.allow(2 ** 60);
      return Promise.resolve({ module, instance });
    },
    instantiateStreaming: undefined,
  };
  Object.assign(WebAssembly, replaced);
  const { loadPyodide } = (await import(pathToFileURL(path.join(directory, 'pyodide.mjs')).href)) as {
    loadPyodide: (options: object) => Promise<Pyodide>;
  };
  const pyodide = await loadPyodide({
    env: ENVIRONMENT,
    indexURL: `${directory}/`,
    stdout: () => undefined,
    stderr: () => undefined,
    ...(snapshot === null ? { _makeSnapshot: true } : { _loadSnapshot: readFileSync(snapshot) }),
  });
  return { pyodide, counting };
}

/** Clocks show the work that was counted, randomness is constant. */
function steady(
  imports: WebAssembly.Imports,
  exports: () => WebAssembly.Exports,
  counting: Counting,
): WebAssembly.Imports {
  const memory = (): ArrayBuffer => (exports()['memory'] as WebAssembly.Memory).buffer;
  return {
    ...imports,
    env: { ...imports['env'], emscripten_date_now: () => MIDNIGHT, emscripten_get_now: () => 0 },
    wasi_snapshot_preview1: {
      ...imports['wasi_snapshot_preview1'],
      clock_time_get: (_clock: number, _precision: bigint, pointer: number) => {
        new DataView(memory()).setBigUint64(pointer, counting.work(), true);
        return 0;
      },
      random_get: (pointer: number, length: number) => {
        new Uint8Array(memory(), pointer, length).fill(7);
        return 0;
      },
    },
  };
}
