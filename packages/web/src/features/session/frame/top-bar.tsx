// The bar above the interview: what is practised, the phases, the clock, whether it is saved, and the way out.

import type { Problem } from '@greenroom/core/coding';
import type { SessionState } from '@greenroom/core/session';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { DifficultyMark } from '../../../kit/badges.tsx';
import { Mark } from '../../../kit/logo.tsx';
import { PageHeading } from '../../../kit/page.tsx';
import type { RecorderSnapshot } from '../../../shell/recorder/index.ts';
import type { SessionVoice } from '../../../shell/voice/index.ts';
import { VoiceButton } from '../../../shell/voice-button.tsx';
import type { InterviewActions } from '../interview-actions.ts';
import { ClockFace } from './clock-face.tsx';
import { PhaseRail } from './phase-rail.tsx';
import { SaveState } from '../../../shell/save-state.tsx';
import classes from './top-bar.module.css';

interface TopBarProps {
  readonly problem: Problem;
  readonly state: SessionState;
  readonly saving: RecorderSnapshot['saving'];
  readonly now: () => number;
  readonly actions: InterviewActions;
  readonly active: boolean;
  readonly hideDifficulty: boolean;
  readonly voice: SessionVoice;
  readonly onFinish: () => void;
}

export function TopBar(props: TopBarProps) {
  const { problem, state, saving, now, actions, active, hideDifficulty, voice, onFinish } = props;
  const paused = state.pausedAt !== null;
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.home} aria-label="Greenroom, to Today. This session goes on.">
        <Mark size={26} />
      </Link>
      <div className={classes.title}>
        <PageHeading title={problem.title} />
        {!hideDifficulty && <DifficultyMark difficulty={problem.difficulty} />}
      </div>
      <PhaseRail state={state} now={now} actions={actions} disabled={!active || paused} />
      <div className={classes.end}>
        <SaveState saving={saving} />
        <VoiceButton voice={voice} disabled={!active || paused} />
        <ClockFace state={state} now={now} actions={actions} disabled={!active} />
        <Button size="xs" variant="default" disabled={!active} onClick={onFinish}>
          Finish
        </Button>
      </div>
    </header>
  );
}
