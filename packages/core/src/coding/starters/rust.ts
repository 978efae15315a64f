// Rust's words for a signature. Whole numbers are `i64`; a solution may use another size, since the driver reads what its
// function takes.

import type { ClassForm, Parameter } from '../problem.ts';
import type { ValueType } from '../value-type.ts';
import { type NodeType, nodeTypes, pascalCase, type Starter, starterOf, type Words } from './words.ts';

/** Keywords of the 2021 edition that a problem might want for a name (doc.rust-lang.org/reference/keywords.html). */
const RESERVED = new Set(
  (
    'as async await box break const continue crate do dyn else enum extern final fn for if impl in let loop macro ' +
    'match mod move mut override priv pub ref return self static struct super trait try type typeof union unsafe ' +
    'unsized use virtual where while yield'
  ).split(' '),
);

export const rustWords: Words = {
  name: nameOf,
  method: nameOf,
  type: typeOf,
  starter: (signature) => {
    const head = [...new Set(nodeTypes(signature).map(explain))].sort().join('');
    if (signature.class !== undefined) {
      return classStarter(head, pascalCase(signature.name), signature.class);
    }
    const { name, parameters, returns } = signature;
    const taken = parameters.map(declared).join(', ');
    return starterOf(`${head}fn ${nameOf(name)}(${taken}) -> ${typeOf(returns)} {\n    `, '', '\n}\n');
  },
};

function classStarter(head: string, name: string, { parameters, methods }: ClassForm): Starter {
  const rest = methods.map((method) => {
    const returns = method.returns === null ? '' : ` -> ${typeOf(method.returns)}`;
    const taken = ['&mut self', ...method.parameters.map(declared)].join(', ');
    return `\n    fn ${nameOf(method.name)}(${taken})${returns} {\n        \n    }\n`;
  });
  const opening = `${head}struct ${name} {\n}\n\nimpl ${name} {\n`;
  const made = `    fn new(${parameters.map(declared).join(', ')}) -> Self {\n        `;
  return starterOf(`${opening}${made}`, '', `\n    }\n${rest.join('')}}\n`);
}

function declared({ name, type }: Parameter): string {
  return `${nameOf(name)}: ${typeOf(type)}`;
}

function nameOf(snake: string): string {
  return RESERVED.has(snake) ? `${snake}_` : snake;
}

function typeOf(type: ValueType): string {
  switch (type.kind) {
    case 'int':
      return 'i64';
    case 'float':
      return 'f64';
    case 'string':
      return 'String';
    case 'bool':
      return 'bool';
    case 'list':
      return `Vec<${typeOf(type.of)}>`;
    case 'linked-list':
    case 'tree':
      return `Option<Box<${nodeOf(type)}>>`;
    case 'optional': {
      const inner = typeOf(type.of);
      return inner.startsWith('Option<') ? inner : `Option<${inner}>`;
    }
  }
}

/** `ListNode` holds an `i64` unless told otherwise. */
function nodeOf({ kind, of }: NodeType): string {
  const name = kind === 'tree' ? 'TreeNode' : 'ListNode';
  const value = typeOf(of);
  return value === 'i64' ? name : `${name}<${value}>`;
}

function explain(type: NodeType): string {
  const node = nodeOf(type);
  const link = `Option<Box<${node}>>`;
  const links = type.kind === 'tree' ? `left: ${link}, right: ${link}` : `next: ${link}`;
  return `// ${node.split('<')[0] ?? node} is already defined:\n//   struct ${node} { val: ${typeOf(type.of)}, ${links} }\n\n`;
}
