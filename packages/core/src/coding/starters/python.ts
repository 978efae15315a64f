// Python's words for a signature.

import type { ValueType } from '../value-type.ts';
import { type NodeKind, nodeKinds, starterOf, type Words } from './words.ts';

const COMMENTS: Readonly<Record<NodeKind, string>> = {
  'linked-list': `# ListNode is already defined:
#   class ListNode:
#       def __init__(self, val, next=None): ...

`,
  tree: `# TreeNode is already defined:
#   class TreeNode:
#       def __init__(self, val, left=None, right=None): ...

`,
};

export const pythonWords: Words = {
  name: (snake) => snake,
  type: typeOf,
  starter: (signature) => {
    const head = nodeKinds(signature).map((kind) => COMMENTS[kind]);
    const parameters = signature.parameters.map(({ name, type }) => `${name}: ${typeOf(type)}`);
    const opening = `def ${signature.name}(${parameters.join(', ')}) -> ${typeOf(signature.returns)}:\n    `;
    return starterOf(`${head.join('')}${opening}`, 'pass', '\n');
  },
};

function typeOf(type: ValueType): string {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return type.kind;
    case 'string':
      return 'str';
    case 'linked-list':
      return 'ListNode | None';
    case 'tree':
      return 'TreeNode | None';
    case 'optional': {
      const inner = typeOf(type.of);
      return inner.endsWith(' | None') ? inner : `${inner} | None`;
    }
    case 'list':
      return `list[${typeOf(type.of)}]`;
  }
}
