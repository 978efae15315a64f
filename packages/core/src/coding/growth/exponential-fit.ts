// Fits of growth that no power of n keeps up with: base^n and n!, each with a power of n beside it.

import {
  effectiveSize,
  factorial,
  type Fit,
  type FitOptions,
  meanSquare,
  type Point,
  weightsOf,
} from './fit.ts';
import { leastSquares } from './least-squares.ts';

/** Beyond this size an exponential cannot have been measured. */
const LARGEST = 80;
const LEAST_POINTS = 5;
/** Slower ones look like polynomials within what can be measured. */
const LEAST_BASE = 1.25;
const MOST_BASE = 8;
const BASE_STEPS = 60;
/** Such short ladders carry more relative noise: the work of each call is not the same. */
const NOISE = 0.01;
const POWERS = [-1.5, -1, 0, 1, 2];
const FACTORIAL_POWERS = [-1, 0, 1];

export function fitExponential(points: readonly Point[], options: FitOptions): Fit | null {
  if (!isShort(points)) return null;
  let best: Fit | null = null;
  for (const power of POWERS) {
    for (let step = 0; step <= BASE_STEPS; step += 1) {
      const base = LEAST_BASE * (MOST_BASE / LEAST_BASE) ** (step / BASE_STEPS);
      best = better(best, fitAt('exponential', base, power));
    }
    if (best?.curve.power === power) best = refined(best);
  }
  return best;

  function fitAt(term: 'exponential', base: number, power: number): Fit | null {
    const lead = points.map(({ n }) => base ** n * n ** power);
    // Of its three free numbers the power is taken from a few.
    return scored(
      points,
      { growth: '2^n', lead, curve: { term, base, power }, free: 3 + (power === 0 ? 0 : 1) },
      options,
    );
  }

  /** Halves the steps between bases around the best one. */
  function refined(fit: Fit): Fit {
    let found = fit;
    let ratio = (MOST_BASE / LEAST_BASE) ** (1 / BASE_STEPS);
    for (let round = 0; round < 8; round += 1) {
      ratio = Math.sqrt(ratio);
      for (const base of [found.curve.base / ratio, found.curve.base * ratio]) {
        found = better(found, fitAt('exponential', base, found.curve.power)) ?? found;
      }
    }
    return found;
  }
}

export function fitFactorial(points: readonly Point[], options: FitOptions): Fit | null {
  if (!isShort(points)) return null;
  return FACTORIAL_POWERS.reduce<Fit | null>((best, power) => {
    const lead = points.map(({ n }) => factorial(n) * n ** power);
    const curve = { term: 'factorial', base: 0, power } as const;
    return better(
      best,
      scored(points, { growth: 'n!', lead, curve, free: 2 + (power === 0 ? 0 : 1) }, options),
    );
  }, null);
}

function isShort(points: readonly Point[]): boolean {
  return points.length >= LEAST_POINTS && (points.at(-1)?.n ?? Infinity) <= LARGEST;
}

function better(a: Fit | null, b: Fit | null): Fit | null {
  if (a === null || b === null) return a ?? b;
  return b.score < a.score ? b : a;
}

interface Candidate {
  readonly growth: '2^n' | 'n!';
  readonly lead: readonly number[];
  readonly curve: {
    readonly term: 'exponential' | 'factorial';
    readonly base: number;
    readonly power: number;
  };
  readonly free: number;
}

function scored(points: readonly Point[], candidate: Candidate, options: FitOptions): Fit | null {
  const weights = weightsOf(points, options);
  const relative = (values: readonly number[]) =>
    points.map(({ cost }, at) => ((values[at] ?? 0) / cost) * (weights[at] ?? 0));
  const columns = [relative(points.map(() => 1)), relative(candidate.lead)];
  const factors = leastSquares(columns, weights);
  const [constant = 0, lead = 0] = factors ?? [];
  if (factors === null || lead <= 0) return null;
  const size = effectiveSize(weights);
  const noise = Math.max(options.noise, NOISE);
  const score =
    size * Math.log(meanSquare(columns, factors, weights) + noise ** 2) +
    candidate.free * Math.log(Math.max(size, 3)) +
    2 * options.prior[candidate.growth];
  const { term, base, power } = candidate.curve;
  const terms = [
    { term: '1' as const, factor: constant },
    { term, factor: lead },
  ];
  return { growth: candidate.growth, score, curve: { terms, base, power } };
}
