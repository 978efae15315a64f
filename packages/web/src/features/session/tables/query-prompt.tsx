// What a query problem gives and asks for: the tables with the rows of an example, the columns to return.

import {
  type Column,
  dialectNames,
  type Problem,
  type Query,
  readRows,
  type Sample,
} from '@greenroom/core/coding';
import { Title } from '@mantine/core';

import { Markdown } from '../../../kit/markdown.tsx';
import classes from './row-grid.module.css';
import { RowGrid } from './row-grid.tsx';
import { readTable } from './table-rows.ts';

interface QueryPromptProps {
  readonly problem: Problem;
  readonly query: Query;
  /** The pane's own look of a part. */
  readonly partClass: string | undefined;
}

export function QueryPrompt({ problem, query, partClass }: QueryPromptProps) {
  return (
    <>
      <section className={partClass}>
        <Title order={2}>Tables ({dialectNames[query.dialect]})</Title>
        {query.tables.map(({ name, columns, constraint }) => (
          <div key={name} className={classes.table}>
            <h3>{name}</h3>
            <p>
              {columnList(columns)}. {constraint}
            </p>
          </div>
        ))}
      </section>
      <section className={partClass}>
        <Title order={2}>Return</Title>
        <p>{columnList(query.columns)}</p>
      </section>
      {problem.samples.map((sample, index) => (
        <section key={JSON.stringify(sample.args)} className={partClass}>
          <Title order={2}>Example {index + 1}</Title>
          <Example query={query} sample={sample} />
          {sample.explanation !== '' && <Markdown>{sample.explanation}</Markdown>}
        </section>
      ))}
    </>
  );
}

function columnList(columns: readonly Column[]): string {
  return columns.map(({ name, type }) => `${name} (${type})`).join(', ');
}

function Example({ query, sample }: { readonly query: Query; readonly sample: Sample }) {
  const expected = readRows(sample.expected);
  return (
    <>
      {query.tables.map(({ name, columns }, index) => (
        <div key={name} className={classes.table}>
          <h3>{name}</h3>
          <RowGrid
            label={`Rows of ${name}`}
            columns={columns.map((column) => column.name)}
            rows={readTable(sample.args[index])}
          />
        </div>
      ))}
      {expected.ok && (
        <div className={classes.table}>
          <h3>→</h3>
          <RowGrid label="Rows to return" columns={expected.value.columns} rows={expected.value.rows} />
        </div>
      )}
    </>
  );
}
