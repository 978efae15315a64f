// The code of a version with its line numbers, closed until somebody goes to a line of it.

import classes from './cost.module.css';
import { lineId } from './places.ts';

interface CodeListingProps {
  /** Of the version. */
  readonly id: string;
  readonly source: string;
  /** Lines that make the work grow. */
  readonly grows: readonly number[];
}

/** A browser opens it by itself when a link leads to one of its lines. */
export function CodeListing({ id, source, grows }: CodeListingProps) {
  const lines = source.replace(/\n$/u, '').split('\n');
  return (
    <details className={classes.numbers}>
      <summary>The code that was measured</summary>
      <div className={classes.scroll} role="region" aria-label="The code that was measured" tabIndex={0}>
        <ol className={classes.code}>
          {lines.map((line, index) => (
            <li key={index} id={lineId(id, index + 1)} data-grows={grows.includes(index + 1) || undefined}>
              <code>{line === '' ? ' ' : line}</code>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
