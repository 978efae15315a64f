// What is left to do once the interview is over.

import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { Page } from '../../kit/page.tsx';
import { EmptyState } from '../../kit/states.tsx';

interface OverProps {
  readonly id: string;
  readonly title: string;
  /** Whether the server has all of it. */
  readonly saved: boolean;
}

export function Over({ id, title, saved }: OverProps) {
  return (
    <Page title={title} width="reading">
      <EmptyState
        title="This interview is over"
        action={
          <Group gap="xs">
            <Button
              disabled={!saved}
              renderRoot={(props) => <Link {...props} to="/sessions/$id/scorecard" params={{ id }} />}
            >
              Open the scorecard
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/sessions/$id/replay" params={{ id }} />}
            >
              Replay it
            </Button>
          </Group>
        }
      >
        <span role="status">
          {saved
            ? 'Everything is saved.'
            : 'Saving what is left. If the server does not answer, your work stays in this browser until it does.'}
        </span>
      </EmptyState>
    </Page>
  );
}
