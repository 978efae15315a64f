// Which structures a program keeps beside lists.

import { childOf, type SyntaxTree } from '../../syntax/index.ts';
import { type Code, has } from './code.ts';
import { readingOf } from './reading.ts';
import { heapUse } from './rules/praise.ts';
import { type Shape, shapeOf, shapeOfValue } from './shape.ts';

const STRUCTURES = ['set', 'map', 'queue', 'heap'] as const;
export type Structure = (typeof STRUCTURES)[number];

/** In a fixed order; none for a program that does not parse. */
export function structuresIn(tree: SyntaxTree): readonly Structure[] {
  const reading = readingOf(tree);
  if (reading === null) return [];
  const kept = new Set([
    ...reading.bindings.map((binding) =>
      heapUse(reading.code, binding) === null ? shapeOf(reading, binding) : 'heap',
    ),
    ...heldByObjects(reading.code),
  ]);
  return STRUCTURES.filter((each) => kept.has(each));
}

/** What `self.items = {}` and `this.items = new Map()` hold. */
function heldByObjects(code: Code): readonly (Shape | null)[] {
  return code.nodes.flatMap((node) => {
    const [target, value] = has(code, node, 'assignment')
      ? [childOf(node, 'left'), childOf(node, 'right')]
      : [];
    const isHeld = target !== null && target !== undefined && has(code, target, 'member');
    return isHeld && value !== null && value !== undefined ? [shapeOfValue(code, value)] : [];
  });
}
