// The answer to a question: typed, pasted or spoken, with the time that it has taken so far.

import { activeMs, type Asked, MAX_ANSWER } from '@greenroom/core/session';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';

import { useKeptText } from '../../kit/kept-text.ts';
import { useNow } from '../../kit/ticking.ts';
import { formatClock } from '../../kit/time.ts';
import type { SessionRecorder } from '../../shell/recorder/index.ts';
import type { SessionVoice } from '../../shell/voice/index.ts';

interface AnswerFormProps {
  readonly session: string;
  readonly asked: Asked | null;
  readonly recorder: SessionRecorder;
  readonly voice: SessionVoice;
  readonly active: boolean;
}

export function AnswerForm({ session, asked, recorder, voice, active }: AnswerFormProps) {
  const [text, setText] = useKeptText(`round ${session} ${asked?.key ?? ''}`);
  const [source, setSource] = useState<'typed' | 'pasted'>('typed');
  const { state } = recorder.snapshot().recorder;
  const words = text.trim();
  const spoke = asked !== null && state.speech.some(({ from }) => from >= asked.at);
  const ready = active && (words !== '' || spoke || voice.speaking);
  const answer = (): void => {
    if (!ready) return;
    const written = recorder.write({
      type: 'answer-given',
      text: words,
      source: words === '' ? 'none' : source,
    });
    if (written !== null) setText('');
  };
  useHotkeys([['mod+Enter', answer]], []);
  return (
    <div>
      <Textarea
        label="Your answer"
        description={
          voice.state === 'on'
            ? 'Tell it aloud. With your words written down, too, follow-ups can be chosen and the story can be read.'
            : 'Write it as you would tell it, or turn the microphone on and tell it.'
        }
        autosize
        minRows={6}
        maxRows={16}
        maxLength={MAX_ANSWER}
        disabled={!active}
        value={text}
        onPaste={() => setSource('pasted')}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <Group mt="sm" gap="md">
        <Button disabled={!ready} onClick={answer}>
          {words === '' && spoke ? 'I answered aloud' : 'Answer'}
        </Button>
        <AnswerTime asked={asked} recorder={recorder} />
      </Group>
    </div>
  );
}

function AnswerTime({ asked, recorder }: Pick<AnswerFormProps, 'asked' | 'recorder'>) {
  const now = useNow(recorder.now);
  const { state } = recorder.snapshot().recorder;
  if (asked === null) return null;
  return (
    <Text size="sm" c="dimmed" className="gr-numbers">
      {formatClock(activeMs(state, now) - activeMs(state, asked.at))} since it was asked
    </Text>
  );
}
