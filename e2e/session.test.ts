// The interview screen in a real browser before the real server: no keystroke is lost, whatever happens to the line.

import { recorderOf, type Session, type SessionState } from '@greenroom/core/session';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { audit } from './audit.ts';
import { type House, type Look, looks, openHouse, type Visit } from './house.ts';

let house: House;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.start();
  visit = await house.visit();
  ({ page } = visit);
});
afterEach(() => visit.close());

const RIGHT = [
  'def pair_with_sum(nums, target):',
  '    seen = {}',
  '    for i, num in enumerate(nums):',
  '        if target - num in seen:',
  '            return [seen[target - num], i]',
  '        seen.setdefault(num, i)',
  '    return []',
].join('\n');
const WRONG = RIGHT.replace('[seen[target - num], i]', '[i, i]');

const TYPESCRIPT = `type Position = number;
function pairWithSum(nums: number[], target: number): Position[] {
  const seen = new Map<number, Position>();
  for (const [position, num] of nums.entries()) {
    const partner = seen.get(target - num);
    if (partner !== undefined) return [partner, position];
    if (!seen.has(num)) seen.set(num, position);
  }
  return [];
}`;

let lastSession = 0;

/** Starts a session on the server and opens it; gives its id. */
async function openSession(on: Page = page): Promise<string> {
  lastSession += 1;
  const id = `interview-${lastSession}-${Date.now()}`;
  await house.ask('POST', '/api/sessions', {
    id,
    track: 'coding',
    pack: 'core',
    exercise: 'pair-with-sum',
    minutes: 25,
    language: 'python',
  });
  await on.goto(`/sessions/${id}`);
  await editor(on).waitFor({ state: 'attached' });
  return id;
}

const editor = (on: Page = page) => on.locator('.cm-content');
const notice = (text: string | RegExp) => page.getByText(text).first();

/** The lines of the editor as they are on the screen. */
async function shownCode(on: Page = page): Promise<string> {
  return (await on.locator('.cm-line').allTextContents()).join('\n');
}

/** What the server's timeline of a session folds to. */
async function stored(id: string): Promise<SessionState> {
  // The API answers a session; a wrong one fails the fold.
  const session = (await house.ask('GET', `/api/sessions/${id}`)) as Session;
  return recorderOf(session.events).state;
}

/** Waits until the server's timeline holds what the editor shows. */
async function expectStored(id: string, on: Page = page): Promise<void> {
  await expect
    .poll(async () => (await stored(id)).documents.python?.text, { timeout: 30_000 })
    .toBe(await shownCode(on));
}

async function writeCode(code: string): Promise<void> {
  await editor().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(code);
}

describe('no keystroke is lost', () => {
  test('over a reload in the middle of a word', async () => {
    const id = await openSession();
    await editor().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('# half a thou');
    await page.reload();
    await editor().waitFor();
    expect(await shownCode()).toContain('# half a thou');
    await editor().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('ght');
    expect(await shownCode()).toContain('# half a thought');
    await expectStored(id);
  });

  test('nor is a line that was not said yet', async () => {
    await openSession();
    const line = page.getByLabel('Say something to the interviewer');
    await line.pressSequentially('May the list be em');
    await page.reload();
    expect(await line.inputValue()).toBe('May the list be em');
  });

  test('while the server is away, and over its restart', async () => {
    const id = await openSession();
    await house.stop();
    await editor().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('# written without a server');
    await notice('Kept here').waitFor();
    await house.start();
    await page.getByTestId('save-state').getByText('Saved').waitFor({ timeout: 60_000 });
    expect((await stored(id)).documents.python?.text).toContain('# written without a server');
    await expectStored(id);
  });

  test('when the tab is closed while the server is away', async () => {
    const id = await openSession();
    const context = page.context();
    await page.getByTestId('save-state').getByText('Saved').waitFor();
    await house.stop();
    await editor().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('# alone, then gone');
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
    await house.start();
    expect((await stored(id)).documents.python?.text ?? '').not.toContain('then gone');
    page = await context.newPage();
    await page.goto(`/sessions/${id}`);
    await editor().waitFor();
    expect(await shownCode()).toContain('# alone, then gone');
    await expectStored(id);
  });

  test('each language keeps its draft', async () => {
    const id = await openSession();
    await writeCode('# python draft');
    await page.getByLabel('Language').selectOption('javascript');
    await expect.poll(() => shownCode()).toContain('function pairWithSum(nums, target)');
    await writeCode('// javascript draft');
    await page.getByLabel('Language').selectOption('python');
    await expect.poll(() => shownCode()).toBe('# python draft');
    await page.keyboard.press('F6');
    await expect.poll(async () => (await stored(id)).documents.javascript?.text).toBe('// javascript draft');
  });
});

