// Automatic mutants: a right program, each time with one small mistake put in.

import { type SyntaxNode, type SyntaxTree, textOf, visit } from '../../syntax/index.ts';
import { type Edit, type MutationKind, type Place } from './edit.ts';
import { expressionOperators } from './expressions.ts';
import { statementOperators } from './statements.ts';

export interface Mutant {
  /** `<kind>-<hash>`, with `-2` and so on where the same statement is there again: it stays while its statement does. */
  readonly id: string;
  readonly kind: MutationKind;
  /** Where the change begins, from 1. */
  readonly line: number;
  readonly column: number;
  /** What was there and what is there now; whole statements are cut after their first line. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

/** Within these nothing is changed: types are not run, and what a text says is none of the program's logic. */
const UNTOUCHED = new Set([
  'type',
  'string',
  'comment',
  'import_statement',
  'import_from_statement',
  'decorator',
]);

/**
 * Every mutant of a Python program, each once, in the order of the source. None of a program that is broken.
 *
 * The mistakes are those of mutation testing (Jia and Harman, "An Analysis and Survey of the Development of Mutation
 * Testing", IEEE TSE 37(5), 2011), as far as people make them in solutions of this size.
 */
export function mutantsOf(tree: SyntaxTree): readonly Mutant[] {
  if (tree.broken || tree.language !== 'python') return [];
  const sources = new Set([tree.source]);
  const ids = new Map<string, number>();
  return placesOf(tree).flatMap((place) =>
    [...expressionOperators, ...statementOperators]
      .flatMap((operator) => operator(place))
      .flatMap((edit) => {
        const mutant = mutantOf(place, edit, ids);
        if (sources.has(mutant.source)) return [];
        sources.add(mutant.source);
        return [mutant];
      }),
  );
}

function placesOf(tree: SyntaxTree): readonly Place[] {
  const places: Place[] = [];
  for (const { node, ancestors } of visit(tree.root)) {
    const untouched = UNTOUCHED.has(node.type) || ancestors.some(({ type }) => UNTOUCHED.has(type));
    if (!untouched) places.push({ tree, node, ancestors });
  }
  return places;
}

function mutantOf(place: Place, edit: Edit, ids: Map<string, number>): Mutant {
  const { source } = place.tree;
  const name = nameOf(place, edit);
  const count = (ids.get(name) ?? 0) + 1;
  ids.set(name, count);
  const lines = source.slice(0, edit.start).split('\n');
  return {
    id: count === 1 ? name : `${name}-${count}`,
    kind: edit.kind,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    before: firstLine(source.slice(edit.start, edit.end)),
    after: firstLine(edit.text),
    source: source.slice(0, edit.start) + edit.text + source.slice(edit.end),
  };
}

function firstLine(text: string): string {
  const [first = '', ...others] = text.split('\n');
  return others.length === 0 ? first : `${first} …`;
}

/** From the statement's own words, the place in it and the change: edits elsewhere change none of that. */
function nameOf(place: Place, { kind, start, end, text }: Edit): string {
  const statement = statementOf(place);
  const words = headOf(place.tree, statement).replace(/\s+/g, ' ').trim();
  const from = start - statement.start;
  return `${kind}-${hash([words, from, end - start, text].join('\n'))}`;
}

const STATEMENT = /_statement$|^(?:elif|else)_clause$|^function_definition$/;

function statementOf(place: Place): SyntaxNode {
  return [...place.ancestors, place.node].findLast(({ type }) => STATEMENT.test(type)) ?? place.tree.root;
}

/** A statement without its blocks. */
function headOf(tree: SyntaxTree, statement: SyntaxNode): string {
  const block = statement.children.find(({ type }) => type === 'block');
  return block === undefined ? textOf(tree, statement) : tree.source.slice(statement.start, block.start);
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo; RFC 9923) over UTF-16 code units, in hex. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
