// A behavioural round in the browser: questions, follow-ups about what was missing, scorecard, replay, and the microphone.

import type { Session } from '@greenroom/core/session';
import type { Scorecard } from '@greenroom/core/signals';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';
import { speak, type Spoken } from './spoken.ts';

const VAGUE =
  'There was a big problem with a release and we all worked on it for a long time. In the end things were improved significantly for everybody who was there.';

const STORY =
  'Our search was slow last year and customers complained. I had to fix it by June. I asked the other team what they needed and I listened to their concerns. I proposed two options, then I measured both. I wrote down the decision in a design document. As a result p95 latency fell from 320 ms to 180 ms within a month because of an index. Next time I would measure first, and a regression test now keeps it so.';

let spoken: Spoken;
let house: House;
let visit: Visit;
beforeAll(async () => {
  const sentence = 'I asked the other team what they needed, and I listened to their concerns.';
  spoken = speak([4, sentence, 1.5, sentence, 3, sentence, 1]);
  house = await openHouse({ microphone: spoken.file });
});
afterAll(async () => {
  await house.close();
  spoken.remove();
});
afterEach(() => visit.close());

async function startRound(look: Look = 'light'): Promise<string> {
  visit = await house.visit(look);
  const { page } = visit;
  await page.goto('/stories/round');
  await page.getByRole('button', { name: 'Start the round' }).click();
  await page.getByLabel('Your answer', { exact: true }).waitFor();
  return /sessions\/([^/]+)/.exec(page.url())?.[1] ?? '';
}
const sessionOf = async (id: string): Promise<Session> =>
  (await house.ask('GET', `/api/sessions/${id}`)) as Session;

/** Answers until nothing more is asked. */
async function answerAll(text: string): Promise<void> {
  const { page } = visit;
  const over = page.getByRole('button', { name: 'Finish and see the scorecard' });
  const field = page.getByLabel('Your answer', { exact: true });
  for (;;) {
    await over.or(field).first().waitFor();
    if (await over.isVisible()) return;
    const question = await page.getByRole('heading', { level: 2 }).textContent();
    await field.fill(text);
    await field.press('ControlOrMeta+Enter');
    await page
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: question ?? '' })
      .waitFor();
  }
}

/** To the scorecard, without predicting it. */
async function finish(): Promise<void> {
  const { page } = visit;
  await page.getByRole('button', { name: 'Finish and see the scorecard' }).click();
  await page.getByRole('button', { name: 'Open it without' }).click();
  await page.getByRole('heading', { name: 'What was seen' }).waitFor();
}

test('a round is answered by keyboard, asks about what is missing, and ends in a scorecard and a replay', async () => {
  const id = await startRound();
  const { page } = visit;
  await answerAll(VAGUE);
  const { events } = await sessionOf(id);
  const asked = events.filter((event) => event.type === 'question-asked');
  expect(asked.filter(({ gap }) => gap === null)).toHaveLength(3);
  // Every answer left something out, so each question was followed up twice, and never twice for the same.
  expect(asked.filter(({ gap }) => gap !== null)).toHaveLength(6);
  await finish();
  const card = (await house.ask('GET', `/api/sessions/${id}/scorecard`)) as Scorecard;
  const levels = Object.fromEntries(
    card.rows.flatMap((row) => (row.observed ? [[row.signal, row.level]] : [])),
  );
  expect(levels).toMatchObject({ impact: 1, feedback: 2 });
  expect(levels).not.toHaveProperty('communication');

  await page.getByRole('link', { name: 'Replay', exact: true }).click();
  await page.getByRole('slider', { name: 'Moment of the session' }).press('End');
  await page.getByRole('region', { name: 'The round at this moment' }).getByText(VAGUE).first().waitFor();
  expect(visit.complaints).toEqual([]);
});

test('a draft answer survives a reload, and the round is among the sessions', async () => {
  const id = await startRound();
  const { page } = visit;
  await page.getByLabel('Your answer', { exact: true }).fill('Half a sent');
  await page.reload();
  await expect.poll(() => page.getByLabel('Your answer', { exact: true }).inputValue()).toBe('Half a sent');
  const { events } = await sessionOf(id);
  expect(events.filter((event) => event.type === 'question-asked')).toHaveLength(1);
  await page.goto('/');
  await page.getByText('Behavioural round, three questions').first().waitFor();
  expect(visit.complaints).toEqual([]);
});

test('with the microphone on, speech goes onto the timeline and nothing else of the sound', async () => {
  const id = await startRound();
  const { page } = visit;
  await page.getByRole('button', { name: 'Turn the microphone on' }).click();
  const aloud = page.getByRole('button', { name: 'I answered aloud' });
  await aloud.waitFor();
  /** Which of the script's silences lie between two stretches of speech on the timeline. */
  const found = async (): Promise<readonly number[]> => {
    const { events } = await sessionOf(id);
    const speech = events.filter((event) => event.type === 'speech-heard');
    const gaps = speech.slice(1).map(({ from }, index) => from - (speech[index]?.to ?? 0));
    return [1500, 3000].filter((length) => gaps.some((gap) => Math.abs(gap - length) < 150));
  };
  await expect.poll(found, { timeout: 90_000 }).toEqual([1500, 3000]);
  await aloud.click();
  await page.getByRole('button', { name: 'Turn the microphone off' }).click();
  await expect
    .poll(
      async () => (await sessionOf(id)).events.filter((event) => event.type === 'microphone-turned').length,
    )
    .toBe(2);
  expect(JSON.stringify((await sessionOf(id)).events)).not.toContain('audio');
  expect(visit.complaints).toEqual([]);
});

describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
  test('every screen of a round is readable by all and inside the window', async () => {
    const id = await startRound(look);
    const { page } = visit;
    await page.goto('/stories/round');
    await page.getByRole('button', { name: 'Start the round' }).waitFor();
    expect(await audit(page, `round-start-${look}`)).toEqual([]);
    await page.goto(`/sessions/${id}`);
    await page.getByLabel('Your answer', { exact: true }).fill(VAGUE);
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByText(VAGUE).waitFor();
    expect(await audit(page, `round-${look}`)).toEqual([]);
    await answerAll(STORY);
    expect(await audit(page, `round-last-${look}`)).toEqual([]);
    await finish();
    expect(await audit(page, `round-scorecard-${look}`)).toEqual([]);
    await page.goto(`/sessions/${id}/replay`);
    await page.getByRole('slider', { name: 'Moment of the session' }).press('End');
    await page.getByRole('region', { name: 'The round at this moment' }).getByText(STORY).first().waitFor();
    expect(await audit(page, `round-replay-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
