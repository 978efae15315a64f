// The code that a candidate starts from: the signature in the words of each language.

import type { Language } from '../judging/index.ts';
import type { Parameter, Signature } from './problem.ts';
import type { ValueType } from './value-type.ts';

export interface Starter {
  readonly text: string;
  /** What the candidate writes over first, as offsets into `text`: the empty body, or Python's `pass`. */
  readonly body: readonly [from: number, to: number];
}

/** The empty function of a signature; nodes of lists and trees are explained in a comment above it. */
export function starterCode(signature: Signature, language: Language): Starter {
  const nodes = nodeKinds([...signature.parameters.map((parameter) => parameter.type), signature.returns]);
  const head = nodes.map((kind) => NODE_COMMENTS[kind][language]).join('');
  const { before, body, after } = functionAround(signature, language);
  const from = head.length + before.length;
  return { text: `${head}${before}${body}${after}`, body: [from, from + body.length] };
}

/** The name that a snake_case identifier goes by in a language. */
export function nameIn(language: Language, snake: string): string {
  if (language === 'python') return snake;
  return snake.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** A value type in the words of a language, e.g. `list[int]`, `number[]`, `TreeNode | null`. */
export function typeIn(language: Language, type: ValueType): string {
  const python = language === 'python';
  switch (type.kind) {
    case 'int':
      return python ? 'int' : 'number';
    case 'float':
      return python ? 'float' : 'number';
    case 'string':
      return python ? 'str' : 'string';
    case 'bool':
      return python ? 'bool' : 'boolean';
    case 'linked-list':
      return orNothing(python, 'ListNode');
    case 'tree':
      return orNothing(python, 'TreeNode');
    case 'optional':
      return orNothing(python, typeIn(language, type.of));
    case 'list': {
      const item = typeIn(language, type.of);
      if (python) return `list[${item}]`;
      return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
    }
  }
}

function orNothing(python: boolean, type: string): string {
  const nothing = python ? 'None' : 'null';
  return type.endsWith(` | ${nothing}`) ? type : `${type} | ${nothing}`;
}

function functionAround(
  signature: Signature,
  language: Language,
): { readonly before: string; readonly body: string; readonly after: string } {
  const name = nameIn(language, signature.name);
  const returns = typeIn(language, signature.returns);
  const names = signature.parameters.map((parameter) => nameIn(language, parameter.name));
  const typed = signature.parameters.map(
    (parameter, index) => `${names[index] ?? ''}: ${typeIn(language, parameter.type)}`,
  );
  switch (language) {
    case 'python':
      return { before: `def ${name}(${typed.join(', ')}) -> ${returns}:\n    `, body: 'pass', after: '\n' };
    case 'javascript':
      return {
        before: `${jsDoc(signature.parameters, returns)}function ${name}(${names.join(', ')}) {\n  `,
        body: '',
        after: '\n}\n',
      };
    case 'typescript':
      return {
        before: `function ${name}(${typed.join(', ')}): ${returns} {\n  `,
        body: '',
        after: '\n}\n',
      };
  }
}

function jsDoc(parameters: readonly Parameter[], returns: string): string {
  const lines = parameters.map(
    ({ name, type }) => ` * @param {${typeIn('javascript', type)}} ${nameIn('javascript', name)}`,
  );
  return ['/**', ...lines, ` * @returns {${returns}}`, ' */', ''].join('\n');
}

type NodeKind = 'linked-list' | 'tree';

function nodeKinds(types: readonly ValueType[]): readonly NodeKind[] {
  const found = new Set<NodeKind>();
  const visit = (type: ValueType): void => {
    if (type.kind === 'linked-list' || type.kind === 'tree') found.add(type.kind);
    if ('of' in type) visit(type.of);
  };
  types.forEach(visit);
  return [...found].sort();
}

const SCRIPT_LIST = `// ListNode is already defined:
//   class ListNode { constructor(val, next = null) }

`;
const SCRIPT_TREE = `// TreeNode is already defined:
//   class TreeNode { constructor(val, left = null, right = null) }

`;

const NODE_COMMENTS: Readonly<Record<NodeKind, Readonly<Record<Language, string>>>> = {
  'linked-list': {
    python: `# ListNode is already defined:
#   class ListNode:
#       def __init__(self, val, next=None): ...

`,
    javascript: SCRIPT_LIST,
    typescript: SCRIPT_LIST,
  },
  tree: {
    python: `# TreeNode is already defined:
#   class TreeNode:
#       def __init__(self, val, left=None, right=None): ...

`,
    javascript: SCRIPT_TREE,
    typescript: SCRIPT_TREE,
  },
};
