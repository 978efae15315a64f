// How well one class of growth explains a ladder of measurements.

import { type GrowthClass, growthAt, type PolynomialClass } from './growth-class.ts';
import { leastSquares } from './least-squares.ts';

/** What was counted at one size; `cost` is positive. */
export interface Point {
  readonly n: number;
  readonly cost: number;
}

/** A sum of terms: each a function of n by its name, with a factor. */
export interface Curve {
  readonly terms: readonly {
    readonly term: PolynomialClass | 'exponential' | 'factorial';
    readonly factor: number;
  }[];
  /** For the terms `exponential` (base^n · n^power) and `factorial` (n! · n^power). */
  readonly base: number;
  readonly power: number;
}

export interface Fit {
  readonly growth: GrowthClass;
  /** Like twice the negative logarithm of a probability: the lower, the better explained. */
  readonly score: number;
  readonly curve: Curve;
}

export interface FitOptions {
  /** Relative error that is never taken for a deviation: the noise of counting itself. */
  readonly noise: number;
  /** The least share that the leading term must have at the largest size, and where it carries a logarithm. */
  readonly share: number;
  readonly shareOfLogarithm: number;
  /** How large factors must be to be some work for each step: in shares of what an interpreter takes, 0 for any size. */
  readonly leastFactors: number;
  /** Whether terms of lower classes stand beside the leading one, or only a constant. */
  readonly lower: 'classes' | 'constant';
  /** The last octaves tell the class; what comes before is start-up cost and counts little. */
  readonly octaves: number;
  /** How much more large costs count than small ones: 0 for relative errors alone, 1 for absolute ones. */
  readonly emphasis: number;
  /** Doubt beforehand, by class. */
  readonly prior: Readonly<Record<GrowthClass, number>>;
}

/** Classes that stand below the leading one in a fit; their factors may have either sign, as in n(n − 1) / 2. */
const LOWER: Readonly<Record<PolynomialClass, readonly PolynomialClass[]>> = {
  '1': [],
  'log n': ['1'],
  'sqrt n': ['1'],
  n: ['1'],
  'n log n': ['1', 'n'],
  'n sqrt n': ['1', 'n'],
  'n^2': ['1', 'n'],
  'n^2 log n': ['1', 'n', 'n^2'],
  'n^3': ['1', 'n', 'n^2'],
};

/** The least factor of each leading term that can be real work, counted in steps of an interpreter or turns of a loop. */
const LEAST_FACTOR: Readonly<Record<PolynomialClass, number>> = {
  '1': 0,
  'log n': 0.8,
  'sqrt n': 0.4,
  n: 0.01,
  'n log n': 0.08,
  'n sqrt n': 0.03,
  'n^2': 0.004,
  'n^2 log n': 0.02,
  'n^3': 0.012,
};

const EARLY_WEIGHT = 0.1;
const LEAST_FULL = 5;
/** A leading term that is so much larger than the cost is balanced by lower ones, and means nothing. */
const MOST_SHARE = 2.5;
const REJECTED = 300;

export function weightsOf(points: readonly Point[], { octaves, emphasis }: FitOptions): readonly number[] {
  const from = (points.at(-1)?.n ?? 1) / 2 ** octaves;
  const full = points.filter(({ n }) => n >= from).length;
  const first = points.length >= LEAST_FULL ? points.length - Math.max(full, LEAST_FULL) : 0;
  const most = Math.max(...points.map(({ cost }) => cost));
  const raw = points.map(
    ({ n, cost }, index) => (n >= from || index >= first ? 1 : EARLY_WEIGHT) * (cost / most) ** emphasis,
  );
  const scale = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0) / raw.length);
  return raw.map((weight) => weight / scale);
}

/** How many points a weighted ladder is worth. */
export function effectiveSize(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (sum * sum) / weights.reduce((total, weight) => total + weight * weight, 0);
}

/** Relative least squares and the Bayesian information criterion; null with too few points for the class. */
export function fitPolynomial(
  growth: PolynomialClass,
  points: readonly Point[],
  options: FitOptions,
): Fit | null {
  const lower = options.lower === 'classes' || growth === '1' ? LOWER[growth] : LOWER.n;
  const terms = [...lower, growth];
  if (terms.length >= points.length) return null;
  const weights = weightsOf(points, options);
  const columns = terms.map((term) =>
    points.map(({ n, cost }, at) => (growthAt[term](n) / cost) * (weights[at] ?? 0)),
  );
  const factors = leastSquares(columns, weights);
  if (factors === null) return null;
  const error = meanSquare(columns, factors, weights);
  const size = effectiveSize(weights);
  const score =
    size * Math.log(error + options.noise ** 2) +
    terms.length * Math.log(Math.max(size, 3)) +
    2 * options.prior[growth] +
    (isPlausible(growth, factors.at(-1) ?? 0, points, options) ? 0 : REJECTED);
  const curve = { terms: terms.map((term, at) => ({ term, factor: factors[at] ?? 0 })), base: 0, power: 0 };
  return { growth, score, curve };
}

function isPlausible(
  growth: PolynomialClass,
  factor: number,
  points: readonly Point[],
  options: FitOptions,
): boolean {
  const last = points.at(-1);
  if (last === undefined || factor <= 0) return false;
  const share = (factor * growthAt[growth](last.n)) / last.cost;
  const least = growth.includes('log') ? options.shareOfLogarithm : options.share;
  if (share > MOST_SHARE || (growth !== '1' && share < least)) return false;
  return factor >= options.leastFactors * LEAST_FACTOR[growth];
}

/** Mean of the squared weighted relative errors. */
export function meanSquare(
  columns: readonly (readonly number[])[],
  factors: readonly number[],
  weights: readonly number[],
): number {
  const squares = weights.map((weight, at) => {
    const sum = columns.reduce(
      (total, column, index) => total + (column[at] ?? 0) * (factors[index] ?? 0),
      0,
    );
    return (sum - weight) ** 2;
  });
  return squares.reduce((total, square) => total + square, 0) / squares.length;
}

/** The curve's value at a size. */
export function valueAt({ terms, base, power }: Curve, n: number): number {
  return terms.reduce((sum, { term, factor }) => {
    if (term === 'exponential') return sum + factor * base ** n * n ** power;
    if (term === 'factorial') return sum + factor * factorial(n) * n ** power;
    return sum + factor * growthAt[term](n);
  }, 0);
}

export function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return product;
}
