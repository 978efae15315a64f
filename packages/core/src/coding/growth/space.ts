// Growth of memory: what a call needs beside input and output, and how deep its calls are nested.

import { type Choice, chooseGrowth, usualPrior } from './choice.ts';
import { calibrated, type Estimate, unknown } from './estimate.ts';
import type { FitOptions } from './fit.ts';
import { compareClasses, type GrowthClass } from './growth-class.ts';
import type { Ladder, TraceLadder } from './measurement.ts';

/** Memory grows in steps: lists by an eighth, hash tables by doubling. No class may be told by less than that. */
const HEAP: FitOptions = {
  noise: 0.12,
  share: 0.3,
  shareOfLogarithm: 0.3,
  leastFactors: false,
  prior: {
    ...usualPrior,
    'log n': 2.5,
    'sqrt n': 2.5,
    'n log n': 6,
    'n sqrt n': 5,
    'n^2 log n': 8,
    'n^3': 2,
    '2^n': 1,
    'n!': 3,
  },
};
const DEPTH: FitOptions = { ...HEAP, noise: 0.02, share: 0.2, shareOfLogarithm: 0.2 };

/** A few objects more or less are no growth. */
const SMALL_BYTES = 600;
/** Bytes for each unit of size that are no growth either: they would be less than one bit of each item. */
const BYTES_PER_UNIT = 0.1;
const FEW_CALLS = 3;

/** Growth of auxiliary memory over a ladder, with the depth of calls over traces of the same family. */
export function spaceGrowth(ladder: Ladder, traces: TraceLadder | null): Estimate {
  const heap = heapGrowth(ladder);
  const depth = traces === null ? null : depthGrowth(traces);
  if (heap?.growth == null || depth?.growth == null) return settled(heap?.growth == null ? depth : heap);
  return settled(compareClasses(heap.growth, depth.growth) >= 0 ? heap : depth);
}

function heapGrowth({ rungs }: Ladder): Choice | null {
  if (rungs.some(({ auxiliary }) => auxiliary === null)) return null;
  const bytes = rungs.map(({ auxiliary }) => auxiliary ?? 0);
  const rise = Math.max(...bytes) - Math.min(...bytes);
  const last = rungs.at(-1)?.n ?? 1;
  if (rise < SMALL_BYTES || rise < BYTES_PER_UNIT * last) return constant;
  return chooseGrowth(
    rungs.map(({ n, auxiliary }) => ({ n, cost: (auxiliary ?? 0) + SMALL_BYTES / 4 })),
    HEAP,
  );
}

function depthGrowth({ traces }: TraceLadder): Choice | null {
  const depths = traces.map(({ depth }) => depth);
  if (depths.length === 0) return null;
  if (Math.max(...depths) - Math.min(...depths) <= FEW_CALLS && Math.max(...depths) <= FEW_CALLS + 1)
    return constant;
  const exponential = traces.map(({ n, depth }) => ({ n, cost: depth + 1 }));
  const choice = chooseGrowth(exponential, DEPTH);
  // No stack is that deep.
  return choice.growth !== null && compareClasses(choice.growth, 'n' satisfies GrowthClass) > 0
    ? { ...choice, growth: 'n' }
    : choice;
}

const constant: Choice = {
  growth: '1',
  probability: 1,
  probabilities: new Map([['1', 1]]),
  curves: new Map(),
};

function settled(choice: Choice | null): Estimate {
  if (choice === null || choice.growth === null) return unknown;
  const likely = [...choice.probabilities].filter(([, share]) => share >= 0.05).sort(([, a], [, b]) => b - a);
  return {
    growth: choice.growth,
    confidence: calibrated(choice.probability),
    possible: likely.map(([growth]) => growth),
    choice,
  };
}
