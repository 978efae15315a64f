// Reads binary data from front to back, little endian, with the variable-length numbers of DWARF (LEB128).

export interface ByteReader {
  at(): number;
  goTo(place: number): void;
  skip(bytes: number): void;
  isDone(): boolean;
  u8(): number;
  s8(): number;
  u16(): number;
  u32(): number;
  /** As a double: exact for every address. */
  u64(): number;
  unsigned(): number;
  signed(): number;
  /** Up to a zero byte. */
  text(): string;
}

export function byteReader(data: Buffer): ByteReader {
  let place = 0;
  const take = (size: number): number => {
    place += size;
    return place - size;
  };
  /** The number, and how many bits were said. */
  const leb128 = (): readonly [value: number, bits: number] => {
    let value = 0;
    let bits = 0;
    for (;;) {
      const byte = data.readUInt8(take(1));
      value += (byte & 0x7f) * 2 ** bits;
      bits += 7;
      if (byte < 0x80) return [value, bits];
    }
  };
  return {
    at: () => place,
    goTo: (next) => {
      place = next;
    },
    skip: (bytes) => void take(bytes),
    isDone: () => place >= data.length,
    u8: () => data.readUInt8(take(1)),
    s8: () => data.readInt8(take(1)),
    u16: () => data.readUInt16LE(take(2)),
    u32: () => data.readUInt32LE(take(4)),
    u64: () => Number(data.readBigUInt64LE(take(8))),
    unsigned: () => leb128()[0],
    signed: () => {
      const [value, bits] = leb128();
      return value >= 2 ** (bits - 1) ? value - 2 ** bits : value;
    },
    text: () => {
      const end = data.indexOf(0, place);
      const text = data.toString('utf8', place, end);
      place = end + 1;
      return text;
    },
  };
}
