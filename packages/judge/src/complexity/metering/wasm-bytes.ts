// Reading and writing the numbers of the WebAssembly binary format (webassembly.github.io/spec/core/binary).

export interface ByteCursor {
  readonly bytes: Uint8Array;
  at: number;
}

export function readByte(cursor: ByteCursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new Error('The WebAssembly module ends too early');
  cursor.at += 1;
  return byte;
}

/** An unsigned LEB128 number of at most 32 bits. */
export function readUnsigned(cursor: ByteCursor): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = readByte(cursor);
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return value;
  }
}

/** Passes over a LEB128 number of any width and sign. */
export function skipNumber(cursor: ByteCursor): void {
  while ((readByte(cursor) & 0x80) !== 0);
}

export function readName(cursor: ByteCursor): string {
  const length = readUnsigned(cursor);
  const start = cursor.at;
  cursor.at += length;
  return new TextDecoder().decode(cursor.bytes.subarray(start, cursor.at));
}

/** Unsigned LEB128. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a number of at most 32 bits. */
export function signed(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

/** Bytes that grow as they are written. */
export interface ByteSink {
  bytes: Uint8Array;
  length: number;
}

export function byteSink(capacity: number): ByteSink {
  return { bytes: new Uint8Array(capacity), length: 0 };
}

export function put(sink: ByteSink, chunk: ArrayLike<number>): void {
  if (sink.length + chunk.length > sink.bytes.length) {
    const larger = new Uint8Array((sink.bytes.length + chunk.length) * 2);
    larger.set(sink.bytes.subarray(0, sink.length));
    sink.bytes = larger;
  }
  sink.bytes.set(chunk, sink.length);
  sink.length += chunk.length;
}
