// Which structures a program keeps beside lists.

import type { SyntaxTree } from '../../syntax/index.ts';
import { readingOf } from './reading.ts';
import { heapUse } from './rules/praise.ts';
import { shapeOf } from './shape.ts';

const STRUCTURES = ['set', 'map', 'queue', 'heap'] as const;
export type Structure = (typeof STRUCTURES)[number];

/** In a fixed order; none for a program that does not parse. */
export function structuresIn(tree: SyntaxTree): readonly Structure[] {
  const reading = readingOf(tree);
  if (reading === null) return [];
  const kept = new Set(
    reading.bindings.map((binding) =>
      heapUse(reading.code, binding) === null ? shapeOf(reading, binding) : 'heap',
    ),
  );
  return STRUCTURES.filter((each) => kept.has(each));
}
