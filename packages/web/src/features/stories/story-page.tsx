// One story: written, rehearsed, and how it became what it is.

import { currentContent, type StoryView } from '@greenroom/core/behavioural';
import { Button, Tabs } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { ButtonLink, TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { StoryEditor } from './editor/story-editor.tsx';
import { storyQuery, useDeleteStory } from './requests.ts';
import { TakeList } from './takes/take-list.tsx';
import { plural } from './story-text.ts';
import { VersionList } from './versions/version-list.tsx';

export type StoryTab = 'write' | 'versions' | 'takes';

const tabs: readonly StoryTab[] = ['write', 'versions', 'takes'];

interface StoryPageProps {
  readonly id: string;
  readonly tab: StoryTab;
  readonly onTab: (tab: StoryTab) => void;
}

export function StoryPage({ id, tab, onTab }: StoryPageProps) {
  const { data, error, refetch } = useQuery(storyQuery(id));
  if (data !== undefined) return <StoryOf view={data} tab={tab} onTab={onTab} />;
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

type StoryOfProps = Omit<StoryPageProps, 'id'> & { readonly view: StoryView };

function StoryOf({ view, tab, onTab }: StoryOfProps) {
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
          <ButtonLink
            to="/stories/$id/rehearse"
            params={{ id: story.id }}
            leftSection={<IconMicrophone size={16} aria-hidden />}
          >
            Rehearse
          </ButtonLink>
        </>
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => onTab(tabs.find((known) => known === next) ?? 'write')}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="write">Write</Tabs.Tab>
          <Tabs.Tab value="takes">{plural(takes.length, 'take')}</Tabs.Tab>
          <Tabs.Tab value="versions">{plural(story.versions.length, 'version')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="write">
          <StoryEditor story={story} />
        </Tabs.Panel>
        <Tabs.Panel value="takes">
          <TakeList view={view} />
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
