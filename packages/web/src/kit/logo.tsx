// The mark and the wordmark of Greenroom: a G drawn as a recorder's ring with its play head.

import classes from './logo.module.css';

interface MarkProps {
  /** Pixels. */
  readonly size?: number;
}

/** Decorative: the name stands beside it, or on the link around it. */
export function Mark({ size = 28 }: MarkProps) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={classes.plate} width="32" height="32" rx="8" />
      <path className={classes.ring} d="M22.4 10.6A8.4 8.4 0 1 0 24.4 16H17" />
      <circle className={classes.dot} cx="16.4" cy="16" r="2.6" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <Mark />
      <span>Greenroom</span>
    </span>
  );
}
