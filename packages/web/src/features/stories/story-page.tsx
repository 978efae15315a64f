// One story: written, rehearsed, and how it became what it is.

import { currentContent, type StoryView } from '@greenroom/core/behavioural';
import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { StoryEditor } from './editor/story-editor.tsx';
import { storyQuery, useDeleteStory } from './requests.ts';
import { plural } from './story-text.ts';
import { VersionList } from './versions/version-list.tsx';

export function StoryPage({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(storyQuery(id));
  if (data !== undefined) return <StoryOf view={data} />;
  return (
    <Page title="Story">
      <Panel>
        {error === null ? (
          <LoadingState label="Loading the story" lines={8} />
        ) : (
          <ErrorState title="The story could not be loaded" error={error} onRetry={() => void refetch()} />
        )}
      </Panel>
    </Page>
  );
}

function StoryOf({ view }: { readonly view: StoryView }) {
  const { story, takes } = view;
  const content = currentContent(story);
  const [deleting, setDeleting] = useState(false);
  const remove = useDeleteStory(story.id);
  const navigate = useNavigate();
  return (
    <Page
      title={content.title}
      lead={<TextLink to="/stories">All stories</TextLink>}
      actions={
        <>
          <Button variant="subtle" color="red" onClick={() => setDeleting(true)}>
            Delete
          </Button>
        </>
      }
    >
      <Tabs defaultValue="write" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="write">Write</Tabs.Tab>
          <Tabs.Tab value="versions">{plural(story.versions.length, 'version')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="write">
          <StoryEditor story={story} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionList story={story} />
        </Tabs.Panel>
      </Tabs>
      <ConfirmDialog
        opened={deleting}
        onClose={() => setDeleting(false)}
        title="Delete this story?"
        action="Delete for good"
        onConfirm={async () => {
          await remove();
          await navigate({ to: '/stories' });
        }}
      >
        {content.title}, with {plural(story.versions.length, 'version')} and {plural(takes.length, 'take')},
        recordings included. There is no way back.
      </ConfirmDialog>
    </Page>
  );
}
