import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Json } from '@greenroom/core/base';
import type { Mutant, TestCase } from '@greenroom/core/coding';

import type { Judge } from '../request.ts';
import { LIMITS, openRealJudge, signatureOf } from '../request.fixture.ts';
import { syntaxParser } from '../syntax/grammars.ts';
import { pythonMutants, testMutants } from './mutants.ts';
import { packsDirectory } from './root.ts';

function change({ before, after }: Mutant): string {
  return `${before} → ${after}`;
}

async function changesOf(source: string): Promise<readonly string[]> {
  return (await pythonMutants(source)).map(change);
}

test.each([
  ['x = a < b', ['< → <=', '< → >=']],
  ['x = a not in b', ['not in → in']],
  ['x = a == b', ['== → !=']],
  ['x = 7', ['7 → 8', '7 → 6']],
  ['x = -1', ['-1 → 0', '-1 → -2']],
  ['x = 1_000_000', ['1_000_000 → 1000001']],
  ['x = range(n)', ['n → n + 1', 'n → n - 1']],
  ['x = a[i:]', ['i → i + 1', 'i → i - 1']],
  ['x = a + b', ['+ → -']],
  ['x = a - b * c', ['- → +', 'b * c → (b + c)']],
  ['x = -y', ['-y → y']],
  ['x = a and b', ['and → or', 'a and b → a', 'a and b → b']],
  ['x = not a', ['not a → a']],
  ['x = min(a, b)', ['min → max']],
  ['x = sorted(a, key=f)', ['sorted(a, key=f) → list(a)']],
  ['x = f(a, b, c=d)', ['a, b → b, a']],
  ['x = True', ['True → False']],
  ['x = [i for i in a if f(i)]', ['f(i) → not (f(i))', 'f(i) → False', 'f(i) → True']],
])('%s', async (source, changes) => {
  expect(await changesOf(source)).toEqual(changes);
});

test('statements, branches and jumps', async () => {
  const source = `def f(a):
    total = 0
    for x in a:
        if g(x):
            continue
        else:
            total = x
        total += x
        a.append(x)
    return total
`;
  const kinds = new Set(['branch', 'condition', 'jump', 'statement']);
  const found = (await pythonMutants(source)).filter(({ kind }) => kinds.has(kind)).map(change);
  expect(found).toEqual([
    'g(x) → not (g(x))',
    'g(x) → False',
    'g(x) → True',
    'continue → break',
    'continue → pass',
    'total = x → pass',
    'total += x → pass',
    'a.append(x) → pass',
  ]);
});

test('types, texts, comments and imports are left alone; so is what does not parse', async () => {
  const source =
    'from a import b  # 1 < 2\n\n\ndef f(x: list[1]) -> 3:\n    """1 < 2"""\n    return "1 + 2"\n';
  expect(await changesOf(source)).toEqual([]);
  expect(await changesOf('def f(:\n    return 1 < 2\n')).toEqual([]);
});

const references = ['core'].flatMap((pack) => {
  const directory = path.join(packsDirectory(), pack);
  return readdirSync(directory).flatMap((name) => {
    try {
      return [readFileSync(path.join(directory, name, 'submissions/accepted/best.py'), 'utf8')];
    } catch {
      return [];
    }
  });
});

test('every mutant of our own references parses, differs from the others, and has an id of its own', async () => {
  expect(references.length).toBeGreaterThanOrEqual(12);
  for (const source of references) {
    const mutants = await pythonMutants(source);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    expect(new Set([source, ...mutants.map((mutant) => mutant.source)]).size).toBe(mutants.length + 1);
    for (const { id, source: changed } of mutants) {
      expect({ id, broken: (await syntaxParser().parse('python', changed))?.broken }).toEqual({
        id,
        broken: false,
      });
    }
  }
});

test('ids stay where other lines are put in', async () => {
  const lines = fc.array(fc.constantFrom('', '# a note', 'import math', 'SPARE = "x"'), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...references), lines, async (source, others) => {
      const before = (await pythonMutants(source)).map(({ id }) => id);
      const after = (await pythonMutants(`${others.join('\n')}\n${source}`)).map(({ id }) => id);
      expect(after).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

/** Counts numbers up to a bound; 0 for none. */
const COUNT = `def count_up_to(nums, bound):
    found = 0
    at = 0
    while at < len(nums):
        if nums[at] <= bound:
            found += 1
        at += 1
    return found
`;

function cases(...tests: readonly (readonly [readonly number[], number, number])[]): readonly TestCase[] {
  return tests.map(([nums, bound, expected], index) => {
    const args: readonly Json[] = [nums, bound];
    return { name: `small/${index + 1}`, category: 'small', args, expected };
  });
}

function subject(tests: readonly TestCase[], equivalent: readonly string[] = []) {
  const problem = {
    signature: signatureOf('count_up_to', ['list<int>', 'int'], 'int'),
    comparison: { kind: 'exact' },
    limits: LIMITS,
  } as const;
  return { problem, tests, reference: COUNT, equivalent: new Set(equivalent) };
}

async function report(tests: readonly TestCase[], equivalent: readonly string[] = []) {
  const outcome = await testMutants(judge, subject(tests, equivalent));
  if (outcome.kind !== 'tested') throw new Error(outcome.reason);
  return outcome.report;
}

test('weak tests leave survivors, better ones kill all, those that loop among them', async () => {
  const weak = await report(cases([[1, 9], 5, 1]));
  expect(weak.survivors.map(change)).toContain('<= → <');
  const strong = await report(cases([[1, 9], 5, 1], [[5, 5, 6], 5, 2], [[], 1, 0], [[4, 1, 7, 2], 3, 2]));
  expect(strong.survivors.map(change)).toEqual([]);
  expect(strong).toMatchObject({ killed: strong.mutants, wrongMarks: [] });
});

test('marks of mutants that are killed, or are none, are named', async () => {
  const weak = await report(cases([[1, 9], 5, 1]));
  const survivor = weak.survivors.find(({ kind }) => kind === 'boundary')?.id ?? '';
  const marked = await report(cases([[1, 9], 5, 1]), [survivor, 'boundary-00000000']);
  expect(marked.equivalent.map(({ id }) => id)).toEqual([survivor]);
  expect(marked.wrongMarks).toEqual([{ id: 'boundary-00000000', why: 'unknown' }]);
  const killed = await report(cases([[5, 5, 6], 5, 2]), [survivor]);
  expect(killed.wrongMarks).toEqual([{ id: survivor, why: 'killed' }]);
});

test('a reference that is wrong about nothing but gives no answer is named', async () => {
  const tests = cases([[1], 5, 1]);
  const outcome = await testMutants(judge, {
    ...subject(tests),
    reference: 'def count_up_to(nums, bound):\n    return None\n',
  });
  expect(outcome).toEqual({ kind: 'unavailable', reason: 'The reference gives no answer to small/1.' });
});
