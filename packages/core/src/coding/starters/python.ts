// Python's words for a signature.

import type { ClassForm, Parameter, Signature } from '../problem.ts';
import type { ValueType } from '../value-type.ts';
import { type NodeKind, nodeKinds, pascalCase, type Starter, starterOf, type Words } from './words.ts';

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
  method: (snake) => snake,
  type: typeOf,
  starter: (signature) => {
    const head = nodeKinds(signature)
      .map((kind) => COMMENTS[kind])
      .join('');
    return signature.class === undefined
      ? functionStarter(head, signature)
      : classStarter(`${head}class ${pascalCase(signature.name)}:\n`, signature.class);
  },
};

function functionStarter(head: string, { name, parameters, returns }: Signature): Starter {
  const opening = `def ${name}(${parameters.map(declared).join(', ')}) -> ${typeOf(returns)}:\n    `;
  return starterOf(`${head}${opening}`, 'pass', '\n');
}

function classStarter(head: string, { parameters, methods }: ClassForm): Starter {
  const taken = (of: readonly Parameter[]): string => ['self', ...of.map(declared)].join(', ');
  const rest = methods.map((method) => {
    const returns = method.returns === null ? 'None' : typeOf(method.returns);
    return `\n    def ${method.name}(${taken(method.parameters)}) -> ${returns}:\n        pass\n`;
  });
  return starterOf(`${head}    def __init__(${taken(parameters)}):\n        `, 'pass', `\n${rest.join('')}`);
}

function declared({ name, type }: Parameter): string {
  return `${name}: ${typeOf(type)}`;
}

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
