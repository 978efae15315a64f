// What a query problem gives and asks for: the tables with the rows of an example, the columns to return.

import { type Column, dialectNames, type Problem, type Query } from '@greenroom/core/coding';
import { Title } from '@mantine/core';

import { Markdown } from '../../../kit/markdown.tsx';
import classes from './row-grid.module.css';
import { SampleTables } from './sample-tables.tsx';

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
            <ColumnList of={name} columns={columns} />
            <p>{constraint}</p>
          </div>
        ))}
      </section>
      <section className={partClass}>
        <Title order={2}>Return</Title>
        <ColumnList of="the answer" columns={query.columns} />
      </section>
      {problem.samples.map((sample, index) => (
        <section key={JSON.stringify(sample.args)} className={partClass}>
          <Title order={2}>Example {index + 1}</Title>
          <SampleTables of={`Example ${index + 1}`} query={query} sample={sample} />
          {sample.explanation !== '' && <Markdown>{sample.explanation}</Markdown>}
        </section>
      ))}
    </>
  );
}

/** Names and types, one under the other as a schema has them. */
function ColumnList({ of, columns }: { readonly of: string; readonly columns: readonly Column[] }) {
  return (
    <table className={classes.columns} aria-label={`Columns of ${of}`}>
      <tbody>
        {columns.map(({ name, type }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{type}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
