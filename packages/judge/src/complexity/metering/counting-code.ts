// The WebAssembly code that the meter puts into a program: counters go up, and the program stops at its budget.

import { NO_VALUE, opcodes } from './instruction.ts';
import { signed, unsigned } from './wasm-bytes.ts';

/** What the meter counts; each is an exported global, in this order. */
export const counters = [
  /** Steps of the interpreter. */
  'dispatches',
  /** Turns of loops in the interpreter's own code, where the cost of built-ins shows. */
  'loops',
  /** Bytes copied or filled at once. */
  'bytes',
  /** Dispatches and turns of loops after which the program is stopped: more than one of each kind. */
  'budget',
  /** Bytes that are allocated now, and the most since `peak` was last set. */
  'live',
  'peak',
] as const;
export type Counter = (typeof counters)[number];

/** Also exported, as 32-bit addresses: where the stack ends now, and how far down it went. */
export type StackMark = 'stack' | 'lowest';

/** The prefix keeps our names apart from the program's. */
export function exportName(name: Counter | StackMark): string {
  return `greenroom_${name}`;
}

export type CounterIndices = Readonly<Record<Counter, number>>;

type Code = readonly number[];

const get = (index: number): Code => [opcodes.globalGet, ...unsigned(index)];
const set = (index: number): Code => [opcodes.globalSet, ...unsigned(index)];
const local = (index: number): Code => [opcodes.localGet, ...unsigned(index)];
const keep = (index: number): Code => [opcodes.localSet, ...unsigned(index)];
const when = (code: Code): Code => [opcodes.if, NO_VALUE, ...code, opcodes.end];

/** One more, and the end of the program when the budget is used up. */
export function countOne(counter: number, budget: number): Code {
  const stop = [...get(counter), ...get(budget), opcodes.i64GreaterUnsigned, ...when([opcodes.unreachable])];
  return [...get(counter), opcodes.i64Const, 1, opcodes.i64Add, ...set(counter), ...stop];
}

/** Adds the number of bytes on top of the stack, which stays there; `spare` is a free local of type i32. */
export function countBytes(counter: number, spare: number): Code {
  return [
    ...keep(spare),
    ...get(counter),
    ...local(spare),
    opcodes.i64ExtendUnsigned,
    opcodes.i64Add,
    ...set(counter),
    ...local(spare),
  ];
}

/** Remembers how far down the stack went. */
export function noteDepth(stackPointer: number, lowest: number): Code {
  const lower = [...get(stackPointer), ...get(lowest), opcodes.i32LessUnsigned];
  return [...lower, ...when([...get(stackPointer), ...set(lowest)])];
}

/** Size of an allocated chunk as dlmalloc's header before it says, low bits left out. */
function chunkSize(pointer: Code): Code {
  const header = [...pointer, opcodes.i32Const, 4, opcodes.i32Subtract, opcodes.i32Load, 2, 0];
  return [...header, opcodes.i32Const, ...signed(-8), opcodes.i32And, opcodes.i64ExtendUnsigned];
}

export type AllocatorRole = 'allocate' | 'reallocate' | 'free';

/**
 * The body of a function that calls an allocator, `inner`, and keeps account. What the allocator does through other
 * functions of the heap is its own affair: the account is that of the outermost call.
 */
export function allocatorBody(
  role: AllocatorRole,
  parameters: number,
  { live, peak, inner }: { readonly live: number; readonly peak: number; readonly inner: number },
): Code {
  // Behind the parameters: the result (i32), the account before (i64), the old size (i64).
  const [result, before, old] = [parameters, parameters + 1, parameters + 2];
  const locals = [2, 1, 0x7f, 2, 0x7e];
  const open = [...get(live), ...keep(before)];
  const callInner = [
    ...Array.from({ length: parameters }, (_, index) => local(index)).flat(),
    opcodes.call,
    ...unsigned(inner),
  ];
  const higher = [...get(live), ...get(peak), opcodes.i64GreaterSigned];
  const raisePeak = [...higher, ...when([...get(live), ...set(peak)])];
  const grown = [...get(live), ...chunkSize(local(result)), opcodes.i64Add, ...set(live), ...raisePeak];
  const restore = [...local(before), ...set(live)];
  const shrunk = [...local(before), ...local(old), opcodes.i64Subtract, ...set(live)];
  const sizeOfOld = [...local(0), ...when([...chunkSize(local(0)), ...keep(old)])];
  switch (role) {
    case 'allocate':
      return [
        ...locals,
        ...open,
        ...callInner,
        ...keep(result),
        ...restore,
        ...local(result),
        ...when(grown),
        ...local(result),
        opcodes.end,
      ];
    case 'free':
      return [...locals, ...open, ...sizeOfOld, ...callInner, ...shrunk, opcodes.end];
    case 'reallocate':
      return [
        ...locals,
        ...open,
        ...sizeOfOld,
        ...callInner,
        ...keep(result),
        ...restore,
        ...local(result),
        ...when([...shrunk, ...grown]),
        ...local(result),
        opcodes.end,
      ];
  }
}
