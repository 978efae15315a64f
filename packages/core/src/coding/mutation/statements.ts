// Mistakes with conditions, branches, loops and whole statements of Python programs.

import { childOf, nodesOf, type SyntaxNode, visit } from '../../syntax/index.ts';
import { type Operator, parentOf, type Place, replace, textAt } from './edit.ts';

const conditions: Operator = (place) => {
  const condition = conditionOf(place.node);
  if (condition === null) return [];
  const text = textAt(place, condition);
  const opposite = condition.type === 'not_operator' || condition.type === 'comparison_operator';
  return [
    // Of a comparison or a negation the opposite is a mutant already.
    ...(opposite ? [] : [replace('condition', condition, `not (${text})`)]),
    replace('branch', condition, 'False'),
    // A loop that is never left tells nothing that a slow one does not.
    ...(place.node.type === 'while_statement' ? [] : [replace('branch', condition, 'True')]),
  ];
};

/** Of if, elif, while, an if of a comprehension, and a conditional expression. */
function conditionOf(node: SyntaxNode): SyntaxNode | null {
  switch (node.type) {
    case 'if_statement':
    case 'elif_clause':
    case 'while_statement':
      return childOf(node, 'condition');
    case 'if_clause':
      return node.children[1] ?? null;
    case 'conditional_expression':
      return node.children[2] ?? null;
    default:
      return null;
  }
}

const elseBranches: Operator = ({ node }) => {
  const body = node.type === 'else_clause' ? childOf(node, 'body') : null;
  return body === null || isPass(body) ? [] : [replace('branch', body, 'pass')];
};

function isPass(body: SyntaxNode): boolean {
  return body.children.every(({ type }) => type === 'pass_statement');
}

const jumps: Operator = ({ node }) => {
  switch (node.type) {
    case 'break_statement':
      return [replace('jump', node, 'continue'), replace('jump', node, 'pass')];
    case 'continue_statement':
      return [replace('jump', node, 'break'), replace('jump', node, 'pass')];
    default:
      return [];
  }
};

/** Statements without which the program still makes sense: nobody would run into an unknown name. */
const removals: Operator = (place) => {
  const { node } = place;
  if (node.type === 'return_statement') return isLast(place) ? [] : [replace('statement', node, 'pass')];
  if (node.type !== 'expression_statement') return [];
  const [inner] = node.children;
  const removable =
    inner?.type === 'call' ||
    inner?.type === 'augmented_assignment' ||
    (inner?.type === 'assignment' && isChange(place, inner));
  return removable ? [replace('statement', node, 'pass')] : [];
};

/** The last statement of a function's own block. */
function isLast(place: Place): boolean {
  const block = parentOf(place);
  const owner = place.ancestors.at(-2);
  return owner?.type === 'function_definition' && block?.children.at(-1) === place.node;
}

/** An assignment to a part of something, or to a name that has a value at an earlier place. */
function isChange(place: Place, assignment: SyntaxNode): boolean {
  const target = childOf(assignment, 'left');
  if (target === null || childOf(assignment, 'right') === null) return false;
  if (target.type === 'subscript' || target.type === 'attribute') return true;
  const scope = place.ancestors.findLast(({ type }) => type === 'function_definition');
  if (scope === undefined) return false;
  const names = nodesOf(target, 'identifier').map((name) => textAt(place, name));
  return names.every((name) => isBoundBefore(place, { scope, name, at: assignment.start }));
}

const BINDING_FIELDS = new Set(['left', 'name', 'alias']);

function isBoundBefore(
  place: Place,
  { scope, name, at }: { readonly scope: SyntaxNode; readonly name: string; readonly at: number },
): boolean {
  for (const { node, ancestors } of visit(scope)) {
    if (node.start >= at) return false;
    if (node.type !== 'identifier' || textAt(place, node) !== name) continue;
    const holder = [...ancestors, node].findLast(({ field }) => field !== null);
    const isParameter = ancestors.some(({ type }) => type === 'parameters');
    if (isParameter || BINDING_FIELDS.has(holder?.field ?? '')) return true;
  }
  return false;
}

export const statementOperators: readonly Operator[] = [conditions, elseBranches, jumps, removals];
