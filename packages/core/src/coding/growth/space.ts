// Growth of memory: what a call needs beside input and output, and how deep its calls are nested.

import { type Choice, chooseGrowth, usualPrior } from './choice.ts';
import { calibrated, type Estimate, unknown } from './estimate.ts';
import type { FitOptions } from './fit.ts';
import { compareClasses, type GrowthClass } from './growth-class.ts';
import type { Ladder, TraceLadder } from './measurement.ts';

/** Memory grows in steps: lists by an eighth, hash tables by doubling. No class may be told by less than that. */
const HEAP: FitOptions = {
  noise: 0.03,
  share: 0.3,
  shareOfLogarithm: 0.3,
  leastFactors: 0,
  lower: 'constant',
  octaves: 5,
  emphasis: 0.5,
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
/** Depths are exact, and of those calls that could be watched there may be few. */
const DEPTH: FitOptions = { ...HEAP, emphasis: 0, noise: 0.02, share: 0.2, shareOfLogarithm: 0.2 };

/** An object more or less is no growth. */
const SMALL_BYTES = 72;
const FEW_CALLS = 3;
const UNSEEN = 0.5;
const SURE = 0.85;

/** Growth of auxiliary memory over a ladder, with the depth of calls over traces of the same family. */
export function spaceGrowth(ladder: Ladder, traces: TraceLadder | null): Estimate {
  const heap = heapGrowth(ladder);
  const depth = traces === null ? null : depthGrowth(traces);
  if (heap?.growth == null) return settled(depth);
  // Unseen recursion may be deep.
  if (depth?.growth == null) return settled(heap.growth === '1' ? { ...heap, probability: UNSEEN } : heap);
  const order = compareClasses(heap.growth, depth.growth);
  // Frames lie on the heap in some languages: where it is unsure, the depth of calls, which is exact, may explain it;
  // so few frames as a logarithm has explain nothing.
  const explained =
    compareClasses(depth.growth, 'log n') > 0 &&
    depth.probability > heap.probability &&
    heap.probabilities.has(depth.growth);
  const unsure = heap.probability < SURE && depth.probability >= SURE;
  return settled(order < 0 || (explained && (order === 0 || unsure)) ? depth : heap);
}

function heapGrowth({ rungs }: Ladder): Choice | null {
  if (rungs.some(({ auxiliary }) => auxiliary === null)) return null;
  const bytes = rungs.map(({ auxiliary }) => auxiliary ?? 0);
  const least = Math.min(...bytes);
  if (Math.max(...bytes) - least <= SMALL_BYTES) return constant;
  return chooseGrowth(
    rungs.map(({ n, auxiliary }) => ({ n, cost: (auxiliary ?? 0) + 1 })),
    HEAP,
  );
}

function depthGrowth({ traces }: TraceLadder): Choice | null {
  const depths = traces.map(({ depth }) => depth);
  if (depths.length === 0) return null;
  if (Math.max(...depths) - Math.min(...depths) <= FEW_CALLS && Math.max(...depths) <= FEW_CALLS + 1)
    return constant;
  if (isLogarithmic(traces)) return logarithmic;
  const points = traces.map(({ n, depth }) => ({ n, cost: depth + 1 }));
  const choice = chooseGrowth(points, DEPTH, 0);
  // No stack is that deep.
  return choice.growth !== null && compareClasses(choice.growth, 'n' satisfies GrowthClass) > 0
    ? { ...choice, growth: 'n' }
    : choice;
}

/** From this size on a recursion that is so shallow cannot be one of √n calls. */
const SHALLOW = { size: 256, factor: 1.5, few: 3, rise: 1.5 };

/** Halving, by pivots that depend on the input: too uneven for a curve, and too shallow for anything else. */
function isLogarithmic(traces: TraceLadder['traces']): boolean {
  const [first, last] = [traces[0], traces.at(-1)];
  if (first === undefined || last === undefined || last.n < SHALLOW.size) return false;
  const isShallow = traces.every(({ n, depth }) => depth <= SHALLOW.factor * Math.log2(n) + SHALLOW.few);
  return isShallow && last.depth - first.depth > FEW_CALLS && last.depth >= SHALLOW.rise * first.depth;
}

const logarithmic: Choice = {
  growth: 'log n',
  probability: 0.95,
  probabilities: new Map([['log n', 0.95]]),
  curves: new Map(),
};

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
