// After a take: what was measured, the words if there are any, and whether it is kept.

import {
  currentContent,
  type NewTake,
  spokenText,
  type Story,
  type StoryPart,
} from '@greenroom/core/behavioural';
import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';

import { Panel } from '../../../kit/page.tsx';
import type { DraftTake } from '../rehearsal/running-take.ts';
import { partName } from '../story-text.ts';
import { MeasureList } from './measure-list.tsx';
import { Player } from './player.tsx';
import { useTakes } from './take-requests.ts';
import classes from './takes.module.css';

interface KeepTakeProps {
  readonly id: string;
  readonly story: Story;
  readonly draft: DraftTake;
  /** Thrown away: to tell it again. */
  readonly onDone: () => void;
}

export function KeepTake({ id, story, draft, onDone }: KeepTakeProps) {
  const content = currentContent(story);
  const [text, setText] = useState(draft.typed || draft.recognised);
  const [source, setSource] = useState<'typed' | 'pasted' | 'browser'>(
    draft.recognised === '' ? 'typed' : 'browser',
  );
  const trimmed = text.trim();
  const take: NewTake = { id, ...draft.take, transcript: trimmed === '' ? null : { text: trimmed, source } };
  const { keep } = useTakes(story.id);
  const navigate = useNavigate();
  const keeping = useMutation({
    mutationFn: (recording: Blob | null) => keep(take, recording),
    onSuccess: () => navigate({ to: '/stories/$id', params: { id: story.id }, search: { tab: 'takes' } }),
  });
  const address = useObjectUrl(draft.recording);
  const nameOf = (part: StoryPart): string => partName(part, content.form);
  return (
    <Panel title="Your take">
      {draft.cutShort !== null && (
        <Alert color="yellow" title="The take ended early">
          {draft.cutShort} What was heard until then is here.
        </Alert>
      )}
      <Player
        take={draft.take}
        source={address}
        video={draft.recording?.type.startsWith('video/') ?? false}
        partName={nameOf}
      />
      <Textarea
        mt="md"
        label="What you said"
        description="Optional. With words there is a pace, and fillers and hedges are found."
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        value={text}
        onPaste={() => setSource('pasted')}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      {draft.take.how !== 'typed' && (
        <Button
          mt={6}
          size="compact-sm"
          variant="subtle"
          disabled={spokenText(content) === ''}
          onClick={() => setText(spokenText(content))}
        >
          I said it word by word as it is written
        </Button>
      )}
      <div className={classes.measured}>
        <MeasureList takes={[{ name: 'This take', take }]} partName={nameOf} />
      </div>
      {keeping.error !== null && (
        <Alert color="red" role="alert" title="The take was not kept" mt="md">
          {keeping.error.message} It is still here; try again.
        </Alert>
      )}
      <Group mt="lg" gap="sm">
        {draft.recording !== null && (
          <Button loading={keeping.isPending} onClick={() => keeping.mutate(draft.recording)}>
            Keep it with the recording
          </Button>
        )}
        <Button
          variant={draft.recording === null ? 'filled' : 'default'}
          loading={keeping.isPending}
          onClick={() => keeping.mutate(null)}
        >
          {draft.recording === null ? 'Keep it' : 'Keep the measures only'}
        </Button>
        <Button variant="subtle" color="red" disabled={keeping.isPending} onClick={onDone}>
          Throw it away
        </Button>
      </Group>
      {draft.recording !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          A kept recording is a file on the machine that runs Greenroom ({size(draft.recording.size)}).
          Deleting the take deletes it.
        </Text>
      )}
    </Panel>
  );
}

function useObjectUrl(blob: Blob | null): string | null {
  const address = useMemo(() => (blob === null ? null : URL.createObjectURL(blob)), [blob]);
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
