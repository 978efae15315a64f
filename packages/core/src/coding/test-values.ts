// The arguments and answers of one test, whether they are a function's values or a query's tables and rows.

import type { Json } from '../base/index.ts';
import { checkArgument } from './argument.ts';
import type { Signature } from './problem.ts';
import { checkTable, readRows } from './query/rows.ts';
import { checkValue } from './value-type.ts';

/** The names of the arguments, in order: a function's parameters or a query's tables. */
export function argumentNames({ parameters, query }: Signature): readonly string[] {
  return (query === undefined ? parameters : query.tables).map(({ name }) => name);
}

/** What is illegal about a list of arguments, in words; `null` when nothing is. */
export function checkArguments(signature: Signature, args: readonly Json[]): string | null {
  const names = argumentNames(signature);
  if (args.length !== names.length) {
    const what = signature.query === undefined ? 'parameter' : 'table';
    return `There are ${args.length} values for ${names.length} ${what}${names.length === 1 ? '' : 's'}`;
  }
  for (const index of names.keys()) {
    const wrong = checkArgumentAt(signature, index, args[index] ?? null);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** The same for the argument at one place. */
export function checkArgumentAt({ parameters, query }: Signature, index: number, value: Json): string | null {
  if (query === undefined) {
    const parameter = parameters[index];
    return parameter === undefined ? null : checkArgument(parameter, value);
  }
  const table = query.tables[index];
  return table === undefined ? null : checkTable(table, value);
}

/** Only whether a value is of the argument's type: a candidate's own test may break the constraints. */
export function checkArgumentType(
  { parameters, query }: Signature,
  index: number,
  value: Json,
): string | null {
  if (query === undefined) {
    const parameter = parameters[index];
    return parameter === undefined ? null : checkValue(parameter.type, value, parameter.name);
  }
  const table = query.tables[index];
  return table === undefined ? null : checkTable({ ...table, rows: null }, value);
}

/** What is wrong with an answer as such, in words; `null` when it could be one. */
export function checkAnswer({ returns, query }: Signature, answer: Json, name = 'the answer'): string | null {
  if (query === undefined) return checkValue(returns, answer, name);
  const rows = readRows(answer);
  return rows.ok ? null : rows.problem;
}
