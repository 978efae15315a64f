// The controls of the replay: play, step, speed, idle time, and the clock.

import { ActionIcon, SegmentedControl, Switch, Tooltip } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconRewindBackward5,
  IconRewindForward5,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { type Player, speeds } from './player.ts';
import classes from './transport.module.css';

interface TransportProps {
  readonly player: Player;
  /** The clock's face now, and at the end. */
  readonly now: string;
  readonly end: string;
  /** What happened last. */
  readonly happened: string;
  readonly skipIdle: boolean;
  readonly onSkipIdle: (skip: boolean) => void;
  readonly onStepEvent: (direction: 1 | -1) => void;
}

export function Transport({ player, now, end, happened, skipIdle, onSkipIdle, onStepEvent }: TransportProps) {
  return (
    <div className={classes.transport}>
      <div className={classes.buttons}>
        <Control label="Previous event" onClick={() => onStepEvent(-1)}>
          <IconPlayerSkipBack size={18} stroke={1.75} aria-hidden />
        </Control>
        <Control label="Five seconds back" onClick={() => player.step(-5_000)}>
          <IconRewindBackward5 size={20} stroke={1.6} aria-hidden />
        </Control>
        <ActionIcon
          size={38}
          radius={99}
          aria-label={player.playing ? 'Pause' : 'Play'}
          onClick={player.toggle}
        >
          {player.playing ? (
            <IconPlayerPauseFilled size={18} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={18} aria-hidden />
          )}
        </ActionIcon>
        <Control label="Five seconds on" onClick={() => player.step(5_000)}>
          <IconRewindForward5 size={20} stroke={1.6} aria-hidden />
        </Control>
        <Control label="Next event" onClick={() => onStepEvent(1)}>
          <IconPlayerSkipForward size={18} stroke={1.75} aria-hidden />
        </Control>
      </div>
      <span className={classes.clock}>
        <b>{now}</b> / {end}
      </span>
      <span className={classes.happened}>{happened}</span>
      <div className={classes.end}>
        <Switch
          size="sm"
          label="Skip idle time"
          checked={skipIdle}
          onChange={(event) => onSkipIdle(event.currentTarget.checked)}
        />
        <SegmentedControl
          size="xs"
          aria-label="Speed"
          value={String(player.speed)}
          data={speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
          onChange={(value) => player.setSpeed(speeds.find((speed) => String(speed) === value) ?? 1)}
        />
      </div>
    </div>
  );
}

interface ControlProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Control({ label, onClick, children }: ControlProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={32} variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
