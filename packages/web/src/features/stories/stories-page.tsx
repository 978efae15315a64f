// The story bank: every story with what it shows, the three to have first, and the ways in and out.

import {
  emptyContent,
  type StoryKind,
  storyKindNames,
  storyKinds,
  type StorySummary,
} from '@greenroom/core/behavioural';
import { Alert, Button, Text } from '@mantine/core';
import { IconCheck, IconMessages, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { ButtonLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { newSessionId } from '../../shell/session-id.ts';
import { ExportStories } from './export-stories.tsx';
import { ImportStories } from './import-stories.tsx';
import { storiesQuery, useAddStories } from './requests.ts';
import { StoryRow } from './story-row.tsx';
import classes from './stories.module.css';

export function StoriesPage() {
  const { data, error, refetch } = useQuery(storiesQuery);
  const { begin, busy, problem } = useNewStory();
  return (
    <Page
      title="Stories"
      lead="What you did, with numbers, ready to be told in ninety seconds."
      actions={
        <>
          {data !== undefined && data.length > 0 && <ExportStories stories={data} />}
          <ImportStories />
          <ButtonLink
            to="/stories/round"
            variant="default"
            leftSection={<IconMessages size={16} aria-hidden />}
          >
            Mock round
          </ButtonLink>
          <Button loading={busy} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => begin(null)}>
            New story
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Alert color="red" role="alert" title="The story was not added">
          {problem.message}
        </Alert>
      )}
      {data === undefined ? (
        <Panel>
          {error === null ? (
            <LoadingState label="Loading the stories" lines={6} />
          ) : (
            <ErrorState
              title="The stories could not be loaded"
              error={error}
              onRetry={() => {
                void refetch();
              }}
            />
          )}
        </Panel>
      ) : (
        <Bank stories={data} onBegin={begin} />
      )}
    </Page>
  );
}

function useNewStory() {
  const add = useAddStories();
  const navigate = useNavigate();
  const begin = (kind: StoryKind | null): void => {
    const id = newSessionId();
    const title = kind === null ? 'A new story' : storyKindNames[kind];
    add.mutate(
      { reason: 'edit', stories: [{ id, content: { ...emptyContent, title, kind } }] },
      { onSuccess: () => void navigate({ to: '/stories/$id', params: { id } }) },
    );
  };
  return { begin, busy: add.isPending, problem: add.error };
}

interface BankProps {
  readonly stories: readonly StorySummary[];
  readonly onBegin: (kind: StoryKind | null) => void;
}

function Bank({ stories, onBegin }: BankProps) {
  return (
    <>
      <FirstThree stories={stories} onBegin={onBegin} />
      {stories.length === 0 ? (
        <Panel>
          <EmptyState title="There are no stories yet">
            Begin with one of the three above, or bring the highlights of your resume: each becomes the draft
            of a story.
          </EmptyState>
        </Panel>
      ) : (
        <Panel
          title="Your stories"
          flush
          aside={
            <ButtonLink to="/stories/coverage" variant="default" size="compact-sm">
              What they cover
            </ButtonLink>
          }
        >
          <ul className={classes.list}>
            {stories.map((story) => (
              <StoryRow key={story.id} story={story} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

/** The three that nearly every interview asks for. */
function FirstThree({ stories, onBegin }: BankProps) {
  return (
    <ul className={classes.kinds} aria-label="The three stories to have first">
      {storyKinds.map((kind) => {
        const there = stories.filter(({ content }) => content.kind === kind).length;
        return (
          <li key={kind} className={classes.kind} data-there={there > 0 || undefined}>
            <Text fw={600}>{storyKindNames[kind]}</Text>
            {there > 0 ? (
              <Text size="sm" className={classes.there}>
                <IconCheck size={15} aria-hidden /> {there === 1 ? 'There is one' : `There are ${there}`}
              </Text>
            ) : (
              <Button
                size="compact-sm"
                variant="light"
                aria-label={`Begin it: ${storyKindNames[kind]}`}
                onClick={() => onBegin(kind)}
              >
                Begin it
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
