// Work highlights of a JSON Resume (https://docs.jsonresume.org/schema) as drafts of stories, and stories as highlights.

import { z } from 'zod';

import { fail, ok, type Result } from '../../base/index.ts';
import { reviewImpact } from '../impact/review.ts';
import { emptyContent, type StoryContent } from './story.ts';

/** Only what is read; everything else in the resume is left alone. */
const resumeSchema = z.object({
  work: z
    .array(
      z.object({
        name: z.string().optional(),
        position: z.string().optional(),
        startDate: z.string().optional(),
        endDate: z.string().optional(),
        highlights: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});
type Work = NonNullable<z.infer<typeof resumeSchema>['work']>[number];

const MAX_TITLE = 80;

/** One draft a highlight: its words as the result, role and dates from the job. */
export function storiesFromJsonResume(text: string): Result<readonly StoryContent[], readonly string[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail([`This is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`]);
  }
  const parsed = resumeSchema.safeParse(value);
  if (!parsed.success)
    return fail(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'resume'}: ${message}`));
  const drafts = (parsed.data.work ?? []).flatMap((job) =>
    (job.highlights ?? []).flatMap((highlight) => draftOf(job, highlight)),
  );
  return drafts.length > 0
    ? ok(drafts)
    : fail(['The resume has no work[].highlights, so there is nothing to make stories of.']);
}

function draftOf(job: Work, highlight: string): readonly StoryContent[] {
  const words = highlight.replaceAll(/\s+/g, ' ').trim();
  if (words === '') return [];
  const role = [job.position, job.name].filter((one) => one !== undefined && one !== '').join(', ');
  return [
    {
      ...emptyContent,
      title: shortened(words, MAX_TITLE),
      result: words,
      metrics: metricsOf(words),
      role: shortened(role.replaceAll(/\s+/g, ' '), 400),
      from: monthOf(job.startDate),
      to: monthOf(job.endDate),
    },
  ];
}

/** The quantified results of the text, in its own words. */
function metricsOf(text: string): string[] {
  const metrics = reviewImpact(text, { form: 'bullets' }).sentences.flatMap((sentence) => sentence.metrics);
  return metrics.slice(0, 20).map(({ start, end, measure }) => {
    const from = measure === null ? start : Math.min(start, measure.start);
    return shortened(text.slice(from, end), 400);
  });
}

/** Cut at a word, by whole characters. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  const space = whole.lastIndexOf(' ');
  return `${space > most / 2 ? whole.slice(0, space) : whole}…`;
}

/** `2023-05-17`, `2023-05` and `2023` are dates of the format; a bare year has no month and gives null. */
function monthOf(date: string | undefined): string | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])/.exec(date ?? '')?.[0] ?? null;
}

/** One highlight a story: its result in one line, and the metrics that the result does not say already. */
export function highlightsOf(stories: readonly StoryContent[]): readonly string[] {
  return stories.map((story) => {
    const result = story.result.replaceAll(/\s+/g, ' ').trim();
    const more = story.metrics.filter((metric) => !result.includes(metric));
    const opening = result === '' ? story.title : result;
    return more.length === 0 ? opening : `${opening.replace(/[.;]$/, '')} (${more.join('; ')})`;
  });
}
