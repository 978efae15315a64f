// Run and submit, with their keys. While one is judged, neither can be asked for again.

import { Button, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconSend } from '@tabler/icons-react';

import { KeyHint } from '../../../kit/key-hint.tsx';
import type { AttemptKind } from '../interview-actions.ts';
import classes from './editor-pane.module.css';

export interface AttemptButtonsProps {
  readonly active: boolean;
  /** What is being judged. */
  readonly judging: AttemptKind | null;
  readonly onAttempt: (kind: AttemptKind) => void;
}

export function AttemptButtons({ active, judging, onAttempt }: AttemptButtonsProps) {
  const disabled = !active || judging !== null;
  return (
    <div className={classes.attempts}>
      <Tooltip label={<KeyHint keys="mod+Enter" />}>
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={() => onAttempt('run')}
        >
          {judging === 'run' ? 'Running …' : 'Run'}
        </Button>
      </Tooltip>
      <Tooltip label={<KeyHint keys="mod+shift+Enter" />}>
        <Button
          size="xs"
          disabled={disabled}
          leftSection={<IconSend size={14} aria-hidden />}
          onClick={() => onAttempt('submission')}
        >
          {judging === 'submission' ? 'Judging …' : 'Submit'}
        </Button>
      </Tooltip>
    </div>
  );
}
