// What a story can show, and the three stories to have first.

import { z } from 'zod';

export const competencies = [
  'conflict',
  'feedback',
  'failure',
  'ownership',
  'ambiguity',
  'leadership',
  'learning',
  'disagreement',
  'deadline',
  'cross-team',
  'customer',
  'mentoring',
] as const;
export const competencySchema = z.enum(competencies);
export type Competency = z.infer<typeof competencySchema>;

/** The three stories that nearly every interview asks for; the first to write. */
export const storyKinds = ['bug-crushed', 'performance-improvement', 'cross-team-delivery'] as const;
export const storyKindSchema = z.enum(storyKinds);
export type StoryKind = z.infer<typeof storyKindSchema>;

export const storyKindNames: Readonly<Record<StoryKind, string>> = {
  'bug-crushed': 'A bug you crushed',
  'performance-improvement': 'A performance improvement',
  'cross-team-delivery': 'A delivery across teams',
};
