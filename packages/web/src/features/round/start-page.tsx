// Before a behavioural round: how many questions, what happens in it, and the start.

import { ROUND_PACK, rounds } from '@greenroom/core/behavioural';
import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Choice } from '../../kit/choice.tsx';
import { TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { createSession, sessionsQuery } from '../../shell/api.ts';
import { newSessionId } from '../../shell/session-id.ts';

export function StartRoundPage() {
  const [chosen, setChosen] = useState('round-3');
  const { start, starting, error } = useStartRound();
  const round = rounds.find(({ id }) => id === chosen) ?? rounds[0];
  return (
    <Page
      title="Behavioural round"
      width="reading"
      lead={
        <>
          An interviewer asks, you tell. What is asked next depends on what was missing.{' '}
          <TextLink to="/stories" underline="always">
            Your stories
          </TextLink>
        </>
      }
    >
      <Panel>
        <Choice
          label="Questions"
          value={chosen}
          options={rounds.map(({ id, questions, minutes }) => ({
            value: id,
            label: `${questions} in ${minutes} min`,
          }))}
          onChange={setChosen}
        />
        <List mt="md" spacing={4}>
          <List.Item>One question is about a conflict, one about something that went wrong.</List.Item>
          <List.Item>Tell each story in about ninety seconds, typed or aloud.</List.Item>
          <List.Item>
            Follow-ups are chosen from your words. Aloud without a transcript, only time and pauses are
            measured.
          </List.Item>
          <List.Item>With the microphone on, no sound is kept or sent: only when there was speech.</List.Item>
        </List>
        {error !== null && (
          <Alert color="red" role="alert" mt="md" title="The round could not start">
            {error.message}
          </Alert>
        )}
        <Group mt="lg">
          <Button
            loading={starting}
            leftSection={<IconPlayerPlayFilled size={15} aria-hidden />}
            onClick={() => round !== undefined && start(round)}
          >
            Start the round
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt="xs">
          It is recorded like every session: replay and scorecard come after it.
        </Text>
      </Panel>
    </Page>
  );
}

/** `start` may be called twice by a nervous click: the id stays the same, so one session starts. */
function useStartRound() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(newSessionId);
  const mutation = useMutation({
    mutationFn: ({ id: exercise, minutes }: (typeof rounds)[number]) =>
      createSession({ id, track: 'behavioural', pack: ROUND_PACK, exercise, minutes, language: null }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true });
      await navigate({ to: '/sessions/$id', params: { id } });
    },
  });
  return {
    start: (round: (typeof rounds)[number]) => mutation.mutate(round),
    starting: mutation.isPending || mutation.isSuccess,
    error: mutation.error,
  };
}
