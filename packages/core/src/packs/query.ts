// A query problem from its fields and its schema.

import { fail, ok, type Result } from '../base/index.ts';
import type { Column, Problem, Query, Table } from '../coding/index.ts';
import { type Fault, fault } from './fault.ts';
import type { QueryFields } from './schema.ts';

export const schemaFile = 'schema.sql';

/** `schema`: the text of `schema.sql`, if it is there. */
export function parseQuery(
  fields: QueryFields,
  schema: string | undefined,
): Result<Pick<Problem, 'signature' | 'comparison'>, readonly Fault[]> {
  const faults = [...schemaFaults(schema), ...nameFaults(fields), ...orderFaults(fields)];
  if (faults.length > 0) return fail(faults);
  const columns = columnsOf(fields.returns);
  const query: Query = {
    dialect: fields.dialect,
    schema: schema ?? '',
    tables: fields.tables.map(({ name, columns: own, rows, constraint }): Table => ({
      name,
      columns: columnsOf(own),
      constraint,
      rows: rows ?? null,
    })),
    columns,
    answer: fields.answer ?? null,
  };
  const rows = { kind: 'list', of: { kind: 'list', of: { kind: 'string' } } } as const;
  return ok({
    signature: { name: 'query', parameters: [], returns: rows, query },
    comparison: {
      kind: 'rows',
      columns,
      order: fields.order,
      duplicates: fields.duplicates,
      names: fields.column_names === 'check',
      tolerance: fields.tolerance,
    },
  });
}

function columnsOf(fields: QueryFields['returns']): readonly Column[] {
  return Object.entries(fields).map(([name, type]) => ({ name, type }));
}

function schemaFaults(schema: string | undefined): readonly Fault[] {
  if (schema !== undefined && schema.trim() !== '') return [];
  const advice = 'Write CREATE TABLE for each table in query.tables.';
  return [fault('missing-file', { file: schemaFile, seen: 'There is no schema.', advice })];
}

function nameFaults({ tables }: QueryFields): readonly Fault[] {
  return tables.flatMap(({ name }, index) => {
    if (tables.findIndex((table) => table.name === name) === index) return [];
    const place = { file: 'greenroom.yaml', field: `query.tables[${index}].name` };
    return [fault('bad-id', { ...place, seen: `${name} is there twice.`, advice: 'Take one out.' })];
  });
}

function orderFaults({ order, returns }: QueryFields): readonly Fault[] {
  if (typeof order === 'string') return [];
  return order
    .filter((name) => !(name in returns))
    .map((name) =>
      fault('unknown-reference', {
        file: 'greenroom.yaml',
        field: 'query.order',
        seen: `${name} is no column of query.returns.`,
        advice: 'Name columns that are returned.',
      }),
    );
}
