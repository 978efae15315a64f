// JavaScript's and TypeScript's words for a signature.

import type { Parameter } from '../problem.ts';
import type { ValueType } from '../value-type.ts';
import { camelCase, type NodeKind, nodeKinds, type Starter, starterOf, type Words } from './words.ts';

const COMMENTS: Readonly<Record<NodeKind, string>> = {
  'linked-list': `// ListNode is already defined:
//   class ListNode { constructor(val, next = null) }

`,
  tree: `// TreeNode is already defined:
//   class TreeNode { constructor(val, left = null, right = null) }

`,
};

export const javascriptWords: Words = {
  name: camelCase,
  type: typeOf,
  starter: (signature) => {
    const names = signature.parameters.map(({ name }) => camelCase(name)).join(', ');
    const comment = jsDoc(signature.parameters, typeOf(signature.returns));
    const opening = `${comment}function ${camelCase(signature.name)}(${names}) {\n  `;
    return functionAround(nodeKinds(signature), opening);
  },
};

export const typescriptWords: Words = {
  name: camelCase,
  type: typeOf,
  starter: (signature) => {
    const parameters = signature.parameters.map(({ name, type }) => `${camelCase(name)}: ${typeOf(type)}`);
    const returns = typeOf(signature.returns);
    const opening = `function ${camelCase(signature.name)}(${parameters.join(', ')}): ${returns} {\n  `;
    return functionAround(nodeKinds(signature), opening);
  },
};

function functionAround(kinds: readonly NodeKind[], opening: string): Starter {
  return starterOf(`${kinds.map((kind) => COMMENTS[kind]).join('')}${opening}`, '', '\n}\n');
}

function jsDoc(parameters: readonly Parameter[], returns: string): string {
  const lines = parameters.map(({ name, type }) => ` * @param {${typeOf(type)}} ${camelCase(name)}`);
  return ['/**', ...lines, ` * @returns {${returns}}`, ' */', ''].join('\n');
}

function typeOf(type: ValueType): string {
  switch (type.kind) {
    case 'int':
    case 'float':
      return 'number';
    case 'string':
      return 'string';
    case 'bool':
      return 'boolean';
    case 'linked-list':
      return 'ListNode | null';
    case 'tree':
      return 'TreeNode | null';
    case 'optional': {
      const inner = typeOf(type.of);
      return inner.endsWith(' | null') ? inner : `${inner} | null`;
    }
    case 'list': {
      const item = typeOf(type.of);
      return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
    }
  }
}
