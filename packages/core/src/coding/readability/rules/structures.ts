// Structures that fight the task: a list searched again and again, a list as a queue, sorting for one end.

import type { SyntaxNode } from '../../../syntax/index.ts';
import type { Binding } from '../bindings.ts';
import { above, bare, below, type Code, has, isInLoop, namedParts, plainText, text } from '../code.ts';
import { bindingOf, type Call, callOf, indexOf, operatorOf, type Reading, sidesOf } from '../reading.ts';
import { remarkAt, type Remark } from '../remark.ts';
import { shapeOf, shapeOfValue } from '../shape.ts';

const at = (node: SyntaxNode, kind: Remark['kind'], seen: string, advice: string): Remark =>
  remarkAt({ line: node.line, endLine: node.line }, kind, { seen, advice });

export function listMembership(reading: Reading): readonly Remark[] {
  const { code } = reading;
  return code.nodes.flatMap((node) => {
    const list = searchedList(reading, node);
    if (list === null || !isInLoop(code, node)) return [];
    return [
      at(
        node,
        'list-membership',
        `The list “${plainText(code, list).slice(0, 40)}” is searched from its start at every turn.`,
        'Keep what you look for in a set or map, which answers at once.',
      ),
    ];
  });
}

const SEARCHES = new Set(['includes', 'indexOf', 'lastIndexOf', 'contains', 'index']);

/** The list that this expression searches; null for none. */
function searchedList(reading: Reading, node: SyntaxNode): SyntaxNode | null {
  const { code } = reading;
  if (has(code, node, 'binary') && ['in', 'not in'].includes(operatorOf(node) ?? '')) {
    const right = sidesOf(node)[1];
    return right !== null && isList(reading, right) ? right : null;
  }
  const call = callOf(code, node);
  if (call === null) return null;
  const searched = searchedByCall(code, call);
  return searched !== null && isList(reading, searched) ? searched : null;
}

function searchedByCall(code: Code, { receiver, method, args }: Call): SyntaxNode | null {
  const [first] = args;
  if (code.language === 'go') {
    const isSearch =
      receiver !== null && text(code, receiver) === 'slices' && /^(?:Contains|Index)$/u.test(method);
    return isSearch ? (first ?? null) : null;
  }
  if (code.language === 'cpp') {
    if (receiver !== null || method !== 'find' || first === undefined) return null;
    const begin = callOf(code, first);
    return begin?.method === 'begin' ? begin.receiver : null;
  }
  return receiver !== null && SEARCHES.has(method) ? receiver : null;
}

/** Names that are lists in every solution, where nothing declares them. */
const LISTS = /^(?:nums?|numbers|arr|array|items|values|\w+(?:_list|List|_array|Array))$/u;

function isList(reading: Reading, expression: SyntaxNode): boolean {
  const { code } = reading;
  const node = bare(code, expression);
  const binding = bindingOf(reading, node);
  if (binding !== null) return isGrowingList(reading, binding);
  if (
    has(code, node, 'index') &&
    below(code, node, 'index').some((each) => each.children.some(({ type }) => type === 'slice'))
  ) {
    const owner = bindingOf(reading, indexOf(node)[0]);
    return owner !== null && isGrowingList(reading, owner);
  }
  return callOf(code, node) !== null && shapeOfValue(code, node) === 'list';
}

/** A list that is more than a few fixed values. */
function isGrowingList(reading: Reading, binding: Binding): boolean {
  const { code } = reading;
  const { value, kind, name } = binding;
  const shape = shapeOf(reading, binding);
  if (shape === null) return kind === 'parameter' && binding.type === null && LISTS.test(name);
  if (shape !== 'list') return false;
  const isFixed = value !== null && has(code, value, 'list') && namedParts(value).length > 1;
  return !isFixed || binding.uses.some(({ node }) => isGrown(code, node));
}

function isGrown(code: Code, node: SyntaxNode): boolean {
  const call = above(code, node)
    .map((each) => callOf(code, each))
    .find((each) => each !== null);
  return (
    call !== undefined &&
    call?.receiver === node &&
    /^(?:append|push|add|push_back|extend)$/u.test(call.method)
  );
}

export function listAsQueue(reading: Reading): readonly Remark[] {
  const { code } = reading;
  return code.nodes.flatMap((node) => {
    const call = callOf(code, node);
    if (call === null || !isInLoop(code, node) || !movesFront(reading, call)) return [];
    return [
      at(
        node,
        'list-as-queue',
        `“${call.method}” at the front moves every other element, at every turn.`,
        `Use ${QUEUES[code.language]}.`,
      ),
    ];
  });
}

const QUEUES = {
  python: 'collections.deque, or heapq for the least',
  javascript: 'an index that walks along the array',
  typescript: 'an index that walks along the array',
  java: 'an ArrayDeque',
  cpp: 'std::queue or std::deque',
  go: 'queue = queue[1:], or an index',
} as const;

function movesFront(reading: Reading, { receiver, method, args }: Call): boolean {
  const { code } = reading;
  if (receiver === null) return false;
  const binding = bindingOf(reading, receiver);
  const shape = binding === null ? null : shapeOf(reading, binding);
  const [first] = args;
  const isFirst = first !== undefined && text(code, first) === '0';
  switch (code.language) {
    case 'python':
      return (
        (shape === null || shape === 'list') &&
        isFirst &&
        (method === 'pop' || (method === 'insert' && args.length === 2))
      );
    case 'javascript':
    case 'typescript':
      return (
        (shape === null || shape === 'list') &&
        ((method === 'shift' && args.length === 0) || method === 'unshift')
      );
    case 'java':
      return shape === 'list' && isFirst && (method === 'remove' || (method === 'add' && args.length === 2));
    case 'cpp': {
      const begin = first === undefined ? null : callOf(code, first);
      return (
        shape === 'list' &&
        (method === 'erase' || method === 'insert') &&
        begin?.method === 'begin' &&
        args.length === (method === 'erase' ? 1 : 2)
      );
    }
    case 'go':
      return false;
  }
}

