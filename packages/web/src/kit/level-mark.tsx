// A rubric level as people read it: one to four blocks and the words.

import { type Level, levelNames, levels } from '@greenroom/core/signals';

import classes from './level-mark.module.css';

interface LevelMarkProps {
  /** Null: not observed. */
  readonly level: Level | null;
}

export function LevelMark({ level }: LevelMarkProps) {
  return (
    <span className={classes.mark} data-level={level ?? 0}>
      <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
        {levels.map((each) => (
          <rect
            key={each}
            className={level !== null && each <= level ? classes.on : classes.off}
            x={(each - 1) * 9 + 0.5}
            y="0.5"
            width="6"
            height="9"
            rx="1.5"
          />
        ))}
      </svg>
      {level === null ? 'not observed' : levelNames[level]}
    </span>
  );
}
