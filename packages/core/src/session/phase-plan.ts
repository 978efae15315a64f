// When each phase of a timed interview should be over, and how the clock stands against it. A guide, never a gate.

import { type Phase, phases, type SessionMinutes } from './phase.ts';

/** A phase's place on the session's clock, in active ms since the start. */
export interface PhaseGuide {
  readonly phase: Phase;
  readonly startMs: number;
  readonly endMs: number;
}

/** `amber`: over the guide; `red`: so far over that the next step should be done too, or that time is up. */
export type ClockTone = 'calm' | 'amber' | 'red';

/**
 * Minutes at which each phase ends. Clarifying takes the usual 60–90 seconds, a working baseline stands at half
 * time, and the rest is for tests, improvement and the wrap-up.
 */
const ENDS: Readonly<Record<NonNullable<SessionMinutes>, Readonly<Record<Phase, number>>>> = {
  15: { clarify: 1, approach: 3, baseline: 7.5, test: 10, improve: 13, 'wrap-up': 15 },
  25: { clarify: 1.5, approach: 5, baseline: 12.5, test: 17, improve: 22, 'wrap-up': 25 },
  45: { clarify: 1.5, approach: 8, baseline: 22.5, test: 31, improve: 40, 'wrap-up': 45 },
};

const MINUTE = 60_000;

/** The guide for an interview of that length, in the order of the phases; empty for untimed practice. */
export function phasePlan(minutes: SessionMinutes): readonly PhaseGuide[] {
  if (minutes === null) return [];
  let startMs = 0;
  return phases.map((phase) => {
    const guide = { phase, startMs, endMs: ENDS[minutes][phase] * MINUTE };
    startMs = guide.endMs;
    return guide;
  });
}

/** How the current phase stands when the session's clock shows `activeMs`. */
export function phaseTone(minutes: SessionMinutes, phase: Phase, activeMs: number): ClockTone {
  const plan = phasePlan(minutes);
  const index = plan.findIndex((guide) => guide.phase === phase);
  const guide = plan[index];
  if (guide === undefined || activeMs <= guide.endMs) return 'calm';
  const next = plan[index + 1];
  return next === undefined || activeMs > next.endMs ? 'red' : 'amber';
}

/** How the whole session stands: amber in the last fifth, red when the time is up. */
export function sessionTone(minutes: SessionMinutes, activeMs: number): ClockTone {
  if (minutes === null) return 'calm';
  const total = minutes * MINUTE;
  if (activeMs >= total) return 'red';
  return activeMs >= total * 0.8 ? 'amber' : 'calm';
}
