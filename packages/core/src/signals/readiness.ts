// Readiness: what all evidence so far says of a signal, as a level with an interval, or "not observed".

import type { Level } from './level.ts';
import type { Observation } from './observation.ts';
import { type SignalId, signalIds } from './signal.ts';

export type Readiness =
  | { readonly signal: SignalId; readonly observed: false }
  | {
      readonly signal: SignalId;
      readonly observed: true;
      /** Posterior mean on the scale of the levels, 1 to 4. */
      readonly level: number;
      /** The middle 80 % of the posterior, on the same scale. */
      readonly interval: readonly [number, number];
      /** How many observations, from how many sessions, the last one when. */
      readonly observations: number;
      readonly sessions: number;
      readonly lastAt: number;
    };

/** The scale: skills from below "strong no" to above "strong yes", in steps of a twentieth of a level. */
const LOW = 0.5;
const STEP = 0.05;
const POINTS = 81;

/** Before any evidence: anywhere, a little more likely in the middle. */
const PRIOR_MEAN = 2.5;
const PRIOR_SD = 1.1;
const PRIOR: readonly number[] = normalise(
  Array.from({ length: POINTS }, (_, index) =>
    Math.exp(-0.5 * ((skillAt(index) - PRIOR_MEAN) / PRIOR_SD) ** 2),
  ),
);

/**
 * How sharply a skill shows in one session's level: the slope of the graded response model, per level. At 2.2 a
 * candidate in the middle of a level is placed in it about half of the time and in a neighbour otherwise.
 */
const SLOPE = 2.2;

/** Skills drift: standard deviation of the change in a month (30 days), in levels. */
const DRIFT_PER_MONTH = 0.3;
const DAY = 86_400_000;

/**
 * P(level | skill) by Samejima's graded response model (Estimation of latent ability using a response pattern of
 * graded scores, Psychometrika Monograph 17, 1969): P(level ≥ k) = logistic(slope · (skill − difficulty − threshold_k))
 * with thresholds halfway between the levels.
 */
export function levelProbability(skill: number, level: Level, difficulty: number): number {
  const reaches = (threshold: number): number =>
    1 / (1 + Math.exp(-SLOPE * (skill - difficulty - threshold)));
  const atLeast = level === 1 ? 1 : reaches(level - 0.5);
  const above = level === 4 ? 0 : reaches(level + 0.5);
  return atLeast - above;
}

/**
 * The state of every signal at `now`, in the rubric's order. A Bayesian filter on a grid: each observation multiplies
 * by its likelihood to the power of its weight; between observations the distribution widens as a random walk, as
 * ratings do in Glicko (Glickman, Parameter estimation in large dynamic paired comparison experiments, Applied
 * Statistics 48, 1999). Observations after `now` are left out. The order in which they are given does not matter.
 */
export function readiness(observations: readonly Observation[], now: number): Readiness[] {
  const known = observations.filter(({ when }) => when <= now);
  const bySignal = groupBySignal(known);
  return signalIds.map((signal) => signalReadiness(signal, bySignal.get(signal) ?? [], now));
}

function groupBySignal(observations: readonly Observation[]): ReadonlyMap<SignalId, Observation[]> {
  const groups = new Map<SignalId, Observation[]>();
  for (const observation of observations) {
    const group = groups.get(observation.signal);
    if (group === undefined) groups.set(observation.signal, [observation]);
    else group.push(observation);
  }
  return groups;
}

function signalReadiness(signal: SignalId, observations: readonly Observation[], now: number): Readiness {
  if (observations.length === 0) return { signal, observed: false };
  const ordered = atSessionEnd(observations).toSorted(compareObservations);
  const shares = sessionShares(ordered);
  let belief: readonly number[] = PRIOR;
  let last = ordered[0]?.when ?? now;
  for (const observation of ordered) {
    const power = observation.weight * (shares.get(observation.session) ?? 1);
    belief = update(diffuse(belief, observation.when - last), observation, power);
    last = observation.when;
  }
  belief = diffuse(belief, now - last);
  return {
    signal,
    observed: true,
    level: clamp(belief.reduce((sum, p, index) => sum + p * skillAt(index), 0)),
    interval: [quantile(belief, 0.1), quantile(belief, 0.9)],
    observations: ordered.length,
    sessions: shares.size,
    lastAt: last,
  };
}

/** By time; what happened at the same time is put into one fixed order, so that the sums come out the same. */
function compareObservations(a: Observation, b: Observation): number {
  return (
    a.when - b.when ||
    (a.session < b.session ? -1 : a.session > b.session ? 1 : 0) ||
    a.level - b.level ||
    a.weight - b.weight ||
    a.difficulty - b.difficulty
  );
}

function atSessionEnd(observations: readonly Observation[]): readonly Observation[] {
  const ends = new Map<string, number>();
  for (const { session, when } of observations) ends.set(session, Math.max(when, ends.get(session) ?? when));
  return observations.map((observation) => ({
    ...observation,
    when: ends.get(observation.session) ?? observation.when,
  }));
}

/** What each observation of a session counts, so that the session's weights add up to at most one. */
function sessionShares(observations: readonly Observation[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { session, weight } of observations) totals.set(session, (totals.get(session) ?? 0) + weight);
  return new Map([...totals].map(([session, total]) => [session, 1 / Math.max(1, total)]));
}

function update(
  belief: readonly number[],
  { level, difficulty }: Observation,
  power: number,
): readonly number[] {
  return normalise(
    belief.map((p, index) => p * levelProbability(skillAt(index), level, difficulty) ** power),
  );
}

/** The random walk of a skill over some milliseconds: a Gaussian kernel, cut at four standard deviations. */
function diffuse(belief: readonly number[], milliseconds: number): readonly number[] {
  const sd = DRIFT_PER_MONTH * Math.sqrt(Math.max(0, milliseconds) / (30 * DAY));
  const reach = Math.min(POINTS - 1, Math.ceil((4 * sd) / STEP));
  if (sd < STEP / 8) return belief;
  const kernel = Array.from({ length: reach + 1 }, (_, distance) =>
    Math.exp(-0.5 * ((distance * STEP) / sd) ** 2),
  );
  const spread = belief.map((_, to) => {
    let sum = 0;
    for (let from = Math.max(0, to - reach); from <= Math.min(POINTS - 1, to + reach); from += 1) {
      sum += (belief[from] ?? 0) * (kernel[Math.abs(to - from)] ?? 0);
    }
    return sum;
  });
  return normalise(spread);
}

function normalise(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The skill below which a share of the belief lies, interpolated within a step. */
function quantile(belief: readonly number[], share: number): number {
  let below = 0;
  for (const [index, p] of belief.entries()) {
    if (below + p >= share) return clamp(skillAt(index) + ((share - below) / p - 0.5) * STEP);
    below += p;
  }
  return clamp(skillAt(POINTS - 1));
}

function skillAt(index: number): number {
  return LOW + index * STEP;
}

function clamp(skill: number): number {
  return Math.min(4, Math.max(1, skill));
}
