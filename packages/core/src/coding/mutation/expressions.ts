// Mistakes within expressions of Python programs.

import { childOf, namedChildren, type SyntaxNode } from '../../syntax/index.ts';
import { type Edit, type Operator, parentOf, type Place, replace, textAt } from './edit.ts';

const BOUNDARIES: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const OPPOSITES: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

const comparisons: Operator = (place) => {
  if (place.node.field !== 'operators') return [];
  const { type } = place.node;
  const boundary = BOUNDARIES[type];
  const opposite = OPPOSITES[type];
  return [
    ...(boundary === undefined ? [] : [replace('boundary', place.node, boundary)]),
    ...(opposite === undefined ? [] : [replace('comparison', place.node, opposite)]),
  ];
};

/** Beyond it one more or less is the same mistake. */
const LARGE = 1000;

const numbers: Operator = (place) => {
  const { node } = place;
  if (node.type === 'float') return [replace('off-by-one', node, `${textAt(place, node)} + 1`)];
  if (node.type !== 'integer') return [];
  const value = Number(textAt(place, node).replaceAll('_', ''));
  if (!Number.isSafeInteger(value)) return [];
  const parent = parentOf(place);
  const negative = parent?.type === 'unary_operator' && textAt(place, parent).startsWith('-');
  const whole = negative ? parent : node;
  const signed = negative ? -value : value;
  const others = value > LARGE ? [signed + 1] : [signed + 1, signed - 1];
  return others.map((other) => replace('off-by-one', whole, String(other)));
};

/** Expressions that take `+ 1` without parentheses. */
const SIMPLE = new Set(['identifier', 'call', 'attribute', 'subscript', 'parenthesized_expression']);

/** Bounds that are no plain numbers: of `range`, and of slices. */
const bounds: Operator = (place) => {
  const { node } = place;
  if (!isBound(place) || !(SIMPLE.has(node.type) || isSum(node))) return [];
  // A sum with a number in it is one off already when that number is.
  if (isSum(node) && node.children.some(({ type }) => type === 'integer')) return [];
  const text = textAt(place, node);
  return [replace('off-by-one', node, `${text} + 1`), replace('off-by-one', node, `${text} - 1`)];
};

function isSum(node: SyntaxNode): boolean {
  return node.type === 'binary_operator' && ['+', '-'].includes(childOf(node, 'operator')?.type ?? '');
}

function isBound(place: Place): boolean {
  const parent = parentOf(place);
  if (parent === null || !place.node.named) return false;
  if (parent.type === 'slice') return true;
  if (parent.type !== 'argument_list' || calledName(place) !== 'range') return false;
  // The third argument is a step.
  return namedChildren(parent).indexOf(place.node) < 2;
}

/** The name of the function whose argument the place is. */
function calledName(place: Place): string | null {
  const call = place.ancestors.at(-2);
  const called = call?.type === 'call' ? childOf(call, 'function') : null;
  return called?.type === 'identifier' ? textAt(place, called) : null;
}

const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '+',
  '/': '*',
  '//': '*',
  '%': '//',
  '**': '*',
  '<<': '>>',
  '>>': '<<',
  '&': '|',
  '|': '&',
  '^': '|',
};
/** Of unequal precedence to what they become: the new one gets parentheses. */
const LOOSENED = new Set(['*', '<<', '>>', '&', '^']);

const arithmetic: Operator = (place) => {
  const { node } = place;
  const operator = childOf(node, 'operator');
  if (operator === null) return [];
  if (node.type === 'augmented_assignment') {
    const other = ARITHMETIC[operator.type.slice(0, -1)];
    return other === undefined ? [] : [replace('arithmetic', operator, `${other}=`)];
  }
  if (node.type === 'unary_operator') {
    const argument = childOf(node, 'argument');
    if (operator.type !== '-' || argument === null || argument.type === 'integer') return [];
    return [replace('arithmetic', node, textAt(place, argument))];
  }
  const other = ARITHMETIC[operator.type];
  const left = childOf(node, 'left');
  const right = childOf(node, 'right');
  if (node.type !== 'binary_operator' || other === undefined || left === null || right === null) return [];
  if (!LOOSENED.has(operator.type)) return [replace('arithmetic', operator, other)];
  return [replace('arithmetic', node, `(${textAt(place, left)} ${other} ${textAt(place, right)})`)];
};

const logic: Operator = (place) => {
  const { node } = place;
  if (node.type === 'not_operator') {
    const argument = childOf(node, 'argument');
    return argument === null ? [] : [replace('condition', node, textAt(place, argument))];
  }
  const left = childOf(node, 'left');
  const right = childOf(node, 'right');
  const operator = childOf(node, 'operator');
  if (node.type !== 'boolean_operator' || left === null || right === null || operator === null) return [];
  return [
    replace('logic', operator, operator.type === 'and' ? 'or' : 'and'),
    replace('logic', node, textAt(place, left)),
    replace('logic', node, textAt(place, right)),
  ];
};

/** Functions that are taken for one another. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  any: 'all',
  all: 'any',
  bisect_left: 'bisect_right',
  bisect_right: 'bisect_left',
  popleft: 'pop',
  append: 'appendleft',
  appendleft: 'append',
  upper: 'lower',
  lower: 'upper',
};
/** Orders of arguments that change nothing. */
const SYMMETRIC = new Set(['min', 'max', 'gcd', 'lcm', 'zip', 'print']);

const calls: Operator = (place) => {
  const { node } = place;
  const called = childOf(node, 'function');
  const list = childOf(node, 'arguments');
  // A generator stands in the place of a list.
  if (node.type !== 'call' || called === null || list?.type !== 'argument_list') return [];
  const name = called.type === 'attribute' ? (childOf(called, 'attribute') ?? called) : called;
  const edits: Edit[] = [];
  const other = LOOKALIKES[textAt(place, name)];
  // Lists have no appendleft: nobody would get far with it.
  const known = other !== 'appendleft' || place.tree.source.includes('deque');
  if (other !== undefined && known) edits.push(replace('call', name, other));
  const given = namedChildren(list).filter(({ type }) => type !== 'keyword_argument');
  // Sorting that is left out: what is sorted, as it came.
  if (textAt(place, name) === 'sorted' && given[0] !== undefined) {
    edits.push(replace('call', node, `list(${textAt(place, given[0])})`));
  }
  if (SYMMETRIC.has(textAt(place, name)) || given.some(({ type }) => type.endsWith('_splat'))) return edits;
  for (const [at, first] of given.entries()) {
    const second = given[at + 1];
    if (second === undefined) break;
    const between = place.tree.source.slice(first.end, second.start);
    const text = `${textAt(place, second)}${between}${textAt(place, first)}`;
    edits.push({ kind: 'arguments', start: first.start, end: second.end, text });
  }
  return edits;
};

const values: Operator = ({ node }) => {
  if (node.type === 'true') return [replace('value', node, 'False')];
  if (node.type === 'false') return [replace('value', node, 'True')];
  return [];
};

export const expressionOperators: readonly Operator[] = [
  comparisons,
  numbers,
  bounds,
  arithmetic,
  logic,
  calls,
  values,
];
