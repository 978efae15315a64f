import { describe, expect, test } from 'vitest';

import type { TestCase } from '@greenroom/core/coding';
import type { TestCategory, TestResult, Verdict, VerdictCode } from '@greenroom/core/judging';
import { describeFault, type Solution } from '@greenroom/core/packs';

import { planFor, verdictFaults } from './expectation.ts';

type Row = readonly [category: TestCategory, verdict: VerdictCode, cpuMs?: number];

function verdict(rows: readonly Row[], code?: VerdictCode): Verdict {
  const tests = rows.map(([category, each, cpuMs = 1], index): TestResult => {
    const name = `${category}/${index}`;
    return {
      name,
      group: category,
      category,
      verdict: each,
      cpuMs,
      wallMs: cpuMs,
      memoryBytes: 0,
      message: '',
    };
  });
  return {
    schema: 'greenroom.verdict/1',
    verdict: code ?? tests.find((each) => each.verdict !== 'AC')?.verdict ?? 'AC',
    isolation: 'isolated',
    language: 'python',
    compile: { ok: code !== 'CE', message: code === 'CE' ? 'line 3: invalid syntax' : '' },
    tests,
    score: null,
    limits: { cpuSeconds: 2, memoryBytes: 1, outputBytes: 1 },
  };
}

const accepted: Solution = {
  file: 'accepted/best.py',
  language: 'python',
  source: '',
  expected: 'AC',
  mistake: null,
};

function bad(expected: 'WA' | 'RTE' | 'TLE', caughtBy: 'small' | 'large'): Solution {
  const file = `${expected.toLowerCase()}/x.py`;
  return { file, language: 'python', source: '', expected, mistake: { description: 'Oops', caughtBy } };
}

const baseline: Solution = { ...accepted, file: 'time_limit_exceeded/baseline.py', expected: 'TLE' };

const said = (solution: Solution, of: Verdict) => verdictFaults(solution, of).map(describeFault);

describe('a solution that must be accepted', () => {
  test('is', () => {
    expect(
      said(
        accepted,
        verdict([
          ['small', 'AC'],
          ['large', 'AC', 900],
        ]),
      ),
    ).toEqual([]);
  });

  test('is not', () => {
    expect(
      said(
        accepted,
        verdict([
          ['small', 'AC'],
          ['small', 'WA'],
        ]),
      ),
    ).toEqual([
      'submissions/accepted/best.py, small/1: small/1 is WA. Mend it; it must be right on every test.',
    ]);
    expect(said(accepted, verdict([['large', 'TLE']]))).toEqual([
      expect.stringContaining('move it to time_limit_exceeded/'),
    ]);
    expect(said(accepted, verdict([], 'CE'))).toEqual([
      expect.stringContaining('It does not compile: line 3'),
    ]);
  });

  test('disagrees with a sample', () => {
    expect(verdictFaults(accepted, verdict([['sample', 'WA']]))).toMatchObject([{ rule: 'sample-differs' }]);
  });

  test('comes too near to the limit', () => {
    expect(verdictFaults(accepted, verdict([['large', 'AC', 1100]]))).toMatchObject([
      { rule: 'thin-margin', kind: 'actionable', seen: 'It used 1100 ms of 2000 ms.' },
    ]);
  });
});

describe('a known-bad solution', () => {
  test('is killed by its category', () => {
    expect(
      said(
        bad('WA', 'small'),
        verdict([
          ['sample', 'AC'],
          ['small', 'WA'],
          ['large', 'WA'],
        ]),
      ),
    ).toEqual([]);
    expect(said(bad('RTE', 'small'), verdict([['small', 'RTE']]))).toEqual([]);
  });

  test('survives its category; what kills it is named', () => {
    expect(
      said(
        bad('WA', 'small'),
        verdict([
          ['small', 'AC'],
          ['random', 'WA'],
          ['large', 'WA'],
        ]),
      ),
    ).toEqual([
      'submissions/wa/x.py: No test of small is WA. Add a test there that catches it, or name what does: random, large.',
    ]);
    expect(said(bad('WA', 'small'), verdict([['small', 'AC']]))).toEqual([
      'submissions/wa/x.py: No test of small is WA. Add a test there that catches it.',
    ]);
  });

  test('fails in another way than its directory says', () => {
    expect(
      said(
        bad('WA', 'small'),
        verdict([
          ['empty', 'RTE'],
          ['small', 'WA'],
        ]),
      ),
    ).toEqual([expect.stringContaining('empty/0 is RTE. Every test of this directory is AC or WA')]);
    expect(said(bad('WA', 'small'), verdict([], 'CE'))).toEqual([
      expect.stringContaining('It does not compile'),
    ]);
  });
});

describe('what is run', () => {
  const categories = ['sample', 'small', 'extremes', 'adversarial', 'random', 'large'] as const;
  const tests = categories.map((category): TestCase => ({ name: category, category, args: [], expected: 0 }));
  const names = (of: readonly TestCase[]) => of.map(({ name }) => name);
  const planned = (solution: Solution) => {
    const plan = planFor(solution, tests);
    return { tests: names(plan.tests), alone: names(plan.alone) };
  };

  test('of a right solution: everything', () => {
    expect(planned(accepted)).toEqual({ tests: categories, alone: [] });
  });

  test('of a known-bad one: large tests only where they must catch it', () => {
    const small = ['sample', 'small', 'extremes', 'adversarial', 'random'];
    expect(planned(bad('WA', 'small'))).toEqual({ tests: small, alone: [] });
    expect(planned(bad('RTE', 'large'))).toEqual({ tests: categories, alone: [] });
  });

  test('of one that must be too slow: what it must get right, then what must catch it, one by one', () => {
    const right = ['sample', 'small', 'random'];
    expect(planned(bad('TLE', 'large'))).toEqual({ tests: right, alone: ['large'] });
    expect(planned(bad('TLE', 'small'))).toEqual({ tests: ['sample', 'random'], alone: ['small'] });
    expect(planned(baseline)).toEqual({ tests: right, alone: ['large'] });
  });
});
