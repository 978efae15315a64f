// Go's words for a signature.

import type { ClassForm, Parameter, Signature } from '../problem.ts';
import type { ValueType } from '../value-type.ts';
import {
  camelCase,
  type NodeKind,
  nodeTypes,
  pascalCase,
  type Starter,
  starterOf,
  type Words,
} from './words.ts';

/** Go's keywords (go.dev/ref/spec#Keywords) and the names that a program has already. */
const RESERVED = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package ' +
    'range return select struct switch type var main init'
  ).split(' '),
);

/** A type of nodes, already defined for the candidate: `ListNode` or `TreeNode`. */
export interface GoNode {
  readonly kind: NodeKind;
  readonly name: 'ListNode' | 'TreeNode';
  /** The type of `Val`; `T` where the type is generic, because the signature has nodes of several types. */
  readonly value: string;
}

export const goWords: Words = {
  name: nameOf,
  method: pascalCase,
  type: (type) => goType(type, []),
  starter: (signature) => {
    const nodes = goNodes(signature);
    const head = nodes.map(explain).join('');
    if (signature.class !== undefined) return classStarter(head, signature, signature.class);
    const { name, parameters, returns } = signature;
    const opening = `func ${nameOf(name)}(${declared(parameters, nodes)}) ${goType(returns, nodes)} {\n\t`;
    return starterOf(`${head}${opening}`, '', '\n}\n');
  },
};

function classStarter(head: string, signature: Signature, { parameters, methods }: ClassForm): Starter {
  const nodes = goNodes(signature);
  const name = pascalCase(signature.name);
  const receiver = name.charAt(0).toLowerCase();
  const rest = methods.map((method) => {
    const returns = method.returns === null ? '' : `${goType(method.returns, nodes)} `;
    const own = `func (${receiver} *${name}) ${pascalCase(method.name)}`;
    return `\n${own}(${declared(method.parameters, nodes)}) ${returns}{\n\t\n}\n`;
  });
  const made = `type ${name} struct {\n}\n\nfunc New${name}(${declared(parameters, nodes)}) *${name} {\n\t`;
  return starterOf(`${head}${made}`, '', `\n}\n${rest.join('')}`);
}

function declared(parameters: readonly Parameter[], nodes: readonly GoNode[]): string {
  return parameters.map(({ name, type }) => `${nameOf(name)} ${goType(type, nodes)}`).join(', ');
}

function nameOf(snake: string): string {
  const name = camelCase(snake);
  return RESERVED.has(name) ? `${name}_` : name;
}

/** The types of nodes that a signature needs, lists first. */
export function goNodes(signature: Signature): readonly GoNode[] {
  const types = nodeTypes(signature);
  return (['linked-list', 'tree'] as const).flatMap((kind): GoNode[] => {
    const values = types.filter((type) => type.kind === kind).map(({ of }) => goType(of, []));
    const [value] = values;
    if (value === undefined) return [];
    const name = kind === 'tree' ? 'TreeNode' : 'ListNode';
    return [{ kind, name, value: new Set(values).size === 1 ? value : 'T' }];
  });
}

/** A value type in Go: what may be missing is a pointer or, for a list, a nil slice. */
export function goType(type: ValueType, nodes: readonly GoNode[]): string {
  switch (type.kind) {
    case 'int':
    case 'string':
    case 'bool':
      return type.kind;
    case 'float':
      return 'float64';
    case 'list':
      return `[]${goType(type.of, nodes)}`;
    case 'optional': {
      const inner = goType(type.of, nodes);
      return inner.startsWith('*') || inner.startsWith('[]') ? inner : `*${inner}`;
    }
    case 'linked-list':
    case 'tree': {
      const name = type.kind === 'tree' ? 'TreeNode' : 'ListNode';
      const node = nodes.find(({ kind }) => kind === type.kind);
      return node?.value === 'T' ? `*${name}[${goType(type.of, nodes)}]` : `*${name}`;
    }
  }
}

/** The declaration, on one line. */
export function goNodeType({ kind, name, value }: GoNode): string {
  const generic = value === 'T';
  const links = kind === 'tree' ? 'Left, Right' : 'Next';
  const pointer = `*${name}${generic ? '[T]' : ''}`;
  return `type ${name}${generic ? '[T any]' : ''} struct { Val ${value}; ${links} ${pointer} }`;
}

function explain(node: GoNode): string {
  return `// ${node.name} is already defined:\n//\t${goNodeType(node)}\n\n`;
}
