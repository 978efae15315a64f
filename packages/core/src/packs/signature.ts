// The signature of a problem from its fields.

import { fail, ok, type Result } from '../base/index.ts';
import { type Parameter, parseValueType, type Signature, type ValueType } from '../coding/index.ts';
import { type Fault, fault } from './fault.ts';
import type { SignatureFields } from './schema.ts';

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
  const faults: Fault[] = [];
  const note = (
    rule: 'bad-type' | 'bad-id',
    field: string,
    [seen, advice]: readonly [string, string],
  ): void => {
    faults.push(fault(rule, { file: 'greenroom.yaml', field: `signature.${field}`, seen, advice }));
  };
  const readType = (text: string, field: string): ValueType => {
    const type = parseValueType(text);
    if (type.ok) return type.value;
    note('bad-type', field, [`${text} is not a type.`, `${type.problem}.`]);
    return { kind: 'int' };
  };
  const readName = (name: string, field: string): string => {
    if (RESERVED.has(name)) note('bad-id', field, [`${name} is a reserved word.`, 'Choose another name.']);
    return name;
  };
  const name = readName(fields.name, 'name');
  const returns = readType(fields.returns, 'returns');
  const seen = new Set<string>();
  const parameters = fields.parameters.map((parameter, index): Parameter => {
    const field = `parameters[${index}]`;
    if (seen.has(parameter.name))
      note('bad-id', `${field}.name`, [`${parameter.name} is there twice.`, 'Rename one.']);
    seen.add(parameter.name);
    return {
      name: readName(parameter.name, `${field}.name`),
      type: readType(parameter.type, `${field}.type`),
      constraint: parameter.constraint,
      length: parameter.length ?? null,
      range: parameter.range ?? null,
    };
  });
  return faults.length === 0 ? ok({ name, parameters, returns }) : fail(faults);
}
