// What else is planned for today.

import type { PlanView, Task } from '@greenroom/core/plan';
import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';

import { formatMinutes } from '../../kit/calendar-text.ts';
import { TextLink } from '../../kit/link.tsx';
import { Panel } from '../../kit/page.tsx';
import type { useDayTasks } from './tasks.ts';
import classes from './today.module.css';

interface RestOfDayProps {
  readonly view: PlanView;
  /** The tasks after the next one. */
  readonly rest: readonly Task[];
  readonly tasks: ReturnType<typeof useDayTasks>;
  /** Makes a task the next one. */
  readonly onChoose: (task: Task) => void;
}

export function RestOfDay({ view, rest, tasks, onChoose }: RestOfDayProps) {
  const done = view.done.filter(({ date }) => date === view.today).length;
  return (
    <Panel title="Then today" aside={<TextLink to="/plan">The whole plan</TextLink>} flush>
      {rest.length === 0 ? (
        <Text c="dimmed" className={classes.nothingLeft}>
          Nothing else today{done > 0 && `; ${done === 1 ? '1 task is' : `${done} tasks are`} done`}.
        </Text>
      ) : (
        <ul className={classes.sessions}>
          {rest.map((task) => (
            <li key={task.id} className={classes.task}>
              <div className={classes.sessionWords}>
                <Text fw={550}>{task.title}</Text>
                <Text size="sm" c="dimmed">
                  {formatMinutes(task.minutes)}. {task.reason}
                </Text>
              </div>
              <div className={classes.taskButtons}>
                <Button
                  size="compact-sm"
                  variant="light"
                  aria-label={`Do it now: ${task.title}`}
                  onClick={() => onChoose(task)}
                >
                  Do it now
                </Button>
                {task.kind !== 'review' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<IconCheck size={14} aria-hidden />}
                    aria-label={`Done: ${task.title}`}
                    onClick={() => tasks.done(task, task.minutes)}
                  >
                    Done
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
