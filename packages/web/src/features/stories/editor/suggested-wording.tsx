// Another wording of a part by the language model that the server names: asked for part by part, and marked as not the writer's.

import {
  diffText,
  outsideServiceSchema,
  type StoryPart,
  type Suggestion,
  suggestionSchema,
} from '@greenroom/core/behavioural';
import { Button, Group, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { request } from '../../../shell/http.ts';
import { DiffWords } from '../versions/diff-words.tsx';
import classes from './editor.module.css';

const languageModelQuery = queryOptions({
  queryKey: ['suggestions'],
  queryFn: ({ signal }) => request('/api/suggestions', outsideServiceSchema, { signal }),
  staleTime: Infinity,
});

interface SuggestedWordingProps {
  readonly part: StoryPart;
  /** The part's name as the page shows it. */
  readonly name: string;
  readonly text: string;
  /** What the reviewer asks about the part. */
  readonly missing: readonly string[];
  readonly onTake: (text: string) => void;
}

/** Nothing where the server names no language model. */
export function SuggestedWording({ part, name, text, missing, onTake }: SuggestedWordingProps) {
  const { data } = useQuery(languageModelQuery);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<{ readonly of: string; readonly suggestion: Suggestion } | null>(null);
  const host = data?.host ?? null;
  if (host === null || text.trim() === '') return null;
  const ask = async (): Promise<void> => {
    const body = { part, text, missing: missing.filter((question) => question !== '').slice(0, 50) };
    const suggestion = await request('/api/suggestions', suggestionSchema, { method: 'POST', body });
    setAnswer({ of: text, suggestion });
  };
  const current = answer?.of === text ? answer.suggestion : null;
  return (
    <div
      role="group"
      aria-label={`Another wording of the ${name.toLowerCase()}`}
      className={classes.suggested}
    >
      {current !== null && (
        <Answer
          host={host}
          text={text}
          suggestion={current}
          onTake={onTake}
          onLeave={() => setAnswer(null)}
        />
      )}
      {/* It stays beside its answer: the focus comes back to it. */}
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
        Suggest another wording
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Send this text away?"
        action={`Send it to ${host}`}
        onConfirm={ask}
      >
        This part of your story, and the reviewer’s questions about it, leave this machine and go to {host},
        which whoever runs this server chose. A wording with figures that you did not write is kept back.
      </ConfirmDialog>
    </div>
  );
}

interface AnswerProps {
  readonly host: string;
  readonly text: string;
  readonly suggestion: Suggestion;
  readonly onTake: (text: string) => void;
  readonly onLeave: () => void;
}

function Answer({ host, text, suggestion, onTake, onLeave }: AnswerProps) {
  if (suggestion.kind === 'kept-back')
    return (
      <div role="status" className={classes.suggestion}>
        <Text size="sm">
          The model at {host} put in figures that you did not write ({suggestion.invented.join(', ')}), so its
          wording is kept back.
        </Text>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          All right
        </Button>
      </div>
    );
  return (
    <div role="status" className={classes.suggestion}>
      <Text size="sm" fw={600}>
        Suggested by the model at {host}, not by you
      </Text>
      <p className={classes.wording}>
        <DiffWords pieces={diffText(text, suggestion.text)} />
      </p>
      <Group gap="sm">
        <Button size="compact-sm" onClick={() => onTake(suggestion.text)}>
          Take it over
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Leave it
        </Button>
      </Group>
    </div>
  );
}
