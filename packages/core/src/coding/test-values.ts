// The arguments and answers of one test, whether they are a function's values, a query's tables and rows, or what a class
// is asked and what it says.

import type { Json } from '../base/index.ts';
import { checkArgument } from './argument.ts';
import type { Signature } from './problem.ts';
import { checkTable, readRows } from './query/rows.ts';
import { checkCallCount, checkCalls, checkConstruction, checkReturns } from './script.ts';
import { checkValue } from './value-type.ts';

/** One argument of a test; each check says what is wrong with a value in words, `null` when nothing is. */
interface TestArgument {
  readonly name: string;
  readonly check: (value: Json) => string | null;
  /** Only whether it is of the right type: a candidate's own test may break the constraints. */
  readonly checkType: (value: Json) => string | null;
}

function testArguments({ parameters, query, class: form }: Signature): readonly TestArgument[] {
  if (query !== undefined) {
    return query.tables.map((table) => ({
      name: table.name,
      check: (value) => checkTable(table, value),
      checkType: (value) => checkTable({ ...table, rows: null }, value),
    }));
  }
  if (form !== undefined) {
    return [
      {
        name: 'constructor',
        check: (value) => checkConstruction(form, value, checkArgument),
        checkType: (value) => checkConstruction(form, value, checkType),
      },
      {
        name: 'calls',
        check: (value) => checkCalls(form, value, checkArgument) ?? checkCallCount(form, value),
        checkType: (value) => checkCalls(form, value, checkType),
      },
    ];
  }
  return parameters.map((parameter) => ({
    name: parameter.name,
    check: (value) => checkArgument(parameter, value),
    checkType: (value) => checkType(parameter, value),
  }));
}

function checkType({ type, name }: Signature['parameters'][number], value: Json): string | null {
  return checkValue(type, value, name);
}

/** The names of the arguments, in order: a function's parameters, a query's tables, or a class's constructor and calls. */
export function argumentNames(signature: Signature): readonly string[] {
  return testArguments(signature).map(({ name }) => name);
}

/** What is illegal about a list of arguments, in words; `null` when nothing is. */
export function checkArguments(signature: Signature, args: readonly Json[]): string | null {
  const wanted = testArguments(signature);
  if (args.length !== wanted.length) return miscounted(signature, args.length);
  for (const [index, { check }] of wanted.entries()) {
    const wrong = check(args[index] ?? null);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Says that there are not as many arguments as a test needs. */
export function miscounted(signature: Signature, count: number): string {
  const names = argumentNames(signature);
  if (signature.class !== undefined) {
    return `There are ${count} values; a test has 2, the constructor's arguments as a list and the calls as a list`;
  }
  const what = signature.query === undefined ? 'parameter' : 'table';
  return `There are ${count} values for ${names.length} ${what}${names.length === 1 ? '' : 's'}`;
}

/** What is illegal about the argument at one place. */
export function checkArgumentAt(signature: Signature, index: number, value: Json): string | null {
  return testArguments(signature)[index]?.check(value) ?? null;
}

/** Only whether a value is of the argument's type: a candidate's own test may break the constraints. */
export function checkArgumentType(signature: Signature, index: number, value: Json): string | null {
  return testArguments(signature)[index]?.checkType(value) ?? null;
}

/** What is wrong with an answer to sound arguments as such, in words; `null` when it could be one. */
export function checkAnswer(
  { returns, query, class: form }: Signature,
  { args, answer }: { readonly args: readonly Json[]; readonly answer: Json },
  name = 'the answer',
): string | null {
  if (form !== undefined) return checkReturns(form, args[1] ?? null, answer, name);
  if (query === undefined) return checkValue(returns, answer, name);
  const rows = readRows(answer);
  return rows.ok ? null : rows.problem;
}
