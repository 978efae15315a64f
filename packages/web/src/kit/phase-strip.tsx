// The phases of an interview on their time axis, with a mark for the present.

import { type PhaseGuide, phaseNames, phasePlan, phases, type SessionMinutes } from '@greenroom/core/session';

import classes from './phase-strip.module.css';

interface PhaseStripProps {
  readonly minutes: SessionMinutes;
  /** Where the session's clock stands, in active ms. */
  readonly activeMs?: number;
}

/** For a timed interview each phase grows with its length; untimed practice has six equal ones. */
export function PhaseStrip({ minutes, activeMs }: PhaseStripProps) {
  const plan = phasePlan(minutes);
  return (
    <div className={classes.strip}>
      <ol className={classes.phases} aria-label="Phases of the interview">
        {phases.map((phase, index) => {
          const guide = plan[index];
          const done = guide === undefined || activeMs === undefined ? 0 : share(guide, activeMs);
          return (
            <li
              key={phase}
              className={classes.phase}
              style={{ flexGrow: guide === undefined ? 1 : (guide.endMs - guide.startMs) / 60_000 }}
            >
              <span className={classes.bar} data-over={done === 1 || undefined} />
              {done > 0 && done < 1 && <span className={classes.mark} style={{ left: `${done * 100}%` }} />}
              <span className={classes.name}>{phaseNames[phase]}</span>
              <span className={classes.length}>{lengthOf(guide)}</span>
            </li>
          );
        })}
      </ol>
      <p className={classes.caption} aria-hidden>
        {phases.map((phase, index) => `${phaseNames[phase]}${lengthOf(plan[index])}`).join(', ')}
      </p>
    </div>
  );
}

/** How much of a phase is over, 0–1. */
function share({ startMs, endMs }: PhaseGuide, activeMs: number): number {
  return Math.min(1, Math.max(0, (activeMs - startMs) / (endMs - startMs)));
}

/** Minutes with their sign, after a space; nothing in untimed practice. */
function lengthOf(guide: PhaseGuide | undefined): string {
  return guide === undefined ? '' : ` ${(guide.endMs - guide.startMs) / 60_000}′`;
}
