import path from 'node:path';
import { pathToFileURL } from 'node:url';

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { type Random, seededRandom } from '@greenroom/core/base';
import { checkValue } from '@greenroom/core/coding';

import { packsDirectory } from './root.ts';

/** What `content/packs/generate.mjs` offers, as far as it is tested here. */
interface Tools {
  int(random: Random, low: number, high: number): number;
  distinctInts(random: Random, length: number, low: number, high: number): number[];
  shuffle<Item>(random: Random, items: readonly Item[]): Item[];
  text(random: Random, length: number, alphabet: string): string;
  tree(random: Random, values: readonly number[]): (number | null)[];
  chain(values: readonly number[], side: (index: number) => 'left' | 'right'): (number | null)[];
}

let tools: Tools;
beforeAll(async () => {
  tools = (await import(pathToFileURL(path.join(packsDirectory({}), 'generate.mjs')).href)) as Tools;
});

const random = fc.string().map(seededRandom);
const bounds = fc.tuple(fc.integer(), fc.nat(1_000)).map(([low, more]) => [low, low + more] as const);
const tree = { kind: 'tree', of: { kind: 'int' } } as const;

describe('tools for generators', () => {
  test('numbers stay within their bounds, which are both reached', () => {
    fc.assert(
      fc.property(random, bounds, (draw, [low, high]) => {
        const drawn = tools.int(draw, low, high);
        expect(Number.isInteger(drawn) && drawn >= low && drawn <= high).toBe(true);
      }),
    );
    expect(new Set(Array.from({ length: 99 }, () => tools.int(seededRandom('x'), 3, 3)))).toEqual(
      new Set([3]),
    );
    const draw = seededRandom('both ends');
    expect(new Set(Array.from({ length: 99 }, () => tools.int(draw, 0, 1)))).toEqual(new Set([0, 1]));
  });

  test('different numbers are different', () => {
    fc.assert(
      fc.property(random, bounds, fc.nat(), (draw, [low, high], wanted) => {
        const length = wanted % (high - low + 2);
        const numbers = tools.distinctInts(draw, length, low, high);
        expect(new Set(numbers).size).toBe(length);
        expect(numbers.every((number) => number >= low && number <= high)).toBe(true);
      }),
    );
    expect(() => tools.distinctInts(seededRandom('x'), 3, 1, 2)).toThrow('There are no 3 different numbers');
  });

  test('a shuffle keeps every item', () => {
    fc.assert(
      fc.property(random, fc.array(fc.integer()), (draw, items) => {
        const shuffled = tools.shuffle(draw, items);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      }),
    );
  });

  test('texts are drawn from their alphabet', () => {
    expect(tools.text(seededRandom('x'), 200, 'ab')).toMatch(/^[ab]{200}$/);
  });

  test('trees are legal and hold every value, level by level', () => {
    fc.assert(
      fc.property(random, fc.array(fc.integer()), (draw, values) => {
        for (const made of [
          tools.tree(draw, values),
          tools.chain(values, () => (draw() < 0.5 ? 'left' : 'right')),
        ]) {
          expect(checkValue(tree, made)).toBeNull();
          expect(made.at(-1)).not.toBeNull();
          expect(made.filter((value) => value !== null)).toEqual(values);
        }
      }),
    );
  });

  test('a chain goes to the side that it is told', () => {
    expect(tools.chain([1, 2, 3], () => 'left')).toEqual([1, 2, null, 3]);
    expect(tools.chain([1, 2, 3], () => 'right')).toEqual([1, null, 2, null, 3]);
  });
});
