// An example of a query problem: the rows that its tables hold, and the rows to return.

import { type Query, readRows, type Sample } from '@greenroom/core/coding';

import classes from './row-grid.module.css';
import { RowGrid } from './row-grid.tsx';
import { readTable } from './table-rows.ts';

interface SampleTablesProps {
  /** For screen readers, where several are on the page. */
  readonly of: string;
  readonly query: Query;
  readonly sample: Sample;
}

export function SampleTables({ of, query, sample }: SampleTablesProps) {
  const expected = readRows(sample.expected);
  return (
    <>
      {query.tables.map(({ name, columns }, index) => (
        <div key={name} className={classes.table}>
          <div className={classes.name}>{name}</div>
          <RowGrid
            label={`${of}, rows of ${name}`}
            columns={columns.map((column) => column.name)}
            rows={readTable(sample.args[index])}
          />
        </div>
      ))}
      {expected.ok && (
        <div className={classes.table}>
          <div className={classes.name}>Rows to return</div>
          <RowGrid
            label={`${of}, rows to return`}
            columns={expected.value.columns}
            rows={expected.value.rows}
          />
        </div>
      )}
    </>
  );
}
