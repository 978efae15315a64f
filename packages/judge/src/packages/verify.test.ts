import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { describeFault } from '@greenroom/core/packs';

import { openJudge } from '../judge.ts';
import type { Judge } from '../request.ts';
import { smallPack, withChange, withOracle, writeSmallPack } from './small-content.fixture.ts';
import { type Verification, verifyPack } from './verify.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openJudge();
});
afterAll(() => judge.close());

async function verify(changes: Readonly<Record<string, string | null>> = {}): Promise<Verification> {
  const pack = writeSmallPack(changes);
  try {
    return await verifyPack(pack.directory, { judge, trusted: true });
  } finally {
    pack.remove();
  }
}

function faultsOf({ faults, problems }: Verification): readonly string[] {
  return [...faults, ...problems.flatMap((problem) => problem.faults)].map(describeFault);
}

function edited(file: string, part: string, replacement: string): Readonly<Record<string, string>> {
  const text = smallPack[file] ?? '';
  if (!text.includes(part)) throw new Error(`${file} does not hold ${part}`);
  return { [file]: text.replace(part, () => replacement) };
}

test('a sound pack has no faults, and every solution got what its directory says', async () => {
  const done: string[] = [];
  const pack = writeSmallPack();
  const verification = await verifyPack(pack.directory, {
    judge,
    trusted: true,
    onProgress: (count, total, doing) => done.push(`${count}/${total} ${doing}`),
  });
  pack.remove();
  expect(faultsOf(verification)).toEqual([]);
  expect(verification).toMatchObject({
    schema: 'greenroom.verification/1',
    pack: 'small',
    problems: [{ id: 'longest-run', title: 'Longest run', tests: { empty: 1, small: 2, large: 2 } }],
  });
  const solutions = verification.problems[0]?.solutions ?? [];
  expect(solutions.map(({ file, verdict, killed }) => [file, verdict, killed])).toEqual([
    ['accepted/best.py', 'AC', false],
    ['accepted/best.ts', 'AC', false],
    ['run_time_error/first.py', 'RTE', true],
    ['time_limit_exceeded/baseline.py', 'TLE', false],
    ['wrong_answer/forgets_last.py', 'WA', true],
  ]);
  expect(done).toContain('0/1 longest-run/growth');
  expect(done).toContain('0/1 longest-run/accepted/best.py');
});

test('a solution that is better than its directory says, and one that is worse', async () => {
  const best = smallPack['longest-run/submissions/accepted/best.py'] ?? '';
  const worse = 'def longest_run(nums):\n    return len(nums) and nums[3]\n';
  const verification = await verify({
    'longest-run/submissions/wrong_answer/forgets_last.py': best,
    'longest-run/submissions/accepted/other.py': worse,
  });
  expect(faultsOf(verification)).toEqual([
    expect.stringMatching(/^submissions\/accepted\/other\.py, small\/001: small\/001 is RTE/),
    expect.stringMatching(/^submissions\/wrong_answer\/forgets_last\.py: No test of small is WA/),
  ]);
});

test('names of categories without tests, and a class that nothing tells apart', async () => {
  const fast = smallPack['longest-run/submissions/accepted/best.py'] ?? '';
  const verification = await verify({
    ...edited('longest-run/greenroom.yaml', 'tests: [empty]', 'tests: [duplicates]'),
    'longest-run/submissions/time_limit_exceeded/baseline.py': null,
    'longest-run/submissions/accepted/baseline.py': fast,
  });
  expect(faultsOf(verification)).toEqual([
    expect.stringMatching(
      /^submissions\/time_limit_exceeded\/: Nothing is too slow, although O\(n\) is better than O\(n\^2\)/,
    ),
    expect.stringMatching(/^greenroom\.yaml, facts\[0\]\.tests: There are no tests of duplicates/),
  ]);
});

test('what the pack asks for, and a UUID that two problems share', async () => {
  const copies = Object.fromEntries(
    Object.entries(smallPack).map(([name, text]) => [name.replace('longest-run', 'second-run'), text]),
  );
  const pack = edited('pack.yaml', 'facts: 1', 'facts: 3');
  const verification = await verify({ ...copies, ...pack });
  expect(faultsOf(verification)).toEqual([
    expect.stringContaining('second-run/problem.yaml, uuid: It belongs to longest-run already.'),
    'greenroom.yaml, facts: There are 1. The pack asks for 3 or more.',
    'greenroom.yaml, facts: There are 1. The pack asks for 3 or more.',
  ]);
});

