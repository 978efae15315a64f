// The story bank in the browser: written with the reviewer's questions beside it, kept in versions, brought in and out.

import {
  emptyContent,
  storiesFromMarkdown,
  type Story,
  type StoryContent,
  type StorySummary,
} from '@greenroom/core/behavioural';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';

let house: House;
let visit: Visit;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(async () => {
  await visit.close();
  await house.ask('DELETE', '/api/stories');
});

const list = async (): Promise<StorySummary[]> => (await house.ask('GET', '/api/stories')) as StorySummary[];

const cache: StoryContent = {
  ...emptyContent,
  title: 'The index that was missing',
  kind: 'performance-improvement',
  role: 'Backend engineer',
  from: '2024-02',
  to: '2024-05',
  situation: 'Search in our shop was slow and customers complained.',
  task: 'I had to make it fast before the sale in six weeks.',
  action:
    'I profiled the queries and added an index. Then I put a cache before them. Various things were improved.',
  result: 'Latency fell by 40%.',
  competencies: ['ownership', 'deadline'],
  metrics: ['p95 latency from 320 ms to 180 ms'],
  artefacts: [{ kind: 'link', label: 'Dashboard', target: 'https://example.org/search' }],
};

async function store(...contents: readonly StoryContent[]): Promise<string[]> {
  const stories = contents.map((content, at) => ({ id: `story-${Date.now()}-${at}`, content }));
  await house.ask('POST', '/api/stories', { reason: 'edit', stories });
  return stories.map(({ id }) => id);
}

