// What the page and a worker that runs a candidate's program say to each other.

/** What a worker is started with: its end of the line, and the files that it needs. */
export interface WorkerStart {
  readonly port: MessagePort;
  readonly assets: WorkerAssets;
}

/** A worker cannot fetch: all that it needs comes by message. */
export interface WorkerAssets {
  /** Whether JavaScript comes with types that must be taken away. */
  readonly typescript?: boolean;
  /** Python's runtime: `pyodide.asm.mjs` as text, its WebAssembly compiled, its library as a zip file. */
  readonly asm?: string;
  readonly wasm?: WebAssembly.Module;
  readonly stdlib?: ArrayBuffer;
}

/** `load` or `call`, a line feed, and what comes with it: as in the server's sandbox. */
export interface Question {
  readonly question: string;
  /** Bytes of console output after which the program is stopped. */
  readonly outputBytes: number;
  /** Bytes of memory beyond what the idle interpreter holds. */
  readonly memoryBytes: number;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'console'; readonly text: string }
  /** More was written to the console than is allowed. */
  | { readonly kind: 'overflow' }
  | {
      readonly kind: 'reply';
      readonly text: string;
      /** Time that the answer took, ms. */
      readonly ms: number;
      /** 0 where it cannot be measured. */
      readonly memoryBytes: number;
    }
  /** The interpreter itself broke; `code` as a process would end with. */
  | { readonly kind: 'died'; readonly code: number; readonly words: string };
