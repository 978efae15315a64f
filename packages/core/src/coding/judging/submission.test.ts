import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { JudgeRequest, JudgeTest } from './judge-request.ts';
import type { Ending, Exchange, ProgramBox } from './program-box.ts';
import { runSubmission } from './submission.ts';

/** Boxes that end each call as told by the test's number and by how many calls the box had before. */
function boxes(ending: (test: number, before: number) => Ending, inBatches = false) {
  let opened = 0;
  let asked = 0;
  const freshBox = async (): Promise<ProgramBox> => {
    opened += 1;
    let calls = 0;
    const box = { alive: true, lastWords: '' };
    const answer = (question: string): Exchange => {
      const [verb = '', args = '[0]'] = question.split('\n');
      const end: Ending =
        verb === 'load'
          ? { kind: 'reply', text: 'loaded\n' }
          : ending((JSON.parse(args) as [number])[0], calls);
      if (verb === 'call') calls += 1;
      if (end.kind !== 'reply') box.alive = false;
      return { ending: end, console: '', cpuMs: 1, wallMs: 1, memoryBytes: 0 };
    };
    const askAll = async (questions: readonly string[]) => {
      asked += 1;
      const exchanges: Exchange[] = [];
      for (const question of questions) if (box.alive) exchanges.push(answer(question));
      return exchanges;
    };
    const ask = async (question: string) => {
      asked += 1;
      return answer(question);
    };
    return Object.assign(box, { ask, close: async () => undefined, ...(inBatches ? { askAll } : {}) });
  };
  const tools = { isolation: 'isolated', load: '', freshBox } as const;
  return { opened: () => opened, asked: () => asked, tools };
}

function requestFor(count: number): JudgeRequest {
  const tests = Array.from({ length: count }, (_, index): JudgeTest => ({
    name: `random/${index}`,
    group: 'random',
    category: 'random',
    args: [index],
    expected: { value: 1 },
    visible: false,
  }));
  return {
    language: 'python',
    source: '',
    signature: { name: 'f', parameters: [], returns: { kind: 'int' } },
    comparison: { kind: 'exact' },
    tests,
    limits: { cpuSeconds: 1, memoryBytes: 1, outputBytes: 1 },
    stopAtFirstFailure: false,
  };
}

const right: Ending = { kind: 'reply', text: 'answer\n1' };
const wrong: Ending = { kind: 'reply', text: 'answer\n2' };
const late: Ending = { kind: 'cpu' };

test('an endless loop is not waited for on every test; what did not run is left out', async () => {
  const { tools } = boxes(() => late);
  const verdict = await runSubmission(requestFor(70), tools);
  expect(verdict.tests.map((each) => each.verdict)).toEqual(Array.from({ length: 6 }, () => 'TLE'));
  expect(verdict).toMatchObject({ verdict: 'TLE', score: 0 });
});

test('tests over the limit here and there leave nothing out', async () => {
  const { tools } = boxes((index) => (index % 6 === 5 ? right : late));
  const verdict = await runSubmission(requestFor(24), tools);
  expect(verdict.tests).toHaveLength(24);
  expect(verdict.score).toBe(4 / 24);
});

test('a failure counts only when it comes again in a box of its own', async () => {
  const spoilt = boxes((_index, before) => (before === 0 ? right : wrong));
  const verdict = await runSubmission(requestFor(4), spoilt.tools);
  expect(verdict.verdict).toBe('AC');
  const failing = boxes((index) => (index === 2 ? wrong : right));
  const failed = await runSubmission(requestFor(4), failing.tools);
  expect(failed.tests.map((each) => each.verdict)).toEqual(['AC', 'AC', 'WA', 'AC']);
  expect(failing.opened()).toBe(2);
});

test('in batches, every test gets the verdict that it gets alone', async () => {
  const endings = [right, right, right, wrong, late, { kind: 'exit', code: 1 } as const];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...endings), { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      async (byTest, stopAtFirstFailure) => {
        const ending = (index: number) => byTest[index] ?? right;
        const request = { ...requestFor(byTest.length), stopAtFirstFailure };
        const judged = async (inBatches: boolean) => runSubmission(request, boxes(ending, inBatches).tools);
        expect(await judged(true)).toEqual(await judged(false));
      },
    ),
  );
});

test('a batch that a test spoils is not held against the tests after it', async () => {
  const spoilt = boxes((_index, before) => (before < 5 ? right : wrong), true);
  const verdict = await runSubmission(requestFor(30), spoilt.tools);
  expect(verdict.verdict).toBe('AC');
});

test('quick tests go in few batches; what the candidate may see, and what is large, goes alone', async () => {
  const all = boxes(() => right, true);
  await runSubmission(requestFor(100), all.tools);
  expect(all.asked()).toBeLessThan(12);
  const shown = boxes(() => right, true);
  const request = requestFor(20);
  const tests = request.tests.map((each) => ({ ...each, visible: true }));
  await runSubmission({ ...request, tests }, shown.tools);
  expect(shown.asked()).toBe(1 + 20);
  const large = boxes(() => right, true);
  const big = request.tests.map((each) => ({ ...each, args: [...each.args, 'x'.repeat(2000)] }));
  await runSubmission({ ...request, tests: big }, large.tools);
  expect(large.asked()).toBe(1 + 20);
});
