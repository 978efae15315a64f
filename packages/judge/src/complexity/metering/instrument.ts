// Puts counters into a WebAssembly program: the same program, but it counts its work and its memory as it runs.

import {
  allocatorBody,
  type AllocatorRole,
  countBytes,
  type CounterIndices,
  counters,
  countOne,
  exportName,
  noteDepth,
} from './counting-code.ts';
import { opcodes, readInstruction } from './instruction.ts';
import {
  type ByteCursor,
  type ByteSink,
  byteSink,
  put,
  readName,
  readUnsigned,
  unsigned,
} from './wasm-bytes.ts';
import { type ModuleFacts, readModule, type Section, sections } from './wasm-module.ts';

export interface MeterOptions {
  /** The heap's functions by their exported names or their indices. They are kept account of, and not counted. */
  readonly allocators: Readonly<Record<string | number, AllocatorRole>>;
  /** Names of further exported functions whose work is not counted, such as the allocator's own helpers. */
  readonly uncounted: readonly string[];
}

/** An interpreter's main loop branches over at least so many instructions; other tables are smaller. */
const LARGE_TABLE = 64;
const I32 = 0x7f;
const I64 = 0x7e;
const MUTABLE = 1;

interface Plan {
  readonly module: ModuleFacts;
  readonly indices: CounterIndices;
  readonly stackPointer: number;
  readonly lowest: number;
  /** By index among the functions that the module defines. */
  readonly allocators: ReadonlyMap<number, AllocatorRole>;
  readonly uncounted: ReadonlySet<number>;
}

/**
 * The program with counters, exported as mutable globals: the names of `counters` as 64-bit numbers; `stack` and
 * `lowest`, where the stack pointer is and the lowest address that it had, as 32-bit numbers.
 * @throws for a module that lacks what `options` name, or holds instructions that we do not know
 */
export function instrument(bytes: Uint8Array, options: MeterOptions): Uint8Array {
  const plan = makePlan(readModule(bytes), options);
  const sink = byteSink(bytes.length * 2);
  put(sink, bytes.subarray(0, 8));
  let globalsDone = false;
  for (const section of plan.module.sections) {
    // A module without globals of its own gets the section in its place.
    if (!globalsDone && section.id >= sections.export && section.id <= sections.code) {
      writeGlobals(sink, plan, null);
      globalsDone = true;
    }
    if (section.id === sections.global) globalsDone = true;
    writeSection(sink, plan, section);
  }
  return sink.bytes.slice(0, sink.length);
}

function makePlan(module: ModuleFacts, options: MeterOptions): Plan {
  const first = module.importedGlobals.length + module.definedGlobals;
  const indices = Object.fromEntries(
    counters.map((name, index) => [name, first + index]),
  ) as unknown as CounterIndices;
  const indexOf = (name: string): number => {
    const index = /^\d+$/.test(name) ? Number(name) : module.exportedFunctions.get(name);
    if (index === undefined) throw new Error(`The WebAssembly module has no function ${name}`);
    return index - module.importedFunctions;
  };
  const allocators = new Map(
    Object.entries(options.allocators).map(([name, role]) => [indexOf(name), role] as const),
  );
  const imported = module.importedGlobals.indexOf('__stack_pointer');
  return {
    module,
    indices,
    // Emscripten's own stack pointer is the first global where it is not imported.
    stackPointer: imported === -1 ? module.importedGlobals.length : imported,
    lowest: first + counters.length,
    allocators,
    uncounted: new Set([...allocators.keys(), ...options.uncounted.map(indexOf)]),
  };
}

function writeSection(sink: ByteSink, plan: Plan, section: Section): void {
  const { bytes } = plan.module;
  const content = bytes.subarray(section.start, section.end);
  switch (section.id) {
    case sections.function:
      return writeLengthened(sink, plan, section, allocatorTypes(plan));
    case sections.global:
      return writeGlobals(sink, plan, section);
    case sections.export:
      return writeLengthened(sink, plan, section, counterExports(plan));
    case sections.code:
      return writeCode(sink, plan, section);
    case sections.custom:
      // Names and debugging speak of the old code.
      if (readName({ bytes, at: section.start }).startsWith('dylink'))
        writeWhole(sink, section.id, [content]);
      return;
    default:
      writeWhole(sink, section.id, [content]);
  }
}

function writeWhole(sink: ByteSink, id: number, chunks: readonly ArrayLike<number>[]): void {
  put(sink, [id, ...unsigned(chunks.reduce((sum, chunk) => sum + chunk.length, 0))]);
  for (const chunk of chunks) put(sink, chunk);
}

/** A section that is a list, with more items at its end. */
function writeLengthened(
  sink: ByteSink,
  plan: Plan,
  section: Section,
  items: readonly (readonly number[])[],
): void {
  const cursor: ByteCursor = { bytes: plan.module.bytes, at: section.start };
  const count = readUnsigned(cursor);
  writeWhole(sink, section.id, [
    unsigned(count + items.length),
    plan.module.bytes.subarray(cursor.at, section.end),
    ...items,
  ]);
}

