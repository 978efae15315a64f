// The plan in other calendars, and reminders in this browser.

import { Alert, Button, Code, CopyButton, Group, Switch, Text } from '@mantine/core';
import { IconCalendarDown, IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { Panel } from '../../kit/page.tsx';
import { CALENDAR_FILE, calendarFeedQuery, makeCalendarFeed, revokeCalendarFeed } from '../../shell/api.ts';
import { useReminders } from '../../shell/reminders.ts';

export function CalendarPanel() {
  return (
    <Panel title="Calendar and reminders">
      <Text mb={12}>
        Take the plan into your calendar as a file, or let the calendar subscribe to it and follow every
        change.
      </Text>
      <Feed />
      <Reminders />
    </Panel>
  );
}

function Feed() {
  const client = useQueryClient();
  const { data } = useQuery(calendarFeedQuery);
  const refresh = () => client.invalidateQueries({ queryKey: calendarFeedQuery.queryKey });
  const make = useMutation({ mutationFn: makeCalendarFeed, onSuccess: refresh });
  const revoke = useMutation({
    mutationFn: revokeCalendarFeed,
    onSuccess: async () => {
      make.reset();
      await refresh();
    },
  });
  const since = data?.since ?? null;
  const error = make.error ?? revoke.error;
  const address = make.data === undefined ? null : `${window.location.origin}${make.data.path}`;
  return (
    <>
      <Group gap="xs">
        <Button
          component="a"
          href={CALENDAR_FILE}
          download="greenroom.ics"
          variant="default"
          leftSection={<IconCalendarDown size={16} aria-hidden />}
        >
          Download as a file
        </Button>
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {since === null ? 'Make an address to subscribe to' : 'Make a new address'}
        </Button>
        {since !== null && (
          <Button variant="subtle" color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            Take the address back
          </Button>
        )}
      </Group>
      {error !== null && (
        <Alert color="red" role="alert" mt={12} title="That did not work">
          {error.message}
        </Alert>
      )}
      {address !== null && (
        <Alert role="status" mt={12} title="Give this address to your calendar">
          <Text mb={8}>
            Whoever has it can read your plan. It is shown only now; make a new one at any time, and this one
            stops working.
          </Text>
          <Code block mb={8} style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>
            {address}
          </Code>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={
                  copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Alert>
      )}
      {address === null && since !== null && (
        <Text size="sm" c="dimmed" mt={8}>
          An address exists since{' '}
          {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(since))}.
        </Text>
      )}
    </>
  );
}

function Reminders() {
  const { on, refused, turn } = useReminders();
  return (
    <>
      <Switch
        mt={16}
        label="Remind me in this browser when practice begins"
        description="Works while Greenroom is open in a tab. Nothing leaves this machine."
        checked={on}
        onChange={({ currentTarget: { checked } }) => void turn(checked)}
      />
      {refused && (
        <Alert color="yellow" role="alert" mt={8} title="The browser does not allow it">
          Allow notifications for this address in the browser’s settings, then switch this on again.
        </Alert>
      )}
    </>
  );
}
