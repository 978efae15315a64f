// How the candidate stands with a problem: a shape and a word.

import type { ProblemSummary } from '@greenroom/core/coding';
import { IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react';

import { statusNames } from './filters.ts';
import classes from './problems.module.css';

const icons = { new: IconCircle, tried: IconCircleHalf2, solved: IconCircleCheckFilled } as const;

export function StatusMark({ status }: { readonly status: ProblemSummary['status'] }) {
  const Icon = icons[status];
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {statusNames[status]}
    </span>
  );
}