/** The originals of the heap's functions move behind all others, with their types. */
function allocatorTypes(plan: Plan): readonly (readonly number[])[] {
  return [...plan.allocators.keys()].map((index) => unsigned(plan.module.functionTypes[index] ?? 0));
}

function writeGlobals(sink: ByteSink, plan: Plan, section: Section | null): void {
  const zero64 = [I64, MUTABLE, opcodes.i64Const, 0, opcodes.end];
  const zero32 = [I32, MUTABLE, opcodes.i32Const, 0, opcodes.end];
  const items = [...counters.map(() => zero64), zero32];
  if (section !== null) writeLengthened(sink, plan, section, items);
  else writeWhole(sink, sections.global, [unsigned(items.length), ...items]);
}

function counterExports(plan: Plan): readonly (readonly number[])[] {
  const GLOBAL = 3;
  const named = [
    ...counters.map((name) => [name, plan.indices[name]] as const),
    ['stack', plan.stackPointer] as const,
    ['lowest', plan.lowest] as const,
  ];
  return named.map(([name, index]) => {
    const text = new TextEncoder().encode(exportName(name));
    return [...unsigned(text.length), ...text, GLOBAL, ...unsigned(index)];
  });
}

function writeCode(sink: ByteSink, plan: Plan, section: Section): void {
  const { bytes, importedFunctions, functionTypes, parameterCounts } = plan.module;
  const cursor: ByteCursor = { bytes, at: section.start };
  const count = readUnsigned(cursor);
  const chunks: ArrayLike<number>[] = [unsigned(count + plan.allocators.size)];
  const order = [...plan.allocators.keys()];
  const moved: ArrayLike<number>[][] = order.map(() => []);
  for (let index = 0; index < count; index += 1) {
    const length = readUnsigned(cursor);
    const body = { start: cursor.at, end: cursor.at + length };
    cursor.at = body.end;
    const role = plan.allocators.get(index);
    const parameters = parameterCounts[functionTypes[index] ?? 0] ?? 0;
    if (role !== undefined) {
      const place = order.indexOf(index);
      moved[place] = [unsigned(length), bytes.subarray(body.start, body.end)];
      const inner = importedFunctions + count + place;
      const wrapper = allocatorBody(role, parameters, { ...plan.indices, inner });
      chunks.push(unsigned(wrapper.length), wrapper);
    } else if (plan.uncounted.has(index)) chunks.push(unsigned(length), bytes.subarray(body.start, body.end));
    else chunks.push(...meteredBody(plan, body, parameters));
  }
  writeWhole(sink, sections.code, [...chunks, ...moved.flat()]);
}

/** A function with counters in it: its size, its locals, its code. */
function meteredBody(
  plan: Plan,
  { start, end }: { readonly start: number; readonly end: number },
  parameters: number,
): readonly ArrayLike<number>[] {
  const { bytes } = plan.module;
  const cursor: ByteCursor = { bytes, at: start };
  const groups = readUnsigned(cursor);
  const groupsStart = cursor.at;
  let locals = parameters;
  for (let group = 0; group < groups; group += 1) {
    locals += readUnsigned(cursor);
    cursor.at += 1;
  }
  const groupsEnd = cursor.at;
  const code: ArrayLike<number>[] = [];
  let copied = cursor.at;
  let usesSpare = false;
  const insert = (at: number, inserted: readonly number[]): void => {
    code.push(bytes.subarray(copied, at), inserted);
    copied = at;
  };
  while (cursor.at < end) {
    const instruction = readInstruction(cursor);
    const { opcode, at, operand } = instruction;
    if (opcode === opcodes.loop) insert(cursor.at, countOne(plan.indices.loops, plan.indices.budget));
    else if (isDispatch(opcode, operand)) insert(at, countOne(plan.indices.dispatches, plan.indices.budget));
    else if (opcode === opcodes.globalSet && operand === plan.stackPointer) {
      insert(cursor.at, noteDepth(plan.stackPointer, plan.lowest));
    } else if (opcode === 0xfc && [8, 10, 11].includes(instruction.subcode)) {
      usesSpare = true;
      insert(at, countBytes(plan.indices.bytes, locals));
    }
  }
  code.push(bytes.subarray(copied, end));
  const head = usesSpare
    ? [...unsigned(groups + 1), ...bytes.subarray(groupsStart, groupsEnd), 1, I32]
    : bytes.subarray(start, groupsEnd);
  const size = code.reduce((sum, chunk) => sum + chunk.length, head.length);
  return [unsigned(size), head, ...code];
}

/** A step of an interpreter: its large branch table, or a tail call from one instruction's code to the next one's. */
function isDispatch(opcode: number, operand: number): boolean {
  if (opcode === opcodes.branchTable) return operand >= LARGE_TABLE;
  return opcode === opcodes.returnCall || opcode === opcodes.returnCallIndirect;
}
