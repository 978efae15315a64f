// C++'s words for a signature. A whole number is an `int` where its range says that it fits, and a `long long` otherwise;
// a solution may use either, since the driver reads what its function takes.

import type { ClassForm, Method, Parameter, Signature } from '../problem.ts';
import type { ValueType } from '../value-type.ts';
import {
  allParameters,
  camelCase,
  type NodeType,
  nodeTypes,
  pascalCase,
  type Starter,
  starterOf,
  type Words,
} from './words.ts';

const LARGEST_INT = 2 ** 31 - 1;
/** Keywords of C++20 that a problem might want for a name (N4860, table 5). */
const RESERVED = new Set(
  (
    'alignas alignof and asm auto bitand bitor bool break case catch char class compl concept const continue default ' +
    'delete do double else enum explicit export extern false float for friend goto if inline int long mutable ' +
    'namespace new noexcept not nullptr operator or private protected public register requires return short signed ' +
    'sizeof static struct switch template this throw true try typedef typeid typename union unsigned using virtual ' +
    'void volatile while xor main'
  ).split(' '),
);

/** The C++ type of a node's class, and of the value in it. */
export interface CppNode {
  readonly kind: NodeType['kind'];
  /** `ListNode`, `TreeNode`; where a signature has several kinds of values in nodes, `ListNode2` and so on. */
  readonly name: string;
  readonly value: string;
}

export const cppWords: Words = {
  name: nameOf,
  method: nameOf,
  type: (type, range = null) => typeOf(type, fitsInt({ range }) ? { ...wide, int: 'int' } : wide),
  starter: (signature) => {
    const head = cppNodes(signature).map(explain).join('');
    const { class: form } = signature;
    if (form !== undefined) return classStarter(head, signature, form);
    const opening = `${methodHead(signature, naming(signature))} {\n    `;
    return starterOf(`${head}${opening}`, '', '\n}\n');
  },
};

function classStarter(head: string, signature: Signature, { parameters, methods }: ClassForm): Starter {
  const named = naming(signature);
  const name = pascalCase(signature.name);
  const opening = `${head}class ${name} {\npublic:\n    ${name}(${declared(parameters, named)}) {\n        `;
  const rest = methods.map((method) => `\n    ${methodHead(method, named)} {\n        \n    }\n`);
  return starterOf(opening, '', `\n    }\n${rest.join('')}};\n`);
}

function methodHead({ name, parameters, returns }: Method, named: Naming): string {
  const type = returns === null ? 'void' : typeOf(returns, named);
  return `${type} ${nameOf(name)}(${declared(parameters, named)})`;
}

function declared(parameters: readonly Parameter[], named: Naming): string {
  return parameters
    .map((parameter) => {
      const type = typeOf(parameter.type, { ...named, int: fitsInt(parameter) ? 'int' : 'long long' });
      const reference = parameter.type.kind === 'list' ? '&' : '';
      return `${type}${reference} ${nameOf(parameter.name)}`;
    })
    .join(', ');
}

function nameOf(snake: string): string {
  const name = camelCase(snake);
  return RESERVED.has(name) ? `${name}_` : name;
}

/** The classes of nodes that a signature needs; those that others hold come first. */
export function cppNodes(signature: Signature): readonly CppNode[] {
  const int = nodeInt(signature);
  const nodes: CppNode[] = [];
  for (const type of nodeTypes(signature)) {
    const value = typeOf(type.of, { int, nodes });
    if (nodes.some((node) => node.kind === type.kind && node.value === value)) continue;
    const before = nodes.filter(({ kind }) => kind === type.kind).length;
    const name = type.kind === 'tree' ? 'TreeNode' : 'ListNode';
    nodes.push({ kind: type.kind, name: before === 0 ? name : `${name}${before + 1}`, value });
  }
  return nodes;
}

interface Naming {
  /** What a whole number is called outside of nodes. */
  readonly int: 'int' | 'long long';
  readonly nodes: readonly CppNode[];
  /** What it is called in nodes. */
  readonly nodeInt?: 'int' | 'long long';
}

const wide: Naming = { int: 'long long', nodes: [] };

function naming(signature: Signature): Naming {
  return { int: 'long long', nodes: cppNodes(signature), nodeInt: nodeInt(signature) };
}

/** One class serves every list of whole numbers, so all of them must fit. */
function nodeInt(signature: Signature): 'int' | 'long long' {
  const holders = allParameters(signature).filter(({ type }) => hasNodes(type));
  return holders.length > 0 && holders.every(fitsInt) ? 'int' : 'long long';
}

function hasNodes(type: ValueType): boolean {
  return type.kind === 'linked-list' || type.kind === 'tree' || ('of' in type && hasNodes(type.of));
}

function fitsInt({ range }: Pick<Parameter, 'range'>): boolean {
  return range !== null && range[0] >= -LARGEST_INT - 1 && range[1] <= LARGEST_INT;
}

function typeOf(type: ValueType, naming: Naming): string {
  switch (type.kind) {
    case 'int':
      return naming.int;
    case 'float':
      return 'double';
    case 'string':
      return 'string';
    case 'bool':
      return 'bool';
    case 'list':
      return `vector<${typeOf(type.of, naming)}>`;
    case 'optional': {
      const inner = typeOf(type.of, naming);
      return inner.endsWith('*') ? inner : `optional<${inner}>`;
    }
    case 'linked-list':
    case 'tree': {
      const value = typeOf(type.of, { ...naming, int: naming.nodeInt ?? naming.int });
      const node = naming.nodes.find((each) => each.kind === type.kind && each.value === value);
      return `${node?.name ?? (type.kind === 'tree' ? 'TreeNode' : 'ListNode')}*`;
    }
  }
}

function explain({ kind, name, value }: CppNode): string {
  const links = kind === 'tree' ? [`${name}* left;`, `${name}* right;`] : [`${name}* next;`];
  const fields = [`${value} val;`, ...links].join(' ');
  return `// ${name} is already defined:\n//   struct ${name} { ${fields} };\n\n`;
}
