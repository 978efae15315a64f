// A signature as each language writes it: names in its convention, types in its words, a stub to start from.

import type { Language } from '../../judging/index.ts';
import type { Signature } from '../problem.ts';
import type { ValueType } from '../value-type.ts';

/** `pair_with_sum` → `pairWithSum`. */
export function camelCase(name: string): string {
  return name.replace(/_+([A-Za-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** What the function is called in this language. */
export function functionName(signature: Signature, language: Language): string {
  return language === 'python' ? signature.name : camelCase(signature.name);
}

/** The line that opens the function: `def pair_with_sum(nums: list[int], target: int) -> list[int]:`. */
export function signatureLine(signature: Signature, language: Language): string {
  const name = functionName(signature, language);
  switch (language) {
    case 'python': {
      const parameters = signature.parameters.map(({ name, type }) => `${name}: ${pythonType(type)}`);
      return `def ${name}(${parameters.join(', ')}) -> ${pythonType(signature.returns)}:`;
    }
    case 'javascript':
      return `function ${name}(${signature.parameters.map((parameter) => camelCase(parameter.name)).join(', ')})`;
    case 'typescript': {
      const parameters = signature.parameters.map(
        ({ name, type }) => `${camelCase(name)}: ${typescriptType(type)}`,
      );
      return `function ${name}(${parameters.join(', ')}): ${typescriptType(signature.returns)}`;
    }
  }
}

/** An empty solution to start from. */
export function starterCode(signature: Signature, language: Language): string {
  const line = signatureLine(signature, language);
  return language === 'python' ? `${line}\n    pass\n` : `${line} {\n}\n`;
}

function pythonType(type: ValueType): string {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return type.kind;
    case 'string':
      return 'str';
    case 'list':
      return `list[${pythonType(type.of)}]`;
    case 'linked-list':
      return 'Optional[ListNode]';
    case 'tree':
      return 'Optional[TreeNode]';
    case 'optional':
      return `Optional[${pythonType(type.of)}]`;
  }
}

function typescriptType(type: ValueType): string {
  switch (type.kind) {
    case 'int':
    case 'float':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'string':
      return 'string';
    case 'list': {
      const inner = typescriptType(type.of);
      return inner.includes(' ') ? `(${inner})[]` : `${inner}[]`;
    }
    case 'linked-list':
      return 'ListNode | null';
    case 'tree':
      return 'TreeNode | null';
    case 'optional':
      return `${typescriptType(type.of)} | null`;
  }
}
