// A script as a table: calls, what they should return, what they returned. Calls that differ are marked.

import { VisuallyHidden } from '@mantine/core';

import { type ScriptRow, rowsToShow } from './script-rows.ts';
import classes from './script-grid.module.css';

interface ScriptGridProps {
  /** For screen readers: whose calls these are. */
  readonly label: string;
  readonly rows: readonly ScriptRow[];
  /** What the column of expected values is called. */
  readonly expected?: string;
}

/** A script of thousands would make the page slow and nobody wiser. */
const MOST_SHOWN = 100;

/** Marked calls are named in words as well as coloured. Nothing where there are no rows. */
export function ScriptGrid({ label, rows, expected = 'Returns' }: ScriptGridProps) {
  if (rows.length === 0) return null;
  const shown = rowsToShow(rows, MOST_SHOWN);
  const hasExpected = rows.some(({ place, expected: value }) => place > 0 && value !== null);
  const hasGot = rows.some(({ place, got }) => place > 0 && got !== null);
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col" aria-label="Number">
              #
            </th>
            <th scope="col">Call</th>
            {hasExpected && <th scope="col">{expected}</th>}
            {hasGot && <th scope="col">Got</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.place} data-mark={row.differs ? 'differs' : undefined}>
              <td className={classes.place}>{row.place === 0 ? '' : row.place}</td>
              <td>{row.call}</td>
              {hasExpected && <td>{row.expected}</td>}
              {hasGot && (
                <td>
                  {row.differs ? <del>{row.got}</del> : row.got}
                  {row.differs && <VisuallyHidden> differs</VisuallyHidden>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className={classes.count}>
          Calls {shown[0]?.place} to {shown.at(-1)?.place} of {rows.length - 1}
        </p>
      )}
    </div>
  );
}
