// One judgement: of what kind, how long, where, and how it ended.

import { type QueueItem, verdictCodeSchema } from '@greenroom/core/judging';
import { Text } from '@mantine/core';

import { VerdictBadge } from '../../kit/badges.tsx';
import { formatAgo } from '../../kit/time.ts';
import classes from './queue.module.css';
import { nameOfLanguage, priorityNames, seconds } from './words.ts';

export function ItemRow({ item, now }: { readonly item: QueueItem; readonly now: Date }) {
  const { priority, language, startedAt, finishedAt, queuedAt, worker, earlierTries, outcome } = item;
  const verdict = verdictCodeSchema.safeParse(outcome);
  return (
    <li className={classes.row}>
      <Text fw={550}>{priorityNames[priority]}</Text>
      <Text>{nameOfLanguage(language)}</Text>
      {verdict.success && <VerdictBadge verdict={verdict.data} />}
      {worker !== null && <Text>on {worker}</Text>}
      <Text c="dimmed">
        {finishedAt !== null
          ? formatAgo(new Date(finishedAt), now)
          : startedAt !== null
            ? `for ${seconds(now.getTime() - Date.parse(startedAt))}`
            : `waiting for ${seconds(now.getTime() - Date.parse(queuedAt))}`}
      </Text>
      {earlierTries > 0 && (
        <Text c="dimmed">{earlierTries === 1 ? 'started twice' : `started ${earlierTries + 1} times`}</Text>
      )}
    </li>
  );
}
