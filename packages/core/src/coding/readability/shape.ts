// What kind of structure a name holds, as far as its declaration says it.

import { childOf, type SyntaxNode } from '../../syntax/index.ts';
import type { Binding } from './bindings.ts';
import { bare, type Code, has, text } from './code.ts';
import { callOf, isBoolean, isLogical, operatorOf, type Reading } from './reading.ts';

export type Shape = 'list' | 'set' | 'map' | 'queue' | 'heap' | 'text' | 'number' | 'boolean';

/** Null where nothing says it, or where it becomes something else. */
export function shapeOf(reading: Reading, binding: Binding): Shape | null {
  const { code } = reading;
  const declared = binding.type === null ? null : shapeOfType(binding.type);
  if (declared !== null) return declared;
  const values = [binding.value, ...binding.uses.map(({ value }) => value)].filter((value) => value !== null);
  const shapes = new Set(values.map((value) => shapeOfValue(code, value)));
  shapes.delete(null);
  const [only] = shapes;
  return shapes.size === 1 ? (only ?? null) : null;
}

/** In the order in which they are tried. */
const TYPES: readonly (readonly [Shape, RegExp])[] = [
  ['heap', /^(?:std::)?(?:PriorityQueue|priority_queue)\b/u],
  ['queue', /^(?:std::)?(?:queue|deque|Deque|Queue|ArrayDeque|LinkedList)\b/u],
  [
    'set',
    /^(?:readonly )?(?:std::)?(?:set|Set|HashSet|TreeSet|LinkedHashSet|unordered_set|ReadonlySet|frozenset|map\[[^\]]+\](?:bool|struct\{\}))(?![\w(])/u,
  ],
  [
    'map',
    /^(?:std::)?(?:dict|Dict|Map|HashMap|TreeMap|LinkedHashMap|unordered_map|map|Record|ReadonlyMap|Counter|defaultdict)\b/u,
  ],
  [
    'list',
    /^(?:readonly )?(?:\[\d*\]|(?:std::)?(?:vector|list|List|ArrayList|Array|ReadonlyArray)\b)|\[\]$/u,
  ],
  ['text', /^(?:const )?(?:std::)?(?:str|string|String)\b/u],
  ['boolean', /^(?:bool|boolean|Boolean)$/u],
  ['number', /^(?:int|float|double|long|long long|short|number|size_t|int64|float64|Integer|Long|Double)$/u],
];

export function shapeOfType(type: string): Shape | null {
  return TYPES.find(([, pattern]) => pattern.test(type.trim()))?.[0] ?? null;
}

const MAKERS: Readonly<Record<string, Shape>> = {
  list: 'list',
  sorted: 'list',
  split: 'list',
  slice: 'list',
  set: 'set',
  dict: 'map',
  defaultdict: 'map',
  Counter: 'map',
  OrderedDict: 'map',
  deque: 'queue',
  len: 'number',
  sum: 'number',
  int: 'number',
  size: 'number',
  join: 'text',
  str: 'text',
  toLowerCase: 'text',
};

export function shapeOfValue(code: Code, value: SyntaxNode): Shape | null {
  const node = bare(code, value);
  const call = callOf(code, node);
  if (call !== null) {
    // Go's `make(map[string]int)` names a type.
    const [first] = call.args;
    if (call.method === 'make' && first !== undefined) return shapeOfType(text(code, first));
    return MAKERS[call.method.replace(/^collections\./u, '')] ?? null;
  }
  if (has(code, node, 'new')) {
    const type = childOf(node, 'constructor') ?? childOf(node, 'type');
    return type === null ? null : shapeOfType(text(code, type));
  }
  if (node.type === 'list_comprehension' || has(code, node, 'list')) return 'list';
  if (node.type === 'set_comprehension' || has(code, node, 'set')) return 'set';
  if (node.type === 'dictionary_comprehension' || has(code, node, 'map')) return 'map';
  if (has(code, node, 'string')) return 'text';
  if (isBoolean(code, node) || (has(code, node, 'not') && operatorOf(node) !== '-')) return 'boolean';
  return has(code, node, 'number') ? 'number' : ofOperation(code, node);
}

const COMPARING = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not']);

function ofOperation(code: Code, node: SyntaxNode): Shape | null {
  if (isLogical(code, node)) return null;
  if (!has(code, node, 'binary')) return null;
  const operator = operatorOf(node);
  if (operator !== null && COMPARING.has(operator)) return 'boolean';
  const left = childOf(node, 'left');
  // Python's `[0] * n` is a list.
  return operator === '*' && left !== null && has(code, left, 'list') ? 'list' : null;
}