export function sortForExtreme(reading: Reading): readonly Remark[] {
  const { code } = reading;
  return code.nodes.flatMap((node) => {
    const call = callOf(code, node);
    const sorted = call === null ? null : sortedBy(code, call);
    if (sorted === null || !isOnlyForEnd(reading, node, sorted)) return [];
    return [
      at(
        node,
        'sort-for-extreme',
        'All is sorted, and only the least or the greatest is taken.',
        isInLoop(code, node) ? 'Keep a heap.' : 'One pass that keeps the least (or `min`, `max`) is enough.',
      ),
    ];
  });
}

/** What a call sorts: in place, or as a new list. */
function sortedBy(
  code: Code,
  { receiver, method, args }: Call,
): { readonly inPlace: SyntaxNode | null } | null {
  const [first] = args;
  switch (code.language) {
    case 'python':
      if (method === 'sorted' && receiver === null) return { inPlace: null };
      return method === 'sort' && receiver !== null ? { inPlace: receiver } : null;
    case 'javascript':
    case 'typescript':
      return method === 'sort' && receiver !== null
        ? { inPlace: receiver }
        : method === 'toSorted'
          ? { inPlace: null }
          : null;
    case 'java':
      return method === 'sort' &&
        receiver !== null &&
        first !== undefined &&
        args.length <= 2 &&
        /^(?:Arrays|Collections)$/u.test(text(code, receiver))
        ? { inPlace: first }
        : null;
    case 'cpp': {
      const begin = first === undefined ? null : callOf(code, first);
      return method === 'sort' && receiver === null && begin?.method === 'begin' && begin.receiver !== null
        ? { inPlace: begin.receiver }
        : null;
    }
    case 'go':
      return receiver !== null &&
        /^(?:sort|slices)$/u.test(text(code, receiver)) &&
        /^(?:Ints|Strings|Float64s|Sort)$/u.test(method) &&
        first !== undefined
        ? { inPlace: first }
        : null;
  }
}

function isOnlyForEnd(
  reading: Reading,
  node: SyntaxNode,
  { inPlace }: { readonly inPlace: SyntaxNode | null },
): boolean {
  const { code } = reading;
  if (isEndRead(code, node)) return true;
  const holder = above(code, node).find(
    (each) => code.grammar.declarations[each.type] !== undefined || has(code, each, 'statement'),
  );
  const declared = holder === undefined ? null : bindingOfDeclaration(reading, holder, node);
  const binding = declared ?? bindingOf(reading, inPlace);
  if (binding === null) return false;
  const later = binding.uses.filter((use) => use.node.start > node.end);
  const ends = later.filter((use) => isEndRead(code, use.node));
  const counted = later.filter((use) => isSizeRead(code, use.node));
  if (ends.length === 0)
    return (
      declared === null &&
      inPlace !== null &&
      isInLoop(code, node) &&
      later.some((use) => takesFront(code, use.node))
    );
  if (isInLoop(code, node) && declared === null) return ends.length > 0;
  return later.every((use) => ends.includes(use) || counted.includes(use));
}

/** The name that a declaration gives to the value which this node makes. */
function bindingOfDeclaration({ bindings }: Reading, holder: SyntaxNode, node: SyntaxNode): Binding | null {
  return (
    bindings.find(
      ({ value, node: name }) => value === node && name.start >= holder.start && name.end <= holder.end,
    ) ?? null
  );
}

/** `xs[0]`, `xs[-1]`, `xs[xs.length - 1]`, `xs.back()`, `xs.get(0)`, `xs.at(-1)`. */
function isEndRead(code: Code, node: SyntaxNode): boolean {
  const parent = code.parents.get(node);
  if (parent === undefined) return false;
  if (has(code, parent, 'index')) {
    const [object, index] = indexOf(parent);
    return object === node && index !== null && isEnd(code, index, plainText(code, node));
  }
  const call = callOfReceiver(code, node);
  if (call === null) return false;
  const [first] = call.args;
  if (call.method === 'front' || call.method === 'back') return call.args.length === 0;
  return (
    (call.method === 'get' || call.method === 'at') &&
    first !== undefined &&
    isEnd(code, first, plainText(code, node))
  );
}

function isEnd(code: Code, index: SyntaxNode, name: string): boolean {
  const place = plainText(code, index);
  if (place === '0' || place === '-1') return true;
  const size = [`${name}.length`, `${name}.size()`, `len(${name})`].find((each) => place.startsWith(each));
  return size !== undefined && /^ ?- ?1$/u.test(place.slice(size.length));
}

function isSizeRead(code: Code, node: SyntaxNode): boolean {
  const parent = code.parents.get(node);
  if (parent === undefined) return false;
  if (has(code, parent, 'member') && text(code, parent).endsWith('.length')) return true;
  const call = callOfReceiver(code, node);
  if (call !== null) return /^(?:size|empty|isEmpty|length)$/u.test(call.method);
  const outer = code.parents.get(parent);
  return outer !== undefined && callOf(code, outer)?.method === 'len';
}

function takesFront(code: Code, node: SyntaxNode): boolean {
  const call = callOfReceiver(code, node);
  return call !== null && /^(?:pop|shift)$/u.test(call.method);
}

/** The call whose receiver a node is. */
function callOfReceiver(code: Code, node: SyntaxNode): Call | null {
  for (const outer of above(code, node).slice(0, 2)) {
    const call = callOf(code, outer);
    if (call !== null) return call.receiver === node ? call : null;
  }
  return null;
}
