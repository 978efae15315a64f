// Cyclomatic and cognitive complexity of functions, by their published definitions.

import { childOf, type SyntaxNode } from '../../syntax/index.ts';
import { above, branchesOf, type Code, type CodeFunction, has, isElseIf, text, within } from './code.ts';
import { callOf, logicalOperator } from './reading.ts';

/**
 * Cyclomatic complexity: decisions plus one (T. J. McCabe, “A Complexity Measure”, IEEE Transactions on Software Engineering
 * SE-2(4), 1976, 308–320, §IV for compound conditions). Decisions are `if`, loops, cases but the default, `catch`, the conditional
 * expression and each `and` or `or`. Functions within are counted with it: they are read with it.
 */
export function cyclomatic(code: Code, { node }: Pick<CodeFunction, 'node'>): number {
  return 1 + within(node).filter((each) => isDecision(code, each)).length;
}

export function isDecision(code: Code, node: SyntaxNode): boolean {
  if (has(code, node, 'if', 'elif', 'loop', 'catch', 'choice')) return true;
  if (has(code, node, 'case')) return !isDefault(code, node);
  return node.type === 'if_clause' || node.type === 'for_in_clause' || logicalOperator(code, node) !== null;
}

function isDefault(code: Code, node: SyntaxNode): boolean {
  return node.type.includes('default') || /^(?:default\b|case _\s*:)/u.test(text(code, node));
}

/**
 * Cognitive complexity (G. A. Campbell, “Cognitive Complexity: A new way of measuring understandability”, SonarSource, 2018,
 * appendix B): one for each break in the linear flow (`if`, `else if`, `else`, `switch`, loop, `catch`, conditional expression,
 * jump to a label, each run of like logical operators, recursion), and one more for each level of nesting around those that nest.
 */
export function cognitive(code: Code, { node, name }: Pick<CodeFunction, 'node' | 'name'>): number {
  const recursive = within(node).some((each) => callOf(code, each)?.method === name) ? 1 : 0;
  return recursive + within(node).reduce((sum, each) => sum + increment(code, node, each), 0);
}

function increment(code: Code, root: SyntaxNode, node: SyntaxNode): number {
  if (has(code, node, 'if')) {
    const elses = branchesOf(code, node).filter(({ condition }) => condition === null).length;
    // Of a chain, the first `if` counts the last `else`; an `else if` counts one and no nesting.
    return isElseIf(code, node) ? 1 : 1 + nesting(code, root, node) + elses;
  }
  if (has(code, node, 'elif')) return 1;
  if (has(code, node, 'loop', 'switch', 'catch', 'choice')) return 1 + nesting(code, root, node);
  if (has(code, node, 'break', 'continue')) return childOf(node, 'label') === null ? 0 : 1;
  const operator = logicalOperator(code, node);
  if (operator === null) return 0;
  const parent = code.parents.get(node);
  return parent !== undefined && logicalOperator(code, parent) === operator ? 0 : 1;
}

/** Structures around a node, up to its function, that add to its nesting; `else if` is not deeper than its `if`. */
function nesting(code: Code, root: SyntaxNode, node: SyntaxNode): number {
  const outer = above(code, node);
  const inside = outer.slice(0, outer.indexOf(root));
  return inside.filter(
    (each) =>
      has(code, each, 'loop', 'switch', 'catch', 'choice', 'function', 'lambda') ||
      (has(code, each, 'if') && !isElseIf(code, each)),
  ).length;
}
