// Rows of a table or of an answer as a grid; rows that differ are marked.

import type { Cell } from '@greenroom/core/coding';

import classes from './row-grid.module.css';

interface RowGridProps {
  /** For screen readers: whose rows these are. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Positions of rows that stand out, and what they are. */
  readonly marked?: ReadonlySet<number>;
  readonly mark?: 'missing' | 'unexpected';
}

/** Rows that are drawn; a table of thousands would make the page slow and nobody wiser. */
const MOST_SHOWN = 50;

/** Marked rows are named in words as well as coloured, and come before rows that are left out. */
export function RowGrid({ label, columns, rows, marked = new Set(), mark = 'missing' }: RowGridProps) {
  const places = [...rows.keys()];
  const shown = places.length <= MOST_SHOWN ? places : firstPlaces(places, marked);
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.grid}>
        <thead>
          <tr>
            {marked.size > 0 && <th scope="col">row</th>}
            {columns.map((name, place) => (
              <th key={`${place} ${name}`} scope="col" data-kind={kindOf(rows, place)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr key={place} data-mark={marked.has(place) ? mark : undefined}>
              {marked.size > 0 && <td>{marked.has(place) ? MARKS[mark] : ''}</td>}
              {(rows[place] ?? []).map((cell, at) => (
                <td key={`${place} ${columns[at] ?? at}`} data-kind={typeof cell}>
                  {cell === null ? <i>NULL</i> : String(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.count}>
        {rows.length} {rows.length === 1 ? 'row' : 'rows'}
        {shown.length < rows.length && `, ${shown.length} of them shown`}
      </p>
    </div>
  );
}

/** Names stand above what they name: numbers to the right. */
function kindOf(rows: RowGridProps['rows'], place: number): string | undefined {
  return rows.some((row) => typeof row[place] === 'number') ? 'number' : undefined;
}

const MARKS = { missing: 'missing', unexpected: 'not expected' } as const;

function firstPlaces(places: readonly number[], marked: ReadonlySet<number>): readonly number[] {
  const ahead = places.filter((place) => marked.has(place)).slice(0, MOST_SHOWN);
  const others = places.filter((place) => !marked.has(place)).slice(0, MOST_SHOWN - ahead.length);
  return [...ahead, ...others].sort((a, b) => a - b);
}
