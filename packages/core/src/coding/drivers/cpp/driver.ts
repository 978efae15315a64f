// The C++ driver for one signature and one solution: a main file that takes the solution in as it is, line for line.

import type { ClassForm, Method, Signature } from '../../problem.ts';
import { className } from '../../starter.ts';
import { cppNodes, cppWords } from '../../starters/cpp.ts';
import type { ValueType } from '../../value-type.ts';
import { methodNames } from '../script-facts.ts';
import { rareCppHeaders } from './headers.ts';

export interface CppDriver {
  /** The text of `main.cpp`, to be compiled beside `solution.cpp` after the prelude. */
  readonly main: string;
  /** Whether the solution defines something of the right name; if not, it can be compiled, but not called. */
  readonly found: boolean;
}

/** What is called, and the lines below the solution that call it. */
interface Call {
  readonly found: boolean;
  readonly lines: readonly string[];
}

/** For a program that is counted: whether its answers are wanted, or any type of answer will do. */
export interface CppCounting {
  readonly answers: boolean;
}

/**
 * Wants the class of the signature, under its name in PascalCase, its methods under theirs; or the function of the signature, or a class `Solution` with such a method, under its snake_case name or in camelCase.
 * Parameters may be of any type that can hold the values; what does not fit is an error that begins with `greenroom:`.
 */
export function cppDriver(signature: Signature, source: string, counting?: CppCounting): CppDriver {
  const code = withoutComments(source);
  const call =
    signature.class === undefined
      ? functionCall(signature, code, counting)
      : classCall(className(signature), signature.class, code);
  const lines = [
    // Older compilers lack some of them.
    ...rareCppHeaders(code).map((name) => `#if __has_include(<${name}>)\n#include <${name}>\n#endif`),
    ...nodeClasses(signature, code),
    '#define main greenroom_main_of_the_solution',
    '#include "solution.cpp"',
    ...['main', 'int', 'return', 'static_assert'].map((word) => `#undef ${word}`),
    ...(call.found ? call.lines : ['int main() {}']),
  ];
  return { main: `${lines.join('\n')}\n`, found: call.found };
}

function functionCall(signature: Signature, code: string, counting: CppCounting | undefined): Call {
  const target = findTarget(signature, code);
  if (target === null) return { found: false, lines: [] };
  const { name, address, owner } = target;
  const call = `&GreenroomSignature::call<${owner}, ${address}>`;
  return {
    found: true,
    lines: [
      `using GreenroomSignature = ${counting === undefined ? signatureType(signature) : countedType(signature, counting)};`,
      ...checks(signature, { name, address }, counting?.answers),
      `int main() { return ::greenroom::${counting === undefined ? 'serve' : 'serve_counted'}(${call}); }`,
    ],
  };
}

/** A class is found by its name; methods that it lacks are the compiler's to tell. */
function classCall(name: string, { parameters, methods }: ClassForm, code: string): Call {
  const type = `::${name}`;
  const construction = `Construction<${parameters.map((each) => specOf(each.type)).join(', ')}>`;
  const wanted = parameters.map((each) => `${cppWords.type(each.type)} ${cppWords.name(each.name)}`);
  const made = methods.map((method) => {
    const names = methodNames('cpp', method.name);
    const own = names.find((each) => new RegExp(`\\b${each}\\b`).test(code)) ?? method.name;
    return { method, target: { name: own, address: `&${type}::${own}` } };
  });
  const branches = made.map(
    ({ method, target }) =>
      `if (name == "${method.name}") ${signatureType(method)}::answer<${target.address}>(in, out, object);`,
  );
  return {
    found: new RegExp(`\\b(?:class|struct)\\s+${name}\\b[^;{]*\\{`).test(code),
    lines: [
      check(
        `${construction}::makes<${type}>`,
        `the constructor must be public and take (${wanted.join(', ')})`,
      ),
      ...made.flatMap(({ method, target }) => checks(method, target)),
      `static void greenroom_call(::greenroom::Reader& in, ::std::string& out, ${type}& object, const ::std::string& name) {`,
      branches.join('\nelse '),
      '}',
      'static ::std::string greenroom_script(::greenroom::Reader& in) {',
      `in.take('[');`,
      `const auto object = ::greenroom::${construction}::make<${type}>(in);`,
      'return ::greenroom::play(in, *object, greenroom_call);',
      '}',
      'int main() { return ::greenroom::serve(greenroom_script); }',
    ],
  };
}

function signatureType({ parameters, returns }: Pick<Method, 'parameters' | 'returns'>): string {
  const types = [returnSpec(returns), ...parameters.map(({ type }) => specOf(type))];
  return `::greenroom::Signature<${types.join(', ')}>`;
}

function countedType({ parameters, returns }: Signature, { answers }: CppCounting): string {
  const types = [returnSpec(returns), ...parameters.map(({ type }) => specOf(type))];
  return `::greenroom::CountedSignature<${[answers, ...types].join(', ')}>`;
}

function returnSpec(returns: Method['returns']): string {
  return returns === null ? '::greenroom::Nothing' : specOf(returns);
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
function checks(
  { parameters, returns }: Pick<Method, 'parameters' | 'returns'>,
  { name, address }: Pick<Target, 'name' | 'address'>,
  answers = true,
): readonly string[] {
  const count = `${parameters.length} parameter${parameters.length === 1 ? '' : 's'}`;
  const type = `decltype(${address})`;
  return [
    check(`takes_as_many<${type}, ${parameters.length}>()`, `${name} must take ${count}`),
    ...parameters.map((parameter, index) => {
      const spec = specOf(parameter.type);
      const wanted = `the parameter ${cppWords.name(parameter.name)} must be of a type like ${cppWords.type(parameter.type)}`;
      return check(`takes<${type}, ${index}, ${spec}>()`, wanted);
    }),
    ...(answers
      ? [
          check(
            `gives<${type}, ${returnSpec(returns)}>()`,
            `${name} must return a type like ${returns === null ? 'void' : cppWords.type(returns)}`,
          ),
        ]
      : []),
  ];
}

function check(condition: string, words: string): string {
  return `static_assert(::greenroom::${condition}, "greenroom: ${words}");`;
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
