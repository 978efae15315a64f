// The script of a test of a class: an object is made, its methods are called one after the other, and each call's answer
// counts. `[[3, 10], [["allow", "a", 1], ["reset"]]]` are its arguments, `[true, null]` is its answer.

import type { Json } from '../base/index.ts';
import type { ClassForm, Method, Parameter } from './problem.ts';
import { checkValue } from './value-type.ts';

/** What is wrong with one argument, in words; `null` when nothing is. */
type Check = (parameter: Parameter, value: Json) => string | null;

/** What is wrong with the constructor's arguments, in words; `null` when nothing is. */
export function checkConstruction({ parameters }: ClassForm, value: Json, check: Check): string | null {
  if (!isList(value)) return `The constructor's arguments must be a list, such as ${exampleOf(parameters)}`;
  return checkList(parameters, value, { what: 'The constructor', check });
}

/** What is wrong with the first wrong call, in words; `null` when nothing is. */
export function checkCalls(form: ClassForm, value: Json, check: Check): string | null {
  if (!isList(value)) return `The calls must be a list, such as [${callExample(form)}]`;
  for (const [index, call] of value.entries()) {
    const wrong = checkCall(form, call, check);
    if (wrong !== null) return `Call ${index + 1}: ${wrong}`;
  }
  return null;
}

/** Whether there are as many calls as a test may make. */
export function checkCallCount({ calls: [least, most] }: ClassForm, value: Json): string | null {
  const count = isList(value) ? value.length : least;
  return count >= least && count <= most
    ? null
    : `There are ${count} calls, which is outside ${least} to ${most}`;
}

function checkCall(form: ClassForm, call: Json, check: Check): string | null {
  const [name, ...args] = isList(call) ? call : [];
  if (typeof name !== 'string')
    return `it must be a list that begins with a method, such as ${callExample(form)}`;
  const method = form.methods.find((each) => each.name === name);
  if (method === undefined) return `there is no method ${name}; there is ${namesOf(form)}`;
  return checkList(method.parameters, args, { what: name, check });
}

function checkList(
  parameters: readonly Parameter[],
  values: readonly Json[],
  { what, check }: { readonly what: string; readonly check: Check },
): string | null {
  if (values.length !== parameters.length) {
    const count = parameters.length === 1 ? '1 argument' : `${parameters.length} arguments`;
    return `${what} takes ${count}, not ${values.length}`;
  }
  for (const [index, parameter] of parameters.entries()) {
    const wrong = check(parameter, values[index] ?? null);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** The methods that sound calls call, in order. */
export function calledMethods(form: ClassForm, calls: Json): readonly Method[] {
  const byName = new Map<Json, Method>(form.methods.map((method) => [method.name, method]));
  if (!isList(calls)) return [];
  return calls.flatMap((call) => byName.get(isList(call) ? (call[0] ?? null) : null) ?? []);
}

/** What is wrong with the answers to sound calls as such, in words; `null` when they could be right. */
export function checkReturns(form: ClassForm, calls: Json, answer: Json, name: string): string | null {
  const methods = calledMethods(form, calls);
  if (!isList(answer)) return `${name} must be a list of what each call returns`;
  if (answer.length !== methods.length) {
    return `${name} must be a list of what the ${methods.length} calls return, not of ${answer.length}`;
  }
  for (const [index, { name: method, returns }] of methods.entries()) {
    const value = answer[index] ?? null;
    const what = `${name} of call ${index + 1} (${method})`;
    const nothing = value === null ? null : `${what} must be null: it returns nothing`;
    const wrong = returns === null ? nothing : checkValue(returns, value, what);
    if (wrong !== null) return wrong;
  }
  return null;
}

function namesOf({ methods }: ClassForm): string {
  return methods.map(({ name }) => name).join(', ');
}

function exampleOf(parameters: readonly Parameter[]): string {
  return `[${parameters.map(({ name }) => name).join(', ')}]`;
}

function callExample({ methods: [method] }: ClassForm): string {
  if (method === undefined) return '[]';
  return `[${[JSON.stringify(method.name), ...method.parameters.map(({ name }) => name)].join(', ')}]`;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
