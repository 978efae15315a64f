// Whether everything has reached the server: quiet while it has, plain when it has not.

import { Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCloudOff, IconDots } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import type { RecorderSnapshot } from './recorder/index.ts';
import classes from './save-state.module.css';

const faces = {
  saved: { Icon: IconCheck, word: 'Saved', says: 'Everything is stored on the server.' },
  saving: { Icon: IconDots, word: 'Saving', says: 'On its way to the server.' },
  offline: {
    Icon: IconCloudOff,
    word: 'Kept here',
    says: 'The server does not answer. Your work is kept in this browser.',
  },
  stopped: { Icon: IconCloudOff, word: 'Not saved', says: 'The server does not take what you write here.' },
} as const;

/** A delivery that takes no longer than this is not worth a flicker. */
const PATIENCE_MS = 1_500;

export function SaveState({ saving }: { readonly saving: RecorderSnapshot['saving'] }) {
  const [shown, setShown] = useState(saving);
  if (saving !== 'saving' && shown !== saving) setShown(saving);
  useEffect(() => {
    if (saving !== 'saving') return;
    const timer = setTimeout(() => setShown('saving'), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [saving]);
  const { Icon, word, says } = faces[shown];
  return (
    <Tooltip label={says} multiline maw={260}>
      <span className={classes.state} data-state={shown} data-testid="save-state">
        <Icon size={15} aria-hidden />
        <Text span inherit>
          {word}
        </Text>
      </span>
    </Tooltip>
  );
}
