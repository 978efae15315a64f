// The wire between the judge and a program in a box: `u32 length, big endian | UTF-8 text`.

/** The program's end of it. */
export const CHANNEL = 3;

/** Longest frame that a box may send, in bytes: a far bigger answer than any problem asks for. */
export const MAX_FRAME_BYTES = 8 * 1024 * 1024;

export function encodeFrame(text: string): Buffer {
  const body = Buffer.from(text);
  const frame = Buffer.allocUnsafe(4 + body.length);
  frame.writeUInt32BE(body.length);
  body.copy(frame, 4);
  return frame;
}

/** Collects bytes until they make a frame. */
export interface FrameReader {
  readonly chunks: Buffer[];
  length: number;
}

export function frameReader(): FrameReader {
  return { chunks: [], length: 0 };
}

export type FramesRead =
  /** Those that are complete now. */
  | { readonly kind: 'frames'; readonly texts: readonly string[] }
  | { readonly kind: 'broken'; readonly why: string };

/** Takes bytes in. At most so many frames may be under way: bytes after the end of the last are a breach of the protocol. */
export function readFrames(reader: FrameReader, chunk: Buffer, most: number): FramesRead {
  reader.chunks.push(chunk);
  reader.length += chunk.length;
  const texts: string[] = [];
  while (texts.length < most && reader.length >= 4) {
    const expected = frameLength(reader);
    if (expected > MAX_FRAME_BYTES) return { kind: 'broken', why: 'an answer too large to read' };
    if (reader.length < 4 + expected) break;
    const bytes = Buffer.concat(reader.chunks);
    texts.push(bytes.toString('utf8', 4, 4 + expected));
    reader.chunks.splice(0, reader.chunks.length, bytes.subarray(4 + expected));
    reader.length -= 4 + expected;
  }
  if (texts.length === most && reader.length > 0) return { kind: 'broken', why: 'more than one answer' };
  return { kind: 'frames', texts };
}

function frameLength(reader: FrameReader): number {
  const [first] = reader.chunks;
  if (first !== undefined && first.length >= 4) return first.readUInt32BE();
  const head = Buffer.concat(reader.chunks);
  reader.chunks.splice(0, reader.chunks.length, head);
  return head.readUInt32BE();
}
