// Which of two programs is faster, from repeats that took turns; no ranking inside the noise.

/** One repeat: milliseconds of CPU time that each program took on the same inputs, one right after the other. */
export interface TimedPair {
  readonly first: number;
  readonly second: number;
}

export interface RuntimeComparison {
  readonly pairs: number;
  /** Medians, in ms. */
  readonly first: number;
  readonly second: number;
  /** Median over the pairs of second / first; the interval holds the true one in at least `coverage` of all cases. */
  readonly ratio: number;
  readonly interval: readonly [number, number];
  readonly coverage: number;
  readonly result: 'first-faster' | 'second-faster' | 'not-told-apart' | 'too-short' | 'too-few';
}

/** Fewer pairs have no interval of 95 %. */
export const LEAST_PAIRS = 6;
const COVERAGE = 0.95;
/** Shorter times are mostly those of starting and of the clock's own steps. */
const LEAST_MS = 10;

/**
 * Compares by the ratio within each pair, so that what slows the machine for a while slows both. The interval of the
 * median is that of the sign test: between two order statistics, exact whatever the noise looks like (W. J. Conover,
 * “Practical Nonparametric Statistics”, 3rd edition, section 3.2). Where it holds 1, nothing is ranked.
 */
export function compareRuntimes(pairs: readonly TimedPair[]): RuntimeComparison {
  const ratios = pairs
    .map(({ first, second }) => Math.max(second, 1e-6) / Math.max(first, 1e-6))
    .toSorted(byValue);
  const first = median(pairs.map((pair) => pair.first));
  const second = median(pairs.map((pair) => pair.second));
  const { rank, coverage } = signInterval(ratios.length);
  const interval = [ratios[rank] ?? 0, ratios[ratios.length - 1 - rank] ?? Infinity] as const;
  const facts = { pairs: pairs.length, first, second, ratio: median(ratios), interval, coverage };
  if (pairs.length < LEAST_PAIRS) return { ...facts, result: 'too-few' };
  if (Math.max(first, second) < LEAST_MS) return { ...facts, result: 'too-short' };
  const [low, high] = interval;
  return { ...facts, result: low > 1 ? 'first-faster' : high < 1 ? 'second-faster' : 'not-told-apart' };
}

const byValue = (a: number, b: number): number => a - b;

function median(values: readonly number[]): number {
  const sorted = values.toSorted(byValue);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The innermost order statistics, counted from both ends, between which the median lies often enough. */
function signInterval(count: number): { readonly rank: number; readonly coverage: number } {
  let best = { rank: 0, coverage: 1 - 2 * 0.5 ** Math.max(1, count) };
  let below = 0;
  let term = 0.5 ** count;
  for (let rank = 0; rank < count / 2; rank += 1) {
    below += term;
    if (1 - 2 * below < COVERAGE) return best;
    best = { rank, coverage: 1 - 2 * below };
    term = (term * (count - rank)) / (rank + 1);
  }
  return best;
}

/** In a sentence. `names` are those of the two programs. */
export function runtimeText(
  { result, ratio, interval, pairs }: RuntimeComparison,
  [first, second]: readonly [string, string],
): string {
  const times = (value: number): string => value.toFixed(2);
  const range = (low: number, high: number): string =>
    `${times(low)} to ${times(high)} times, in ${pairs} repeats that took turns`;
  const [low, high] = interval;
  switch (result) {
    case 'first-faster':
      return `${first} is faster: ${second} takes ${times(ratio)} times as long (${range(low, high)}).`;
    case 'second-faster':
      return `${second} is faster: ${first} takes ${times(1 / ratio)} times as long (${range(1 / high, 1 / low)}).`;
    case 'not-told-apart':
      return `Not told apart: ${second} takes ${range(low, high)}, as long as ${first}, and that includes 1.`;
    case 'too-short':
      return `Not told apart: both take less than ${LEAST_MS} ms on these inputs, which is too short to compare.`;
    case 'too-few':
      return `Not told apart: ${pairs} repeats are too few, ${LEAST_PAIRS} are needed.`;
  }
}
