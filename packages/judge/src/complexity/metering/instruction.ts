// One WebAssembly instruction after the other: which it is, and where it ends (spec, binary format of instructions).

import { type ByteCursor, readByte, readUnsigned, skipNumber } from './wasm-bytes.ts';

/** Opcodes that the meter acts upon. */
export const opcodes = {
  unreachable: 0x00,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  branchTable: 0x0e,
  call: 0x10,
  returnCall: 0x12,
  returnCallIndirect: 0x13,
  localGet: 0x20,
  localSet: 0x21,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Load: 0x28,
  i32Const: 0x41,
  i64Const: 0x42,
  i32LessUnsigned: 0x49,
  i64GreaterSigned: 0x55,
  i64GreaterUnsigned: 0x56,
  i32Subtract: 0x6b,
  i32And: 0x71,
  i64Add: 0x7c,
  i64Subtract: 0x7d,
  i64ExtendUnsigned: 0xad,
} as const;

/** Blocks without a value. */
export const NO_VALUE = 0x40;

export interface Instruction {
  readonly at: number;
  readonly opcode: number;
  /** Of prefixed instructions the number behind the prefix. */
  readonly subcode: number;
  /** Of a branch table how many targets it has; of a call or a global its index; 0 otherwise. */
  readonly operand: number;
}

/** Reads one instruction and moves behind it. @throws for an opcode that we do not know */
export function readInstruction(cursor: ByteCursor): Instruction {
  const at = cursor.at;
  const opcode = readByte(cursor);
  if (opcode === 0xfc || opcode === 0xfd || opcode === 0xfe) {
    const subcode = readUnsigned(cursor);
    skipPrefixed(cursor, opcode, subcode);
    return { at, opcode, subcode, operand: 0 };
  }
  return { at, opcode, subcode: 0, operand: readOperand(cursor, opcode) };
}

function readOperand(cursor: ByteCursor, opcode: number): number {
  // Locals and globals.
  if (opcode >= 0x20 && opcode <= 0x26) return readUnsigned(cursor);
  // Loads and stores.
  if (opcode >= 0x28 && opcode <= 0x3e) return skipMemory(cursor);
  // Comparisons and arithmetic.
  if (opcode >= 0x45 && opcode <= 0xc4) return 0;
  switch (opcode) {
    case 0x00: // unreachable
    case 0x01: // nop
    case 0x05: // else
    case 0x0a: // throw_ref
    case 0x0b: // end
    case 0x0f: // return
    case 0x19: // catch_all
    case 0x1a: // drop
    case 0x1b: // select
    case 0xd1: // ref.is_null
      return 0;
    case 0x02: // block
    case 0x03: // loop
    case 0x04: // if
    case 0x06: // try
    case 0x41: // i32.const
    case 0x42: // i64.const
    case 0xd0: // ref.null
      skipNumber(cursor);
      return 0;
    case 0x07: // catch
    case 0x08: // throw
    case 0x09: // rethrow
    case 0x0c: // br
    case 0x0d: // br_if
    case 0x10: // call
    case 0x12: // return_call
    case 0x14: // call_ref
    case 0x15: // return_call_ref
    case 0x18: // delegate
    case 0x3f: // memory.size
    case 0x40: // memory.grow
    case 0xd2: // ref.func
      return readUnsigned(cursor);
    case 0x11: // call_indirect
    case 0x13: // return_call_indirect
      skipNumber(cursor);
      skipNumber(cursor);
      return 0;
    case 0x0e: // br_table
      return skipTargets(cursor);
    case 0x1c: {
      // select with types
      const types = readUnsigned(cursor);
      cursor.at += types;
      return 0;
    }
    case 0x1f: // try_table
      skipNumber(cursor);
      skipCatches(cursor);
      return 0;
    case 0x43: // f32.const
      cursor.at += 4;
      return 0;
    case 0x44: // f64.const
      cursor.at += 8;
      return 0;
    default:
      throw new Error(`The WebAssembly module holds an unknown instruction, 0x${opcode.toString(16)}`);
  }
}

function skipTargets(cursor: ByteCursor): number {
  const count = readUnsigned(cursor);
  for (let index = 0; index <= count; index += 1) skipNumber(cursor);
  return count;
}

function skipCatches(cursor: ByteCursor): void {
  const count = readUnsigned(cursor);
  for (let index = 0; index < count; index += 1) {
    const kind = readByte(cursor);
    if (kind < 2) skipNumber(cursor);
    skipNumber(cursor);
  }
}

/** Alignment, a memory index where its bit says so, offset. */
function skipMemory(cursor: ByteCursor): number {
  const alignment = readUnsigned(cursor);
  if ((alignment & 0x40) !== 0) skipNumber(cursor);
  skipNumber(cursor);
  return 0;
}

function skipPrefixed(cursor: ByteCursor, prefix: number, subcode: number): void {
  if (prefix === 0xfd) skipVector(cursor, subcode);
  else if (prefix === 0xfe) {
    if (subcode === 3) cursor.at += 1;
    else skipMemory(cursor);
  } else skipBulk(cursor, subcode);
}

/** Saturating conversions, then memory.init, data.drop, memory.copy, memory.fill, and the same for tables. */
function skipBulk(cursor: ByteCursor, subcode: number): void {
  if (subcode <= 7) return;
  const immediates = [8, 10, 12, 14].includes(subcode) ? 2 : 1;
  if (subcode > 17) throw new Error(`The WebAssembly module holds an unknown instruction, 0xfc ${subcode}`);
  for (let index = 0; index < immediates; index += 1) skipNumber(cursor);
}

function skipVector(cursor: ByteCursor, subcode: number): void {
  if (subcode <= 11 || subcode === 92 || subcode === 93) skipMemory(cursor);
  else if (subcode === 12 || subcode === 13) cursor.at += 16;
  else if (subcode >= 21 && subcode <= 34) cursor.at += 1;
  else if (subcode >= 84 && subcode <= 91) {
    skipMemory(cursor);
    cursor.at += 1;
  }
}