describe('two places at once', () => {
  test('one tab writes; another reads until it takes over', async () => {
    const id = await openSession();
    await editor().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('# from the first tab');
    const second = await page.context().newPage();
    await second.goto(`/sessions/${id}`);
    await second.getByText('open in another tab').waitFor();
    await expect.poll(() => second.locator('.cm-content').getAttribute('aria-readonly')).toBe('true');
    await second.getByRole('button', { name: 'Use this tab' }).click();
    await notice('open in another tab').waitFor();
    await second.getByText('open in another tab').waitFor({ state: 'detached' });
    await editor(second).click();
    await second.keyboard.press('ControlOrMeta+End');
    await second.keyboard.type(' and the second');
    expect(await shownCode(second)).toContain('# from the first tab and the second');
    await expectStored(id, second);
  });

  test('what another device wrote meanwhile wins; what was written here is kept aside', async () => {
    const id = await openSession();
    await page.getByTestId('save-state').getByText('Saved').waitFor();
    await expect.poll(async () => (await stored(id)).documents.python).toBeDefined();
    const session = (await house.ask('GET', `/api/sessions/${id}`)) as Session;
    await page.context().setOffline(true);
    await editor().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('# never to arrive');
    await notice('Kept here').waitFor();
    const said = { by: 'browser', n: session.acknowledged, type: 'said', text: 'from the phone' };
    const at = session.events.at(-1)?.at ?? 0;
    await house.ask('POST', `/api/sessions/${id}/events`, { events: [{ ...said, at }] });
    await page.context().setOffline(false);
    await notice('written elsewhere at the same time').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Go on from the server’s version' }).click();
    await notice('from the phone').waitFor();
    await notice('could not be joined').waitFor();
    expect(await shownCode()).not.toContain('never to arrive');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const file = await (await download).createReadStream();
    let kept = '';
    for await (const chunk of file) kept += String(chunk);
    expect(kept).toContain('document-edited');
    await writeCode('# on we go');
    await expectStored(id);
  });

  test('asking twice submits once', async () => {
    const id = await openSession();
    await writeCode(RIGHT);
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await page.getByRole('button', { name: /Judging|Submit/ }).dblclick({ force: true });
    await notice(/tests passed/).waitFor({ timeout: 60_000 });
    expect((await stored(id)).submissions.map(({ verdict }) => verdict?.verdict)).toEqual(['AC']);
  });
});