describe('a brute force', () => {
  test('agrees on every small input', async () => {
    const verification = await verify(withOracle);
    expect(faultsOf(verification)).toEqual([]);
    expect(verification.problems[0]?.compared).toBeGreaterThan(50);
  });

  test('and a best solution that disagree: the smallest input tells', async () => {
    const wrong = smallPack['longest-run/submissions/wrong_answer/forgets_last.py'] ?? '';
    const verification = await verify({
      ...withOracle,
      'longest-run/submissions/accepted/brute.py': wrong,
    });
    expect(faultsOf(verification)).toEqual([
      'submissions/accepted/brute.py, oracle: On [[0,0]] it says 1; accepted/best.ts says 2. Find out which of them is wrong and mend it.',
    ]);
  });

  test('that nobody makes inputs for, and inputs for none', async () => {
    const sources = 'longest-run/generators/tests.mjs';
    const noInputs = await verify({ ...withOracle, [sources]: smallPack[sources] ?? '' });
    expect(faultsOf(noInputs)).toEqual([expect.stringContaining('exports no oracle(random, size)')]);
    const noForce = await verify({ ...withOracle, 'longest-run/submissions/accepted/brute.py': null });
    expect(faultsOf(noForce)).toEqual([expect.stringContaining('but there is no brute force')]);
  });

  test('on inputs that are not legal', async () => {
    const illegal = edited('longest-run/generators/tests.mjs', '', 'export const oracle = () => [[99]];\n');
    const verification = await verify({ ...withOracle, ...illegal });
    expect(faultsOf(verification)).toEqual([
      expect.stringMatching(/^generators\/tests\.mjs, oracle: It made \[\[99\]\]/),
    ]);
  });
});

describe('a change request', () => {
  test('is proven like a problem of its own', async () => {
    const verification = await verify(withChange);
    expect(faultsOf(verification)).toEqual([]);
    expect(verification.problems[0]?.change).toMatchObject({
      tests: { small: 2, regression: 2 },
      solutions: [{ file: 'accepted/best.py', verdict: 'AC' }, { verdict: 'AC' }],
    });
  });

  test('that the old solution meets already asks for nothing', async () => {
    const tests = 'export const tests = { regression: () => [[[1, 1]]] };\n';
    const verification = await verify({
      ...withChange,
      'longest-run/change/generators/tests.mjs': tests,
      'longest-run/change/data/sample/1.in': '[1, 3, 3]\n',
    });
    expect(faultsOf(verification)).toEqual([
      'change/generators/tests.mjs: The original accepted/best.py passes every test. Add tests that need the change.',
    ]);
  });

  test('whose regression tests need the change, or are not there', async () => {
    const file = 'longest-run/change/generators/tests.mjs';
    const broken = 'export const tests = { regression: () => [[[2, 1, 2]]] };\n';
    expect(faultsOf(await verify({ ...withChange, [file]: broken }))).toEqual([
      expect.stringMatching(/^change\/generators\/tests\.mjs, tests\.regression: The original .+ is WA on/),
    ]);
    const none = 'export const tests = { small: () => [[[2, 1, 2]]] };\n';
    expect(faultsOf(await verify({ ...withChange, [file]: none }))).toEqual([
      expect.stringMatching(/^change\/generators\/tests\.mjs, tests\.regression: There are no tests/),
    ]);
  });

  test('with faults of its own, told with its directory', async () => {
    const verification = await verify({
      ...withChange,
      'longest-run/change/greenroom.yaml': 'samples: {}\n',
      'longest-run/change/statement/problem.en.md': null,
    });
    expect(faultsOf(verification)).toEqual([
      expect.stringMatching(/^change\/statement\/problem\.en\.md: There is no statement/),
      expect.stringMatching(/^change\/greenroom\.yaml, minutes: The field is missing/),
    ]);
  });
});

describe('a second run', () => {
  test('repeats only what changed, and what was not sound', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'greenroom-proofs-'));
    const pack = writeSmallPack(withOracle);
    const asked: string[] = [];
    const counting: Judge = {
      ...judge,
      judge: (request) => {
        asked.push(request.source);
        return judge.judge(request);
      },
    };
    const again = async (fresh = false): Promise<Verification> => {
      asked.length = 0;
      return verifyPack(pack.directory, { judge: counting, trusted: true, cache: { directory, fresh } });
    };
    const first = await again();
    const runs = asked.length;
    expect(runs).toBeGreaterThan(5);
    expect(await again()).toEqual(first);
    expect(asked).toEqual([]);
    const file = path.join(pack.directory, 'longest-run/submissions/wrong_answer/forgets_last.py');
    writeFileSync(file, smallPack['longest-run/submissions/accepted/best.py'] ?? '');
    for (const _ of ['found', 'found again']) {
      expect(faultsOf(await again())).toEqual([expect.stringContaining('No test of small is WA')]);
      expect(asked).toHaveLength(1);
    }
    await again(true);
    expect(asked).toHaveLength(runs);
    pack.remove();
    rmSync(directory, { recursive: true });
  });
});

test('one broken problem does not hide the others', async () => {
  const verification = await verify({ 'broken/problem.yaml': 'name: Broken\n' });
  expect(verification.problems.map(({ id, faults }) => [id, faults.length > 0])).toEqual([
    ['broken', true],
    ['longest-run', false],
  ]);
});

test('one problem can be verified alone', async () => {
  const pack = writeSmallPack({ 'broken/problem.yaml': 'name: Broken\n' });
  const verification = await verifyPack(path.join(pack.directory, 'longest-run'), { judge, trusted: true });
  pack.remove();
  expect(verification.pack).toBe('small');
  expect(verification.problems.map(({ id }) => id)).toEqual(['longest-run']);
  expect(faultsOf(verification)).toEqual([]);
});

test('a pack that is none', async () => {
  const verification = await verify({ 'pack.yaml': null });
  expect(faultsOf(verification)).toEqual([expect.stringMatching(/^pack\.yaml: The file is not there/)]);
});
