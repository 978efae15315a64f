import { expect, test } from 'vitest';

import { checkArgument } from './argument.ts';
import type { Parameter } from './problem.ts';
import type { ValueType } from './value-type.ts';

const int: ValueType = { kind: 'int' };

function parameter(type: ValueType): Parameter {
  return { name: 'p', type, constraint: '', length: [1, 3], range: [-5, 5] };
}

test('the length of a tree is its number of nodes', () => {
  const tree = parameter({ kind: 'tree', of: int });
  expect(checkArgument(tree, [1, null, 2, null, 3])).toBeNull();
  expect(checkArgument(tree, [1, 2, 3, 4])).toBe('p has length 4, which is outside 1 to 3');
  expect(checkArgument(tree, [])).toContain('length 0');
});

test('the length of a text is its code units, and of nested lists the outermost', () => {
  expect(checkArgument(parameter({ kind: 'string' }), 'abcd')).toContain('length 4');
  const nested = parameter({ kind: 'list', of: { kind: 'list', of: int } });
  expect(checkArgument(nested, [[1, 2, 3, 4, 5]])).toBeNull();
});

test('the range holds however deep', () => {
  const nested = parameter({ kind: 'list', of: { kind: 'list', of: int } });
  expect(checkArgument(nested, [[1], [2, -6]])).toBe('p holds -6, which is outside -5 to 5');
  expect(checkArgument(parameter({ kind: 'optional', of: int }), null)).toBeNull();
});

test('the type comes first', () => {
  expect(checkArgument(parameter({ kind: 'list', of: int }), 'abc')).toContain('must be a list');
});
