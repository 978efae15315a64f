// The reviewer's findings land in the part that they are about.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { emptyContent, spokenText, type StoryContent } from './story.ts';
import { reviewStory, storyParts } from './story-review.ts';

const story: StoryContent = {
  ...emptyContent,
  situation: '  Our checkout was slow and customers complained.',
  task: 'I had to make it fast before the sale.',
  action: 'I added an index. Various things were improved.',
  result: '\n\nLatency fell by 40%.',
};

test('a finding is shown in the text that it is about', () => {
  const { parts, whole, review } = reviewStory(story);
  const quoted = (part: 'action' | 'result'): readonly string[] =>
    parts[part].map(({ where }) => story[part].slice(where.start, where.end));
  expect(parts.result.map(({ rule }) => rule)).toContain('missing-baseline');
  expect(quoted('result').some((text) => text.includes('40%'))).toBe(true);
  expect(quoted('action').some((text) => /various/i.test(text))).toBe(true);
  expect(whole.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['missing-learning', 'we-and-i']));
  expect(review.words).toBeGreaterThan(20);
});

test('what the competencies promise is asked for', () => {
  const conflict = reviewStory({ ...story, competencies: ['conflict'] });
  expect(conflict.whole.map(({ rule }) => rule)).toContain('missing-listened');
  expect(reviewStory(story).whole.map(({ rule }) => rule)).not.toContain('missing-listened');
});

test('a CAR story has no task to speak of', () => {
  const { parts, shares } = reviewStory({ ...story, form: 'CAR' });
  expect(parts.task).toEqual([]);
  expect(shares.task).toBe(0);
});

test('whatever is written, every span is inside its part and nothing is lost', () => {
  const text = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('I cut it by 40%. ', '\n', ' we helped with various things. ', 'من 5 إلى 1. '),
    ),
    { maxLength: 4 },
  );
  const content = fc.record({ situation: text, task: text, action: text, result: text, learning: text });
  fc.assert(
    fc.property(content, (lists) => {
      const parts = Object.fromEntries(Object.entries(lists).map(([part, list]) => [part, list.join('')]));
      const written: StoryContent = { ...emptyContent, ...parts };
      const reviewed = reviewStory(written);
      let placed = reviewed.whole.length;
      for (const part of storyParts) {
        placed += reviewed.parts[part].length;
        for (const { where } of reviewed.parts[part]) {
          expect(where.start).toBeGreaterThanOrEqual(0);
          expect(where.end).toBeLessThanOrEqual(written[part].length);
        }
      }
      expect(placed).toBe(reviewed.review.findings.length);
      expect(reviewed.review.words === 0 || spokenText(written) !== '').toBe(true);
    }),
  );
});
