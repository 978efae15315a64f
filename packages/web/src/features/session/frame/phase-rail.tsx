// The phases as steps: which one it is, until when its guide goes, and how far over it the candidate is.

import {
  activeMs,
  type Phase,
  phaseNames,
  phasePlan,
  phases,
  phaseTone,
  type SessionState,
} from '@greenroom/core/session';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

import { formatClock } from '../../../kit/time.ts';
import type { InterviewActions } from '../interview-actions.ts';
import classes from './phase-rail.module.css';
import { useNow } from '../../../kit/ticking.ts';

interface PhaseRailProps {
  readonly state: SessionState;
  readonly now: () => number;
  readonly actions: InterviewActions;
  readonly disabled: boolean;
}

export function PhaseRail({ state, now, actions, disabled }: PhaseRailProps) {
  const clock = activeMs(state, useNow(now, 1_000));
  const current = phases.indexOf(state.phase);
  return (
    <nav className={classes.rail} aria-label="Phases of the interview">
      <MoveButton
        label="Back to the previous phase"
        disabled={disabled || current === 0}
        onClick={actions.previousPhase}
      >
        <IconChevronLeft size={16} aria-hidden />
      </MoveButton>
      <ol className={classes.steps}>
        {phases.map((phase, index) => (
          <li key={phase} className={classes.step} data-current={index === current || undefined}>
            <button
              type="button"
              className={classes.button}
              aria-current={index === current ? 'step' : undefined}
              disabled={disabled}
              onClick={() => actions.enterPhase(phase)}
            >
              <span className={classes.name}>{phaseNames[phase]}</span>
              <Guide state={state} phase={phase} clock={clock} isCurrent={index === current} />
            </button>
            <StepBar state={state} phase={phase} clock={clock} place={Math.sign(index - current)} />
          </li>
        ))}
      </ol>
      <MoveButton
        label="On to the next phase"
        disabled={disabled || current === phases.length - 1}
        onClick={actions.nextPhase}
      >
        <IconChevronRight size={16} aria-hidden />
      </MoveButton>
    </nav>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function MoveButton({ label, disabled, onClick, children }: MoveButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={classes.move}
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

interface StepProps {
  readonly state: SessionState;
  readonly phase: Phase;
  readonly clock: number;
}

/** `to 12:30`, or how far over the guide the current phase is. */
function Guide({ state, phase, clock, isCurrent }: StepProps & { readonly isCurrent: boolean }) {
  const guide = phasePlan(state.minutes).find((each) => each.phase === phase);
  if (guide === undefined) return null;
  const tone = isCurrent ? phaseTone(state.minutes, phase, clock) : 'calm';
  return (
    <span className={classes.guide} data-tone={tone}>
      {tone === 'calm' ? `to ${formatClock(guide.endMs)}` : `${formatClock(clock - guide.endMs)} over`}
    </span>
  );
}

/** How much of the phase's own time is used. Passed phases are full, coming ones empty. */
function StepBar({ state, phase, clock, place }: StepProps & { readonly place: number }) {
  const guide = phasePlan(state.minutes).find((each) => each.phase === phase);
  const tone = place === 0 ? phaseTone(state.minutes, phase, clock) : 'calm';
  const used =
    guide === undefined
      ? 1
      : Math.min(1, Math.max(0.04, (clock - guide.startMs) / (guide.endMs - guide.startMs)));
  const share = place < 0 ? 1 : place > 0 ? 0 : used;
  return (
    <span className={classes.bar} data-tone={tone} data-passed={place < 0 || undefined} aria-hidden>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
