// The user's data: take it along, bring it back, delete it.

import { defaultSettings } from '@greenroom/core/identity';
import { Button, Text } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Panel } from '../../kit/page.tsx';
import {
  deletePlan,
  deleteStories,
  deleteSubmissions,
  EXPORT_ADDRESS,
  saveSettings,
  sessionsQuery,
  settingsQuery,
} from '../../shell/api.ts';
import { forgetSession } from '../../shell/forget-session.ts';
import { ImportButton } from './import-button.tsx';
import classes from './settings.module.css';

export function YourData() {
  const { data: sessions } = useQuery(sessionsQuery);
  const [deleting, setDeleting] = useState(false);
  const client = useQueryClient();
  const removeAll = async (): Promise<void> => {
    // One after the other: what is deleted stays deleted if the server goes away halfway.
    for (const { id } of await client.fetchQuery(sessionsQuery)) await forgetSession(client, id);
    await deleteStories();
    await deleteSubmissions();
    await deletePlan();
    client.setQueryData(settingsQuery.queryKey, await saveSettings(defaultSettings));
  };
  return (
    <Panel title="Your data">
      <Text c="dimmed" mb="md">
        Everything is on the machine that runs Greenroom. An export is one JSON file with your settings, your
        plan, every session key by key, every story with its recordings, and what other programs submitted.
      </Text>
      <div className={classes.data}>
        <Button
          component="a"
          href={EXPORT_ADDRESS}
          download="greenroom-export.json"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Export everything
        </Button>
        <ImportButton present={new Set(sessions?.map((session) => session.id))} />
        <Button
          variant="light"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setDeleting(true)}
        >
          Delete everything
        </Button>
      </div>
      <ConfirmDialog
        opened={deleting}
        onClose={() => setDeleting(false)}
        title="Delete everything?"
        action="Delete for good"
        onConfirm={removeAll}
      >
        Every session{sessions === undefined ? '' : ` (${sessions.length} now)`} with its timeline, drafts,
        verdicts and scorecard, every story with its takes and recordings, what other programs submitted, your
        plan, and your settings. There is no way back; an export taken before is the only copy.
      </ConfirmDialog>
    </Panel>
  );
}
