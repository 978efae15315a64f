import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareClaim, parseComplexity, statedCosts } from './complexity-claim.ts';
import { compareGrowth } from './complexity-form.ts';

const letters = { n: 'length of nums', m: 'length of words', k: 'how many are asked for' };
const alone = { n: 'length of nums' };

function order(a: string, b: string): string {
  const [left, right] = [parseComplexity(a, letters), parseComplexity(b, letters)];
  if (left === null || right === null) return `unread: ${left === null ? a : b}`;
  return compareGrowth(left, right);
}

test.each([
  ['O(n log k)', 'n log k'],
  ['O(n*log(k))', 'n log k'],
  ['O(N LOG N)', 'n log n'],
  ['O(nlogn)', 'n log n'],
  ['Θ(n²)', 'n^2'],
  ['O(n**2)', 'n^2'],
  ['n squared', 'n^2'],
  ['O(2n + 5)', 'n'],
  ['O(26)', '1'],
  ['O(n - 1)', 'n'],
  ['O(n(n+1)/2)', 'n^2'],
  ['O(n + n log n)', 'n log n'],
  ['O((n + m)^2)', 'n^2 + n m + m^2'],
  ['O(max(n, m))', 'n + m'],
  ['O(log(n * m))', 'log n + log m'],
  ['O(log n^2)', 'log n'],
  ['O(√n)', 'n^0.5'],
  ['O(n sqrt n)', 'n^1.5'],
  ['O(n^(1/2))', 'sqrt(n)'],
  ['O(2^n * n)', 'n 2^n'],
  ['O(n!)', 'n!'],
  ['O(len(nums))', 'n'],
  ['O(words.length + |nums|)', 'n + m'],
  ['constant', '1'],
  ['linear', 'n + m + k'],
  ['It is O(n), because each number is seen once', 'n'],
])('%s reads as %s', (text, same) => {
  expect(order(text, same)).toBe('same');
});

test.each([
  ['1', 'log n'],
  ['log n', 'sqrt n'],
  ['sqrt n', 'n'],
  ['n', 'n log n'],
  ['n log n', 'n sqrt n'],
  ['n sqrt n', 'n^2'],
  ['n^2', 'n^2 log n'],
  ['n^2 log n', 'n^3'],
  ['n^3', '2^n'],
  ['2^n', '3^n'],
  ['3^n', 'n!'],
  ['n', 'n + m'],
  ['n + m', 'n m'],
])('%s grows slower than %s', (slow, fast) => {
  expect(order(slow, fast)).toBe('slower');
  expect(order(fast, slow)).toBe('faster');
});

test.each(['n', 'n log k'].map((text) => [text, 'm']))('%s and %s cannot be compared', (a, b) => {
  expect(order(a, b)).toBe('incomparable');
});

test.each(['O(', 'O(n', 'O(v + e)', 'fast', '', 'O(n^n)', 'O(?)', 'quadratic', 'it depends'])(
  '%j is not guessed at',
  (text) => {
    expect(parseComplexity(text, letters)).toBeNull();
  },
);

test('words need one quantity; a lone n stands for it whatever its letter', () => {
  expect(parseComplexity('quadratic', alone)).toEqual(parseComplexity('n^2', alone));
  expect(parseComplexity('O(n)', { h: 'height' })).toEqual(parseComplexity('O(h)', { h: 'height' }));
});

test('no text makes the reader throw', () => {
  const pieces = fc.constantFrom(
    'n',
    'k',
    'log',
    '(',
    ')',
    '+',
    '-',
    '^',
    '2',
    '/',
    '*',
    '!',
    'O(',
    ' ',
    'max',
    ',',
    '½',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const form = parseComplexity(parts.join(''), letters);
      expect(form === null || form.length > 0).toBe(true);
    }),
  );
});

const terms = fc.constantFrom('1', 'log n', 'n', 'n log n', 'n^2', 'k', 'n k', 'm', 'm log k', '2^k');
const sums = fc.array(terms, { minLength: 1, maxLength: 4 });

test('a sum reads the same in any order, and adding never makes it grow slower', () => {
  fc.assert(
    fc.property(sums, terms, (parts, more) => {
      expect(order(parts.join(' + '), parts.toReversed().join(' + '))).toBe('same');
      expect(['same', 'faster']).toContain(order([...parts, more].join(' + '), parts.join(' + ')));
    }),
  );
});

test.each([
  ['O(n)', 'best'],
  ['O(n log n)', 'between'],
  ['O(n^2)', 'baseline'],
  ['O(1)', 'below-best'],
  ['O(n^3)', 'above-baseline'],
  ['O(m)', 'cannot-tell'],
  ['who knows', 'cannot-tell'],
])('%s against a best of n and a baseline of n² is %s', (claim, where) => {
  expect(compareClaim(claim, { best: 'n', baseline: 'n^2' }, alone)).toBe(where);
});

test('space may be more in the best known than in the baseline', () => {
  const known = { best: 'n', baseline: '1' };
  expect(compareClaim('O(1)', known, alone)).toBe('baseline');
  expect(compareClaim('O(log n)', known, alone)).toBe('between');
  expect(compareClaim('O(n^2)', known, alone)).toBe('above-baseline');
});

test.each([
  ['This is O(n) time and O(1) space.', ['time O(n)', 'space O(1)']],
  ['Time: O(n log n), space: O(n).', ['time O(n log n)', 'space O(n)']],
  ['It runs in linear time with constant extra memory', ['time linear', 'space constant']],
  ['Brute force would be O(n^2) but a map gives O(n)', ['time O(n)']],
  ['A linear scan over the list', []],
  ['space complexity is O(h(a))', ['space O(h(a))']],
])('%s', (line, costs) => {
  expect(statedCosts(line).map(({ subject, text }) => `${subject} ${text}`)).toEqual(costs);
});