describe('by keyboard', () => {
  test('F6 goes around the panes, Escape and Tab leave the editor', async () => {
    await openSession();
    const place = () =>
      page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
    for (const pane of ['prompt', 'chat', 'code', 'tests', 'prompt']) {
      await page.keyboard.press('F6');
      expect(await place()).toBe(pane);
    }
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('Shift+F6');
    expect(await place()).toBe('code');
    const before = await shownCode();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await place()).not.toBe('code');
    expect(await shownCode()).toBe(before);
  });

  test('phases move on and back, and the clock pauses', async () => {
    const id = await openSession();
    await page.keyboard.press('ControlOrMeta+Shift+Period');
    await page.keyboard.press('ControlOrMeta+Shift+Period');
    await page.keyboard.press('ControlOrMeta+Shift+Comma');
    await expect
      .poll(async () => (await stored(id)).phases.map(({ phase }) => phase))
      .toEqual(['clarify', 'approach', 'baseline', 'approach']);
    await page.getByRole('button', { name: 'Pause the clock' }).press('Enter');
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Paused' }).waitFor({ state: 'detached' });
    await expect.poll(async () => (await stored(id)).pauses.length).toBe(1);
  });

  test('Vim keys move, and Tab still gets out', async () => {
    await openSession();
    await page.getByRole('button', { name: 'Editor settings' }).click();
    await page.getByRole('switch', { name: 'Vim keys' }).click();
    await page.keyboard.press('Escape');
    await editor().click();
    await page.keyboard.type('ggdG');
    await page.keyboard.type('ione two');
    await page.keyboard.press('Escape');
    await page.keyboard.type('0dw');
    expect(await shownCode()).toBe('two');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await editor().evaluate((element) => element === document.activeElement)).toBe(false);
    await house.ask('PUT', '/api/settings', {
      ...((await house.ask('GET', '/api/settings')) as object),
      vim: false,
    });
  });
});

describe('tests of the candidate’s own', () => {
  test('are added from an example, checked as they are typed, run, and opened from a failure', async () => {
    const id = await openSession();
    await writeCode(WRONG);
    await page.getByRole('button', { name: 'Copy to my tests' }).click();
    await page.getByLabel('nums').fill('[1, 2');
    await page.getByText('This is not JSON').waitFor();
    await page.getByLabel('nums').fill('[1, "2"]');
    await page.getByText('nums[1] must be a whole number').waitFor();
    await page.getByLabel('nums').fill('[1, 2]');
    await page.getByLabel('target').fill('3');
    await page.getByLabel('Expected').fill('[0, 1]');
    await page.keyboard.press('ControlOrMeta+Enter');
    await notice('0 of 3 tests passed').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: /Test 1/ }).click();
    expect(await page.locator('ins').allTextContents()).toEqual(['0']);
    expect(await page.locator('del').allTextContents()).toEqual(['1']);
    await page.getByRole('button', { name: 'Change this test' }).click();
    expect(await page.getByLabel('nums').inputValue()).toBe('[1, 2]');
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(async () => (await stored(id)).tests).toEqual([]);
    expect((await stored(id)).runs[0]?.verdict?.tests.map(({ category }) => category)).toEqual([
      'sample',
      'sample',
      'custom',
    ]);
  });
});

describe.each(Object.keys(looks) as readonly Look[])('%s', (look) => {
  test('every part of the screen reads well', async () => {
    const own = await house.visit(look);
    try {
      await openSession(own.page);
      const shows = (name: string) => own.page.getByRole('tab', { name, exact: true });
      const show = async (name: string): Promise<void> => {
        if (look === 'small') await shows(name).last().click();
      };
      const found = [...(await audit(own.page, `interview-start-${look}`))];
      await show('Interviewer');
      const line = own.page.getByLabel('Say something to the interviewer');
      await line.fill('Is the answer unique, and may I use one item twice?');
      await line.press('Enter');
      await own.page.getByRole('button', { name: 'Ask for a hint' }).click();
      found.push(...(await audit(own.page, `interview-chat-${look}`)));
      await show('Code');
      await own.page.locator('.cm-content').click();
      await own.page.keyboard.press('ControlOrMeta+A');
      await own.page.keyboard.insertText(WRONG);
      await own.page.keyboard.press('ControlOrMeta+Enter');
      await own.page.getByText('0 of 2 tests passed').waitFor({ timeout: 60_000 });
      found.push(...(await audit(own.page, `interview-result-${look}`)));
      await show('Code');
      await own.page.locator('.cm-content').press('ControlOrMeta+F');
      await own.page.getByRole('textbox', { name: 'Find' }).waitFor();
      found.push(...(await audit(own.page, `interview-search-${look}`)));
      await own.page.keyboard.press('ControlOrMeta+Shift+Enter');
      await own.page.getByRole('rowheader', { name: 'sample' }).waitFor({ timeout: 60_000 });
      found.push(...(await audit(own.page, `interview-submission-${look}`)));
      await own.page.getByRole('button', { name: 'Finish' }).click();
      await own.page.getByRole('dialog').waitFor();
      found.push(...(await audit(own.page, `interview-finish-${look}`)));
      expect(found).toEqual([]);
      expect(own.complaints).toEqual([]);
    } finally {
      await own.close();
    }
  });
});

