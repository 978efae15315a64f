// A program's syntax as plain data: what rules read and mutations rewrite. Names of nodes are those of the tree-sitter grammars.

import type { Language } from '../judging/index.ts';

/** Languages that have a grammar. */
export const syntaxLanguages = [
  'python',
  'javascript',
  'typescript',
  'java',
  'cpp',
  'go',
  'rust',
] as const satisfies readonly Language[];
export type SyntaxLanguage = (typeof syntaxLanguages)[number];

export function hasSyntax(language: Language): language is SyntaxLanguage {
  return syntaxLanguages.some((each) => each === language);
}

export interface SyntaxNode {
  /** As the grammar calls it, e.g. `if_statement`; of an unnamed node its text, e.g. `<=`. */
  readonly type: string;
  /** Whether the grammar gives it a name: punctuation and keywords have none. */
  readonly named: boolean;
  /** What it is to its parent, e.g. `condition`; null where the grammar does not say. */
  readonly field: string | null;
  /** Offsets into the source in UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The parser skipped something here, or put in something that is not there. */
  readonly broken: boolean;
  readonly children: readonly SyntaxNode[];
}

export interface SyntaxTree {
  readonly language: SyntaxLanguage;
  readonly source: string;
  readonly root: SyntaxNode;
  /** Whether anything in it is broken: the program would not compile, or the grammar does not know the construct. */
  readonly broken: boolean;
}

export function textOf({ source }: Pick<SyntaxTree, 'source'>, { start, end }: SyntaxNode): string {
  return source.slice(start, end);
}

/** The first child that is `field` to the node. */
export function childOf(node: SyntaxNode, field: string): SyntaxNode | null {
  return node.children.find((child) => child.field === field) ?? null;
}

export function childrenOf(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  return node.children.filter((child) => child.field === field);
}

/** Children without punctuation, keywords and comments. */
export function namedChildren(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter((child) => child.named && !isComment(child));
}

/** Comments of every grammar: `comment`, and Java's and Rust's `line_comment` and `block_comment`. */
export function isComment({ type }: SyntaxNode): boolean {
  return type === 'comment' || type === 'line_comment' || type === 'block_comment';
}

/** A node with the nodes around it. */
export interface Visited {
  readonly node: SyntaxNode;
  /** From the root down to the parent. */
  readonly ancestors: readonly SyntaxNode[];
}

/** The node and all below it, in the order of the source, parents before their children. */
export function* visit(node: SyntaxNode, ancestors: readonly SyntaxNode[] = []): Generator<Visited> {
  yield { node, ancestors };
  if (node.children.length === 0) return;
  const below = [...ancestors, node];
  for (const child of node.children) yield* visit(child, below);
}

/** All nodes of some types at or below a node, in the order of the source. */
export function nodesOf(node: SyntaxNode, ...types: readonly string[]): readonly SyntaxNode[] {
  const wanted = new Set(types);
  const found: SyntaxNode[] = [];
  const look = (each: SyntaxNode): void => {
    if (wanted.has(each.type)) found.push(each);
    for (const child of each.children) look(child);
  };
  look(node);
  return found;
}
