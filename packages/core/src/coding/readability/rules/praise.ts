// What is good and worth keeping: at most one of each kind.

import type { SyntaxNode } from '../../../syntax/index.ts';
import {
  above,
  branchesOf,
  type Code,
  expressionOf,
  has,
  isInLoop,
  leaves,
  linesOfCode,
  statements,
} from '../code.ts';
import type { Binding } from '../bindings.ts';
import { callOf, operatorOf, type Reading, sidesOf } from '../reading.ts';
import { type Remark, remarkAt } from '../remark.ts';
import { shapeOf } from '../shape.ts';

const first = (remarks: readonly Remark[]): readonly Remark[] => remarks.slice(0, 1);

export function guardClauses({ code }: Reading): readonly Remark[] {
  return first(
    code.functions.flatMap(({ body, name }) => {
      const parts = statements(code, body).filter((each) => !isDocumentation(code, each));
      const place = parts.slice(0, 3).findIndex((each) => isGuard(code, each));
      const guard = parts[place];
      if (guard === undefined) return [];
      const after = parts.slice(place + 1);
      // Nothing but conditions that leave is a list of cases, not a case before the rest.
      const isList = after.slice(0, -1).every((each) => isGuard(code, each));
      if (after.length < 2 || (isList && after.length > 2)) return [];
      return [
        remarkAt({ line: guard.line, endLine: guard.endLine }, 'guard-clause', {
          seen: `“${name}” handles a special case first and leaves.`,
          advice: 'Keep it: the rest stands at the left.',
        }),
      ];
    }),
  );
}

const isDocumentation = (code: Code, node: SyntaxNode): boolean =>
  has(code, expressionOf(code, node), 'string');

function isGuard(code: Code, node: SyntaxNode): boolean {
  if (!has(code, node, 'if')) return false;
  const [only, ...others] = branchesOf(code, node);
  const [exit] = only?.body ?? [];
  return (
    others.length === 0 &&
    only?.body.length === 1 &&
    exit !== undefined &&
    leaves(code, exit) &&
    has(code, exit, 'return', 'throw')
  );
}

/** A constant in capitals at the top, or in Go by `const`, that is used. */
export function namedConstants({ code, bindings }: Reading): readonly Remark[] {
  return first(
    bindings
      .filter((binding) => isConstant(code, binding))
      .map(({ node, name }) =>
        remarkAt(node, 'named-constant', {
          seen: `“${name}” gives a value of the task a name.`,
          advice: 'Keep it.',
        }),
      ),
  );
}

function isConstant(code: Code, { kind, name, node, uses, value }: Binding): boolean {
  if ((kind !== 'variable' && kind !== 'field') || value === null || !uses.some(({ reads }) => reads))
    return false;
  const outer = above(code, node);
  if (outer.some((each) => has(code, each, 'function', 'lambda'))) return false;
  return /^[A-Z][A-Z0-9_]+$/u.test(name) || outer.some(({ type }) => type === 'const_declaration');
}

export function fittingStructures(reading: Reading): readonly Remark[] {
  return first(
    reading.bindings.flatMap((binding) => {
      const use = fittingUse(reading, binding);
      if (use === null) return [];
      return [
        remarkAt(binding.node, 'fitting-structure', {
          seen: `“${binding.name}” is ${use}.`,
          advice: 'Keep it: it makes the operation cheap that you need most.',
        }),
      ];
    }),
  );
}

function fittingUse(reading: Reading, binding: Binding): string | null {
  const { code } = reading;
  if (binding.kind !== 'variable' && binding.kind !== 'field') return null;
  const calls = binding.uses.flatMap(({ node }) => usesAround(code, node));
  switch (shapeOf(reading, binding)) {
    case 'set':
    case 'map':
      return calls.some(({ node, how }) => how === 'lookup' && isInLoop(code, node))
        ? 'looked up in a loop, at once each time'
        : null;
    case 'queue':
      return calls.some(({ how }) => how === 'take') ? 'a queue that takes from its front at once' : null;
    case 'heap':
      return calls.some(({ how }) => how === 'take') ? 'a heap that keeps the next one at its top' : null;
    case 'list':
      return heapUse(code, binding);
    case 'text':
    case 'number':
    case 'boolean':
    case null:
      return null;
  }
}

/** Python's heaps are lists. */
export function heapUse(code: Code, { uses }: Binding): string | null {
  const isHeap = uses.some(({ node }) =>
    above(code, node)
      .slice(0, 2)
      .some((each) => /^heap(?:push|pop|ify|pushpop|replace)$/u.test(callOf(code, each)?.method ?? '')),
  );
  return isHeap ? 'a heap that keeps the next one at its top' : null;
}

const LOOKUPS = new Set([
  'has',
  'get',
  'contains',
  'containsKey',
  'getOrDefault',
  'count',
  'find',
  'merge',
  'computeIfAbsent',
  'setdefault',
]);
const TAKES = new Set(['popleft', 'poll', 'pop', 'remove', 'removeFirst', 'front', 'top', 'peek']);

interface Around {
  readonly node: SyntaxNode;
  readonly how: 'lookup' | 'take';
}

function usesAround(code: Code, node: SyntaxNode): readonly Around[] {
  const parent = code.parents.get(node);
  if (parent === undefined) return [];
  if (has(code, parent, 'binary')) {
    return ['in', 'not in'].includes(operatorOf(parent) ?? '') && sidesOf(parent)[1] === node
      ? [{ node, how: 'lookup' }]
      : [];
  }
  if (has(code, parent, 'index'))
    return isLookup(code, parent) && parent.children[0] === node ? [{ node, how: 'lookup' }] : [];
  for (const outer of above(code, node).slice(0, 2)) {
    const call = callOf(code, outer);
    if (call?.receiver !== node) continue;
    if (LOOKUPS.has(call.method)) return [{ node, how: 'lookup' }];
    return TAKES.has(call.method) ? [{ node, how: 'take' }] : [];
  }
  return [];
}

/** A map that is read by index, also to be changed: `counts[x] += 1`, `groups[key].append(word)`. */
function isLookup(code: Code, index: SyntaxNode): boolean {
  const parent = code.parents.get(index);
  if (parent === undefined || !has(code, parent, 'assignment') || index.field !== 'left')
    return parent?.type !== 'expression_list' || !isTarget(code, parent);
  return !parent.children.some(({ type }) => type === '=');
}

function isTarget(code: Code, list: SyntaxNode): boolean {
  const parent = code.parents.get(list);
  return (
    parent !== undefined &&
    has(code, parent, 'assignment') &&
    list.field === 'left' &&
    parent.children.some(({ type }) => type === '=')
  );
}

/** Lines of a function that is read at one glance. */
const SMALL = 12;

export function smallFunctions({ code }: Reading): readonly Remark[] {
  const [one] = code.functions;
  if (one === undefined || code.functions.length < 3) return [];
  if (code.functions.some(({ node }) => linesOfCode(code, node) > SMALL)) return [];
  const count = code.functions.length;
  return [
    remarkAt(one.nameNode, 'small-functions', {
      seen: `${count} functions, none longer than ${SMALL} lines.`,
      advice: 'Keep it: each does one thing.',
    }),
  ];
}
