// The tables that a query was given, the rows that it should return and those that it returned.

import { type Problem, type Query } from '@greenroom/core/coding';
import type { TestResult } from '@greenroom/core/judging';

import classes from './row-grid.module.css';
import { RowGrid } from './row-grid.tsx';
import { compareAnswers, parseText, readTable } from './table-rows.ts';

interface QueryValuesProps {
  readonly problem: Problem;
  readonly query: Query;
  readonly shown: NonNullable<TestResult['shown']>;
}

export function QueryValues({ problem, query, shown }: QueryValuesProps) {
  const tables = shown.input.split('\n');
  const { expected, got } = compareAnswers(problem, shown);
  return (
    <>
      {got !== null && (
        <div className={classes.table}>
          <h3>Got</h3>
          <RowGrid
            label="Rows that the query returned"
            columns={got.rows.columns}
            rows={got.rows.rows}
            marked={got.marked}
            mark="unexpected"
          />
        </div>
      )}
      {expected !== null && (
        <div className={classes.table}>
          <h3>Expected</h3>
          <RowGrid
            label="Rows that are expected"
            columns={expected.rows.columns}
            rows={expected.rows.rows}
            marked={expected.marked}
          />
        </div>
      )}
      {query.tables.map(({ name, columns }, index) => (
        <div key={name} className={classes.table}>
          <h3>{name}</h3>
          <RowGrid
            label={`Rows of ${name}`}
            columns={columns.map((column) => column.name)}
            rows={readTable(parseText(tables[index] ?? null))}
          />
        </div>
      ))}
    </>
  );
}
