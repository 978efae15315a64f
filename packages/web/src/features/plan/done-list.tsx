// What was done on a day, each with the way back.

import type { DoneTask, TaskKind } from '@greenroom/core/plan';
import { Button, Text } from '@mantine/core';

import { formatMinutes } from '../../kit/calendar-text.ts';
import classes from './plan.module.css';
import type { ChangePlan } from './requests.ts';

const names: Readonly<Record<TaskKind, string>> = {
  resume: 'Resume',
  portfolio: 'Portfolio',
  'data-structures': 'Data structures',
  'timed-coding': 'Timed coding interview',
  design: 'System design',
  'mock-coding': 'Mock interview: coding',
  'mock-behavioural': 'Mock interview: behavioural',
  story: 'Story',
  'job-description': 'Job description',
  keywords: 'Keywords',
  domain: 'Their domain',
  demo: 'Demo',
  closing: 'Closing',
  review: 'Review',
  drill: 'Drill',
};

interface DoneListProps {
  readonly tasks: readonly DoneTask[];
  readonly onChange: ChangePlan;
}

export function DoneList({ tasks, onChange }: DoneListProps) {
  if (tasks.length === 0) return null;
  return (
    <ul className={classes.done} aria-label="Done">
      {tasks.map(({ id, kind, minutes, session }) => (
        <li key={id}>
          <Text size="sm" c="dimmed">
            Done: {names[kind]}, {formatMinutes(minutes)}
          </Text>
          {session === null && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Not done after all: ${names[kind]}`}
              onClick={() => onChange({ kind: 'done', task: { id, kind, minutes: null, session: null } })}
            >
              Undo
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
