// Stories keep every version, differ readably, and survive every way out and in again.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { competencies, storyKinds } from './competency.ts';
import { diffStory, diffText } from './diff.ts';
import { highlightsOf, storiesFromJsonResume } from './json-resume.ts';
import { storiesFromJson, storiesToJson } from './json.ts';
import { storiesFromMarkdown, storiesToMarkdown } from './markdown.ts';
import {
  currentContent,
  emptyContent,
  newStory,
  revise,
  spokenText,
  type StoryContent,
  storyContentSchema,
} from './story.ts';

const at = '2024-05-01T10:00:00Z';

/** A part of a story: lines without blank ones at either end. */
const part = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('# heading', '\\# kept', '- item: one', '## Action', ''),
    ),
    { maxLength: 5 },
  )
  .map((lines) =>
    lines
      .join('\n')
      .replaceAll('\r', ' ')
      .replaceAll(/^\n+|\n+$/g, ''),
  );
const line = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replaceAll(/[\r\n|]/g, ' ').trim());
const month = fc.option(fc.constantFrom('2023-01', '2024-12'));
const content: fc.Arbitrary<StoryContent> = fc.record({
  title: line.map((text) => text || 'Title'),
  form: fc.constantFrom('STAR', 'CAR'),
  kind: fc.option(fc.constantFrom(...storyKinds)),
  situation: part,
  task: part,
  action: part,
  result: part,
  learning: part,
  metrics: fc.array(
    line.filter((text) => text !== ''),
    { maxLength: 3 },
  ),
  role: line,
  from: month,
  to: month,
  withWhom: line,
  artefacts: fc.array(
    fc.record({
      kind: fc.constantFrom('link', 'commit', 'document'),
      label: line,
      target: line.filter((text) => text !== ''),
    }),
    { maxLength: 2 },
  ),
  competencies: fc.uniqueArray(fc.constantFrom(...competencies), { maxLength: 4 }),
});

describe('versions', () => {
  const first = newStory('story-0001', { content: { ...emptyContent, title: 'Locks' }, at, reason: 'edit' });

  it('adds one for each change and for each rehearsal, and never takes one away', () => {
    const edited = revise(first, { content: { ...emptyContent, title: 'Lock waits' }, at, reason: 'edit' });
    expect(edited.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(edited.versions[0]).toBe(first.versions[0]);
    expect(revise(edited, { content: currentContent(edited), at, reason: 'edit' })).toBe(edited);
    expect(
      revise(edited, { content: currentContent(edited), at, reason: 'rehearsal' }).versions,
    ).toHaveLength(3);
  });

  it('speaks the parts in the order of the form', () => {
    const told = {
      ...emptyContent,
      situation: 'It was slow.',
      task: 'Mend it.',
      action: 'I did.',
      result: 'It is fast.',
    };
    expect(spokenText(told)).toBe('It was slow.\n\nMend it.\n\nI did.\n\nIt is fast.');
    expect(spokenText({ ...told, form: 'CAR' })).toBe('It was slow.\n\nI did.\n\nIt is fast.');
  });
});

describe('differences', () => {
  it('shows the words that changed', () => {
    expect(diffText('fell from 320 ms to 180 ms', 'fell from 320 ms to 150 ms')).toEqual([
      { kind: 'same', text: 'fell from 320 ms to ' },
      { kind: 'removed', text: '180' },
      { kind: 'added', text: '150' },
      { kind: 'same', text: ' ms' },
    ]);
    const changed = diffStory(emptyContent, { ...emptyContent, metrics: ['5 → 1'], title: 'New' });
    expect(changed.map(({ field }) => field)).toEqual(['title', 'metrics']);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), part);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after);
        const join = (skip: string) =>
          pieces
            .filter(({ kind }) => kind !== skip)
            .map((piece) => piece.text)
            .join('');
        expect([join('added'), join('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('ends on two long texts that have nothing in common', () => {
    const [before, after] = [0, 1].map((odd) =>
      Array.from({ length: 20_000 }, (_, index) => `w${2 * index + odd}`).join(' '),
    );
    const pieces = diffText(before ?? '', after ?? '');
    expect(
      pieces
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
  });
});

describe('Markdown', () => {
  it('gives every story back', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 3 }), (stories) => {
        fc.pre(stories.every((story) => storyContentSchema.safeParse(story).success));
        expect(storiesFromMarkdown(storiesToMarkdown(stories))).toEqual({ ok: true, value: stories });
      }),
    );
  });

  it('says what is wrong and in which line', () => {
    const read = storiesFromMarkdown(
      '# Locks\n\n- Kind: crushed\n- Competencies: conflict, courage\n\n## Moral\n\nNone.\n',
    );
    expect(read).toMatchObject({
      ok: false,
      problem: [
        { line: 3 },
        { line: 4, message: expect.stringContaining('courage') },
        { line: 6, message: expect.stringContaining('Moral') },
      ],
    });
    expect(storiesFromMarkdown('just words')).toMatchObject({ ok: false });
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '# A',
      '## Action',
      '- Form: STAR',
      '- Artefact: link',
      '- x',
      'words',
      '',
      '## constructor',
      '- constructor: 1',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect([true, false]).toContain(storiesFromMarkdown(text).ok);
      }),
    );
  });
});

describe('JSON', () => {
  it('gives every version back and refuses what is not ours', () => {
    const story = revise(newStory('story-0001', { content: emptyContent, at, reason: 'import' }), {
      content: { ...emptyContent, title: 'Second' },
      at,
      reason: 'rehearsal',
    });
    expect(storiesFromJson(storiesToJson([story]))).toEqual({ ok: true, value: [story] });
    expect(storiesFromJson(storiesToJson([story, story]))).toMatchObject({ ok: false });
    expect(storiesFromJson('{')).toMatchObject({ ok: false });
    expect(storiesFromJson('{"schema":"other","stories":[]}')).toMatchObject({ ok: false });
  });
});

describe('JSON Resume', () => {
  const resume = {
    basics: { name: 'A' },
    work: [
      {
        name: 'Harbour',
        position: 'Engineer',
        startDate: '2021-03-15',
        endDate: '2023',
        highlights: ['Cut p95 latency from 320 ms to 180 ms via an index.', ' '],
      },
      { name: 'Quay' },
    ],
  };

  it('makes a draft of each highlight, with its metrics in its own words', () => {
    const read = storiesFromJsonResume(JSON.stringify(resume));
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          title: 'Cut p95 latency from 320 ms to 180 ms via an index.',
          metrics: ['p95 latency from 320 ms to 180 ms'],
          role: 'Engineer, Harbour',
          from: '2021-03',
          to: null,
        },
      ],
    });
    const drafts = read.ok ? read.value : [];
    expect(drafts.map((draft) => storyContentSchema.parse(draft))).toEqual(drafts);
  });

  it('gives highlights back, with the metrics that the result does not say', () => {
    const story = {
      ...emptyContent,
      title: 'Locks',
      result: 'Checkout stopped failing.',
      metrics: ['incidents from 5 to 1'],
    };
    expect(highlightsOf([story])).toEqual(['Checkout stopped failing (incidents from 5 to 1)']);
  });

  it('refuses a resume without highlights and makes valid drafts of any', () => {
    expect(storiesFromJsonResume('{"work":[]}')).toMatchObject({ ok: false });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (highlight) => {
        const read = storiesFromJsonResume(JSON.stringify({ work: [{ highlights: [highlight, 'kept'] }] }));
        expect(read.ok && read.value.every((draft) => storyContentSchema.safeParse(draft).success)).toBe(
          true,
        );
      }),
    );
  });
});