test('a story is begun, questioned while it is written, and kept as versions with a readable difference', async () => {
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/stories');
  await page.getByRole('button', { name: 'Begin it: A performance improvement' }).click();
  await page.getByLabel('Result', { exact: true }).fill('Latency fell by 40%.');
  const about = page.getByRole('list', { name: 'About the result' });
  await about
    .getByText(/was it before/i)
    .first()
    .waitFor();
  await about.getByRole('button', { name: /40%/ }).first().click();
  const selected = await page.getByLabel('Result', { exact: true }).evaluate((field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toContain('40%');

  await page.reload();
  await page.getByText('Not saved yet; kept in this browser.').waitFor();
  await page.getByLabel('Result', { exact: true }).press('ControlOrMeta+s');
  await page.getByText('Everything is saved.').waitFor();
  expect((await list())[0]).toMatchObject({ versions: 2, content: { result: 'Latency fell by 40%.' } });

  await page.getByLabel('Result', { exact: true }).fill('Latency fell from 320 ms to 180 ms.');
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await page.getByRole('tab', { name: '3 versions' }).click();
  await page.locator('ins').first().waitFor();
  expect(await page.locator('ins').allTextContents()).toContain('from');
  expect(await page.locator('del').allTextContents()).toContain('by');
  expect(visit.complaints).toEqual([]);
});

test('two windows: the later one is told, and loses nothing', async () => {
  const [id = ''] = await store(cache);
  visit = await house.visit();
  const { page } = visit;
  await page.goto(`/stories/${id}`);
  await page.getByLabel('Situation', { exact: true }).fill('Another beginning.');
  await house.ask('PUT', `/api/stories/${id}`, { base: 1, content: { ...cache, role: 'Lead' } });
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await page.getByText('Version 2 was saved meanwhile', { exact: false }).waitFor();
  expect(await page.getByLabel('Situation', { exact: true }).inputValue()).toBe('Another beginning.');
  // The refusal itself is on the console, as every failed request is.
  expect(visit.complaints.filter((line) => !line.includes('409'))).toEqual([]);
});

test('stories come in from Markdown and a resume, seen before, and go out as Markdown and JSON', async () => {
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/stories');
  await page.getByRole('button', { name: 'Import' }).click();
  const paste = page.getByLabel('Or paste it here');
  await paste.fill('## Result\nNo title before it');
  await page
    .getByText(/^Line 1: /)
    .first()
    .waitFor();
  const resume = {
    work: [
      {
        name: 'Lantern',
        position: 'Engineer',
        highlights: ['Cut incidents from 5 to 1 a month', 'Wrote docs'],
      },
    ],
  };
  await paste.fill(JSON.stringify(resume));
  await page.getByRole('checkbox', { name: /Wrote docs/ }).uncheck();
  await page.getByRole('button', { name: 'Add 1 story' }).click();
  await page.getByRole('link', { name: 'Cut incidents from 5 to 1 a month' }).waitFor();
  const stored = await list();
  expect(stored.map(({ content }) => content.role)).toEqual(['Engineer, Lantern']);

  const save = async (item: string): Promise<string> => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const markdown = storiesFromMarkdown(await save('Markdown'));
  expect(markdown).toEqual({ ok: true, value: stored.map(({ content }) => content) });
  const json = JSON.parse(await save('JSON, with every version')) as { stories: Story[] };
  expect(json.stories.map(({ versions }) => versions.length)).toEqual([1]);
  expect(visit.complaints).toEqual([]);
});

test('the matrix shows gaps, and a story that has to do too much', async () => {
  await store({ ...cache, competencies: ['conflict', 'feedback', 'disagreement'] });
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/stories/coverage');
  await page.getByText('has to do too much', { exact: false }).waitFor();
  const row = page.getByRole('row', { name: /^Mentoring/ });
  expect(await row.textContent()).toContain('no story');
  expect(await page.getByRole('row', { name: /^Conflict/ }).textContent()).not.toContain('no story');
  expect(visit.complaints).toEqual([]);
});

test('a PDF has a page for each story, with text in it', async () => {
  await store(cache, { ...cache, title: 'قصة قصيرة 😀', kind: null });
  visit = await house.visit();
  const { page } = visit;
  await page.goto('/stories/print');
  await page.getByRole('heading', { name: 'The index that was missing' }).waitFor();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  // Letters with a map back to Unicode can be selected and searched.
  expect(pdf).toContain('/ToUnicode');
});

describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
  test('every page is readable by all and inside the window', async () => {
    visit = await house.visit(look);
    const { page } = visit;
    await page.goto('/stories');
    await page.getByText('There are no stories yet').waitFor();
    expect(await audit(page, `stories-empty-${look}`)).toEqual([]);
    const [id = ''] = await store(cache, {
      ...cache,
      title: 'Two teams, one release',
      kind: 'cross-team-delivery',
    });
    await house.ask('PUT', `/api/stories/${id}`, {
      base: 1,
      content: { ...cache, result: 'p95 latency fell from 320 ms to 180 ms through an index and a cache.' },
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Your stories' }).waitFor();
    expect(await audit(page, `stories-${look}`)).toEqual([]);
    await page.goto(`/stories/${id}`);
    await page.getByRole('list', { name: 'About the action' }).waitFor();
    expect(await audit(page, `story-${look}`)).toEqual([]);
    await page.getByRole('tab', { name: '2 versions' }).click();
    await page.locator('ins').first().waitFor();
    expect(await audit(page, `story-versions-${look}`)).toEqual([]);
    await page.goto('/stories/coverage');
    await page.getByRole('heading', { name: 'Questions' }).waitFor();
    expect(await audit(page, `stories-coverage-${look}`)).toEqual([]);
    await page.goto('/stories/print');
    await page.getByRole('heading', { name: 'Two teams, one release' }).waitFor();
    expect(await audit(page, `stories-print-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});

describe('a language model that the server names', () => {
  /** What it answers, whatever it is asked. */
  let wording = '';
  let model: Server;
  let host = '';
  let suggesting: House;
  beforeAll(async () => {
    model = createServer((request, response) => {
      request
        .resume()
        .on('end', () => response.end(JSON.stringify({ choices: [{ message: { content: wording } }] })));
    });
    await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(model.address() as AddressInfo).port}`;
    suggesting = await openHouse({
      languageModel: { url: `http://${host}/v1`, model: 'small', key: undefined },
    });
    const stories = [{ id: 'story-of-the-index', content: cache }];
    await suggesting.ask('POST', '/api/stories', { reason: 'edit', stories });
  });
  afterAll(async () => {
    await suggesting.close();
    model.close();
  });

  /** Asks for another wording of the result, by keyboard, past the question whether to send it away. */
  async function ask(look: Look, answer: string): Promise<Locator> {
    wording = answer;
    visit = await suggesting.visit(look);
    const { page } = visit;
    await page.goto('/stories/story-of-the-index');
    const result = page.getByRole('group', { name: 'Another wording of the result' });
    await result.getByRole('button', { name: 'Suggest another wording' }).press('Enter');
    await page.getByText(`leave this machine and go to ${host}`).waitFor();
    await page.getByRole('button', { name: `Send it to ${host}` }).press('Enter');
    return result;
  }

  describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
    test('its wording is marked as not the writer’s, and taken over by their word only', async () => {
      const result = await ask(look, 'I cut latency by 40% with an index.');
      const { page } = visit;
      await result.getByText('not by you').waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await audit(page, `story-suggestion-${look}`)).toEqual([]);
      await result.getByRole('button', { name: 'Take it over' }).press('Enter');
      await expect
        .poll(() => page.getByLabel('Result', { exact: true }).inputValue())
        .toBe('I cut latency by 40% with an index.');
      expect(visit.complaints).toEqual([]);
    });

    test('a wording with a figure that it invented is kept back', async () => {
      const result = await ask(look, 'I cut latency by 40% in 3 weeks.');
      const { page } = visit;
      await result.getByText('figures that you did not write (3 weeks)').waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await audit(page, `story-suggestion-kept-back-${look}`)).toEqual([]);
      const again = result.getByRole('button', { name: 'Suggest another wording' });
      await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
      await result.getByRole('button', { name: 'All right' }).press('Enter');
      await result.getByText('is kept back').waitFor({ state: 'hidden' });
      expect(visit.complaints).toEqual([]);
    });
  });

  test('without an answer it says so, and the text is as it was', async () => {
    await ask('light', '');
    const { page } = visit;
    const alert = page.getByRole('dialog').getByRole('alert');
    await alert.getByText('The service had no wording. Your text is as it was.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Result', { exact: true }).inputValue()).toBe(cache.result);
  });
});
