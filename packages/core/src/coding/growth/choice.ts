// Which classes a ladder of measurements leaves possible, and how sure that is.

import { fitExponential, fitFactorial } from './exponential-fit.ts';
import { type Curve, type Fit, type FitOptions, fitPolynomial, type Point } from './fit.ts';
import { type GrowthClass, growthClasses, isPolynomial } from './growth-class.ts';

export interface Choice {
  /** The likeliest class; null with too few points to say anything. */
  readonly growth: GrowthClass | null;
  /** From 0 to 1, before it is capped and calibrated. */
  readonly probability: number;
  /** Every class by its probability; those without a fit are missing. */
  readonly probabilities: ReadonlyMap<GrowthClass, number>;
  /** The fitted curve of each class over the whole ladder. */
  readonly curves: ReadonlyMap<GrowthClass, Curve>;
}

/** Doubt beforehand: a class that programs seldom have must explain the ladder clearly better. */
export const usualPrior: Readonly<Record<GrowthClass, number>> = {
  '1': 0,
  'log n': 0.5,
  'sqrt n': 2,
  n: 0,
  'n log n': 0.5,
  'n sqrt n': 3,
  'n^2': 0,
  'n^2 log n': 2,
  'n^3': 0.5,
  '2^n': 0.3,
  'n!': 1,
};

const LEAST_POINTS = 4;
const LEAST_OCTAVES = 3;
/** A short ladder never speaks with more than this. */
const SHORT_LADDER = 0.5;
/** Scores count less than the criterion says: neighbouring sizes do not err independently. */
const TEMPERATURE = 2;
const LEAST_SMOOTHED = 8;
const LEAST_SMOOTHED_SIZE = 100;
/** Costs that differ by less are the same. */
const FLAT = 1.02;

export function chooseGrowth(
  points: readonly Point[],
  options: FitOptions,
  leastOctaves = LEAST_OCTAVES,
): Choice {
  if (points.length < LEAST_POINTS) return nothing;
  const costs = points.map(({ cost }) => cost);
  if (Math.max(...costs) <= Math.min(...costs) * FLAT) return flat(costs);
  const total = new Map<GrowthClass, number>();
  const smooth = smoothed(points);
  const ladders = jackknife(smooth);
  for (const ladder of ladders) {
    for (const [growth, probability] of probabilitiesOf(fitsOf(ladder, options))) {
      total.set(growth, (total.get(growth) ?? 0) + probability / ladders.length);
    }
  }
  const [growth = null, probability = 0] = [...total].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (growth === null) return nothing;
  const octaves = Math.log2((points.at(-1)?.n ?? 1) / (points[0]?.n ?? 1));
  const isShort = octaves < leastOctaves && isPolynomial(growth);
  return {
    growth,
    probability: isShort ? Math.min(probability, SHORT_LADDER) : probability,
    probabilities: total,
    curves: new Map(fitsOf(smooth, options).map((fit) => [fit.growth, fit.curve])),
  };
}

/**
 * Means of neighbours: they take out what goes up and down from rung to rung, as rounded logarithms do and tables that
 * double. Short ladders stay as they are, and those of exponentials are short.
 */
function smoothed(points: readonly Point[]): readonly Point[] {
  if (points.length < LEAST_SMOOTHED || (points.at(-1)?.n ?? 0) < LEAST_SMOOTHED_SIZE) return points;
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return { n: Math.sqrt(before.n * point.n), cost: Math.sqrt(before.cost * point.cost) };
  });
}

const nothing: Choice = { growth: null, probability: 0, probabilities: new Map(), curves: new Map() };

function flat(costs: readonly number[]): Choice {
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  const curve = { terms: [{ term: '1' as const, factor: mean }], base: 0, power: 0 };
  return {
    growth: '1',
    probability: 1,
    probabilities: new Map([['1', 1]]),
    curves: new Map([['1', curve]]),
  };
}

function fitsOf(points: readonly Point[], options: FitOptions): readonly Fit[] {
  return growthClasses.flatMap((growth) => {
    const fit = isPolynomial(growth)
      ? fitPolynomial(growth, points, options)
      : growth === '2^n'
        ? fitExponential(points, options)
        : fitFactorial(points, options);
    return fit === null ? [] : [fit];
  });
}

function probabilitiesOf(fits: readonly Fit[]): readonly (readonly [GrowthClass, number])[] {
  const least = Math.min(...fits.map(({ score }) => score));
  const weights = fits.map(({ score }) => Math.exp(-(score - least) / (2 * TEMPERATURE)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return fits.map(({ growth }, index) => [growth, (weights[index] ?? 0) / sum]);
}

/** The ladder without its ends, and its two halves of every other rung: an answer must hold for most of them. */
function jackknife(points: readonly Point[]): readonly (readonly Point[])[] {
  const count = points.length;
  return [
    points,
    ...(count >= 6 ? [points.slice(0, -1), points.slice(0, -2), points.slice(1)] : []),
    ...(count >= 9 ? [points.slice(0, -3)] : []),
    ...(count >= 12
      ? [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)]
      : []),
  ];
}