describe('where the server has no sandbox', () => {
  let bare: House;
  beforeAll(async () => {
    bare = await openHouse({ judge: { browserOnly: true } });
  });
  afterAll(() => bare.close());

  /** Opens a session on the bare server, submits, and gives the verdict that came to its timeline. */
  async function submit(language: 'python' | 'javascript' | 'typescript', code: string) {
    const own = await bare.visit();
    try {
      const id = `bare-${language}-${Date.now()}`;
      const exercise = { track: 'coding', pack: 'core', exercise: 'pair-with-sum' };
      await bare.ask('POST', '/api/sessions', { id, ...exercise, minutes: 15, language });
      await own.page.goto(`/sessions/${id}`);
      await editor(own.page).click();
      await own.page.keyboard.press('ControlOrMeta+A');
      await own.page.keyboard.insertText(code);
      await own.page.getByText('Runs in this browser').waitFor();
      await own.page.keyboard.press('ControlOrMeta+Shift+Enter');
      const verdict = async () => {
        const session = (await bare.ask('GET', `/api/sessions/${id}`)) as Session;
        return recorderOf(session.events).state.submissions[0]?.verdict ?? null;
      };
      await expect.poll(verdict, { timeout: 170_000, interval: 500 }).not.toBeNull();
      expect(own.complaints).toEqual([]);
      return await verdict();
    } finally {
      await own.close();
    }
  }

  test('Python is judged in the browser, and says so', async () => {
    const verdict = await submit('python', RIGHT);
    expect(verdict).toMatchObject({ verdict: 'AC', isolation: 'browser', score: 1 });
    expect(verdict?.tests.length).toBeGreaterThan(50);
  });

  test('TypeScript too', async () => {
    const verdict = await submit('typescript', TYPESCRIPT);
    expect(verdict).toMatchObject({ verdict: 'AC', isolation: 'browser', score: 1 });
  });

  test('an endless loop is stopped, and the page lives on', async () => {
    const code = 'function pairWithSum(nums, target) {\n  for (;;) nums.length;\n}';
    const verdict = await submit('javascript', code);
    expect(new Set(verdict?.tests.map((test) => test.verdict))).toEqual(new Set(['TLE']));
  });

  test('too deep a recursion and too much memory are told apart, and end nothing else', async () => {
    const code = [
      'def pair_with_sum(nums, target):',
      '    if len(nums) == 0:',
      '        return pair_with_sum(nums, target)',
      '    if len(nums) == 1:',
      '        return [bytearray(10**7) for _ in range(500)]',
      '    return []',
    ].join('\n');
    const verdict = await submit('python', code);
    const of = (category: string) =>
      verdict?.tests.find((test) => test.category === category && test.verdict !== 'AC');
    expect(of('empty')).toMatchObject({ verdict: 'RTE' });
    expect(of('empty')?.message).toMatch(/recursion/i);
    expect(of('single')).toMatchObject({ verdict: 'MLE' });
    expect(of('random')).toMatchObject({ verdict: 'WA' });
  });

  test('there is no network, no storage and no page in reach of the program', async () => {
    const code = [
      'function pairWithSum() {',
      "  const tries = [() => { const x = new XMLHttpRequest(); x.open('GET', '/api/sessions', false); x.send(); },",
      '    () => localStorage, () => document, () => importScripts(origin)];',
      '  const open = tries.filter((attempt) => { try { attempt(); return true; } catch { return false; } });',
      "  if (open.length > 0) throw new Error('reached ' + open[0]);",
      '  return [];',
      '}',
    ].join('\n');
    const verdict = await submit('javascript', code);
    expect(verdict?.tests.filter(({ verdict }) => verdict === 'RTE')).toEqual([]);
    expect(verdict?.verdict).toBe('WA');
  });
});
