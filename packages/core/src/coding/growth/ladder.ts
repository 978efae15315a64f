// Which sizes are measured: decided by what was counted so far and nothing else, so that every machine climbs alike.

export interface Rung {
  readonly n: number;
  /** What the call cost, in counts. */
  readonly cost: number;
}

export interface LadderPlan {
  readonly least: number;
  readonly most: number;
  /** Factor from one size to the next. */
  readonly step: number;
  /** Counts that all calls together may take. */
  readonly budget: number;
}

const MOST_RUNGS = 40;
/** From this local exponent on sizes grow by single steps. */
const STEEP = 5;
const SHORTER_STEP = 1.19;

/** The next size; null when the ladder is long enough, or the next call would not fit into the budget. */
export function nextSize(rungs: readonly Rung[], plan: LadderPlan): number | null {
  const last = rungs.at(-1);
  if (last === undefined) return plan.least;
  const left = plan.budget - rungs.reduce((sum, { cost }) => sum + cost, 0);
  if (rungs.length >= MOST_RUNGS || left <= 0 || last.n >= plan.most) return null;
  const size = affordable(rungs, plan, left);
  return size === null ? null : Math.min(size, plan.most);
}

function affordable(rungs: readonly Rung[], plan: LadderPlan, left: number): number | null {
  const [before, last] = rungs.slice(-2);
  const stepped = (n: number, factor: number) => Math.max(n + 1, Math.round(n * factor));
  if (before === undefined) return null;
  if (last === undefined) return stepped(before.n, plan.step);
  if (last.cost <= before.cost || before.cost <= 0) {
    return last.cost * plan.step <= left ? stepped(last.n, plan.step) : null;
  }
  const ratio = Math.log(last.cost / before.cost);
  const perStep = ratio / (last.n - before.n);
  const exponent = ratio / Math.log(last.n / before.n);
  if (exponent > STEEP) {
    const n = perStep > 0.25 ? last.n + 1 : Math.max(last.n + 1, Math.floor(last.n + 1 / perStep));
    return last.cost * Math.exp(perStep * (n - last.n)) <= left ? n : null;
  }
  const fits = (n: number) => last.cost * (n / last.n) ** Math.max(exponent, 1) <= left;
  const n = stepped(last.n, plan.step);
  if (fits(n)) return n;
  const shorter = Math.floor(last.n * SHORTER_STEP);
  return shorter > last.n && fits(shorter) ? shorter : null;
}
