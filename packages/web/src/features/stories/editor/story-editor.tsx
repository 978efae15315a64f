// Writes a story: its parts with the reviewer's questions beside them, its facts, and saving it as a version.

import {
  reviewStory,
  type Story,
  type StoryContent,
  type StoryPart,
  storyParts,
} from '@greenroom/core/behavioural';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useDeferredValue, useMemo } from 'react';

import { Choice } from '../../../kit/choice.tsx';
import { Panel } from '../../../kit/page.tsx';
import { useSaveStory } from '../requests.ts';
import { partHints, partName } from '../story-text.ts';
import { FactFields } from './fact-fields.tsx';
import { PartField } from './part-field.tsx';
import { SuggestedWording } from './suggested-wording.tsx';
import { WholeStory } from './whole-story.tsx';
import { useDraft } from './use-draft.ts';
import classes from './editor.module.css';

export function StoryEditor({ story }: { readonly story: Story }) {
  const { draft, base, change, discard, isChanged } = useDraft(story);
  const save = useSaveStory(story.id);
  const reviewed = useDeferredValue(draft);
  const review = useMemo(() => reviewStory(reviewed), [reviewed]);
  const wanted = cleaned(draft);
  const keep = (): void => {
    if (isChanged && !save.isPending) save.mutate({ base, content: wanted }, { onSuccess: discard });
  };
  useHotkeys([['mod+S', keep]], []);
  const shown: readonly StoryPart[] = storyParts.filter((part) => part !== 'task' || draft.form === 'STAR');
  return (
    <div className={classes.editor}>
      <div className={classes.parts}>
        <Panel>
          <Choice
            label="Form"
            value={draft.form}
            options={[
              { value: 'STAR', label: 'STAR' },
              { value: 'CAR', label: 'CAR: context, action, result' },
            ]}
            onChange={(form) => change({ form })}
          />
          {shown.map((part) => (
            <PartField
              key={part}
              label={partName(part, draft.form)}
              hint={partHints[part]}
              text={draft[part]}
              // Marks of an older text would stand in the wrong places.
              findings={reviewed[part] === draft[part] ? review.parts[part] : []}
              onChange={(text) => change({ [part]: text })}
            >
              <SuggestedWording
                part={part}
                name={partName(part, draft.form)}
                text={draft[part]}
                missing={review.parts[part].map(({ advice }) => advice)}
                onTake={(text) => change({ [part]: text })}
              />
            </PartField>
          ))}
        </Panel>
        <Panel title="Facts">
          <FactFields draft={draft} onChange={change} />
        </Panel>
      </div>
      <aside className={classes.side} aria-label="The story as a whole">
        <Panel>
          <WholeStory content={reviewed} review={review} />
        </Panel>
      </aside>
      <Saving
        isChanged={isChanged}
        busy={save.isPending}
        error={save.error}
        onSave={keep}
        onDiscard={discard}
      />
    </div>
  );
}

/** A title is never empty, and lists have no empty lines. */
function cleaned(draft: StoryContent): StoryContent {
  return {
    ...draft,
    title: draft.title.trim() === '' ? 'Untitled' : draft.title.trim(),
    metrics: draft.metrics.filter((metric) => metric.trim() !== ''),
    artefacts: draft.artefacts.filter(({ label, target }) => label.trim() !== '' || target.trim() !== ''),
  };
}

interface SavingProps {
  readonly isChanged: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

function Saving({ isChanged, busy, error, onSave, onDiscard }: SavingProps) {
  return (
    <div className={classes.saving}>
      {error !== null && (
        <Alert color="red" role="alert" title="Not saved">
          {error.message} Your text is kept in this browser.
        </Alert>
      )}
      <Group gap="sm">
        <Button onClick={onSave} loading={busy} disabled={!isChanged}>
          Save as a new version
        </Button>
        {isChanged && (
          <Button variant="default" onClick={onDiscard}>
            Back to the saved text
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {isChanged ? 'Not saved yet; kept in this browser.' : 'Everything is saved.'}
        </Text>
      </Group>
    </div>
  );
}
