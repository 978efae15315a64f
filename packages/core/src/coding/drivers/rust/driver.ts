// The Rust driver for one signature and one solution: the call, written below the solution's own text in the same file, so
// that it may call what is private and moves no line.

import type { Signature } from '../../problem.ts';
import { rustWords } from '../../starters/rust.ts';
import { type NodeKind, nodeTypes } from '../../starters/words.ts';
import type { ValueType } from '../../value-type.ts';

export interface RustDriver {
  /** The text of `solution.rs`, to be compiled with the crate of the prelude. */
  readonly text: string;
  /** Whether the solution defines something of the right name; if not, it can be compiled, but not called. */
  readonly found: boolean;
  /** What is wrong when the compiler complains about a line of the call: words by line. */
  readonly meanings: ReadonlyMap<number, string>;
}

/**
 * Wants the function of the signature, or a `Solution` with such a method, under its snake_case name or in camelCase.
 * Parameters may be of any type that can hold the values.
 */
export function rustDriver(signature: Signature, source: string): RustDriver {
  const code = withoutComments(source);
  // Its own entry point gives way to ours, and stays as long as it was.
  const own = source.replace(/\bfn(\s+)main(\s*)\(/g, 'fn$1_ain$2(');
  const above = [own, ...nodeItems(signature, code)];
  const target = findTarget(signature, code);
  if (target === null) {
    return { text: `${above.join('\n')}\nfn main() {}\n`, found: false, meanings: new Map() };
  }
  const firstLine = above.join('\n').split('\n').length + 1;
  const call = callLines(signature, target);
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

function callLines({ parameters, returns }: Signature, target: Target): readonly Line[] {
  const plain = (text: string): Line => ({ text, meaning: '' });
  const values = parameters.map((_parameter, index) => `value_${index}`).join(', ');
  const count = `${parameters.length} parameter${parameters.length === 1 ? '' : 's'}`;
  return [
    ...target.items.map(plain),
    plain('fn greenroom_call(input: &mut ::greenroom::Reader) -> ::std::string::String {'),
    ...parameters.map(({ name, type }, index) => ({
      text: `let value_${index} = ::greenroom::take::<${specOf(type)}, _>(input);`,
      meaning: `The parameter ${rustWords.name(name)} must be of a type like ${rustWords.type(type)}`,
    })),
    ...target.setup.map(plain),
    { text: `let answer = ${target.callee}(${values});`, meaning: `${target.name} must take ${count}` },
    {
      text: `::greenroom::give::<${specOf(returns)}, _>(&answer)`,
      meaning: `${target.name} must return a type like ${rustWords.type(returns)}`,
    },
    plain('}'),
    plain('fn main() { ::greenroom::serve(greenroom_call) }'),
  ];
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
