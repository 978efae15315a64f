// The problem list as cards, for narrow screens.

import { UnstyledButton } from '@mantine/core';

import { DifficultyMark } from '../../kit/badges.tsx';
import { stop } from './arrow-keys.ts';
import { PatternTags } from './pattern-tags.tsx';
import type { ProblemListProps } from './problem-table.tsx';
import { StatusMark } from './status-mark.tsx';
import classes from './problems.module.css';

export function ProblemCards({ problems, hideDifficulty, hidePatterns, onStart }: ProblemListProps) {
  return (
    <ul className={classes.cards}>
      {problems.map((problem) => (
        <li key={`${problem.pack}/${problem.id}`}>
          <UnstyledButton className={classes.card} onClick={() => onStart(problem)} {...stop}>
            <span className={classes.title}>{problem.title}</span>
            <span className={classes.facts}>
              {!hideDifficulty && <DifficultyMark difficulty={problem.difficulty} />}
              <StatusMark status={problem.status} />
            </span>
            {!hidePatterns && <PatternTags patterns={problem.patterns} />}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
