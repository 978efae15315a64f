// Which kinds of hidden tests a candidate's own test resembles, told from its values and the signature's limits.

import { canonicalJson, type Json } from '../base/index.ts';
import type { TestCategory } from '../judging/index.ts';
import type { ClassForm, Parameter, Problem, Signature } from './problem.ts';
import { calledMethods, isList } from './script.ts';
import { argumentNames, checkArgumentType } from './test-values.ts';
import { checkValue } from './value-type.ts';

/** The kinds of edge cases, in the order in which they are named. */
export const edgeKinds = [
  'empty',
  'single',
  'duplicates',
  'extremes',
] as const satisfies readonly TestCategory[];
export type EdgeKind = (typeof edgeKinds)[number];

/** The kinds that matter for a problem: those that its hidden tests have. */
export function edgeKindsOf(problem: Pick<Problem, 'categories'>): readonly EdgeKind[] {
  return edgeKinds.filter((kind) => (problem.categories[kind] ?? 0) > 0);
}

/**
 * The kinds of edge cases that a test is, in the order of `edgeKinds`; none for arguments that do not fit the signature.
 *
 * - empty, single: a list, text, linked list or tree of length 0 or 1; nested lists count their innermost items.
 * - duplicates: the same value twice in a list, linked list or tree; in a text only where there is no list.
 * - extremes: a number at a bound of its range (a lower bound of −1, 0 or 1 only where it stands alone or
 *   everywhere), or a length at its upper bound, or at a lower bound above 1.
 *
 * Of a class: no call, one call, the same call twice; an empty list or text as an argument; an extreme argument, or as many
 * calls as are allowed.
 */
export function edgeKindsOfTest(signature: Signature, args: readonly Json[]): readonly EdgeKind[] {
  if (signature.query !== undefined) return kindsOfTables(signature, args);
  if (signature.class !== undefined) return kindsOfScript(signature, signature.class, args);
  const { parameters } = signature;
  const fits =
    args.length === parameters.length &&
    parameters.every((parameter, at) => checkValue(parameter.type, args[at] ?? null) === null);
  if (!fits) return [];
  const hasList = parameters.some(({ type }) => 'of' in type && type.kind !== 'optional');
  const kinds = new Set(
    parameters.flatMap((parameter, at) => kindsOfValue(parameter, args[at] ?? null, !hasList)),
  );
  return edgeKinds.filter((kind) => kinds.has(kind));
}

function kindsOfScript(signature: Signature, form: ClassForm, args: readonly Json[]): readonly EdgeKind[] {
  const [given = null, calls = null] = args;
  const fits =
    args.length === 2 && args.every((value, at) => checkArgumentType(signature, at, value) === null);
  if (!fits || !isList(given) || !isList(calls)) return [];
  const called = calledMethods(form, calls);
  const kinds = [
    ...kindsOfValues(form.parameters, given),
    ...called.flatMap(({ parameters }, at) => {
      const call = calls[at] ?? null;
      return isList(call) ? kindsOfValues(parameters, call.slice(1)) : [];
    }),
  ];
  const found: Readonly<Record<EdgeKind, boolean>> = {
    empty: calls.length === 0 || kinds.includes('empty'),
    single: calls.length === 1,
    duplicates: new Set(calls.map(canonicalJson)).size < calls.length,
    extremes: calls.length === form.calls[1] || kinds.includes('extremes'),
  };
  return edgeKinds.filter((kind) => found[kind]);
}

function kindsOfValues(parameters: readonly Parameter[], values: readonly Json[]): readonly EdgeKind[] {
  return parameters.flatMap((parameter, at) => kindsOfValue(parameter, values[at] ?? null, false));
}

/** Of rows: duplicates are two that differ in one column at most, since one of them often is a key. */
function kindsOfTables(signature: Signature, args: readonly Json[]): readonly EdgeKind[] {
  const tables = signature.query?.tables ?? [];
  const names = argumentNames(signature);
  const fits =
    args.length === names.length && args.every((rows, at) => checkArgumentType(signature, at, rows) === null);
  if (!fits) return [];
  const lists = args.map((rows) => (isList(rows) ? rows.filter(isList) : []));
  const found: Readonly<Record<EdgeKind, boolean>> = {
    empty: lists.some((rows) => rows.length === 0),
    single: lists.some((rows) => rows.length === 1),
    duplicates: lists.some(hasTwins),
    extremes: lists.some((rows, at) => rows.length === tables[at]?.rows?.[1]),
  };
  return edgeKinds.filter((kind) => found[kind]);
}

function hasTwins(rows: readonly (readonly Json[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  const without = (column: number): boolean => {
    const rest = rows.map((row) => canonicalJson(row.filter((_cell, at) => at !== column)));
    return new Set(rest).size < rows.length;
  };
  return width > 1 && Array.from({ length: width }, (_item, column) => column).some(without);
}

function kindsOfValue(parameter: Parameter, value: Json, textRepeats: boolean): readonly EdgeKind[] {
  const items = itemsOf(value);
  const kinds: EdgeKind[] = [];
  if (items !== null) {
    if (items.length === 0) kinds.push('empty');
    if (items.length === 1) kinds.push('single');
    if (isRepeating(value, items, textRepeats)) kinds.push('duplicates');
  }
  if (isExtreme(parameter, value, items)) kinds.push('extremes');
  return kinds;
}

/** What a collection holds: characters of a text, innermost items of a list, values of a tree; null for a plain value. */
function itemsOf(value: Json): readonly Json[] | null {
  if (typeof value === 'string') return Array.from(value);
  if (!isList(value)) return null;
  return value.flatMap((item): readonly Json[] =>
    isList(item) ? (itemsOf(item) ?? []) : item === null ? [] : [item],
  );
}

function isRepeating(value: Json, items: readonly Json[], textRepeats: boolean): boolean {
  if (typeof value === 'string' && !textRepeats) return false;
  // In a list of lists two equal rows repeat; equal numbers in a grid or in pairs are nothing special.
  const rows = isList(value) && value.some(isList) ? value : items;
  return new Set(rows.map(canonicalJson)).size < rows.length;
}

function isExtreme({ length, range }: Parameter, value: Json, items: readonly Json[] | null): boolean {
  const count = isList(value) ? value.filter((item) => item !== null).length : items?.length;
  if (length !== null && count !== undefined) {
    if (count === length[1] || (count === length[0] && length[0] > 1)) return true;
  }
  if (range === null) return false;
  const numbers = (items ?? [value]).filter((item) => typeof item === 'number');
  return range.some((bound) =>
    Math.abs(bound) > 1
      ? numbers.includes(bound)
      : numbers.length > 0 && numbers.every((number) => number === bound),
  );
}

/** The arguments of an own test as typed; null while one of them is no JSON. */
export function parseArguments(texts: readonly string[]): readonly Json[] | null {
  try {
    return texts.map((text): Json => JSON.parse(text));
  } catch {
    return null;
  }
}
