// Where code runs now, what that means, and what is missing for better.

import type { JudgeStatus } from '@greenroom/core/coding';
import { type Isolation, languageNames } from '@greenroom/core/judging';
import { Badge, Text } from '@mantine/core';

import { MissingList } from '../../kit/judge-notice.tsx';
import classes from './about.module.css';

const levels: Readonly<
  Record<Isolation, { readonly name: string; readonly color: string; readonly means: string }>
> = {
  isolated: {
    name: 'Isolated',
    color: 'green',
    means:
      'Each program has its own processes, no network, a read-only system and firm limits on time and memory.',
  },
  'isolated-root': {
    name: 'Isolated, started as root',
    color: 'yellow',
    means: 'As isolated, but the sandbox is made by root: a hole in it would be a hole in the machine.',
  },
  restricted: {
    name: 'Restricted',
    color: 'yellow',
    means: 'Limits hold, but some walls of the sandbox cannot be built on this machine.',
  },
  browser: {
    name: 'In this browser',
    color: 'yellow',
    means:
      'Programs run in a worker of this page. Times and memory are less exact, and every verdict says so.',
  },
};

export function JudgeReport({ status }: { readonly status: JudgeStatus }) {
  const level = levels[status.isolation];
  return (
    <div className={classes.report}>
      <div>
        <Badge color={level.color} size="lg">
          {level.name}
        </Badge>
      </div>
      <Text>{status.summary}</Text>
      <Text c="dimmed">{level.means}</Text>
      <Text size="sm" c="dimmed">
        Languages: {status.languages.map((language) => languageNames[language]).join(', ')}.{' '}
        <code>npx greenroom doctor</code> tells the same in a terminal.
      </Text>
      {status.missing.length > 0 && (
        <div className={classes.missing}>
          <Text fw={550}>What is missing, and what mends it; restart Greenroom afterwards</Text>
          <MissingList missing={status.missing} />
        </div>
      )}
    </div>
  );
}
