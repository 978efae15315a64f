// The parts of a WebAssembly module that the meter must know: sections, types, imports, exports.

import { type ByteCursor, readByte, readName, readUnsigned, skipNumber } from './wasm-bytes.ts';

export const sections = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  global: 6,
  export: 7,
  code: 10,
  dataCount: 12,
  tag: 13,
} as const;

export interface Section {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export interface ModuleFacts {
  readonly bytes: Uint8Array;
  readonly sections: readonly Section[];
  /** How many parameters each function type has. */
  readonly parameterCounts: readonly number[];
  /** The type of each function that the module itself defines. */
  readonly functionTypes: readonly number[];
  readonly importedFunctions: number;
  readonly importedGlobals: readonly string[];
  readonly definedGlobals: number;
  readonly exportedFunctions: ReadonlyMap<string, number>;
}

/** @throws when it is no module of version 1 */
export function readModule(bytes: Uint8Array): ModuleFacts {
  const cursor: ByteCursor = { bytes, at: 8 };
  const found: Section[] = [];
  while (cursor.at < bytes.length) {
    const id = readByte(cursor);
    const length = readUnsigned(cursor);
    found.push({ id, start: cursor.at, end: cursor.at + length });
    cursor.at += length;
  }
  const inside = (id: number): ByteCursor | null => {
    const section = found.find((each) => each.id === id);
    return section === undefined ? null : { bytes, at: section.start };
  };
  const imports = readImports(inside(sections.import));
  const globals = inside(sections.global);
  return {
    bytes,
    sections: found,
    parameterCounts: readTypes(inside(sections.type)),
    functionTypes: readList(inside(sections.function), readUnsigned),
    importedFunctions: imports.functions,
    importedGlobals: imports.globals,
    definedGlobals: globals === null ? 0 : readUnsigned(globals),
    exportedFunctions: readExports(inside(sections.export)),
  };
}

function readList<Item>(cursor: ByteCursor | null, read: (cursor: ByteCursor) => Item): readonly Item[] {
  if (cursor === null) return [];
  const count = readUnsigned(cursor);
  return Array.from({ length: count }, () => read(cursor));
}

function readTypes(cursor: ByteCursor | null): readonly number[] {
  return readList(cursor, (at) => {
    if (readByte(at) !== 0x60) throw new Error('The WebAssembly module holds a type that is no function');
    const parameters = readUnsigned(at);
    at.at += parameters;
    const results = readUnsigned(at);
    at.at += results;
    return parameters;
  });
}

function readImports(cursor: ByteCursor | null): { functions: number; globals: readonly string[] } {
  let functions = 0;
  const globals: string[] = [];
  readList(cursor, (at) => {
    readName(at);
    const name = readName(at);
    const kind = readByte(at);
    if (kind === 0) {
      functions += 1;
      skipNumber(at);
    } else if (kind === 1) {
      at.at += 1;
      skipLimits(at);
    } else if (kind === 2) skipLimits(at);
    else if (kind === 3) {
      globals.push(name);
      at.at += 2;
    } else {
      at.at += 1;
      skipNumber(at);
    }
  });
  return { functions, globals };
}

function skipLimits(cursor: ByteCursor): void {
  const flags = readUnsigned(cursor);
  skipNumber(cursor);
  if ((flags & 1) !== 0) skipNumber(cursor);
}

function readExports(cursor: ByteCursor | null): ReadonlyMap<string, number> {
  const functions = new Map<string, number>();
  readList(cursor, (at) => {
    const name = readName(at);
    const kind = readByte(at);
    const index = readUnsigned(at);
    if (kind === 0) functions.set(name, index);
  });
  return functions;
}
