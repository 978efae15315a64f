// Climbs ladders: calls of growing size, for as long as their counts fit into a budget.

import { seededRandom } from '@greenroom/core/base';
import {
  type Ladder,
  nextSize,
  type Rung,
  totalWork,
  type Trace,
  type TraceLadder,
} from '@greenroom/core/coding';

import type { GrowthPlan, InputFamily } from './request.ts';
import { countCall, type CountedSolution, traceCall } from './solution.ts';

const LEAST = 4;
const STEP = Math.SQRT2;
/** A size that is no length but a number may be huge: it grows faster. */
const LARGE = 1 << 20;
const LARGE_STEP = 1.9;
/** A call may take a little more than was foreseen. */
const SLACK = 1.3;
const WARM_UP = 2_000_000;
/** Ladders that end so early are filled in from the least size on. */
const STEEP = { rungs: 16, size: 40, least: 2, budget: 10_000_000 };

/** One ladder being climbed: letters that grow, and why it ended. */
export interface Climb {
  readonly family: InputFamily;
  readonly varies: readonly string[];
  readonly fixed: Readonly<Record<string, number>>;
  readonly most: number;
  readonly rungs: Rung[];
  /** Null as long as a larger budget would lead further. */
  end: { readonly reason: string | null } | null;
}

export function newClimb(plan: GrowthPlan, family: InputFamily, varies: readonly string[]): Climb {
  const growing = plan.quantities.filter(({ letter }) => varies.includes(letter));
  const still = plan.quantities.filter(({ letter }) => !varies.includes(letter));
  return {
    family,
    varies,
    fixed: Object.fromEntries(still.map(({ letter, fixed }) => [letter, fixed])),
    most: Math.min(...growing.map(({ most }) => most)),
    rungs: [],
    end: null,
  };
}

/** Climbs on until the counts of the whole ladder reach `budget`. */
export async function climbOn(
  solution: CountedSolution,
  climb: Climb,
  budget: number,
  onRung: (climb: Climb) => void,
): Promise<void> {
  while (climb.end === null) {
    const step = climb.most >= LARGE ? LARGE_STEP : STEP;
    const spent = climb.rungs.map(({ n, counts }) => ({ n, cost: totalWork(counts) }));
    const n = nextSize(spent, { least: Math.min(LEAST, climb.most), most: climb.most, step, budget });
    if (n === null) {
      if ((climb.rungs.at(-1)?.n ?? 0) >= climb.most) climb.end = { reason: null };
      return;
    }
    const left = budget - spent.reduce((sum, { cost }) => sum + cost, 0);
    if (!(await addRung(solution, climb, n, left * SLACK))) return;
    onRung(climb);
  }
}

/** False where the call gave no counts; the climb then knows why. */
async function addRung(solution: CountedSolution, climb: Climb, n: number, budget: number): Promise<boolean> {
  const counted = await countCall(solution, argumentsAt(climb, n), budget);
  if (counted.kind === 'failed') climb.end = { reason: counted.reason };
  if (counted.kind !== 'ok') return false;
  const { dispatches, loops, bytes, peak, kept, stack } = counted.value;
  const auxiliary = Math.max(0, peak - Math.max(kept, 0)) + stack;
  climb.rungs.push({ n, counts: { dispatches, loops, bytes }, auxiliary, kept });
  climb.rungs.sort((a, b) => a.n - b.n);
  return true;
}

/** A steep ladder is short: the sizes that it passed over, and smaller ones, make it longer and cost next to nothing. */
export async function fillIn(solution: CountedSolution, climb: Climb): Promise<void> {
  const last = climb.rungs.at(-1)?.n ?? 0;
  if (climb.rungs.length === 0 || climb.rungs.length >= STEEP.rungs || last > STEEP.size) return;
  for (let n = STEEP.least; n < last; n += 1) {
    if (climb.rungs.some((rung) => rung.n === n)) continue;
    if (!(await addRung(solution, climb, n, STEEP.budget))) return;
  }
}

/** The first call in a box finds less in place than later ones: it is not counted. */
export async function warmUp(solution: CountedSolution, climb: Climb): Promise<void> {
  await countCall(solution, argumentsAt(climb, Math.min(LEAST, climb.most)), WARM_UP);
}

/** The same arguments for the same family and size, wherever and whenever they are made. */
function argumentsAt({ family, varies, fixed }: Climb, n: number) {
  const sizes = { ...fixed, ...Object.fromEntries(varies.map((letter) => [letter, n])) };
  return family.make(sizes, seededRandom(`${family.name}/${JSON.stringify(sizes)}`));
}

export function ladderOf({ family, varies, fixed, rungs }: Climb): Ladder {
  return { family: family.name, kind: family.kind, varies, fixed, rungs };
}

/** Calls that are watched line by line take about ten times as many counts in an interpreter, and no more in a program. */
const TRACED = { mostWork: 150_000, budget: 20_000_000, most: 14, least: 7, mostOfFew: 600_000 };
const TRACED_PROGRAM = { mostWork: 6_000_000, budget: 40_000_000, most: 18, least: 7, mostOfFew: 12_000_000 };

/** The lines of the larger calls of a ladder that are small enough to be watched. */
export async function traceLadder(solution: CountedSolution, climb: Climb): Promise<TraceLadder> {
  const isInterpreted = climb.rungs.some(({ counts }) => counts.dispatches > 0);
  const { mostWork, budget, most, least, mostOfFew } = isInterpreted ? TRACED : TRACED_PROGRAM;
  const small = climb.rungs.filter(({ counts }, index) => {
    const work = totalWork(counts);
    return work <= mostWork || (index < least && work <= mostOfFew);
  });
  const traces: Trace[] = [];
  for (const { n } of small.slice(-most)) {
    const traced = await traceCall(solution, argumentsAt(climb, n), budget);
    if (traced.kind !== 'ok') break;
    const { lines, depth } = traced.value;
    traces.push({ n, depth, lines: lines.map(([line, turns, work]) => ({ line, turns, work })) });
  }
  return { family: climb.family.name, varies: climb.varies, traces };
}
