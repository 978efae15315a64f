// Before a take: how it is told, how long it may be, and what happens with the sound.

import { Alert, Button, Group, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Choice } from '../../../kit/choice.tsx';
import { Panel } from '../../../kit/page.tsx';
import { hearsWordsLocally } from '../../../shell/voice/index.ts';
import type { TakeOptions } from './running-take.ts';
import classes from './rehearsal.module.css';

interface TakeSetupProps {
  readonly goalMs: number;
  readonly onGoal: (ms: number) => void;
  readonly opening: boolean;
  readonly problem: string | null;
  readonly onBegin: (options: Omit<TakeOptions, 'onOver'>) => void;
}

const goals = [30, 60, 90, 120].map((seconds) => ({ value: String(seconds * 1000), label: `${seconds} s` }));

export function TakeSetup({ goalMs, onGoal, opening, problem, onBegin }: TakeSetupProps) {
  const [how, setHow] = useState<TakeOptions['how']>('spoken');
  const [video, setVideo] = useState(false);
  const [ends, setEnds] = useState(false);
  const [words, setWords] = useState(false);
  const hearsWords = useQuery({
    queryKey: ['hears-words'],
    queryFn: () => hearsWordsLocally(),
    staleTime: Infinity,
  });
  return (
    <Panel>
      <div className={classes.setup}>
        <Choice
          label="How"
          value={how}
          options={[
            { value: 'spoken', label: 'Into the microphone' },
            { value: 'read', label: 'Aloud, by the clock' },
            { value: 'typed', label: 'Typed' },
          ]}
          onChange={setHow}
        />
        <Choice label="Time" value={String(goalMs)} options={goals} onChange={(ms) => onGoal(Number(ms))} />
        <Switch
          label="End by itself when the time is up"
          checked={ends}
          onChange={({ currentTarget }) => setEnds(currentTarget.checked)}
        />
        {how === 'spoken' && (
          <Switch
            label="With the camera"
            checked={video}
            onChange={({ currentTarget }) => setVideo(currentTarget.checked)}
          />
        )}
        {how === 'spoken' && hearsWords.data === true && (
          <Switch
            label="Write my words down, by this browser on this machine"
            checked={words}
            onChange={({ currentTarget }) => setWords(currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {how === 'spoken'
            ? 'Speech and silence are told apart in this page. The recording stays in this tab until you keep it; nothing is sent anywhere else.'
            : how === 'read'
              ? 'Only the time is taken. Tap through the parts while you tell it, if you like.'
              : 'Write the story as you would tell it, against the clock.'}
        </Text>
        {problem !== null && (
          <Alert color="red" role="alert" title="The take could not begin">
            {problem}
          </Alert>
        )}
        <Group>
          <Button
            loading={opening}
            onClick={() =>
              onBegin({
                how,
                words: how === 'spoken' && words,
                video: how === 'spoken' && video,
                endsAfterMs: ends ? goalMs : null,
              })
            }
          >
            Begin
          </Button>
        </Group>
      </div>
    </Panel>
  );
}
