// The competencies that a story shows, as small words.

import type { Competency } from '@greenroom/core/behavioural';

import { competencyName } from './story-text.ts';
import classes from './stories.module.css';

export function CompetencyTags({ competencies }: { readonly competencies: readonly Competency[] }) {
  if (competencies.length === 0) return null;
  return (
    <ul className={classes.tags} aria-label="Competencies">
      {competencies.map((competency) => (
        <li key={competency}>{competencyName(competency)}</li>
      ))}
    </ul>
  );
}
