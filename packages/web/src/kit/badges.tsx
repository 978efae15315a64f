// Small marks that say what a thing is, in words and shape, never by colour alone.

import type { Difficulty, Pattern } from '@greenroom/core/coding';
import { type VerdictCode, verdictNames } from '@greenroom/core/judging';
import { Badge } from '@mantine/core';

import classes from './badges.module.css';
import { patternName } from './pattern-name.ts';

const verdictColors: Readonly<Record<VerdictCode, string>> = {
  AC: 'green',
  WA: 'red',
  TLE: 'yellow',
  MLE: 'yellow',
  OLE: 'yellow',
  RTE: 'red',
  CE: 'red',
  PE: 'yellow',
  IE: 'gray',
};

export function VerdictBadge({ verdict }: { readonly verdict: VerdictCode }) {
  return <Badge color={verdictColors[verdict]}>{verdictNames[verdict]}</Badge>;
}

export const difficultyNames: Readonly<Record<Difficulty, string>> = {
  easy: 'Easy',
  medium: 'Medium',
  hard: 'Hard',
};

const bars: Readonly<Record<Difficulty, number>> = { easy: 1, medium: 2, hard: 3 };

/** One to three bars and the word. */
export function DifficultyMark({ difficulty }: { readonly difficulty: Difficulty }) {
  return (
    <span className={classes.difficulty}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            className={bar <= bars[difficulty] ? classes.barOn : classes.barOff}
            x={(bar - 1) * 5}
            y={12 - bar * 4}
            width="4"
            height={bar * 4}
            rx="1"
          />
        ))}
      </svg>
      {difficultyNames[difficulty]}
    </span>
  );
}

/** A pattern's name; shown in the list of problems, not beside one that is about to be practised. */
export function PatternTag({ pattern }: { readonly pattern: Pattern }) {
  return <span className={classes.pattern}>{patternName(pattern)}</span>;
}
