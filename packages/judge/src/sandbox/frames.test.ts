import fc from 'fast-check';
import { expect, test } from 'vitest';

import { encodeFrame, frameReader, MAX_FRAME_BYTES, readFrame } from './frames.ts';

test('a frame comes out whole, however the bytes arrive', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(64)), (text, cuts) => {
      const bytes = encodeFrame(text);
      const reader = frameReader();
      let rest = bytes;
      for (const cut of cuts) {
        if (cut >= rest.length) break;
        expect(readFrame(reader, rest.subarray(0, cut))).toEqual({ kind: 'partial' });
        rest = rest.subarray(cut);
      }
      expect(readFrame(reader, rest)).toEqual({ kind: 'frame', text });
    }),
  );
});

test('a reader serves frame after frame', () => {
  const reader = frameReader();
  for (const text of ['one', '', 'three']) {
    expect(readFrame(reader, encodeFrame(text))).toEqual({ kind: 'frame', text });
  }
});

test('bytes after the end of a frame break the protocol', () => {
  const two = Buffer.concat([encodeFrame('7'), Buffer.from('x')]);
  expect(readFrame(frameReader(), two)).toEqual({ kind: 'broken', why: 'more than one answer' });
});

test('a frame that claims to be huge is refused by its first bytes', () => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(MAX_FRAME_BYTES + 1);
  expect(readFrame(frameReader(), head)).toEqual({ kind: 'broken', why: 'an answer too large to read' });
});
