// What every rule gets: the code, its names, and calls and conditions in one form for all languages.

import { childOf, type SyntaxNode, type SyntaxTree } from '../../syntax/index.ts';
import { type Binding, bindingsOf } from './bindings.ts';
import { bare, type Code, codeOf, has, namedParts, text } from './code.ts';

export interface Reading {
  readonly code: Code;
  readonly bindings: readonly Binding[];
  /** The declaration of each name, by the node where it is declared or used. */
  readonly bindingAt: ReadonlyMap<SyntaxNode, Binding>;
}

/** Null for a language without rules, and for a program that does not parse. */
export function readingOf(tree: SyntaxTree): Reading | null {
  const code = codeOf(tree);
  if (code === null || tree.broken) return null;
  const bindings = bindingsOf(code);
  const bindingAt = new Map(
    bindings.flatMap((binding) => [
      [binding.node, binding] as const,
      ...binding.uses.map(({ node }) => [node, binding] as const),
    ]),
  );
  return { code, bindings, bindingAt };
}

/** A call in one form: `receiver.method(args)`, or `method(args)`. */
export interface Call {
  readonly receiver: SyntaxNode | null;
  readonly method: string;
  readonly args: readonly SyntaxNode[];
}

/** Null for what is no call of a named function. */
export function callOf(code: Code, node: SyntaxNode): Call | null {
  if (!has(code, node, 'call')) return null;
  const args = childOf(node, 'arguments');
  const list = args === null ? [] : namedParts(args);
  const target = childOf(node, 'function');
  if (target === null) {
    // Java names the method beside its object.
    const name = childOf(node, 'name');
    return name === null ? null : { receiver: childOf(node, 'object'), method: text(code, name), args: list };
  }
  if (!has(code, target, 'member')) {
    return { receiver: null, method: text(code, target).replace(/^std::/u, ''), args: list };
  }
  const [object, member] = memberOf(target);
  return object === null || member === null
    ? null
    : { receiver: object, method: text(code, member), args: list };
}

/** The object and the name of a member access. */
export function memberOf(node: SyntaxNode): readonly [SyntaxNode | null, SyntaxNode | null] {
  const object = childOf(node, 'object') ?? childOf(node, 'argument') ?? childOf(node, 'operand');
  const member = childOf(node, 'property') ?? childOf(node, 'attribute') ?? childOf(node, 'field');
  return [object, member];
}

/** What an index stands on, and the index. */
export function indexOf(node: SyntaxNode): readonly [SyntaxNode | null, SyntaxNode | null] {
  const parts = namedParts(node);
  const object =
    childOf(node, 'value') ??
    childOf(node, 'object') ??
    childOf(node, 'argument') ??
    childOf(node, 'operand') ??
    childOf(node, 'array') ??
    parts[0] ??
    null;
  const list =
    childOf(node, 'subscript') ?? childOf(node, 'index') ?? childOf(node, 'indices') ?? parts.at(-1) ?? null;
  return [object, list?.type === 'subscript_argument_list' ? (namedParts(list)[0] ?? null) : list];
}

/** The binding behind an expression that is a name. */
export function bindingOf({ code, bindingAt }: Reading, node: SyntaxNode | null): Binding | null {
  return node === null ? null : (bindingAt.get(bare(code, node)) ?? null);
}

export function isBoolean(code: Code, node: SyntaxNode | null): boolean {
  return node !== null && has(code, bare(code, node), 'true', 'false');
}

/** `&&`, `||`, `and`, `or`. */
export function isLogical(code: Code, node: SyntaxNode): boolean {
  return logicalOperator(code, node) !== null;
}

export function logicalOperator(code: Code, node: SyntaxNode): string | null {
  if (!has(code, node, 'binary', 'logical')) return null;
  const operator = operatorOf(node);
  return operator !== null && ['&&', '||', 'and', 'or'].includes(operator) ? operator : null;
}

/** The sign or word of an operation between two sides. */
export function operatorOf(node: SyntaxNode): string | null {
  const own = childOf(node, 'operator') ?? childOf(node, 'operators');
  if (own !== null) return own.type;
  return node.children.find((child) => !child.named)?.type ?? null;
}

/** Both sides of an operation. */
export function sidesOf(node: SyntaxNode): readonly [SyntaxNode | null, SyntaxNode | null] {
  const parts = namedParts(node);
  return [childOf(node, 'left') ?? parts[0] ?? null, childOf(node, 'right') ?? parts[1] ?? null];
}
