import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { describeFault } from '@greenroom/core/packs';

import { openJudge } from '../judge.ts';
import type { Judge } from '../request.ts';
import { smallPack, writeSmallPack } from './small-content.fixture.ts';
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
  expect(done).toHaveLength(5);
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
    expect.stringMatching(/^greenroom\.yaml, facts\[0\]\.tests: There are no tests of duplicates/),
    expect.stringMatching(
      /^submissions\/time_limit_exceeded\/: Nothing is too slow, although O\(n\) is better than O\(n\^2\)/,
    ),
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
