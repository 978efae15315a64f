import fc from 'fast-check';
import { expect, test } from 'vitest';

import { diffValues, type Piece } from './value-diff.ts';

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
const sharedOf = (pieces: readonly Piece[]): string => textOf(pieces.filter((piece) => !piece.differs));
const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.differs).map((piece) => piece.text);

test('the pieces are the whole text, and what is not marked is the same on both sides', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [expected, got] = [JSON.stringify(a), JSON.stringify(b)];
      const diff = diffValues(expected, got);
      expect(textOf(diff.expected)).toBe(expected);
      expect(textOf(diff.got)).toBe(got);
      expect(sharedOf(diff.expected)).toBe(sharedOf(diff.got));
    }),
  );
});

test('equal values have no marks', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(marked(diffValues(text, text).got)).toEqual([]);
    }),
  );
});

test('only the wrong number is marked', () => {
  const diff = diffValues('[0, 2, 5]', '[0, 3, 5]');
  expect(marked(diff.expected)).toEqual(['2']);
  expect(marked(diff.got)).toEqual(['3']);
});

test('a missing item is marked on the side that has it', () => {
  const diff = diffValues('[[1,2],[3,4],[5,6]]', '[[1,2],[5,6]]');
  expect(marked(diff.got)).toEqual([]);
  expect(marked(diff.expected).join('')).toContain('3');
});

test('a text is one value, brackets in it are not', () => {
  const diff = diffValues('["a, [b]", "c"]', '["a, [d]", "c"]');
  expect(marked(diff.got)).toEqual(['"a, [d]"']);
});

test('long answers are compared in time, from both ends', () => {
  const long = Array.from({ length: 50_000 }, (_, index) => index);
  const diff = diffValues(JSON.stringify(long), JSON.stringify(long.with(25_000, -1)));
  expect(marked(diff.got)).toEqual(['-1']);
});
