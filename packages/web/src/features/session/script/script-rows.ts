// A script as rows: each call as the candidate would write it, what it should return and what it returned.

import type { Json } from '@greenroom/core/base';
import {
  type ClassForm,
  creationIn,
  isExpected,
  methodIn,
  type Problem,
  type ValueComparison,
} from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';

import { jsonText } from '../json-text.ts';

export interface ScriptRow {
  /** 0 where the object is made, then the number of the call. */
  readonly place: number;
  /** `allow("a", 3)`. */
  readonly call: string;
  /** JSON text; empty where nothing is returned, null where it is not known. */
  readonly expected: string | null;
  readonly got: string | null;
  /** Whether both are known and differ. */
  readonly differs: boolean;
}

/** The values of a test of a class; undefined for what is not known. */
export interface ScriptValues {
  readonly args: readonly Json[];
  readonly expected: Json | undefined;
  readonly got: Json | undefined;
}

/** None where the problem asks for no class, or the values are no script. */
export function scriptRows(
  { signature, comparison }: Problem,
  language: Language,
  { args, expected, got }: ScriptValues,
): readonly ScriptRow[] {
  const { class: form } = signature;
  const [given, calls] = args;
  if (form === undefined || !Array.isArray(given) || !Array.isArray(calls)) return [];
  const each: ValueComparison = comparison.kind === 'calls' ? comparison.each : { kind: 'exact' };
  const making: ScriptRow = {
    place: 0,
    call: `${creationIn(language, signature)}(${listText(given)})`,
    expected: '',
    got: '',
    differs: false,
  };
  return [
    making,
    ...calls.map((call: Json, index): ScriptRow => {
      const [wanted, came] = [itemAt(expected, index), itemAt(got, index)];
      const isNothing = methodOf(form, call)?.returns === null;
      const shown = (value: Json | undefined) =>
        value === undefined ? null : isNothing ? '' : jsonText(value);
      return {
        place: index + 1,
        call: callText(language, call),
        expected: shown(wanted),
        got: shown(came),
        differs: wanted !== undefined && came !== undefined && !isExpected(each, wanted, came),
      };
    }),
  ];
}

/** `allow("a", 3)`; what is no call stays as it is. */
function callText(language: Language, call: Json): string {
  if (!Array.isArray(call) || typeof call[0] !== 'string') return jsonText(call);
  const [name, ...args] = call as [string, ...Json[]];
  return `${methodIn(language, name)}(${listText(args)})`;
}

function methodOf({ methods }: ClassForm, call: Json): ClassForm['methods'][number] | undefined {
  return Array.isArray(call) ? methods.find(({ name }) => name === call[0]) : undefined;
}

function listText(values: readonly Json[]): string {
  return values.map((value) => jsonText(value)).join(', ');
}

function itemAt(list: Json | undefined, index: number): Json | undefined {
  return Array.isArray(list) ? (list[index] as Json | undefined) : undefined;
}

/** Rows around the first difference, where there are too many to read. */
export function rowsToShow(rows: readonly ScriptRow[], most: number): readonly ScriptRow[] {
  const first = rows.findIndex(({ differs }) => differs);
  const from = Math.max(0, Math.min(first - Math.floor(most / 2), rows.length - most));
  return rows.slice(from, from + most);
}

/** Calls as text to be changed by hand: one a line. */
export function callsText(calls: unknown): string {
  if (!Array.isArray(calls) || calls.length === 0) return jsonText(calls);
  return `[\n${calls.map((call) => `  ${jsonText(call)}`).join(',\n')}\n]`;
}
