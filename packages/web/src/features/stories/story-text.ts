// How stories, competencies and parts are called on the pages.

import {
  type Competency,
  storyKindNames,
  type StoryContent,
  type StoryPart,
  WORDS_PER_MINUTE,
} from '@greenroom/core/behavioural';

/** “cross-team” as people read it: “Cross-team”. */
export function competencyName(competency: Competency): string {
  return `${competency.charAt(0).toUpperCase()}${competency.slice(1)}`;
}

export function partName(part: StoryPart, form: StoryContent['form']): string {
  if (part === 'situation' && form === 'CAR') return 'Context';
  return `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

/** What each part should tell, as questions to the writer. */
export const partHints: Readonly<Record<StoryPart, string>> = {
  situation: 'Where was it, and what was wrong? One or two sentences.',
  task: 'What was yours to do, and by when?',
  action: 'What did you do, step by step? Which choice did you make, and why?',
  result: 'What changed: from what, to what, over which time, and what brought it about?',
  learning: 'What would you do differently? What is still there because of it?',
};

/** The kind and when it was, in one line. */
export function factsLine({ kind, role, from, to }: StoryContent): string {
  const when = from === null ? to : to === null || to === from ? from : `${from} – ${to}`;
  return [kind === null ? null : storyKindNames[kind], role, when]
    .filter((fact) => fact !== null && fact !== '')
    .join(' · ');
}

/** How long that many words take to tell, in seconds. */
export function spokenSeconds(words: number): number {
  return Math.round((words * 60) / WORDS_PER_MINUTE);
}

export function plural(count: number, what: string, many = `${what}s`): string {
  return `${count} ${count === 1 ? what : many}`;
}
