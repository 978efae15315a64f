// Synthetic ladders: whatever the factors are, the class that made the costs is the class that is found.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkClaim } from './claim-check.ts';
import { combine, formText } from './combination.ts';
import { calibrated, MOST_CONFIDENCE, timeGrowth } from './estimate.ts';
import { growthAt, type GrowthClass, type PolynomialClass } from './growth-class.ts';
import { nextSize } from './ladder.ts';
import { leastSquares } from './least-squares.ts';
import { growingPart } from './line-reason.ts';
import type { Ladder, Rung } from './measurement.ts';
import { readMeasurement, type Subject } from './reading.ts';
import { complexityReportSchema } from './report.ts';
import { spaceGrowth } from './space.ts';

const PLAN = { least: 4, most: 32_768, step: Math.SQRT2, budget: 40_000_000 };

interface Costs {
  readonly steps: (n: number) => number;
  readonly turns?: (n: number) => number;
  readonly bytes?: (n: number) => number;
  readonly auxiliary?: (n: number) => number;
}

/** Climbs as a measurement does, on costs that are given. */
function ladder({ steps, turns = steps, bytes = () => 0, auxiliary = () => 0 }: Costs): Ladder {
  const rungs: Rung[] = [];
  for (;;) {
    const spent = rungs.map(({ n, counts }) => ({
      n,
      cost: counts.dispatches + counts.loops + counts.bytes / 64,
    }));
    const n = nextSize(spent, PLAN);
    if (n === null) break;
    const counts = {
      dispatches: Math.round(steps(n)),
      loops: Math.round(turns(n)),
      bytes: Math.round(bytes(n)),
    };
    rungs.push({ n, counts, auxiliary: Math.round(auxiliary(n)), kept: 0 });
  }
  return { family: 'given', kind: 'worst', varies: ['n'], fixed: {}, rungs };
}

const polynomials: readonly PolynomialClass[] = [
  'log n',
  'sqrt n',
  'n',
  'n log n',
  'n sqrt n',
  'n^2',
  'n^2 log n',
  'n^3',
];

describe('classes of time', () => {
  test.each(polynomials)('%s with any factor and start-up cost', (growth) => {
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 40, noNaN: true }),
        fc.integer({ min: 20, max: 400 }),
        (factor, start) => {
          const found = timeGrowth(ladder({ steps: (n) => start + factor * growthAt[growth](n) }));
          expect(found.growth).toBe(growth);
          expect(found.possible[0]).toBe(growth);
          expect(found.confidence).toBeGreaterThan(0.9);
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });

  test('lower terms of either sign do not mislead: triangular loops', () => {
    expect(timeGrowth(ladder({ steps: (n) => 60 + 9 * n + (11 * n * (n - 1)) / 2 })).growth).toBe('n^2');
    expect(timeGrowth(ladder({ steps: (n) => 60 + (7 * n * (n - 1) * (n - 2)) / 6 })).growth).toBe('n^3');
  });

  test('nothing grows: constant, and sure', () => {
    expect(timeGrowth(ladder({ steps: () => 212 }))).toMatchObject({
      growth: '1',
      confidence: MOST_CONFIDENCE,
    });
  });

  test.each([1.5, 1.618, 2, 3])('%d to the n is exponential', (base) => {
    expect(timeGrowth(ladder({ steps: (n) => 90 + 25 * base ** n })).growth).toBe('2^n');
  });

  test('a cost hidden in a built-in shows in turns or copied bytes, and decides', () => {
    const linear = (n: number) => 40 + 12 * n;
    expect(timeGrowth(ladder({ steps: linear, turns: (n) => 50 + 30 * n + (n * n) / 2 })).growth).toBe('n^2');
    expect(timeGrowth(ladder({ steps: linear, bytes: (n) => 4 * n * n })).growth).toBe('n^2');
    expect(
      timeGrowth(ladder({ steps: linear, turns: (n) => 50 + 8 * n + 1.25 * n * Math.log2(n) })).growth,
    ).toBe('n log n');
  });

  test('a few sizes say nothing', () => {
    const whole = ladder({ steps: (n) => 20 * n });
    expect(timeGrowth({ ...whole, rungs: whole.rungs.slice(0, 3) })).toMatchObject({
      growth: null,
      confidence: 0,
    });
    expect(timeGrowth({ ...whole, rungs: whole.rungs.slice(0, 5) }).confidence).toBeLessThan(0.8);
  });

  test('confidence rises with probability and stays below its cap', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          expect(calibrated(Math.min(a, b))).toBeLessThanOrEqual(calibrated(Math.max(a, b)));
          expect(calibrated(a)).toBeLessThanOrEqual(MOST_CONFIDENCE);
        },
      ),
    );
  });
});

