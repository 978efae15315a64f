// Which lines of a solution the addresses of a compiled program belong to: the line tables of its debug information
// (DWARF 4, section 6.2, dwarfstd.org) in an ELF file of 64 bits, little endian.

import { byteReader, type ByteReader } from './byte-reader.ts';

interface Row {
  readonly address: number;
  /** 0 for code that is not the solution's, and behind the end of a part. */
  readonly line: number;
}

/**
 * Rows of an address in hexadecimal digits and a line, in the order of addresses, for the counters to read. Each holds up to
 * the next one. What stands behind `lastLine` in the file is ours.
 */
export function solutionLines(program: Buffer, file: string, lastLine = Infinity): string {
  const table = section(program, '.debug_line');
  if (table === null) return '';
  const rows = readTables(table, file).toSorted((a, b) => a.address - b.address || a.line - b.line);
  const own = rows.map(({ address, line }) => ({ address, line: line <= lastLine ? line : 0 }));
  const changes = own.filter(({ line }, index) => line !== (own[index - 1]?.line ?? 0));
  return changes.map(({ address, line }) => `${address.toString(16)} ${line}\n`).join('');
}

const SECTION_HEADERS = { place: 0x28, entrySize: 0x3a, count: 0x3c, names: 0x3e } as const;

function section(program: Buffer, wanted: string): Buffer | null {
  const place = Number(program.readBigUInt64LE(SECTION_HEADERS.place));
  const entrySize = program.readUInt16LE(SECTION_HEADERS.entrySize);
  const count = program.readUInt16LE(SECTION_HEADERS.count);
  const header = (index: number) => {
    const at = place + index * entrySize;
    return {
      name: program.readUInt32LE(at),
      from: Number(program.readBigUInt64LE(at + 0x18)),
      size: Number(program.readBigUInt64LE(at + 0x20)),
    };
  };
  const names = header(program.readUInt16LE(SECTION_HEADERS.names));
  for (let index = 0; index < count; index += 1) {
    const { name, from, size } = header(index);
    const start = names.from + name;
    if (program.toString('latin1', start, program.indexOf(0, start)) === wanted) {
      return program.subarray(from, from + size);
    }
  }
  return null;
}

function readTables(table: Buffer, file: string): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at + 4 <= table.length;) {
    const size = table.readUInt32LE(at);
    rows.push(...readTable(table.subarray(at + 4, at + 4 + size), file));
    at += 4 + size;
  }
  return rows;
}

interface Header {
  readonly shortestStep: number;
  readonly lineBase: number;
  readonly lineRange: number;
  readonly opcodeBase: number;
  /** How many operands each standard opcode has. */
  readonly operands: readonly number[];
  /** The numbers of the files that are the solution. */
  readonly own: ReadonlySet<number>;
}

function readTable(part: Buffer, file: string): readonly Row[] {
  const reader = byteReader(part);
  const version = reader.u16();
  // Other parts are the C library's, if it has any.
  if (version !== 4) return [];
  const headerSize = reader.u32();
  const program = reader.at() + headerSize;
  const header = readHeader(reader, file);
  reader.goTo(program);
  return runProgram(reader, header);
}

function readHeader(reader: ByteReader, file: string): Header {
  const shortestStep = reader.u8();
  // Operations in one instruction, whether rows are statements.
  reader.skip(2);
  const lineBase = reader.s8();
  const lineRange = reader.u8();
  const opcodeBase = reader.u8();
  const operands = Array.from({ length: opcodeBase - 1 }, () => reader.u8());
  while (reader.text() !== '');
  const own = new Set<number>();
  for (let number = 1, name = reader.text(); name !== ''; number += 1, name = reader.text()) {
    if (name === file || name.endsWith(`/${file}`)) own.add(number);
    // Directory, time, size.
    for (let field = 0; field < 3; field += 1) reader.unsigned();
  }
  return { shortestStep, lineBase, lineRange, opcodeBase, operands, own };
}

const OPCODES = { copy: 1, advance: 2, line: 3, file: 4, constant: 8, fixed: 9 } as const;
const EXTENDED = { end: 1, address: 2 } as const;
/** What the linker has thrown out begins at 0. */
const LEAST_ADDRESS = 0x1000;

interface State {
  address: number;
  file: number;
  line: number;
}

function runProgram(reader: ByteReader, header: Header): readonly Row[] {
  const rows: Row[] = [];
  const fresh = (): State => ({ address: 0, file: 1, line: 1 });
  let state = fresh();
  const emit = (ends: boolean): void => {
    if (state.address < LEAST_ADDRESS) return;
    const isOwn = !ends && header.own.has(state.file);
    // Line 0 stands for code between lines: it belongs to the one before.
    if (isOwn && state.line === 0) return;
    rows.push({ address: state.address, line: isOwn ? state.line : 0 });
  };
  while (!reader.isDone()) {
    const opcode = reader.u8();
    if (opcode >= header.opcodeBase) {
      advanceBoth(state, opcode - header.opcodeBase, header);
      emit(false);
    } else if (opcode === 0) {
      const next = reader.unsigned() + reader.at();
      const kind = reader.u8();
      if (kind === EXTENDED.end) {
        emit(true);
        state = fresh();
      } else if (kind === EXTENDED.address) state.address = reader.u64();
      reader.goTo(next);
    } else if (opcode === OPCODES.copy) emit(false);
    else runStandard(opcode, { reader, state, header });
  }
  return rows;
}

function advanceBoth(state: State, step: number, { shortestStep, lineBase, lineRange }: Header): void {
  state.address += Math.floor(step / lineRange) * shortestStep;
  state.line += lineBase + (step % lineRange);
}

function runStandard(
  opcode: number,
  { reader, state, header }: { readonly reader: ByteReader; readonly state: State; readonly header: Header },
): void {
  switch (opcode) {
    case OPCODES.advance:
      state.address += reader.unsigned() * header.shortestStep;
      return;
    case OPCODES.line:
      state.line += reader.signed();
      return;
    case OPCODES.file:
      state.file = reader.unsigned();
      return;
    case OPCODES.constant:
      state.address += Math.floor((255 - header.opcodeBase) / header.lineRange) * header.shortestStep;
      return;
    case OPCODES.fixed:
      state.address += reader.u16();
      return;
    default:
      for (let operand = 0; operand < (header.operands[opcode - 1] ?? 0); operand += 1) reader.unsigned();
  }
}
