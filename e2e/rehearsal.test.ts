// A story told into the microphone: speech and silence found, the take measured, played, compared, kept and deleted.

import { emptyContent, type StoryContent, type StoryView } from '@greenroom/core/behavioural';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';
import { speak, type Spoken } from './spoken.ts';

const SCRIPT = [
  6,
  'Search in our shop was slow and customers complained about it.',
  1.5,
  'I profiled the queries, added an index and put a cache before it.',
  3,
  'The latency fell from three hundred and twenty to one hundred and eighty milliseconds.',
  1,
];

const story: StoryContent = {
  ...emptyContent,
  title: 'The index that was missing',
  situation: 'Search in our shop was slow and customers complained about it.',
  action: 'I profiled the queries, added an index and put a cache before it.',
  result: 'The latency fell from 320 to 180 milliseconds.',
};

let spoken: Spoken;
let house: House;
let visit: Visit;
beforeAll(async () => {
  spoken = speak(SCRIPT);
  house = await openHouse({ microphone: spoken.file });
});
afterAll(async () => {
  await house.close();
  spoken.remove();
});
afterEach(async () => {
  await visit.close();
  await house.ask('DELETE', '/api/stories');
});

async function store(): Promise<string> {
  const id = `story-${Date.now()}`;
  await house.ask('POST', '/api/stories', { reason: 'edit', stories: [{ id, content: story }] });
  return id;
}
const view = async (id: string): Promise<StoryView> =>
  (await house.ask('GET', `/api/stories/${id}`)) as StoryView;

/** In the order of their length, the one in the middle. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * The script is heard over and over, from wherever the microphone began: each of its silences comes about three times. Sound is lost
 * where the machine stalls, so each is read from the one in the middle.
 */
function expectGaps(gaps: readonly number[]): void {
  const short = gaps.filter((gap) => gap > 1000 && gap < 2200);
  const long = gaps.filter((gap) => gap > 2200 && gap < 5000);
  expect(Math.abs(median(short) - 1500)).toBeLessThan(150);
  expect(Math.abs(median(long) - 3000)).toBeLessThan(150);
  expect(short.length + long.length).toBeLessThan(10);
}

test('three utterances are found with their gaps, and a take lasts as long as its ring', async () => {
  const id = await store();
  visit = await house.visit();
  const { page } = visit;
  await page.goto(`/stories/${id}/rehearse`);
  await page.getByText('90 s', { exact: true }).click();
  await page.getByRole('switch', { name: 'End by itself when the time is up' }).press(' ');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: '3 Action' }).click();
  expect(await page.getByRole('button', { name: '3 Action' }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('4');
  await page.getByRole('heading', { name: 'Your take' }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'I said it word by word as it is written' }).click();
  await page.getByRole('button', { name: 'Keep it with the recording' }).click();
  await page.getByRole('tab', { name: '1 take' }).waitFor();

  const { takes, story: kept } = await view(id);
  const [take] = takes;
  if (take === undefined || take.speech === null) throw new Error('The take has no speech.');
  expect(kept.versions.map(({ reason }) => reason)).toEqual(['edit', 'rehearsal']);
  expect(Math.abs(take.lengthMs - 90_000)).toBeLessThan(150);
  const gaps = take.speech.slice(1).map(({ from }, index) => from - (take.speech?.[index]?.to ?? 0));
  expectGaps(gaps);
  expect(take.marks.map(({ part }) => part)).toEqual(['action', 'result']);

  // The recording is as long as the take, and plays.
  const length = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    const sound = await new AudioContext().decodeAudioData(await answer.arrayBuffer());
    return sound.duration * 1000;
  }, `/api/takes/${take.id}/recording`);
  expect(Math.abs(length - take.lengthMs)).toBeLessThan(300);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await expect
    .poll(() => page.getByLabel('Place in the recording').inputValue().then(Number))
    .toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Delete the take' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('There are no takes yet').waitFor();
  await expect(house.ask('GET', `/api/takes/${take.id}/recording`)).rejects.toThrow('404');
  // Nothing left this machine, and nothing went wrong on the way.
  expect(visit.complaints).toEqual([]);
});

test('without a microphone: by the clock and typed; two takes stand against each other', async () => {
  const id = await store();
  visit = await house.visit();
  const { page } = visit;
  await page.goto(`/stories/${id}/rehearse`);
  await page.getByText('Aloud, by the clock').click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'End the take' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('tab', { name: '1 take' }).waitFor();

  await page.getByRole('link', { name: 'Rehearse' }).click();
  await page.getByText('Typed', { exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByLabel('Your story').fill('Um, we were slow. I added an index.');
  await page.getByRole('button', { name: 'End the take' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('tab', { name: '2 takes' }).waitFor();
  await page.getByLabel('Against').selectOption({ index: 1 });
  const fillers = page.getByRole('row', { name: /^Fillers/ });
  expect(await fillers.getByRole('cell').allTextContents()).toEqual(['um 1', 'not observed']);
  const { takes } = await view(id);
  expect(takes.map(({ how, speech, recording }) => ({ how, speech, recording }))).toEqual([
    { how: 'read', speech: null, recording: null },
    { how: 'typed', speech: null, recording: null },
  ]);
  expect(visit.complaints).toEqual([]);
});

test('a take that is thrown away leaves nothing', async () => {
  const id = await store();
  visit = await house.visit();
  const { page } = visit;
  await page.goto(`/stories/${id}/rehearse`);
  await page.getByRole('switch', { name: 'With the camera' }).press(' ');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByLabel('Your camera').waitFor();
  await page.getByRole('button', { name: 'End the take' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  expect((await view(id)).takes).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('the first page fetches nothing of the voice model', async () => {
  visit = await house.visit();
  const { page } = visit;
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const id = await store();
  await page.goto(`/stories/${id}/rehearse`);
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((address) => /onnx|ort-wasm|\.wasm|worklet/.test(address))).toEqual([]);
});

describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
  test('every view of a rehearsal is readable by all and inside the window', async () => {
    const id = await store();
    visit = await house.visit(look);
    const { page } = visit;
    await page.goto(`/stories/${id}/rehearse`);
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    expect(await audit(page, `rehearse-setup-${look}`)).toEqual([]);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'End the take' }).waitFor();
    await page.keyboard.press('1');
    await page.getByText('Speech', { exact: true }).waitFor();
    expect(await audit(page, `rehearse-running-${look}`)).toEqual([]);
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'End the take' }).click();
    await page.getByRole('button', { name: 'I said it word by word as it is written' }).click();
    expect(await audit(page, `rehearse-over-${look}`)).toEqual([]);
    await page.getByRole('button', { name: 'Keep it with the recording' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await audit(page, `takes-${look}`)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