describe('ladders', () => {
  test('sizes rise, and the calls foreseen fit into the budget', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        (power, factor) => {
          const rungs: { n: number; cost: number }[] = [];
          for (let n = nextSize(rungs, PLAN); n !== null; n = nextSize(rungs, PLAN)) {
            expect(n).toBeGreaterThan(rungs.at(-1)?.n ?? 0);
            expect(n).toBeLessThanOrEqual(PLAN.most);
            rungs.push({ n, cost: factor * n ** power });
          }
          // Rounded sizes make the local exponent a little wrong.
          expect(rungs.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThan(1.3 * PLAN.budget);
        },
      ),
    );
  });

  test('an exponential is climbed step by step and left in time', () => {
    const { rungs } = ladder({ steps: (n) => 30 * 2 ** n });
    expect(rungs.at(-1)?.n).toBeLessThan(22);
    expect(rungs.length).toBeGreaterThanOrEqual(8);
  });
});

describe('classes of space', () => {
  const space = (auxiliary: (n: number) => number) =>
    spaceGrowth(ladder({ steps: (n) => 20 * n, auxiliary }), {
      family: 'given',
      varies: ['n'],
      traces: [4, 8, 16, 32, 64].map((n) => ({ n, lines: [], depth: 1 })),
    }).growth;

  test('tables that double are linear', () => {
    expect(space((n) => 200 + 40 * 2 ** Math.ceil(Math.log2(n * 1.5)))).toBe('n');
  });

  test('a few bytes are constant; a table of tables is quadratic', () => {
    expect(space((n) => 160 + (n > 1000 ? 40 : 0))).toBe('1');
    expect(space((n) => 200 + 8 * n * n)).toBe('n^2');
  });

  test('deep calls need space though the heap stays', () => {
    const deep = (depth: (n: number) => number) =>
      spaceGrowth(ladder({ steps: (n) => 20 * n }), {
        family: 'given',
        varies: ['n'],
        traces: [4, 6, 8, 11, 16, 23, 32, 45, 64].map((n) => ({ n, lines: [], depth: depth(n) })),
      }).growth;
    expect(deep((n) => n + 2)).toBe('n');
    expect(deep((n) => Math.ceil(Math.log2(n)) + 2)).toBe('log n');
  });
});

describe('several letters', () => {
  const directions = (a: GrowthClass, b: GrowthClass, both: GrowthClass) => [
    { varies: ['n'], growth: a },
    { varies: ['m'], growth: b },
    { varies: ['n', 'm'], growth: both },
  ];
  test.each([
    ['n', 'n', 'n', 'n + m'],
    ['n', 'n', 'n^2', 'n m'],
    ['n log n', 'n log n', 'n log n', 'n log n + m log m'],
    ['n', 'log n', 'n log n', 'n log m'],
    ['n', '1', 'n', 'n'],
    ['n^2', 'n', 'n^2', 'n^2 + m'],
  ] as const)('%s, %s, together %s: %s', (a, b, both, text) => {
    const form = combine(directions(a, b, both));
    expect(form === null ? null : formText(form)).toBe(text);
  });

  test('what is neither a sum nor a product is not told', () => {
    expect(combine(directions('n', 'n', 'n^3'))).toBeNull();
  });
});

