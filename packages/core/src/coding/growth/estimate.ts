// What one ladder says of growth: each channel of counts is fitted apart, and the faster growing one decides.

import { chooseGrowth, type Choice, usualPrior } from './choice.ts';
import type { FitOptions, Point } from './fit.ts';
import { compareClasses, type GrowthClass, isPolynomial } from './growth-class.ts';
import { type Ladder, type Rung, totalWork } from './measurement.ts';

/** What is said of one ladder. `growth` is null when nothing can be said. */
export interface Estimate {
  readonly growth: GrowthClass | null;
  /** How often an answer that looks like this one is right, from 0 to 0.97. */
  readonly confidence: number;
  /** Every class that could not be rejected, the likeliest first. */
  readonly possible: readonly GrowthClass[];
  /** Of the channel that decided. */
  readonly choice: Choice;
  /** Of all work as one number, for drawing; missing where there is but one channel. */
  readonly total?: Choice;
}

const DISPATCHES: FitOptions = {
  noise: 0.003,
  share: 0.05,
  shareOfLogarithm: 0.06,
  leastFactors: 1,
  lower: 'classes',
  octaves: 6,
  emphasis: 0,
  prior: usualPrior,
};
const LOOPS: FitOptions = { ...DISPATCHES, noise: 0.008, share: 0.08, shareOfLogarithm: 0.065 };
/** Compiled programs are counted exactly: little work is real work, and a logarithm has a large share or is none. */
const COMPILED: FitOptions = { ...LOOPS, shareOfLogarithm: 0.2, leastFactors: 0.25 };
const TOTAL: FitOptions = { ...DISPATCHES, noise: 0.008, shareOfLogarithm: 0.08 };

/** A channel that grows faster is believed from here on. */
const BELIEVED = 0.55;
/** Channels that contradict each other make the answer less sure. */
const CONTRADICTION = 0.85;
/** A class less likely than this counts as rejected. */
const REJECTED = 0.03;
export const MOST_CONFIDENCE = 0.97;
/** Below this the answer is “cannot tell”. */
export const LEAST_CONFIDENCE = 0.8;

export const unknown: Estimate = {
  growth: null,
  confidence: 0,
  possible: [],
  choice: { growth: null, probability: 0, probabilities: new Map(), curves: new Map() },
};

/** The growth of the work of a ladder. */
export function timeGrowth(ladder: Ladder): Estimate {
  const isInterpreted = ladder.rungs.some(({ counts }) => counts.dispatches > 0);
  if (!isInterpreted) {
    const all = chooseGrowth(pointsOf(ladder.rungs, totalWork), COMPILED);
    return settled(all, all.probability);
  }
  const total = chooseGrowth(pointsOf(ladder.rungs, totalWork), TOTAL);
  const loops = chooseGrowth(
    pointsOf(ladder.rungs, ({ loops: turns, bytes }) => turns + bytes / 64),
    LOOPS,
  );
  const dispatches = chooseGrowth(
    pointsOf(ladder.rungs, (counts) => counts.dispatches),
    DISPATCHES,
  );
  return { ...combined(dispatches, loops, total), total };
}

function combined(dispatches: Choice, loops: Choice, total: Choice): Estimate {
  if (dispatches.growth === null || loops.growth === null) return unknown;
  const steep = [dispatches, loops, total].filter(({ growth }) => growth !== null && !isPolynomial(growth));
  if (steep.length >= 2 || (steep.length === 1 && steep[0] === dispatches)) {
    const [surest] = steep.toSorted((a, b) => b.probability - a.probability);
    return surest === undefined ? unknown : settled(surest, surest.probability);
  }
  const agreed = (choice: Choice) => (choice.growth === total.growth ? 1 : CONTRADICTION);
  if (compareClasses(loops.growth, dispatches.growth) <= 0) {
    return settled(dispatches, dispatches.probability * agreed(dispatches));
  }
  if (loops.probability >= BELIEVED) return settled(loops, loops.probability * agreed(loops));
  if (total.growth === loops.growth) return settled(loops, (loops.probability + total.probability) / 2);
  const byDispatches = dispatches.probability * (1 - loops.probability);
  const byLoops = loops.probability * LEAST_CONFIDENCE;
  return byLoops > byDispatches
    ? settled(loops, byLoops * agreed(loops))
    : settled(dispatches, byDispatches * agreed(dispatches));
}

function settled(choice: Choice, probability: number): Estimate {
  const likely = [...choice.probabilities].filter(([, share]) => share >= REJECTED);
  const possible = likely.sort(([, a], [, b]) => b - a).map(([growth]) => growth);
  return { growth: choice.growth, confidence: calibrated(probability), possible, choice };
}

/**
 * How often answers with such a probability were right, by the figures of docs/measurement.md; a straight line between
 * the points.
 */
const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.6],
  [0.7, 0.77],
  [0.9, 0.92],
  [0.99, MOST_CONFIDENCE],
  [1, MOST_CONFIDENCE],
];

export function calibrated(probability: number): number {
  const above = CALIBRATION.findIndex(([from]) => from >= probability);
  const [right, high] = CALIBRATION[Math.max(above, 1)] ?? [1, MOST_CONFIDENCE];
  const [left, low] = CALIBRATION[Math.max(above, 1) - 1] ?? [0, 0];
  return low + ((high - low) * (probability - left)) / (right - left);
}

/** Counts start at one, so that nothing at all is a cost too. */
function pointsOf(rungs: readonly Rung[], cost: (counts: Rung['counts']) => number): readonly Point[] {
  return rungs.map(({ n, counts }) => ({ n, cost: cost(counts) + 1 }));
}
