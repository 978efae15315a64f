// The signature of a problem from its fields: a function's or a class's.

import { fail, ok, type Result } from '../base/index.ts';
import {
  type Method,
  type Parameter,
  parseValueType,
  type Signature,
  type ValueType,
} from '../coding/index.ts';
import { type Fault, fault } from './fault.ts';
import type { ClassFields, ParameterFields, SignatureFields } from './schema.ts';

/** Words that no language of ours, or of those to come, lets a parameter or function be called. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'and as assert async await break case catch class const continue debugger def default del delete do elif else enum ' +
    'except export extends false finally fn for from func function global go goto if impl implements import in interface ' +
    'is lambda let map match mod mut new nil none nonlocal not null or package pass private protected public raise range ' +
    'return select static struct super switch template this throw trait true try type typeof use var void while with yield'
  ).split(' '),
);

export function parseSignature(fields: SignatureFields): Result<Signature, readonly Fault[]> {
  const reader = openReader('signature');
  const name = readName(reader, fields.name, 'name');
  const returns = readType(reader, fields.returns, 'returns');
  const parameters = readParameters(reader, fields.parameters, 'parameters');
  return reader.faults.length === 0 ? ok({ name, parameters, returns }) : fail(reader.faults);
}

export function parseClass(fields: ClassFields): Result<Signature, readonly Fault[]> {
  const reader = openReader('class');
  const name = readName(reader, fields.name, 'name');
  noteRepeats(reader, fields.methods, 'methods');
  const methods = fields.methods.map((method, index): Method => {
    const field = `methods[${index}]`;
    return {
      name: readName(reader, method.name, `${field}.name`),
      parameters: readParameters(reader, method.parameters, `${field}.parameters`),
      returns: method.returns === 'none' ? null : readType(reader, method.returns, `${field}.returns`),
    };
  });
  const parameters = readParameters(reader, fields.parameters, 'parameters');
  if (reader.faults.length > 0) return fail(reader.faults);
  // What calls return is of many types; each method says its own.
  const returns: ValueType = { kind: 'list', of: { kind: 'string' } };
  return ok({ name, parameters: [], returns, class: { parameters, methods, calls: fields.calls } });
}

/** Where in greenroom.yaml is read, and what was wrong there. */
interface Reader {
  readonly place: 'signature' | 'class';
  readonly faults: Fault[];
}

function openReader(place: Reader['place']): Reader {
  return { place, faults: [] };
}

function note(
  { place, faults }: Reader,
  rule: 'bad-type' | 'bad-id',
  { field, seen, advice }: { readonly field: string; readonly seen: string; readonly advice: string },
): void {
  faults.push(fault(rule, { file: 'greenroom.yaml', field: `${place}.${field}`, seen, advice }));
}

function readType(reader: Reader, text: string, field: string): ValueType {
  const type = parseValueType(text);
  if (type.ok) return type.value;
  note(reader, 'bad-type', { field, seen: `${text} is not a type.`, advice: `${type.problem}.` });
  return { kind: 'int' };
}

function readName(reader: Reader, name: string, field: string): string {
  if (RESERVED.has(name)) {
    note(reader, 'bad-id', { field, seen: `${name} is a reserved word.`, advice: 'Choose another name.' });
  }
  return name;
}

function readParameters(
  reader: Reader,
  fields: readonly ParameterFields[],
  place: string,
): readonly Parameter[] {
  noteRepeats(reader, fields, place);
  return fields.map((parameter, index): Parameter => {
    const field = `${place}[${index}]`;
    return {
      name: readName(reader, parameter.name, `${field}.name`),
      type: readType(reader, parameter.type, `${field}.type`),
      constraint: parameter.constraint,
      length: parameter.length ?? null,
      range: parameter.range ?? null,
    };
  });
}

function noteRepeats(reader: Reader, named: readonly { readonly name: string }[], place: string): void {
  for (const [index, { name }] of named.entries()) {
    if (named.findIndex((each) => each.name === name) === index) continue;
    const field = `${place}[${index}].name`;
    note(reader, 'bad-id', { field, seen: `${name} is there twice.`, advice: 'Rename one.' });
  }
}
