// Short exercises for one signal each: what fills the time that the backbone leaves, weakest signal first.

import { type Readiness, rubric, type SignalId, signalIds, type Track } from '../signals/index.ts';

export const roles = ['backend', 'frontend', 'full-stack', 'data', 'ml', 'infrastructure', 'mobile'] as const;
export type Role = (typeof roles)[number];

/** A drill lasts this long, or what the day has left if that is at least `LEAST`. */
export const DRILL_MINUTES = 25;
export const DRILL_LEAST = 15;

interface Drill {
  readonly title: string;
  readonly track: Track;
}

const drills: Readonly<Record<SignalId, Drill>> = {
  'problem-solving': { title: 'Solve one new problem on paper first: parts, then code', track: 'coding' },
  clarifying: { title: 'Ask five questions about a new problem before any code', track: 'coding' },
  communication: { title: 'Solve a known problem while narrating every step', track: 'coding' },
  feedback: { title: 'Take one hint on purpose and build on it', track: 'coding' },
  ownership: { title: 'Add tests and failure notes to a solution of yours', track: 'coding' },
  'time-management': { title: 'A 15-minute interview: working by half time', track: 'coding' },
  readability: {
    title: 'Rewrite a solution for a reader: names, small functions, early returns',
    track: 'coding',
  },
  'data-structures': { title: 'Pick the structure for five problems, without coding them', track: 'coding' },
  correctness: { title: 'Solve one problem with no failed submission', track: 'coding' },
  'edge-cases': { title: 'Write the tests first: empty, single, duplicates, extremes', track: 'coding' },
  complexity: { title: 'State time and space for five solutions, then check', track: 'coding' },
  iteration: { title: 'Baseline first, then one measured improvement', track: 'coding' },
  requirements: { title: 'Write goals, limits and scale for one system', track: 'design' },
  architecture: { title: 'Draw read and write paths of one system', track: 'design' },
  reliability: { title: 'List how one system fails and what you would see', track: 'design' },
  cost: { title: 'Estimate what one system costs, and what drives it', track: 'design' },
  validation: { title: 'Plan the splits and the leakage checks for one dataset', track: 'ml' },
  explainability: { title: 'Explain one model: importance and calibration', track: 'ml' },
  governance: { title: 'Write a short model card', track: 'ml' },
  'story-structure': { title: 'Tell one story in 90 seconds: context, action, result', track: 'behavioural' },
  impact: { title: 'Give five resume lines their numbers: from, to, how', track: 'behavioural' },
  conflict: { title: 'Tell one disagreement: listened, options, measured, documented', track: 'behavioural' },
  learning: { title: 'Tell one failure and what stays better since', track: 'behavioural' },
  portfolio: { title: 'Improve the weakest of your repositories', track: 'portfolio' },
  operations: { title: 'Write one postmortem of a real or simulated incident', track: 'portfolio' },
  alignment: { title: 'Match three of your projects to the job’s words', track: 'company' },
  closing: { title: 'Rehearse the last five minutes: questions and offer of a demo', track: 'closing' },
};

/** How much a track counts for a role, 1 when not named here. */
const roleWeights: Readonly<Record<Role, Partial<Record<Track, number>>>> = {
  backend: { coding: 1.2, design: 1.2, ml: 0.1 },
  frontend: { coding: 1.2, design: 0.8, ml: 0.1, portfolio: 1.2 },
  'full-stack': { coding: 1.2, ml: 0.1 },
  data: { ml: 1.2, design: 0.6 },
  ml: { ml: 1.4, design: 0.8 },
  infrastructure: { design: 1.4, ml: 0.1 },
  mobile: { coding: 1.2, design: 0.6, ml: 0.1, portfolio: 1.2 },
};

/** The level of the target; how much a track counts for it, 1 when not named here. */
export const seniorities = ['intern', 'junior', 'mid', 'senior', 'staff'] as const;
export type Seniority = (typeof seniorities)[number];

const seniorityWeights: Readonly<Record<Seniority, Partial<Record<Track, number>>>> = {
  intern: { design: 0.3, portfolio: 1.2 },
  junior: { design: 0.6, portfolio: 1.2 },
  mid: {},
  senior: { design: 1.3, behavioural: 1.2 },
  staff: { design: 1.5, behavioural: 1.4, coding: 0.8 },
};

/** What a signal still lacks to a strong yes, in levels; nothing known counts as a level of 2. */
const UNKNOWN_GAP = 2;
/** Each drill already planned for a signal makes the next one less urgent. */
const FADING = 0.6;

export interface DrillChoice {
  readonly signal: SignalId;
  readonly title: string;
  readonly reason: string;
}

/** What the candidate aims at; null where they did not say. */
export interface Target {
  readonly role: Role | null;
  readonly level: Seniority | null;
}

/** Hands out drills one after the other: the signal with the greatest weighted gap first, ties in the rubric's order. */
export function drillQueue(readiness: readonly Readiness[], target: Target): () => DrillChoice {
  const bySignal = new Map(readiness.map((row) => [row.signal, row]));
  const needs = signalIds.map((signal) => {
    const row = bySignal.get(signal);
    const weight = weightOf(drills[signal].track, target);
    const gap = row?.observed ? 4 - row.level : UNKNOWN_GAP;
    return { signal, row, need: weight * Math.max(0.05, gap) };
  });
  return () => {
    const next = needs.reduce((most, candidate) => (candidate.need > most.need ? candidate : most));
    next.need *= FADING;
    return {
      signal: next.signal,
      title: drills[next.signal].title,
      reason: reasonFor(next.signal, next.row),
    };
  };
}

function weightOf(track: Track, { role, level }: Target): number {
  const unasked = role === null && track === 'ml' ? 0.1 : 1;
  const byRole = role === null ? unasked : (roleWeights[role][track] ?? 1);
  return byRole * (level === null ? 1 : (seniorityWeights[level][track] ?? 1));
}

function reasonFor(signal: SignalId, row: Readiness | undefined): string {
  const name = rubric[signal].name.toLowerCase();
  if (row === undefined || !row.observed)
    return `Nothing is known of your ${name} yet; this makes it visible.`;
  const [low, high] = row.interval.map((level) => level.toFixed(1));
  return `Your ${name} stands at ${row.level.toFixed(1)} of 4 (likely ${low} to ${high}), among your weakest.`;
}
