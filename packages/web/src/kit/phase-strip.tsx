// The phases of an interview on their time axis, with a mark for the present.

import { phaseNames, phasePlan, phases, type SessionMinutes } from '@greenroom/core/session';

import classes from './phase-strip.module.css';

interface PhaseStripProps {
  readonly minutes: SessionMinutes;
  /** Where the session's clock stands, in active ms. */
  readonly activeMs?: number;
}

/** For a timed interview each phase is as wide as it is long; untimed practice has six equal ones. */
export function PhaseStrip({ minutes, activeMs }: PhaseStripProps) {
  const plan = phasePlan(minutes);
  const totalMs = plan.at(-1)?.endMs ?? 0;
  const reached = activeMs === undefined || totalMs === 0 ? null : Math.min(1, activeMs / totalMs);
  return (
    <div className={classes.strip}>
      <ol className={classes.phases} aria-label="Phases of the interview">
        {phases.map((phase, index) => {
          const guide = plan[index];
          const share = guide === undefined ? 1 / phases.length : (guide.endMs - guide.startMs) / totalMs;
          const over = guide !== undefined && activeMs !== undefined && activeMs >= guide.endMs;
          return (
            <li
              key={phase}
              className={classes.phase}
              style={{ flexGrow: share * 100 }}
              data-over={over || undefined}
            >
              <span className={classes.bar} />
              <span className={classes.name}>{phaseNames[phase]}</span>
              {guide !== undefined && (
                <span className={classes.length}>{formatMinutes(guide.endMs - guide.startMs)}</span>
              )}
            </li>
          );
        })}
      </ol>
      {reached !== null && (
        <span className={classes.mark} style={{ left: `${reached * 100}%` }} aria-hidden />
      )}
    </div>
  );
}

function formatMinutes(ms: number): string {
  return `${ms / 60_000}′`;
}
