// The types that a problem's parameters and answers may have, and how their values look as JSON.

import { fail, type Json, ok, type Result } from '../base/index.ts';

export type ScalarType = 'int' | 'float' | 'string' | 'bool';

export type ValueType =
  | { readonly kind: ScalarType }
  /** A JSON array. */
  | { readonly kind: 'list'; readonly of: ValueType }
  /** Nodes with `val` and `next`; a JSON array of the values, `[]` for no node. */
  | { readonly kind: 'linked-list'; readonly of: ValueType }
  /** Nodes with `val`, `left`, `right`; a JSON array level by level with `null` for a missing child, `[]` for no node. */
  | { readonly kind: 'tree'; readonly of: ValueType }
  /** The value or `null`. */
  | { readonly kind: 'optional'; readonly of: ValueType };

const SCALARS: ReadonlySet<string> = new Set<ScalarType>(['int', 'float', 'string', 'bool']);
const WRAPPED = /^(list|linked-list|tree|optional)<(.+)>$/;

/** Reads a type as content files write it: `int`, `list<list<string>>`, `linked-list<int>`, `tree<int>`, `optional<int>`. */
export function parseValueType(text: string): Result<ValueType, string> {
  const trimmed = text.trim();
  if (SCALARS.has(trimmed)) return ok({ kind: trimmed as ScalarType });
  const wrapped = WRAPPED.exec(trimmed);
  if (wrapped === null) {
    return fail(
      `Unknown type "${trimmed}": write int, float, string, bool, list<…>, linked-list<…>, tree<…> or optional<…>`,
    );
  }
  const inner = parseValueType(wrapped[2] ?? '');
  if (!inner.ok) return inner;
  return ok({ kind: wrapped[1] as 'list' | 'linked-list' | 'tree' | 'optional', of: inner.value });
}

/** The inverse of `parseValueType`. */
export function formatValueType(type: ValueType): string {
  return 'of' in type ? `${type.kind}<${formatValueType(type.of)}>` : type.kind;
}

/**
 * The type that a JSON value looks like: whole numbers are `int`, of mixed numbers `float`, an empty list is one of `int`.
 * Null for what no type holds, records and mixed lists.
 */
export function inferValueType(value: Json): ValueType | null {
  if (Array.isArray(value)) {
    const types = value.map(inferValueType);
    const of = types.reduce<ValueType | null>(
      (known, type) => (known === null || type === null ? null : common(known, type)),
      types[0] === undefined ? { kind: 'int' } : types[0],
    );
    return of === null ? null : { kind: 'list', of };
  }
  if (typeof value === 'number') return { kind: Number.isInteger(value) ? 'int' : 'float' };
  if (typeof value === 'string') return { kind: 'string' };
  return typeof value === 'boolean' ? { kind: 'bool' } : null;
}

function common(a: ValueType, b: ValueType): ValueType | null {
  if (a.kind === 'list' && b.kind === 'list') {
    const of = common(a.of, b.of);
    return of === null ? null : { kind: 'list', of };
  }
  if (a.kind === b.kind) return a;
  const areNumbers = [a, b].every(({ kind }) => kind === 'int' || kind === 'float');
  return areNumbers ? { kind: 'float' } : null;
}

/** What is wrong with a JSON value as a value of this type, in words; `null` when nothing is. */
export function checkValue(type: ValueType, value: Json, path = 'value'): string | null {
  switch (type.kind) {
    case 'int':
      return Number.isSafeInteger(value) ? null : `${path} must be a whole number, not ${show(value)}`;
    case 'float':
      return typeof value === 'number' && Number.isFinite(value)
        ? null
        : `${path} must be a number, not ${show(value)}`;
    case 'string':
      return typeof value === 'string' ? null : `${path} must be a text in double quotes, not ${show(value)}`;
    case 'bool':
      return typeof value === 'boolean' ? null : `${path} must be true or false, not ${show(value)}`;
    case 'optional':
      return value === null ? null : checkValue(type.of, value, path);
    case 'list':
    case 'linked-list':
      return checkItems(type.of, value, path);
    case 'tree':
      return (
        checkItems({ kind: 'optional', of: type.of }, value, path) ??
        checkTree(value as readonly Json[], path)
      );
  }
}

function checkItems(of: ValueType, value: Json, path: string): string | null {
  if (!Array.isArray(value)) return `${path} must be a list in square brackets, not ${show(value)}`;
  for (const [index, item] of value.entries()) {
    if (checkValue(of, item as Json, path) !== null) return checkValue(of, item as Json, `${path}[${index}]`);
  }
  return null;
}

/** Every node but the root needs a parent: level order without children of missing nodes. */
function checkTree(items: readonly Json[], path: string): string | null {
  if (items.length > 0 && items[0] === null) return `${path} must start with the root, not null`;
  let places = 1;
  for (const [index, item] of items.entries()) {
    if (places === 0) return `${path}[${index}] has no parent`;
    places += item === null ? -1 : 1;
  }
  return null;
}

function show(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
