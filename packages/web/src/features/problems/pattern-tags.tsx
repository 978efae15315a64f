// The patterns of a problem, by name.

import type { Pattern } from '@greenroom/core/coding';

import { PatternTag } from '../../kit/badges.tsx';
import classes from './problems.module.css';

export function PatternTags({ patterns }: { readonly patterns: readonly Pattern[] }) {
  return (
    <span className={classes.patterns}>
      {patterns.map((pattern) => (
        <PatternTag key={pattern} pattern={pattern} />
      ))}
    </span>
  );
}
