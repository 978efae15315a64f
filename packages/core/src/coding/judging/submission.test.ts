import { expect, test } from 'vitest';

import type { JudgeRequest, JudgeTest } from './judge-request.ts';
import type { Ending, ProgramBox } from './program-box.ts';
import { runSubmission } from './submission.ts';

/** Boxes that end each call as told by the test's number and by how many calls the box had before. */
function boxes(ending: (test: number, before: number) => Ending) {
  let opened = 0;
  const freshBox = async (): Promise<ProgramBox> => {
    opened += 1;
    let calls = 0;
    const box = { alive: true, lastWords: '' };
    return Object.assign(box, {
      ask: async (question: string) => {
        const [verb = '', args = '[0]'] = question.split('\n');
        const end: Ending =
          verb === 'load'
            ? { kind: 'reply', text: 'loaded\n' }
            : ending((JSON.parse(args) as [number])[0], calls);
        if (verb === 'call') calls += 1;
        if (end.kind !== 'reply') box.alive = false;
        return { ending: end, console: '', cpuMs: 1, wallMs: 1, memoryBytes: 0 };
      },
      close: async () => undefined,
    });
  };
  return { opened: () => opened, tools: { isolation: 'isolated', load: '', freshBox } as const };
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
