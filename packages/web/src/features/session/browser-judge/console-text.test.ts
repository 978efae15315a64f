import { expect, test } from 'vitest';

import { consoleLine } from './console-text.ts';

test('texts are plain at the top and quoted inside', () => {
  expect(consoleLine(['a', 'b', 1, null, undefined, true, 3n, -0])).toBe('a b 1 null undefined true 3n -0\n');
  expect(consoleLine([['a', [1, 2]]])).toBe('["a", [1, 2]]\n');
});

test('collections and objects', () => {
  class ListNode {
    constructor(
      readonly val: number,
      readonly next: ListNode | null,
    ) {}
  }
  expect(consoleLine([new Map([['x', new Set([1])]])])).toBe('Map(1) {"x" => Set(1) {1}}\n');
  expect(consoleLine([{ a: 1, b: [new Uint8Array([7])] }])).toBe('{a: 1, b: [[7]]}\n');
  expect(consoleLine([new ListNode(1, new ListNode(2, null))])).toBe(
    'ListNode {val: 1, next: ListNode {val: 2, next: null}}\n',
  );
  expect(consoleLine([Math.max, () => 1])).toBe('[Function: max] [Function: anonymous]\n');
});

test('long, deep and circular values end', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(consoleLine([circle])).toBe('{self: [Circular]}\n');
  expect(consoleLine([Array.from({ length: 250 }, () => 0)])).toContain('… 150 more]');
  expect(consoleLine([[[[[[1]]]]]])).toBe('[[[[[Array]]]]]\n');
});
