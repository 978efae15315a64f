// The code that a candidate starts from: the signature in the words of each language.

import type { Language } from '../judging/index.ts';
import type { Parameter, Signature } from './problem.ts';
import { cppWords } from './starters/cpp.ts';
import { goWords } from './starters/go.ts';
import { javaWords } from './starters/java.ts';
import { javascriptWords, typescriptWords } from './starters/javascript.ts';
import { pythonWords } from './starters/python.ts';
import { rustWords } from './starters/rust.ts';
import { sqlWords } from './starters/sql.ts';
import { pascalCase, type Starter, type Words } from './starters/words.ts';
import type { ValueType } from './value-type.ts';

export type { Starter } from './starters/words.ts';

const words: Readonly<Record<Language, Words>> = {
  python: pythonWords,
  javascript: javascriptWords,
  typescript: typescriptWords,
  java: javaWords,
  cpp: cppWords,
  go: goWords,
  rust: rustWords,
  sql: sqlWords,
};

/** The empty function or class of a signature; nodes of lists and trees are explained in a comment above it. */
export function starterCode(signature: Signature, language: Language): Starter {
  return words[language].starter(signature);
}

/** The name that a snake_case identifier goes by in a language. */
export function nameIn(language: Language, snake: string): string {
  return words[language].name(snake);
}

/** The name that a method goes by in a language. */
export function methodIn(language: Language, snake: string): string {
  return words[language].method(snake);
}

/** The name of a class, in every language. */
export function className({ name }: Pick<Signature, 'name'>): string {
  return pascalCase(name);
}

/** What stands before the parenthesis where an object is made. */
export function creationIn(language: Language, signature: Pick<Signature, 'name'>): string {
  const name = className(signature);
  switch (language) {
    case 'javascript':
    case 'typescript':
    case 'java':
      return `new ${name}`;
    case 'go':
      return `New${name}`;
    case 'rust':
      return `${name}::new`;
    case 'python':
    case 'cpp':
    case 'sql':
      return name;
  }
}

/** A value type in the words of a language, e.g. `list[int]`, `number[]`, `vector<string>`; numbers stay in `range`. */
export function typeIn(language: Language, type: ValueType, range: Parameter['range'] = null): string {
  return words[language].type(type, range);
}
