import fc from 'fast-check';
import { expect, test } from 'vitest';

import { encodeFrame, frameReader, MAX_FRAME_BYTES, readFrames } from './frames.ts';

test('frames come out whole and in order, however the bytes arrive', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
      fc.array(fc.nat(64)),
      (texts, cuts) => {
        const reader = frameReader();
        const read: string[] = [];
        let rest = Buffer.concat(texts.map(encodeFrame));
        for (const cut of [...cuts, rest.length]) {
          const got = readFrames(reader, rest.subarray(0, cut), texts.length - read.length);
          expect(got.kind).toBe('frames');
          if (got.kind === 'frames') read.push(...got.texts);
          rest = rest.subarray(cut);
          if (rest.length === 0) break;
        }
        expect(read).toEqual(texts);
      },
    ),
  );
});

test('a reader serves frame after frame', () => {
  const reader = frameReader();
  for (const text of ['one', '', 'three']) {
    expect(readFrames(reader, encodeFrame(text), 1)).toEqual({ kind: 'frames', texts: [text] });
  }
});

test('bytes after the end of the last frame break the protocol', () => {
  const more = Buffer.concat([encodeFrame('7'), encodeFrame('8'), Buffer.from('x')]);
  expect(readFrames(frameReader(), more, 1)).toEqual({ kind: 'broken', why: 'more than one answer' });
  expect(readFrames(frameReader(), more, 2)).toEqual({ kind: 'broken', why: 'more than one answer' });
  expect(readFrames(frameReader(), more, 3)).toEqual({ kind: 'frames', texts: ['7', '8'] });
});

test('a frame that claims to be huge is refused by its first bytes', () => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(MAX_FRAME_BYTES + 1);
  expect(readFrames(frameReader(), head, 1)).toEqual({ kind: 'broken', why: 'an answer too large to read' });
});
