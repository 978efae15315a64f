// JavaScript's and TypeScript's words for a signature.

import type { ClassForm, Parameter, Signature } from '../problem.ts';
import type { ValueType } from '../value-type.ts';
import {
  camelCase,
  type NodeKind,
  nodeKinds,
  pascalCase,
  type Starter,
  starterOf,
  type Words,
} from './words.ts';

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
  method: camelCase,
  type: typeOf,
  starter: (signature) => {
    if (signature.class !== undefined) return classStarter(signature, signature.class, documented);
    const { name, parameters, returns } = signature;
    const opening = `${jsDoc(parameters, returns)}function ${camelCase(name)}(${names(parameters)}) {\n  `;
    return starterOf(`${explained(signature)}${opening}`, '', '\n}\n');
  },
};

export const typescriptWords: Words = {
  name: camelCase,
  method: camelCase,
  type: typeOf,
  starter: (signature) => {
    if (signature.class !== undefined) return classStarter(signature, signature.class, typed);
    const { name, parameters, returns } = signature;
    const opening = `function ${camelCase(name)}(${declared(parameters)}): ${typeOf(returns)} {\n  `;
    return starterOf(`${explained(signature)}${opening}`, '', '\n}\n');
  },
};

/** The head of a method, up to its brace; `returns` is undefined for a constructor, null for what returns nothing. */
type Head = (name: string, parameters: readonly Parameter[], returns: ValueType | null | undefined) => string;

const documented: Head = (name, parameters, returns) => {
  const doc = jsDoc(parameters, returns).replace(/^(?=.)/gm, '  ');
  return `${doc}  ${name}(${names(parameters)})`;
};

const typed: Head = (name, parameters, returns) => {
  const type = returns === undefined ? '' : `: ${returns === null ? 'void' : typeOf(returns)}`;
  return `  ${name}(${declared(parameters)})${type}`;
};

function classStarter(signature: Signature, { parameters, methods }: ClassForm, head: Head): Starter {
  const opening = `${explained(signature)}class ${pascalCase(signature.name)} {\n`;
  const rest = methods.map(
    (method) => `\n${head(camelCase(method.name), method.parameters, method.returns)} {\n    \n  }\n`,
  );
  const body = `${opening}${head('constructor', parameters, undefined)} {\n    `;
  return starterOf(body, '', `\n  }\n${rest.join('')}}\n`);
}

function explained(signature: Signature): string {
  return nodeKinds(signature)
    .map((kind) => COMMENTS[kind])
    .join('');
}

function names(parameters: readonly Parameter[]): string {
  return parameters.map(({ name }) => camelCase(name)).join(', ');
}

function declared(parameters: readonly Parameter[]): string {
  return parameters.map(({ name, type }) => `${camelCase(name)}: ${typeOf(type)}`).join(', ');
}

/** Empty where there is nothing to say. */
function jsDoc(parameters: readonly Parameter[], returns: ValueType | null | undefined): string {
  const lines = parameters.map(({ name, type }) => ` * @param {${typeOf(type)}} ${camelCase(name)}`);
  if (returns !== undefined && returns !== null) lines.push(` * @returns {${typeOf(returns)}}`);
  return lines.length === 0 ? '' : ['/**', ...lines, ' */', ''].join('\n');
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
