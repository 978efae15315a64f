// A story of the bank: its content, and every version it ever had.

import { z } from 'zod';

import { competencySchema, storyKindSchema } from './competency.ts';

export const MAX_PART = 20_000;
const MAX_LINE = 400;

const line = z
  .string()
  .max(MAX_LINE)
  .regex(/^[^\r\n]*$/, 'must be one line');
const part = z.string().max(MAX_PART);

const artefactSchema = z.object({
  kind: z.enum(['link', 'commit', 'document']),
  /** What it proves, in a few words. */
  label: line,
  /** An address, a commit hash or the name of a document. */
  target: line.min(1),
});
export type Artefact = z.infer<typeof artefactSchema>;

/** Year and month, as on a resume. */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must look like 2024-03');

/** All parts may be empty: a story grows. CAR is STAR without a task; its context stands in `situation`. */
export const storyContentSchema = z.object({
  title: line.trim().min(1),
  form: z.enum(['STAR', 'CAR']),
  kind: storyKindSchema.nullable(),
  situation: part,
  task: part,
  action: part,
  result: part,
  learning: part,
  /** Each is one line such as “p95 latency from 320 ms to 180 ms”. */
  metrics: z.array(line.min(1)).max(20),
  role: line,
  from: monthSchema.nullable(),
  to: monthSchema.nullable(),
  withWhom: line,
  artefacts: z.array(artefactSchema).max(20),
  competencies: z.array(competencySchema).max(12),
});
export type StoryContent = z.infer<typeof storyContentSchema>;

const storyVersionSchema = z.object({
  /** 1 for the first. */
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  reason: z.enum(['edit', 'rehearsal', 'import']),
  content: storyContentSchema,
});
export type StoryVersion = z.infer<typeof storyVersionSchema>;

export const storyIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/);

export const storySchema = z.object({
  id: storyIdSchema,
  /** Oldest first, without gaps; nothing is ever taken away. */
  versions: z
    .array(storyVersionSchema)
    .min(1)
    .refine(
      (versions) => versions.every(({ number }, index) => number === index + 1),
      'must be numbered 1, 2, 3 …',
    ),
});
export type Story = z.infer<typeof storySchema>;

export const emptyContent: StoryContent = {
  title: 'Untitled',
  form: 'STAR',
  kind: null,
  situation: '',
  task: '',
  action: '',
  result: '',
  learning: '',
  metrics: [],
  role: '',
  from: null,
  to: null,
  withWhom: '',
  artefacts: [],
  competencies: [],
};

export interface Revision {
  readonly content: StoryContent;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: StoryVersion['reason'];
}

export function newStory(id: string, revision: Revision): Story {
  return { id, versions: [{ number: 1, ...revision }] };
}

/** Adds a version. An edit that changes nothing adds none; a rehearsal always does. */
export function revise(story: Story, revision: Revision): Story {
  const isSame = JSON.stringify(currentContent(story)) === JSON.stringify(revision.content);
  if (isSame && revision.reason !== 'rehearsal') return story;
  return { ...story, versions: [...story.versions, { number: story.versions.length + 1, ...revision }] };
}

/** The newest version's content. */
export function currentContent(story: Story): StoryContent {
  return story.versions.at(-1)?.content ?? emptyContent;
}

/** The parts of a story in the order of its form, with their names. */
export function partsOf(content: StoryContent): readonly (readonly [name: string, text: string])[] {
  const { situation, task, action, result, learning } = content;
  const opening =
    content.form === 'CAR'
      ? [['Context', situation] as const]
      : [['Situation', situation] as const, ['Task', task] as const];
  return [...opening, ['Action', action], ['Result', result], ['Learning', learning]];
}

/** What is said aloud: the parts, one paragraph each, without headings. */
export function spokenText(content: StoryContent): string {
  return partsOf(content)
    .map(([, text]) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
