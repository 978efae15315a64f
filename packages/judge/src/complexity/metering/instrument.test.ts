// A small program with counters in it: it answers as before, counts what it does, and stops at its budget.

import { describe, expect, test } from 'vitest';

import { exportName } from './counting-code.ts';
import { instrument } from './instrument.ts';

/**
 * (func (export "sum") (param i32) (result i32) (local i32)
 *   (loop  local 1 += local 0; local 0 -= 1; br_if local 0 != 0)  local 1), after a memory.fill of `param` bytes.
 */
const PROGRAM = new Uint8Array(
  [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f],
    [3, 2, 1, 0],
    [5, 3, 1, 0, 1],
    [6, 6, 1, 0x7f, 1, 0x41, 0, 0x0b],
    [7, 7, 1, 3, 0x73, 0x75, 0x6d, 0, 0],
    [10, 0x28, 1, 0x26, 1, 1, 0x7f],
    [0x41, 0, 0x41, 0, 0x20, 0, 0xfc, 11, 0],
    [0x03, 0x40, 0x20, 1, 0x20, 0, 0x6a, 0x21, 1],
    [0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x41, 0, 0x47, 0x0d, 0, 0x0b],
    [0x20, 1, 0x0f, 0x0b],
  ].flat(),
);

function started(bytes: Uint8Array) {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {});
  const exports = instance.exports as Record<string, WebAssembly.Global> & { sum: (n: number) => number };
  const counter = (name: Parameters<typeof exportName>[0]) => {
    const found = exports[exportName(name)];
    if (found === undefined) throw new Error(`no counter ${name}`);
    return found;
  };
  return { sum: (n: number) => exports.sum(n), counter };
}

describe('a metered program', () => {
  const metered = instrument(PROGRAM, { allocators: {}, uncounted: [] });

  test('answers as before and counts turns and bytes', () => {
    const { sum, counter } = started(metered);
    counter('budget').value = 1000n;
    expect(sum(100)).toBe(5050);
    expect(counter('loops').value).toBe(100n);
    expect(counter('bytes').value).toBe(100n);
    expect(counter('dispatches').value).toBe(0n);
  });

  test('stops when its budget is used up', () => {
    const { sum, counter } = started(metered);
    counter('budget').value = 50n;
    expect(() => sum(100)).toThrow(WebAssembly.RuntimeError);
    expect(counter('loops').value).toBe(51n);
  });

  test('does not count what it is told not to count', () => {
    const { sum, counter } = started(instrument(PROGRAM, { allocators: {}, uncounted: ['sum'] }));
    expect(sum(10)).toBe(55);
    expect(counter('loops').value).toBe(0n);
  });

  test('names a function that is not there', () => {
    expect(() => instrument(PROGRAM, { allocators: { malloc: 'allocate' }, uncounted: [] })).toThrow(
      /no function malloc/,
    );
  });
});
