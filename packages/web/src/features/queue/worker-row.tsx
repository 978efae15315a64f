// One worker: what it can run, how busy it is, whether it is leaving.

import type { JudgeWorker } from '@greenroom/core/judging';
import { Badge, Text } from '@mantine/core';

import { formatLength } from '../../kit/time.ts';
import classes from './queue.module.css';
import { nameOfLanguage } from './words.ts';

export function WorkerRow({ worker, now }: { readonly worker: JudgeWorker; readonly now: Date }) {
  const { name, process, languages, isolation, slots, running, memoryBytes, draining, startedAt } = worker;
  return (
    <li className={classes.row}>
      <Text fw={550}>{name}</Text>
      <Text>
        {running} of {slots} busy
      </Text>
      <Badge color={isolation === 'isolated' ? 'green' : 'yellow'}>{isolation}</Badge>
      {draining && <Badge color="yellow">leaving</Badge>}
      <Text c="dimmed">{languages.map(nameOfLanguage).join(', ')}</Text>
      <Text c="dimmed">
        {Math.round(memoryBytes / 1024 / 1024)} MB, process {process}, up for{' '}
        {formatLength(now.getTime() - Date.parse(startedAt))}
      </Text>
    </li>
  );
}
