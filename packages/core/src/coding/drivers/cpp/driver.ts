// The C++ driver for one signature and one solution: a main file that takes the solution in as it is, line for line.

import type { Signature } from '../../problem.ts';
import { cppNodes, cppWords } from '../../starters/cpp.ts';
import type { ValueType } from '../../value-type.ts';
import { rareCppHeaders } from './prelude.ts';

export interface CppDriver {
  /** The text of `main.cpp`, to be compiled beside `solution.cpp` after the prelude. */
  readonly main: string;
  /** Whether the solution defines something of the right name; if not, it can be compiled, but not called. */
  readonly found: boolean;
}

/**
 * Wants the function of the signature, or a class `Solution` with such a method, under its snake_case name or in camelCase.
 * Parameters may be of any type that can hold the values; what does not fit is an error that begins with `greenroom:`.
 */
export function cppDriver(signature: Signature, source: string): CppDriver {
  const code = withoutComments(source);
  const target = findTarget(signature, code);
  const types = [signature.returns, ...signature.parameters.map(({ type }) => type)].map(specOf);
  const lines = [
    // Older compilers lack some of them.
    ...rareCppHeaders(code).map((name) => `#if __has_include(<${name}>)\n#include <${name}>\n#endif`),
    `using GreenroomSignature = ::greenroom::Signature<${types.join(', ')}>;`,
    ...nodeClasses(signature, code),
    '#define main greenroom_main_of_the_solution',
    '#include "solution.cpp"',
    ...['main', 'int', 'return', 'static_assert'].map((word) => `#undef ${word}`),
    ...(target === null ? ['int main() {}'] : [...checks(signature, target), callOf(target)]),
  ];
  return { main: `${lines.join('\n')}\n`, found: target !== null };
}

interface Target {
  readonly name: string;
  /** In C++: what names it, and the class that has it. */
  readonly address: string;
  readonly owner: 'void' | '::Solution';
}

function findTarget({ name }: Signature, code: string): Target | null {
  const names = [...new Set([cppWords.name(name), name])];
  const named = names.find((each) => new RegExp(`\\b${each}\\b`).test(code));
  if (named === undefined) return null;
  const isMethod = /\b(?:class|struct)\s+Solution\b[^;{]*\{/.test(code);
  return isMethod
    ? { name: named, address: `&::Solution::${named}`, owner: '::Solution' }
    : { name: named, address: `&::${named}`, owner: 'void' };
}

/** What the prelude's templates need to hold true, each with the words that the candidate reads when it does not. */
function checks(signature: Signature, { name, address }: Target): readonly string[] {
  const { parameters, returns } = signature;
  const count = `${parameters.length} parameter${parameters.length === 1 ? '' : 's'}`;
  const type = `decltype(${address})`;
  return [
    check(`takes_as_many<${type}, ${parameters.length}>()`, `${name} must take ${count}`),
    ...parameters.map((parameter, index) => {
      const spec = specOf(parameter.type);
      const wanted = `the parameter ${cppWords.name(parameter.name)} must be of a type like ${cppWords.type(parameter.type)}`;
      return check(`takes<${type}, ${index}, ${spec}>()`, wanted);
    }),
    check(
      `gives<${type}, ${specOf(returns)}>()`,
      `${name} must return a type like ${cppWords.type(returns)}`,
    ),
  ];
}

function check(condition: string, words: string): string {
  return `static_assert(::greenroom::${condition}, "greenroom: ${words}");`;
}

function callOf({ address, owner }: Target): string {
  return `int main() { return ::greenroom::serve(&GreenroomSignature::call<${owner}, ${address}>); }`;
}

/** Nodes are already defined, unless the solution brings its own. */
function nodeClasses(signature: Signature, code: string): readonly string[] {
  return cppNodes(signature)
    .filter(({ name }) => !new RegExp(`\\b(?:class|struct)\\s+${name}\\b[^;{]*\\{`).test(code))
    .map(({ kind, name, value }) => {
      const links = kind === 'tree' ? ['left', 'right'] : ['next'];
      const fields = [`${value} val;`, ...links.map((link) => `${name}* ${link};`)];
      const given = links.map((link) => `${name}* ${link}`).join(', ');
      const taken = links.map((link) => `${link}(${link})`).join(', ');
      const none = links.map((link) => `${link}(nullptr)`).join(', ');
      return [
        `struct ${name} {`,
        ...fields,
        `${name}() : val(), ${none} {}`,
        // Not explicit, as candidates know it.
        `${name}(${value} val) : val(std::move(val)), ${none} {}`,
        `${name}(${value} val, ${given}) : val(std::move(val)), ${taken} {}`,
        '};',
      ].join(' ');
    });
}

function specOf(type: ValueType): string {
  switch (type.kind) {
    case 'int':
      return '::greenroom::Int';
    case 'float':
      return '::greenroom::Float';
    case 'string':
      return '::greenroom::Text';
    case 'bool':
      return '::greenroom::Bool';
    case 'list':
      return `::greenroom::List<${specOf(type.of)}>`;
    case 'linked-list':
      return `::greenroom::Linked<${specOf(type.of)}>`;
    case 'tree':
      return `::greenroom::Tree<${specOf(type.of)}>`;
    case 'optional':
      return `::greenroom::Maybe<${specOf(type.of)}>`;
  }
}

/** Good enough to look for definitions: comments, texts and characters are gone. */
function withoutComments(source: string): string {
  return source.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g, ' ');
}
