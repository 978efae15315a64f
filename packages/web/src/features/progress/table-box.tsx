// A table that may be wider than the screen: it scrolls in its own place, by keyboard too.

import type { ReactNode } from 'react';

import classes from './progress.module.css';

interface TableBoxProps {
  /** What the table shows. */
  readonly label: string;
  readonly children: ReactNode;
}

export function TableBox({ label, children }: TableBoxProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table}>{children}</table>
    </div>
  );
}
