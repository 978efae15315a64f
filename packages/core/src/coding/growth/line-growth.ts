// Which line grows: each line's work over calls of growing size, and whether it runs more often or costs more each time.

import { chooseGrowth, usualPrior } from './choice.ts';
import type { FitOptions } from './fit.ts';
import { compareClasses, type GrowthClass } from './growth-class.ts';
import type { TraceLadder } from './measurement.ts';

export interface LineGrowth {
  readonly line: number;
  /** Its share of all work at the largest size that was watched, from 0 to 1. */
  readonly share: number;
  readonly growth: GrowthClass | null;
  /** How often it runs, and what one run of it costs; null when it cannot be told. */
  readonly turns: GrowthClass | null;
  readonly each: GrowthClass | null;
}

/** Watching costs a little for each line, which is taken off by the boxes, not to the last step. */
const WATCHED: FitOptions = {
  noise: 0.03,
  share: 0.1,
  shareOfLogarithm: 0.1,
  leastFactors: 0,
  lower: 'classes',
  octaves: 6,
  emphasis: 0,
  prior: usualPrior,
};
const LEAST_SHARE = 0.03;
const MOST_LINES = 5;
/** A run of a line that never takes more does not grow. */
const SMALL_TURN = 40;

/** The lines that grow most, first the one that makes the whole what it is. `growth` is the growth of the whole. */
export function growingLines(ladder: TraceLadder, growth: GrowthClass | null): readonly LineGrowth[] {
  const last = ladder.traces.at(-1);
  if (last === undefined) return [];
  const all = last.lines.reduce((sum, { work }) => sum + work, 0);
  const lines = last.lines.map(({ line, work }) => describe(ladder, line, all === 0 ? 0 : work / all));
  const candidates = lines.filter(({ share }) => share >= LEAST_SHARE);
  const rank = (each: LineGrowth): number => {
    if (each.growth === null) return -1;
    if (growth !== null && compareClasses(each.growth, growth) >= 0) return 100;
    return compareClasses(each.growth, '1');
  };
  return candidates.toSorted((a, b) => rank(b) - rank(a) || b.share - a.share).slice(0, MOST_LINES);
}

function describe({ traces }: TraceLadder, line: number, share: number): LineGrowth {
  const points = traces.flatMap(({ n, lines }) => {
    const found = lines.find((each) => each.line === line);
    return found === undefined || found.turns === 0 ? [] : [{ n, turns: found.turns, work: found.work }];
  });
  const growthOf = (cost: (point: { turns: number; work: number }) => number): GrowthClass | null =>
    chooseGrowth(
      points.map((point) => ({ n: point.n, cost: cost(point) + 1 })),
      WATCHED,
    ).growth;
  const growth = growthOf(({ work }) => work);
  const most = Math.max(...points.map(({ work, turns }) => work / turns));
  const each = most < SMALL_TURN ? '1' : growthOf(({ work, turns }) => work / turns);
  // One run of a line never grows faster than all of them.
  const isOdd = growth !== null && each !== null && compareClasses(each, growth) > 0;
  return { line, share, growth, turns: growthOf(({ turns }) => turns), each: isOdd ? null : each };
}
