// One small change to a program, as a mistake would make it.

import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax/index.ts';

/** The kinds of mistakes that mutants stand for, and what each is in words. */
export const mutationKinds = {
  boundary: 'A comparison takes in or leaves out the case of equal values',
  comparison: 'A comparison asks the opposite',
  'off-by-one': 'A number or a bound is one too large or too small',
  arithmetic: 'An operator of arithmetic is another one',
  logic: 'A part of a combined condition is wrong or missing',
  condition: 'A condition is the wrong way round',
  branch: 'A branch is never taken, or always',
  statement: 'A statement is missing',
  arguments: 'Two arguments have changed places',
  call: 'A function is mistaken for a similar one',
  jump: 'A loop is left, or goes on, at the wrong time',
  value: 'A value is another one',
} as const;
export type MutationKind = keyof typeof mutationKinds;

export interface Edit {
  readonly kind: MutationKind;
  /** What is replaced: offsets into the source, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A node of the program with the nodes around it, and what it may look up. */
export interface Place {
  readonly tree: SyntaxTree;
  readonly node: SyntaxNode;
  readonly ancestors: readonly SyntaxNode[];
}

/** The changes of some kinds that a place offers. */
export type Operator = (place: Place) => readonly Edit[];

export function replace(kind: MutationKind, node: SyntaxNode, text: string): Edit {
  return { kind, start: node.start, end: node.end, text };
}

export function parentOf({ ancestors }: Place): SyntaxNode | null {
  return ancestors.at(-1) ?? null;
}

export function textAt({ tree }: Place, node: SyntaxNode): string {
  return textOf(tree, node);
}
