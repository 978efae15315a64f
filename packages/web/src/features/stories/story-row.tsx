// A story in the list: its title, what it shows, how long it takes to tell, and what the reviewer says of it.

import { reviewStory, type StorySummary } from '@greenroom/core/behavioural';
import { Text } from '@mantine/core';
import { useMemo } from 'react';

import { TextLink } from '../../kit/link.tsx';
import { useNow } from '../../kit/now.ts';
import { formatAgo } from '../../kit/time.ts';
import { CompetencyTags } from './competency-tags.tsx';
import { factsLine, plural, spokenSeconds } from './story-text.ts';
import classes from './stories.module.css';

export function StoryRow({ story }: { readonly story: StorySummary }) {
  const { id, content, takes, changedAt } = story;
  const now = useNow();
  const { words, numbers, open } = useMemo(() => inShort(content), [content]);
  const facts = factsLine(content);
  return (
    <li className={classes.row}>
      <div className={classes.rowWords}>
        <TextLink to="/stories/$id" params={{ id }} fw={600}>
          {content.title}
        </TextLink>
        {facts !== '' && (
          <Text size="sm" c="dimmed">
            {facts}
          </Text>
        )}
        <CompetencyTags competencies={content.competencies} />
      </div>
      <dl className={classes.figures}>
        <Figure name="To tell" value={words === 0 ? 'empty' : `${spokenSeconds(words)} s`} />
        <Figure name="Results in numbers" value={String(numbers)} />
        <Figure name="Open questions" value={String(open)} />
        <Figure name="Takes" value={String(takes)} />
      </dl>
      <Text size="xs" c="dimmed" className={classes.changed}>
        {plural(story.versions, 'version')}, {formatAgo(new Date(changedAt), now)}
      </Text>
    </li>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="gr-numbers">{value}</dd>
    </div>
  );
}

function inShort(content: StorySummary['content']) {
  const { review } = reviewStory(content);
  return {
    words: review.words,
    numbers: review.sentences.reduce((sum, { metrics }) => sum + metrics.length, 0),
    open: review.findings.filter(({ kind }) => kind === 'essential' || kind === 'actionable').length,
  };
}
