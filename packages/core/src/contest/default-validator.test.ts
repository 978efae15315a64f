import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compareOutput, describeDifference, parseComparison, readFloat } from './default-validator.ts';

function agree(output: string, answer: string, args = ''): boolean {
  const options = parseComparison(args.split(' ').filter((word) => word !== ''));
  if (!options.ok) throw new Error(options.problem);
  return compareOutput(output, answer, options.value) === null;
}

describe('tokens', () => {
  test.each([
    ['1 2\n', '1   2', '', true],
    ['1 2', '1 2\n\n', '', true],
    ['1\r\n2', '1\n2\n', '', true],
    ['Yes', 'yes', '', true],
    ['Yes', 'yes', 'case_sensitive', false],
    ['É', 'é', '', false],
    ['1 2 3', '1 2', '', false],
    ['1', '1 2', '', false],
    ['', '', '', true],
    ['1.0', '1', '', false],
    ['1 2', '1  2', 'space_change_sensitive', false],
    ['1 2\n', '1 2', 'space_change_sensitive', false],
    [' 1 2', ' 1 2', 'space_change_sensitive', true],
  ])('%j against %j with “%s”', (output, answer, args, expected) => {
    expect(agree(output, answer, args)).toBe(expected);
  });
});

describe('tolerances', () => {
  test.each([
    ['3.14000000e-2', '0.0314', 'float_tolerance 1e-9', true],
    ['1.001', '1', 'float_absolute_tolerance 0.01', true],
    ['1.1', '1', 'float_absolute_tolerance 0.01', false],
    ['1001', '1000', 'float_relative_tolerance 0.01', true],
    ['1001', '1000', 'float_absolute_tolerance 0.01', false],
    ['0.001', '0', 'float_relative_tolerance 0.01', false],
    ['0.001', '0', 'float_tolerance 0.01', true],
    ['nan', '1', 'float_tolerance 1', false],
    ['inf', '1', 'float_tolerance 1', false],
    ['1e400', '1e400', 'float_tolerance 1e-6', true],
    ['one', '1', 'float_tolerance 1', false],
    ['YES', 'yes', 'float_tolerance 1', true],
    ['0x10', '16', 'float_tolerance 1', false],
    ['.5 5.', '0.5 5', '--float_tolerance 1e-9', true],
  ])('%s for %s with %s', (output, answer, args, expected) => {
    expect(agree(output, answer, args)).toBe(expected);
  });

  test('numbers by the format’s grammar', () => {
    expect(['1', '+1.', '.5', '-1e5', '1E+05'].map(readFloat)).toEqual([1, 1, 0.5, -1e5, 1e5]);
    expect(['', '.', 'e5', '1e', '0x1', 'NaN', 'Infinity', '1_0', '１'].map(readFloat)).toEqual(
      Array.from({ length: 9 }, () => null),
    );
  });
});

test.each([
  [['float_tolerance'], 'needs a number'],
  [['float_tolerance', 'small'], 'needs a number'],
  [['float_tolerance', '-1'], 'needs a number'],
  [['--unused'], 'not an argument'],
])('arguments that are none: %j', (args, words) => {
  const parsed = parseComparison(args);
  expect(parsed.ok ? '' : parsed.problem).toContain(words);
});

test('the first difference is told, clipped', () => {
  const tell = (output: string, answer: string): string => {
    const found = compareOutput(output, answer, {
      caseSensitive: false,
      spaceChangeSensitive: false,
      relative: null,
      absolute: null,
    });
    return found === null ? '' : describeDifference(found);
  };
  expect(tell('1 3', '1 2')).toBe('Token 2: “3” instead of “2”');
  expect(tell('1 2 3', '1 2')).toBe('Token 3: “3” is more than was expected');
  expect(tell('1', '1 2')).toBe('The output ends before token 2, where “2” is expected');
  expect(tell('x'.repeat(1000), 'y').length).toBeLessThan(100);
});

const tokens = fc.array(fc.stringMatching(/^[!-~]{1,8}$/), { maxLength: 20 });
const space = fc.stringMatching(/^[ \t\n\r\f\v]{1,4}$/);

test('white space between, before and after tokens never matters by default', () => {
  fc.assert(
    fc.property(tokens, fc.array(space, { minLength: 22, maxLength: 22 }), (words, spaces) => {
      const spread =
        words.map((word, index) => (spaces[index] ?? ' ') + word).join('') + (spaces.at(-1) ?? '');
      expect(agree(spread, words.join(' '))).toBe(true);
    }),
  );
});

test('an output within the tolerance is accepted, one clearly outside is not', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (value, share) => {
        expect(agree(String(value + share * 1e-3), String(value), 'float_absolute_tolerance 1e-3')).toBe(
          true,
        );
        expect(agree(String(value + 2e-3), String(value), 'float_absolute_tolerance 1e-3')).toBe(false);
      },
    ),
  );
});

test('a long output takes time in proportion', () => {
  const long = '1 '.repeat(500_000);
  expect(agree(long, long)).toBe(true);
  expect(agree(' '.repeat(1_000_000), '')).toBe(true);
});
