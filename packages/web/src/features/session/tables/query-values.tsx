// The tables that a query was given, the rows that it should return and those that it returned.

import { type Problem, type Query } from '@greenroom/core/coding';
import type { TestResult } from '@greenroom/core/judging';

import { parseText } from '../json-text.ts';
import classes from './row-grid.module.css';
import { RowGrid } from './row-grid.tsx';
import { compareAnswers, readTable } from './table-rows.ts';

interface QueryValuesProps {
  readonly problem: Problem;
  readonly query: Query;
  /** For screen readers, where other tables are on the page: the test's name. */
  readonly of: string;
  readonly shown: NonNullable<TestResult['shown']>;
}

export function QueryValues({ problem, query, of, shown }: QueryValuesProps) {
  const tables = shown.input.split('\n');
  const { expected, got } = compareAnswers(problem, shown);
  return (
    <>
      {got !== null && (
        <div className={classes.table}>
          <div className={classes.name}>Got</div>
          <RowGrid
            label={`${of}, rows that the query returned`}
            columns={got.rows.columns}
            rows={got.rows.rows}
            marked={got.marked}
            mark="unexpected"
          />
        </div>
      )}
      {expected !== null && (
        <div className={classes.table}>
          <div className={classes.name}>Expected</div>
          <RowGrid
            label={`${of}, rows that are expected`}
            columns={expected.rows.columns}
            rows={expected.rows.rows}
            marked={expected.marked}
          />
        </div>
      )}
      {query.tables.map(({ name, columns }, index) => (
        <div key={name} className={classes.table}>
          <div className={classes.name}>{name}</div>
          <RowGrid
            label={`${of}, rows of ${name}`}
            columns={columns.map((column) => column.name)}
            rows={readTable(parseText(tables[index] ?? null))}
          />
        </div>
      ))}
    </>
  );
}
