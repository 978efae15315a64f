// Turns the microphone of a session on and off, and says whether it hears speech.

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';

import type { SessionVoice } from './voice/index.ts';
import classes from './voice-button.module.css';

interface VoiceButtonProps {
  readonly voice: SessionVoice;
  readonly disabled: boolean;
}

export function VoiceButton({ voice, disabled }: VoiceButtonProps) {
  const { state, speaking, problem } = voice;
  const on = state === 'on';
  const label = on ? 'Turn the microphone off' : 'Turn the microphone on';
  const Icon = on ? IconMicrophone : IconMicrophoneOff;
  const says =
    problem ??
    (on
      ? `${label}. When you speak is recorded, not what you say; no sound is kept or sent.`
      : `${label}: when you speak goes onto the timeline. No sound is kept or sent.`);
  return (
    <Tooltip label={says} multiline maw={280} withinPortal={false}>
      <span className={classes.voice}>
        <ActionIcon
          variant={on ? 'light' : 'subtle'}
          color={on ? 'green' : 'gray'}
          aria-label={label}
          aria-pressed={on}
          loading={state === 'opening'}
          disabled={disabled}
          data-speaking={speaking || undefined}
          onClick={on ? voice.turnOff : voice.turnOn}
        >
          <Icon size={17} aria-hidden />
        </ActionIcon>
        {problem !== null && (
          <span role="alert" className={classes.problem}>
            {problem}
          </span>
        )}
      </span>
    </Tooltip>
  );
}
