// A whole measurement: is the solution right at all, how does its work grow, which lines make it grow.

import { isExpected, timeGrowth, compareClasses, totalWork, type TraceLadder } from '@greenroom/core/coding';

import { type Climb, climbOn, fillIn, ladderOf, newClimb, traceLadder, warmUp } from './climb.ts';
import type { GrowthOutcome, GrowthPlan, GrowthRequest, Watch } from './request.ts';
import { answerOf, closeSolution, type CountedSolution } from './solution.ts';

/** Counts at the pace of an interpreter, in all about a second of a usual machine. */
const BUDGET = {
  checks: 10_000_000,
  /** For each ladder at first, and then for those that grow most. */
  first: 6_000_000,
  top: 36_000_000,
  unsure: 120_000_000,
};
const SURE = 0.92;
const LEAST_RUNGS = 5;

/** Measures one solution; the caller closes it. */
export async function measureSolution(
  solution: CountedSolution,
  request: GrowthRequest,
  watch: Watch,
): Promise<GrowthOutcome> {
  const say = (share: number, doing: string) => {
    watch.signal?.throwIfAborted();
    watch.onProgress?.(share, doing);
  };
  say(0, 'checking answers');
  const wrong = await firstWrong(solution, request);
  if (wrong !== null) return { kind: 'unfit', reason: wrong };
  const climbs = climbsOf(request.plan);
  const [firstClimb] = climbs;
  if (firstClimb !== undefined) await warmUp(solution, firstClimb);
  for (const [index, climb] of climbs.entries()) {
    const share = 0.1 + (0.4 * index) / climbs.length;
    const doing = `counting, ${climb.family.name}, ${climb.varies.join(' = ')} grows`;
    await climbOn(solution, climb, BUDGET.first * solution.pace, ({ rungs }) =>
      say(share, `${doing}: ${rungs.at(-1)?.n}`),
    );
    if (climb.rungs.length < LEAST_RUNGS && climb.end?.reason != null) {
      return { kind: 'unfit', reason: `${climb.end.reason} (${describe(climb)})` };
    }
  }
  const top = topClimbs(climbs);
  for (const [index, climb] of top.entries()) {
    const share = 0.5 + (0.3 * index) / top.length;
    await climbOn(solution, climb, (BUDGET.top * solution.pace) / top.length, ({ rungs }) =>
      say(share, `counting larger inputs: ${rungs.at(-1)?.n}`),
    );
    await climbFurther(solution, climb, (BUDGET.unsure * solution.pace) / top.length);
    await fillIn(solution, climb);
  }
  const traces: TraceLadder[] = [];
  for (const climb of top) {
    say(0.8 + (0.2 * traces.length) / top.length, 'watching lines');
    traces.push(await traceLadder(solution, climb));
  }
  await closeSolution(solution);
  say(1, 'done');
  return { kind: 'measured', measurement: { ladders: climbs.map(ladderOf), traces }, cpuMs: solution.cpuMs };
}

/** Where the class is not clear yet, larger inputs may tell. */
async function climbFurther(solution: CountedSolution, climb: Climb, budget: number): Promise<void> {
  const { confidence } = timeGrowth(ladderOf(climb));
  if (confidence < SURE) await climbOn(solution, climb, budget, () => undefined);
}

function describe({ family, varies, rungs }: Climb): string {
  const last = rungs.at(-1)?.n;
  return last === undefined
    ? `the smallest input of the family “${family.name}”`
    : `an input of the family “${family.name}” beyond ${varies.join(' = ')} = ${last}`;
}

/** Why the solution is not right; null when every check that fits into the budget is passed. */
async function firstWrong(solution: CountedSolution, request: GrowthRequest): Promise<string | null> {
  const each = BUDGET.checks / Math.max(10, request.checks.length);
  for (const { name, args, expected } of request.checks) {
    const answer = await answerOf(solution, args, each);
    if (answer.kind === 'over-budget') continue;
    if (answer.kind === 'failed') return `It fails on ${name}. ${answer.reason}`;
    if (!isExpected(request.comparison, expected, answer.value)) return `Its answer to ${name} is wrong.`;
  }
  return null;
}

/** Each quantity alone, then every two together: that tells sums from products. */
function climbsOf(plan: GrowthPlan): readonly Climb[] {
  const letters = plan.quantities.map(({ letter }) => letter);
  const pairs = letters.flatMap((a, index) => letters.slice(index + 1).map((b) => [a, b]));
  const all = [...letters.map((letter) => [letter]), ...pairs];
  return all.flatMap((varies) => plan.families.map((family) => newClimb(plan, family, varies)));
}

/** Of each group of letters the family that grows most, or costs most at the same growth; typical inputs apart. */
function topClimbs(climbs: readonly Climb[]): readonly Climb[] {
  const groups = new Map<string, Climb[]>();
  for (const climb of climbs) {
    const key = `${climb.varies.join()}/${climb.family.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), climb]);
  }
  return [...groups.values()].flatMap((group) => {
    const [top] = group.toSorted(
      (a, b) => rank(b) - rank(a) || costAtCommon(b, group) - costAtCommon(a, group),
    );
    return top === undefined ? [] : [top];
  });
}

function rank(climb: Climb): number {
  const { growth } = timeGrowth(ladderOf(climb));
  return growth === null ? -1 : compareClasses(growth, '1');
}

/** The work at the largest size that all climbs of a group have reached. */
function costAtCommon(climb: Climb, group: readonly Climb[]): number {
  const common = Math.min(...group.map(({ rungs }) => rungs.at(-1)?.n ?? 0));
  const rung = climb.rungs.findLast(({ n }) => n <= common);
  return rung === undefined ? 0 : totalWork(rung.counts);
}