describe('claims against measurements', () => {
  const facts = {
    quantities: { n: 'length', s: 'services' },
    together: { s: 'n' },
    subject: 'time',
    line: null,
  } as const;
  const measured = { answer: 'n log n', confidence: 0.97, possible: ['n log n'], note: '' };
  test.each([
    ['O(n log n)', 'same'],
    ['O(n)', 'less'],
    ['O(n^2)', 'more'],
    ['O(s log s)', 'same'],
    ['O(s + n)', 'less'],
    ['something else', 'cannot-tell'],
  ])('%s: %s', (claim, comparison) => {
    expect(checkClaim(claim, measured, facts).comparison).toBe(comparison);
  });

  test('an exponential of another base is the same class', () => {
    const exponential = { ...measured, answer: '2^n', possible: ['2^n'] };
    expect(checkClaim('O(3^n)', exponential, facts).comparison).toBe('same');
  });

  test('a claim that the measurement leaves possible is not called wrong', () => {
    const unsure = { answer: null, confidence: 0.6, possible: ['n', 'n log n'], note: '' };
    expect(checkClaim('linear', { ...unsure }, { ...facts, quantities: { n: 'length' } }).comparison).toBe(
      'possible',
    );
  });
});

describe('the document', () => {
  const subject: Subject = {
    language: 'python',
    source: 'def solve(nums):\n    return sorted(nums)[0]\n',
    quantities: { n: 'length of nums' },
    together: {},
    claims: { time: 'O(n)', space: null },
  };
  const whole = ladder({
    steps: () => 30,
    turns: (n) => 40 + 9 * n + 2 * n * Math.log2(n),
    auxiliary: (n) => 4 * n,
  });
  const traces = whole.rungs.slice(4, 16).map(({ n, counts }) => ({
    n,
    depth: 1,
    lines: [{ line: 2, turns: 1, work: counts.loops }],
  }));
  const report = readMeasurement(subject, {
    ladders: [whole],
    traces: [{ family: 'given', varies: ['n'], traces }],
  });

  test('says what was claimed, what was measured, and what grows', () => {
    expect(report.claims.time?.text).toBe(
      'You said O(n); measured O(n log n); the sort in line 2 is what grows.',
    );
    expect(report.summary).toBe(
      'Time O(n log n); the sort in line 2 is what grows. Space O(n) beside input and output.',
    );
  });

  test('is the same text every time, and reads back by its schema', () => {
    const again = readMeasurement(subject, {
      ladders: [whole],
      traces: [{ family: 'given', varies: ['n'], traces }],
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
    expect(complexityReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});

test.each([
  ['python', '    if value in seen:', 'the search with “in”'],
  ['python', '    for value in seen:', 'this loop'],
  ['python', '    queue.pop(0)', 'taking an item out of the front of a list'],
  ['python', '    rest = nums[1:]', 'the slice, which copies'],
  ['python', '    marks = "x" + marks', 'building a longer text or list from the old one'],
  ['python', '    print("x in y")', 'this line'],
  ['javascript', 'queue.shift();', 'taking an item out of the front of an array'],
  ['javascript', 'all = [...all, value];', 'the spread, which copies'],
  ['javascript', 'rest = rest.substring(1);', 'the slice, which copies'],
] as const)('%s: what grows in %s', (language, code, what) => {
  const growth = { line: 1, share: 1, growth: 'n^2', turns: 'n', each: 'n' } as const;
  expect(growingPart(code, growth, { language, whole: 'n^2' })).toBe(what);
});

test('least squares find factors again, and refuse columns that depend on one another', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 }), (factors) => {
      const columns = [0, 1, 2].map((power) => [1, 2, 3, 5, 8, 13].map((x) => x ** power));
      const targets = [0, 1, 2, 3, 4, 5].map((row) =>
        columns.reduce((sum, column, at) => sum + (column[row] ?? 0) * (factors[at] ?? 0), 0),
      );
      for (const [at, found] of (leastSquares(columns, targets) ?? []).entries()) {
        expect(found).toBeCloseTo(factors[at] ?? 0, 6);
      }
    }),
  );
  expect(
    leastSquares(
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
      [1, 2, 3],
    ),
  ).toBeNull();
});
