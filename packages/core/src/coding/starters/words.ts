// What every language's file of starter code offers.

import type { Parameter, Signature } from '../problem.ts';
import type { ValueType } from '../value-type.ts';

export interface Starter {
  readonly text: string;
  /** What the candidate writes over first, as offsets into `text`: the empty body, or Python's `pass`. */
  readonly body: readonly [from: number, to: number];
}

/** A signature in the words of one language. */
export interface Words {
  /** The name that a snake_case identifier goes by. */
  readonly name: (snake: string) => string;
  /** The name of a method. */
  readonly method: (snake: string) => string;
  /** A value type as a candidate writes it; `range` holds for every number in it, where it is bounded. */
  readonly type: (type: ValueType, range?: Parameter['range']) => string;
  /** The empty function or class; nodes of lists and trees are explained in a comment above it. */
  readonly starter: (signature: Signature) => Starter;
}

/** A starter from what stands before the body, the body, and what stands after it. */
export function starterOf(before: string, body: string, after: string): Starter {
  return { text: `${before}${body}${after}`, body: [before.length, before.length + body.length] };
}

export function camelCase(snake: string): string {
  return snake.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The name of a class, in every language. */
export function pascalCase(snake: string): string {
  const name = camelCase(snake);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Every parameter in a signature, a class's constructor's and methods' included. */
export function allParameters({ parameters, class: form }: Signature): readonly Parameter[] {
  if (form === undefined) return parameters;
  return [...form.parameters, ...form.methods.flatMap((method) => method.parameters)];
}

/** The types of everything that is returned. */
function allReturns({ returns, class: form }: Signature): readonly ValueType[] {
  return form === undefined ? [returns] : form.methods.flatMap((method) => method.returns ?? []);
}

export type NodeKind = 'linked-list' | 'tree';

/** The kinds of nodes that a signature mentions, sorted. */
export function nodeKinds(signature: Signature): readonly NodeKind[] {
  return [...new Set(nodeTypes(signature).map(({ kind }) => kind))].sort();
}

export interface NodeType {
  readonly kind: NodeKind;
  readonly of: ValueType;
}

/** Every mention of nodes in a signature, those inside others first. */
export function nodeTypes(signature: Signature): readonly NodeType[] {
  const found: NodeType[] = [];
  const visit = (type: ValueType): void => {
    if ('of' in type) visit(type.of);
    if (type.kind === 'linked-list' || type.kind === 'tree') found.push({ kind: type.kind, of: type.of });
  };
  for (const { type } of allParameters(signature)) visit(type);
  for (const type of allReturns(signature)) visit(type);
  return found;
}
