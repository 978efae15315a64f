// The Rust driver for one signature and one solution: the call, written below the solution's own text in the same file, so
// that it may call what is private and moves no line.

import type { Method, Parameter, Signature } from '../../problem.ts';
import { className } from '../../starter.ts';
import { rustWords } from '../../starters/rust.ts';
import { type NodeKind, nodeTypes } from '../../starters/words.ts';
import type { ValueType } from '../../value-type.ts';
import { methodNames } from '../script-facts.ts';

/** For a program that is counted: whether its answers are wanted, or any type of answer will do. */
export interface RustCounting {
  readonly answers: boolean;
}

export interface RustDriver {
  /** The text of `solution.rs`, to be compiled with the crate of the prelude. */
  readonly text: string;
  /** Whether the solution defines something of the right name; if not, it can be compiled, but not called. */
  readonly found: boolean;
  /** What is wrong when the compiler complains about a line of the call: words by line. */
  readonly meanings: ReadonlyMap<number, string>;
}

/**
 * Wants the class of the signature, made by `new`; or the function of the signature, or a `Solution` with such a method, under its snake_case name or in camelCase.
 * Parameters may be of any type that can hold the values.
 */
export function rustDriver(signature: Signature, source: string, counting?: RustCounting): RustDriver {
  const code = withoutComments(source);
  // Its own entry point gives way to ours, and stays as long as it was.
  const own = source.replace(/\bfn(\s+)main(\s*)\(/g, 'fn$1_ain$2(');
  const above = [own, ...nodeItems(signature, code)];
  const call =
    signature.class === undefined ? functionLines(signature, code, counting) : classLines(signature, code);
  if (call === null) {
    return { text: `${above.join('\n')}\nfn main() {}\n`, found: false, meanings: new Map() };
  }
  const firstLine = above.join('\n').split('\n').length + 1;
  return {
    text: [...above, ...call.map(({ text }) => text), ''].join('\n'),
    found: true,
    meanings: new Map(
      call.flatMap(({ meaning }, index) => (meaning === '' ? [] : [[firstLine + index, meaning]])),
    ),
  };
}

interface Target {
  readonly name: string;
  /** What stands before the arguments. */
  readonly callee: string;
  readonly items: readonly string[];
  readonly setup: readonly string[];
}

function findTarget({ name }: Signature, code: string): Target | null {
  const camelCase = name.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
  const names = [...new Set([rustWords.name(name), camelCase])];
  const named = names.find((each) => new RegExp(`\\bfn\\s+${each}\\b`).test(code));
  if (named === undefined) return null;
  if (!/\bimpl\s+Solution\b/.test(code)) return { name: named, callee: named, items: [], setup: [] };
  const isDefined = /\b(?:struct|enum)\s+Solution\b/.test(code);
  const items = isDefined ? [] : ['struct Solution;'];
  const takesSelf = new RegExp(`\\bfn\\s+${named}\\s*\\(\\s*(?:&\\s*)?(?:mut\\s+)?self\\b`).test(code);
  if (!takesSelf) return { name: named, callee: `Solution::${named}`, items, setup: [] };
  const made = /\bfn\s+new\s*\(\s*\)/.test(code) ? 'Solution::new()' : 'Solution {}';
  return { name: named, callee: `solution.${named}`, items, setup: [`let mut solution = ${made};`] };
}

interface Line {
  readonly text: string;
  readonly meaning: string;
}

const plain = (text: string): Line => ({ text, meaning: '' });
const OPENING = plain('fn greenroom_call(input: &mut ::greenroom::Reader) -> ::std::string::String {');
const MAIN = plain('fn main() { ::greenroom::serve(greenroom_call) }');

/** The lines that call the function; `null` where there is none. */
function functionLines(
  signature: Signature,
  code: string,
  counting: RustCounting | undefined,
): readonly Line[] | null {
  const target = findTarget(signature, code);
  if (target === null) return null;
  if (counting !== undefined) return countedLines(signature, target, counting);
  const { parameters, returns } = signature;
  return [
    ...target.items.map(plain),
    OPENING,
    ...readLines(parameters),
    ...target.setup.map(plain),
    ...answerLines({ name: target.name, callee: target.callee }, { parameters, returns }),
    plain('}'),
    MAIN,
  ];
}

/** Only the call itself is counted, and its answer given only where it is asked for. */
function countedLines(
  { parameters, returns }: Signature,
  { name, callee, items, setup }: Target,
  { answers }: RustCounting,
): readonly Line[] {
  const give = {
    text: `if answers { text = ::greenroom::give::<${specOf(returns)}, _>(&answer); }`,
    meaning: `${name} must return a type like ${rustWords.type(returns)}`,
  };
  return [
    ...items.map(plain),
    plain('fn greenroom_call(input: &mut ::greenroom::Reader, answers: bool) -> ::std::string::String {'),
    ...readLines(parameters),
    ...setup.map(plain),
    plain('::greenroom::begin_counting();'),
    {
      text: `let answer = ${callee}(${valuesOf(parameters)});`,
      meaning: `${name} must take ${countOf(parameters)}`,
    },
    plain('::greenroom::finish_counting();'),
    plain('let mut text = ::std::string::String::new();'),
    ...(answers ? [give] : []),
    plain('::greenroom::end_answer(answer);'),
    plain('text'),
    plain('}'),
    plain('fn main() { ::greenroom::serve_counted(greenroom_call) }'),
  ];
}

/** The lines that play a script; `null` where there is no such class. */
function classLines(signature: Signature, code: string): readonly Line[] | null {
  const { class: form } = signature;
  const name = className(signature);
  if (form === undefined || !new RegExp(`\\b(?:struct|enum)\\s+${name}\\b`).test(code)) return null;
  const { parameters, methods } = form;
  return [
    OPENING,
    plain(`input.mark(b'[');`),
    ...readLines(parameters),
    {
      text: `let mut object = ${name}::new(${valuesOf(parameters)});`,
      meaning: `${name}::new must take ${countOf(parameters)}`,
    },
    plain(`input.mark(b']');`),
    plain('::greenroom::play(input, |input, name| match name {'),
    ...methods.flatMap((method) => {
      const names = methodNames('rust', method.name);
      const own = names.find((each) => new RegExp(`\\bfn\\s+${each}\\b`).test(code)) ?? method.name;
      return [
        plain(`"${method.name}" => {`),
        ...readLines(method.parameters, `${own}: t`),
        ...answerLines({ name: own, callee: `object.${own}` }, method),
        plain('}'),
      ];
    }),
    plain('_ => ::std::string::String::new(),'),
    plain('})'),
    plain('}'),
    MAIN,
  ];
}

/** Lines that read each parameter's value; `the` begins what is said of one that does not fit. */
function readLines(parameters: readonly Parameter[], the = 'T'): readonly Line[] {
  return parameters.map(({ name, type }, index) => ({
    text: `let value_${index} = ::greenroom::take::<${specOf(type)}, _>(input);`,
    meaning: `${the}he parameter ${rustWords.name(name)} must be of a type like ${rustWords.type(type)}`,
  }));
}

/** Lines that call with the values that were read, and give the answer. */
function answerLines(
  { name, callee }: { readonly name: string; readonly callee: string },
  { parameters, returns }: Pick<Method, 'parameters' | 'returns'>,
): readonly Line[] {
  const call = `${callee}(${valuesOf(parameters)});`;
  const meaning = `${name} must take ${countOf(parameters)}`;
  if (returns === null) return [{ text: call, meaning }, plain('::std::string::String::from("null")')];
  return [
    { text: `let answer = ${call}`, meaning },
    {
      text: `::greenroom::give::<${specOf(returns)}, _>(&answer)`,
      meaning: `${name} must return a type like ${rustWords.type(returns)}`,
    },
  ];
}

function valuesOf(parameters: readonly Parameter[]): string {
  return parameters.map((_parameter, index) => `value_${index}`).join(', ');
}

function countOf({ length }: readonly Parameter[]): string {
  return `${length} parameter${length === 1 ? '' : 's'}`;
}

/** Nodes are already defined, unless the solution brings its own. */
function nodeItems(signature: Signature, code: string): readonly string[] {
  const kinds = [...new Set(nodeTypes(signature).map(({ kind }) => kind))];
  return kinds.flatMap((kind) => nodeItem(kind, code));
}

function nodeItem(kind: NodeKind, code: string): readonly string[] {
  const name = kind === 'tree' ? 'TreeNode' : 'ListNode';
  const shared = kind === 'tree' && new RegExp(`\\bRc\\s*<\\s*RefCell\\s*<\\s*${name}\\b`).test(code);
  const own = new RegExp(`\\bstruct\\s+${name}\\b[^;]*?\\{[^}]*?\\bval\\s*:\\s*([^,}]+)`).exec(code);
  if (own === null) return [`use ::greenroom::${shared ? 'rc::' : ''}${name};`];
  const value = (own[1] ?? '').trim();
  if (kind === 'linked-list') return [`::greenroom::list_node!([] ${name}, ${value});`];
  const link = shared ? `::std::rc::Rc<::std::cell::RefCell<${name}>>` : `::std::boxed::Box<${name}>`;
  return [`::greenroom::tree_node!([] ${name}, ${value}, ${shared ? 'CellNode' : 'BoxNode'}, ${link});`];
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
    case 'optional': {
      const isNode = type.of.kind === 'linked-list' || type.of.kind === 'tree';
      // An option of an option is one option, as in every other language.
      if (type.of.kind === 'optional') return specOf(type.of);
      return `::greenroom::${isNode ? 'MaybeNode' : 'Maybe'}<${specOf(type.of)}>`;
    }
  }
}

/** Good enough to look for definitions: comments and texts are gone; a lifetime is no character. */
function withoutComments(source: string): string {
  return source.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\])*"/g, ' ');
}
