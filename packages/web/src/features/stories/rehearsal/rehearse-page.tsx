// Telling a story against the clock: choose how, tell it, look at what was measured, keep it or not.

import { currentContent, type StoryView } from '@greenroom/core/behavioural';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { TextLink } from '../../../kit/link.tsx';
import { Page, Panel } from '../../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../../kit/states.tsx';
import { storyQuery } from '../requests.ts';
import { KeepTake } from '../takes/keep-take.tsx';
import { TakeSetup } from './take-setup.tsx';
import { TakeStage } from './take-stage.tsx';
import { useRehearsal } from './use-rehearsal.ts';

export function RehearsePage({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(storyQuery(id));
  if (data !== undefined) return <Rehearsal view={data} />;
  return (
    <Page title="Rehearse">
      <Panel>
        {error === null ? (
          <LoadingState label="Loading the story" lines={6} />
        ) : (
          <ErrorState title="The story could not be loaded" error={error} onRetry={() => void refetch()} />
        )}
      </Panel>
    </Page>
  );
}

function Rehearsal({ view: { story, takes } }: { readonly view: StoryView }) {
  const content = currentContent(story);
  const [goalMs, setGoalMs] = useState(90_000);
  const { stage, begin, again } = useRehearsal();
  return (
    <Page
      title={`Rehearse: ${content.title}`}
      width="reading"
      lead={
        <TextLink to="/stories/$id" params={{ id: story.id }}>
          Back to the story{takes.length > 0 && ' and its takes'}
        </TextLink>
      }
    >
      {stage.kind === 'ready' || stage.kind === 'opening' ? (
        <TakeSetup
          goalMs={goalMs}
          onGoal={setGoalMs}
          opening={stage.kind === 'opening'}
          problem={stage.kind === 'ready' ? stage.problem : null}
          onBegin={begin}
        />
      ) : stage.kind === 'running' ? (
        <TakeStage content={content} take={stage.take} how={stage.how} goalMs={goalMs} />
      ) : (
        <KeepTake key={stage.id} id={stage.id} story={story} draft={stage.draft} onDone={again} />
      )}
    </Page>
  );
}
