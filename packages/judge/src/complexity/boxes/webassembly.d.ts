// The part of WebAssembly's JavaScript interface that the boxes use (webassembly.github.io/spec/js-api); Node has it
// all, its types name hardly any of it.

declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>;
  type Exports = Record<string, unknown>;
  interface Module {
    readonly [Symbol.toStringTag]?: string;
  }
  interface Instance {
    readonly exports: Exports;
  }
  interface Global {
    value: number | bigint;
  }
  class RuntimeError extends Error {}
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  const Module: new (source: Uint8Array) => Module;
  const Instance: new (module: Module, imports: Imports) => Instance;
  function instantiate(source: Uint8Array, imports: Imports): Promise<{ module: Module; instance: Instance }>;
}
