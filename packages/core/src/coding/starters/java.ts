// Java's words for a signature. A whole number is an `int` where its range says that it fits, and a `long` otherwise; a
// solution may use either, since the driver reads what its method takes.

import type { ClassForm, Method, Parameter, Signature } from '../problem.ts';
import type { ValueType } from '../value-type.ts';
import {
  allParameters,
  camelCase,
  type NodeKind,
  nodeTypes,
  pascalCase,
  type Starter,
  starterOf,
  type Words,
} from './words.ts';

const LARGEST_INT = 2 ** 31 - 1;
/** Java 17's keywords and literals (JLS 3.9, 3.10) that a problem might want for a name. */
const RESERVED = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends ' +
    'final finally float for goto if implements import instanceof int interface long native new package private ' +
    'protected public return short static strictfp super switch synchronized this throw throws transient try void ' +
    'volatile while true false null'
  ).split(' '),
);

/** What nodes can hold in a class of their own; others share a generic one. */
const NODE_PACKAGES: Readonly<Record<string, string>> = {
  int: 'ofint',
  long: 'oflong',
  double: 'ofdouble',
  boolean: 'ofboolean',
  String: 'ofstring',
};

/** A class of nodes, already defined for the candidate: `ListNode` or `TreeNode`. */
interface JavaNode {
  readonly kind: NodeKind;
  readonly name: 'ListNode' | 'TreeNode';
  /** The package that it comes from. */
  readonly package: string;
  /** The type of `val`; `T` where the class is generic, because the signature has nodes of several types. */
  readonly value: string;
}

type WholeNumber = 'int' | 'long';

interface Naming {
  readonly whole: WholeNumber;
  readonly nodes: readonly JavaNode[];
}

export const javaWords: Words = {
  name: nameOf,
  method: nameOf,
  type: (type, range = null) => typeOf(type, { whole: wholeNumber(range), nodes: [] }),
  starter: (signature) => {
    const nodes = javaNodes(signature);
    const head = nodes.map(explain).join('');
    if (signature.class !== undefined) {
      return classStarter(head, signature, signature.class);
    }
    return starterOf(`${head}class Solution {\n${methodHead(signature, nodes)}`, '', '\n    }\n}\n');
  },
};

function classStarter(head: string, signature: Signature, { parameters, methods }: ClassForm): Starter {
  const nodes = javaNodes(signature);
  const name = pascalCase(signature.name);
  const opening = `${head}class ${name} {\n    public ${name}(${declared(parameters, nodes)}) {\n        `;
  const rest = methods.map((method) => `\n${methodHead(method, nodes)}\n    }\n`);
  return starterOf(opening, '', `\n    }\n${rest.join('')}}\n`);
}

/** Up to where the body is written. */
function methodHead({ name, parameters, returns }: Method, nodes: readonly JavaNode[]): string {
  const type = returns === null ? 'void' : typeOf(returns, { whole: 'long', nodes });
  return `    public ${type} ${nameOf(name)}(${declared(parameters, nodes)}) {\n        `;
}

function declared(parameters: readonly Parameter[], nodes: readonly JavaNode[]): string {
  return parameters
    .map(({ name, type, range }) => `${typeOf(type, { whole: wholeNumber(range), nodes })} ${nameOf(name)}`)
    .join(', ');
}

function nameOf(snake: string): string {
  const name = camelCase(snake);
  return RESERVED.has(name) ? `${name}_` : name;
}

/** The classes of nodes that a signature needs, lists first. */
export function javaNodes(signature: Signature): readonly JavaNode[] {
  const types = nodeTypes(signature);
  const whole = nodeWholeNumber(allParameters(signature));
  return (['linked-list', 'tree'] as const).flatMap((kind): JavaNode[] => {
    const values = types
      .filter((type) => type.kind === kind)
      .map(({ of }) => typeOf(of, { whole, nodes: [] }));
    const [value] = values;
    if (value === undefined) return [];
    const simple = new Set(values).size === 1 ? NODE_PACKAGES[value] : undefined;
    const [word, name] = kind === 'tree' ? (['tree', 'TreeNode'] as const) : (['list', 'ListNode'] as const);
    const from = `greenroom.${word}.${simple ?? 'ofany'}`;
    return [{ kind, name, package: from, value: simple === undefined ? 'T' : value }];
  });
}

/** One class serves every node of whole numbers, so all of them must fit. */
function nodeWholeNumber(parameters: readonly Parameter[]): WholeNumber {
  const holders = parameters.filter(({ type }) => holdsNodes(type));
  const fits = holders.length > 0 && holders.every(({ range }) => wholeNumber(range) === 'int');
  return fits ? 'int' : 'long';
}

function holdsNodes(type: ValueType): boolean {
  return type.kind === 'linked-list' || type.kind === 'tree' || ('of' in type && holdsNodes(type.of));
}

function wholeNumber(range: Parameter['range']): WholeNumber {
  return range !== null && range[0] >= -LARGEST_INT - 1 && range[1] <= LARGEST_INT ? 'int' : 'long';
}

function typeOf(type: ValueType, naming: Naming): string {
  switch (type.kind) {
    case 'int':
      return naming.whole;
    case 'float':
      return 'double';
    case 'string':
      return 'String';
    case 'bool':
      return 'boolean';
    case 'list': {
      const item = typeOf(type.of, naming);
      return isArrayItem(item) ? `${item}[]` : `List<${item}>`;
    }
    case 'optional':
      return boxed(typeOf(type.of, naming));
    case 'linked-list':
    case 'tree': {
      const name = type.kind === 'tree' ? 'TreeNode' : 'ListNode';
      const node = naming.nodes.find(({ kind }) => kind === type.kind);
      return node?.value === 'T' ? `${name}<${boxed(typeOf(type.of, naming))}>` : name;
    }
  }
}

/** What people keep in arrays: plain values, nodes, and arrays of those. */
function isArrayItem(type: string): boolean {
  return /^(?:int|long|double|boolean|ListNode|TreeNode)(?:\[\])*$/.test(type);
}

const BOXES: Readonly<Record<string, string>> = {
  int: 'Integer',
  long: 'Long',
  double: 'Double',
  boolean: 'Boolean',
};

function boxed(type: string): string {
  return BOXES[type] ?? type;
}

function explain({ kind, name, value }: JavaNode): string {
  const type = value === 'T' ? `${name}<T>` : name;
  const links = kind === 'tree' ? ['left', 'right'] : ['next'];
  const fields = [`${value} val;`, ...links.map((link) => `${type} ${link};`)].join(' ');
  const parameters = [`${value} val`, ...links.map((link) => `${type} ${link}`)].join(', ');
  return `// ${name} is already defined:\n//   class ${type} { ${fields} ${name}(${parameters}) }\n\n`;
}
