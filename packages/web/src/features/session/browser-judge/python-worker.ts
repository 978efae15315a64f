// Runs Python in a worker of the sandboxed frame, with Pyodide. Built into one file, which is sent there as text.

import { loadPyodide, type PyodideAPI } from 'pyodide';
import { info } from 'pyodide/pyodide-lock.json';

import { browserPythonRunner } from './python-runner.ts';
import type { Question, WorkerAssets, WorkerMessage, WorkerStart } from './protocol.ts';
import { createWorkerConsole } from './worker-console.ts';

const PAGE_BYTES = 65_536;
/** Nothing is fetched from there: the page sends every file. */
const NOWHERE = 'https://pyodide.invalid/';
/** What a process ends with after a segmentation fault: here it means recursion in C that is too deep. */
const CRASHED = 139;
const now = performance.now.bind(performance);

addEventListener('message', (event: MessageEvent<WorkerStart>) => void start(event.data), { once: true });

async function start({ port, assets }: WorkerStart): Promise<void> {
  // What Pyodide says of a crash goes to the page with the crash.
  Object.assign(console, { error: () => {}, warn: () => {} });
  const post = (message: WorkerMessage): void => port.postMessage(message, []);
  try {
    const memory = guardMemory();
    const pyodide = await load(assets, memory);
    const output = createWorkerConsole(post, now);
    const decoder = new TextDecoder();
    pyodide.setStdout({
      write: (bytes) => {
        output.write(decoder.decode(bytes, { stream: true }));
        return bytes.length;
      },
    });
    const ask = pyodide.runPython(browserPythonRunner) as (question: string) => string;
    const idleBytes = memory.bytes();
    port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
      output.reset(data.outputBytes);
      memory.limit(idleBytes + data.memoryBytes);
      const startedAt = now();
      try {
        const text = ask(data.question);
        const ms = now() - startedAt;
        output.flush();
        post({ kind: 'reply', text, ms, memoryBytes: memory.bytes() - idleBytes });
      } catch (error) {
        output.flush();
        post({ kind: 'died', code: CRASHED, words: String(error).slice(-2_000) });
      }
    });
    port.start();
    post({ kind: 'ready' });
  } catch (error) {
    post({ kind: 'died', code: 1, words: String(error) });
  }
}

async function load(assets: WorkerAssets, memory: MemoryGuard): Promise<PyodideAPI> {
  const { asm, wasm, stdlib } = assets;
  if (asm === undefined || wasm === undefined || stdlib === undefined)
    throw new Error('Python is incomplete');
  // Pyodide asks for two files: its WebAssembly, which is compiled already, and the library.
  globalThis.fetch = async () => new Response(stdlib, { status: 200 });
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const instance = await WebAssembly.instantiate(wasm, imports ?? {});
    memory.watch(instance.exports);
    return { module: wasm, instance };
  };
  const asmUrl = URL.createObjectURL(new Blob([asm], { type: 'text/javascript' }));
  const { default: createPyodideModule } = await import(/* @vite-ignore */ asmUrl);
  return loadPyodide({
    indexURL: NOWHERE,
    stdLibURL: `${NOWHERE}python_stdlib.zip`,
    // Only the standard library: as in the server's sandbox.
    lockFileContents: JSON.stringify({ info, packages: {} }),
    packageBaseUrl: NOWHERE,
    createPyodideModule,
    stdin: () => null,
  });
}

interface MemoryGuard {
  /** Finds the memory among the exports of the interpreter. */
  watch(exports: WebAssembly.Exports): void;
  /** Bytes that it has now; it only grows. */
  bytes(): number;
  /** How far it may grow, in bytes. */
  limit(bytes: number): void;
}

function guardMemory(): MemoryGuard {
  let most = Infinity;
  let memory: WebAssembly.Memory | null = null;
  return {
    watch(exports) {
      const found = Object.values(exports).find((each) => each instanceof WebAssembly.Memory);
      if (found === undefined) throw new Error('Python keeps its memory somewhere else');
      const grow = found.grow.bind(found);
      found.grow = (pages) => {
        if (found.buffer.byteLength + pages * PAGE_BYTES > most)
          throw new RangeError('The memory limit is reached');
        return grow(pages);
      };
      memory = found;
    },
    bytes: () => memory?.buffer.byteLength ?? 0,
    limit: (bytes) => {
      most = bytes;
    },
  };
}
