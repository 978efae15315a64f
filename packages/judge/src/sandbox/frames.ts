// The wire between the judge and a program in a box: `u32 length, big endian | UTF-8 text`.

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

export type FrameRead =
  | { readonly kind: 'partial' }
  | { readonly kind: 'frame'; readonly text: string }
  | { readonly kind: 'broken'; readonly why: string };

/** Takes bytes in. At most one frame may be under way: bytes after its end are a breach of the protocol. */
export function readFrame(reader: FrameReader, chunk: Buffer): FrameRead {
  reader.chunks.push(chunk);
  reader.length += chunk.length;
  if (reader.length < 4) return { kind: 'partial' };
  const expected = frameLength(reader);
  if (expected > MAX_FRAME_BYTES) return { kind: 'broken', why: 'an answer too large to read' };
  if (reader.length > 4 + expected) return { kind: 'broken', why: 'more than one answer' };
  if (reader.length < 4 + expected) return { kind: 'partial' };
  const text = Buffer.concat(reader.chunks).toString('utf8', 4);
  reader.chunks.length = 0;
  reader.length = 0;
  return { kind: 'frame', text };
}

function frameLength(reader: FrameReader): number {
  const [first] = reader.chunks;
  if (first !== undefined && first.length >= 4) return first.readUInt32BE();
  const head = Buffer.concat(reader.chunks);
  reader.chunks.splice(0, reader.chunks.length, head);
  return head.readUInt32BE();
}
