// The takes of a story: played again, one against another, and deleted.

import { currentContent, type StoryPart, type StoryView, type Take } from '@greenroom/core/behavioural';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { ButtonLink } from '../../../kit/link.tsx';
import { Panel } from '../../../kit/page.tsx';
import { EmptyState } from '../../../kit/states.tsx';
import { partName } from '../story-text.ts';
import { MeasureList } from './measure-list.tsx';
import { Player } from './player.tsx';
import { recordingAddress, transcriptionQuery, useTakes } from './take-requests.ts';
import classes from './takes.module.css';

export function TakeList({ view: { story, takes } }: { readonly view: StoryView }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const nameOf = (part: StoryPart): string => partName(part, currentContent(story).form);
  const shown = takes.find(({ id }) => id === chosen) ?? takes.at(-1);
  if (shown === undefined)
    return (
      <Panel>
        <EmptyState
          title="There are no takes yet"
          action={
            <ButtonLink to="/stories/$id/rehearse" params={{ id: story.id }}>
              Tell it once
            </ButtonLink>
          }
        >
          A take shows how long it took, where you paused, and how the parts share the time.
        </EmptyState>
      </Panel>
    );
  const against = takes.find(({ id }) => id === other && id !== shown.id);
  const both = against === undefined ? [shown] : [shown, against];
  const scaleMs = Math.max(...both.map(({ lengthMs }) => lengthMs));
  const named = both.map((take) => ({ name: takeName(take, takes), take }));
  return (
    <Panel>
      <div className={classes.pick}>
        <NativeSelect
          label="Take"
          data={takes.toReversed().map((take) => ({ value: take.id, label: takeName(take, takes) }))}
          value={shown.id}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
        />
        <NativeSelect
          label="Against"
          disabled={takes.length < 2}
          data={[
            { value: '', label: 'None' },
            ...takes
              .filter(({ id }) => id !== shown.id)
              .map((take) => ({ value: take.id, label: takeName(take, takes) })),
          ]}
          value={against?.id ?? ''}
          onChange={({ currentTarget: { value } }) => setOther(value)}
        />
      </div>
      {named.map(({ name, take }) => (
        <div key={take.id} className={classes.one}>
          {named.length > 1 && <Text fw={600}>{name}</Text>}
          <Player
            take={take}
            source={take.recording === null ? null : recordingAddress(take.id)}
            video={take.recording?.type.startsWith('video/') ?? false}
            scaleMs={scaleMs}
            partName={nameOf}
          />
        </div>
      ))}
      <div className={classes.measured}>
        <MeasureList takes={named} partName={nameOf} />
      </div>
      {shown.transcript !== null && (
        <details className={classes.transcript}>
          <summary>What was said</summary>
          <p>{shown.transcript.text}</p>
        </details>
      )}
      <TakeActions take={shown} />
    </Panel>
  );
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function takeName(take: Take, takes: readonly Take[]): string {
  return `Take ${takes.indexOf(take) + 1}, ${moment.format(new Date(take.at))}`;
}

function TakeActions({ take }: { readonly take: Take }) {
  const { remove, dropRecording, writeDown } = useTakes(take.story);
  const [asking, setAsking] = useState<'take' | 'recording' | null>(null);
  const [sending, setSending] = useState(false);
  const { data: transcription } = useQuery(transcriptionQuery);
  const host = transcription?.host ?? null;
  return (
    <Group mt="lg" gap="sm">
      {host !== null && take.recording !== null && take.transcript === null && (
        <Button variant="default" onClick={() => setSending(true)}>
          Have it written down
        </Button>
      )}
      {take.recording !== null && (
        <Button variant="default" onClick={() => setAsking('recording')}>
          Delete the recording
        </Button>
      )}
      <Button variant="subtle" color="red" onClick={() => setAsking('take')}>
        Delete the take
      </Button>
      <ConfirmDialog
        opened={sending}
        onClose={() => setSending(false)}
        title="Send this recording away?"
        action={`Send it to ${host}`}
        onConfirm={() => writeDown(take.id)}
      >
        The recording leaves this machine and goes to {host}, which whoever runs this server chose. Greenroom
        keeps the words that come back.
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'recording' ? 'Delete the recording?' : 'Delete this take?'}
        action="Delete for good"
        onConfirm={() => (asking === 'recording' ? dropRecording(take.id) : remove(take.id))}
      >
        {asking === 'recording'
          ? 'The file goes; what was measured stays.'
          : 'Its measures go, and its recording with them.'}
      </ConfirmDialog>
    </Group>
  );
}
