// A task of the plan: what, how long, why; done with one button, moved with a date or by dragging.

import { addDays, type CalendarDate, type Task } from '@greenroom/core/plan';
import { Button, NativeSelect, Text } from '@mantine/core';
import { IconCheck, IconLockOpen } from '@tabler/icons-react';

import { formatDay, formatMinutes } from '../../kit/calendar-text.ts';
import { dragged, isMovable } from './dragging.ts';
import classes from './plan.module.css';
import type { ChangePlan } from './requests.ts';

/** Days ahead that a task can be moved to from its own card; dragging in the month reaches every day. */
const REACH = 28;

interface TaskCardProps {
  readonly task: Task;
  readonly date: CalendarDate;
  readonly today: CalendarDate;
  readonly interview: CalendarDate;
  readonly locked: boolean;
  readonly onChange: ChangePlan;
}

export function TaskCard({ task, date, today, interview, locked, onChange }: TaskCardProps) {
  const movable = isMovable(task);
  return (
    <li className={classes.task} {...dragged(task)}>
      <div>
        <Text fw={550}>{task.title}</Text>
        <Text size="sm" c="dimmed">
          {formatMinutes(task.minutes)}. {task.reason}
        </Text>
      </div>
      <div className={classes.taskActions}>
        {date === today && task.kind !== 'review' && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={`Done: ${task.title}`}
            onClick={() => onChange({ kind: 'done', task: { ...pick(task), session: null } })}
          >
            Done
          </Button>
        )}
        {movable && (
          <NativeSelect
            size="xs"
            aria-label={`Day of: ${task.title}`}
            value={date}
            data={daysToMoveTo(date, today, interview)}
            onChange={({ currentTarget: { value } }) => onChange({ kind: 'lock', id: task.id, date: value })}
          />
        )}
        {locked && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconLockOpen size={14} aria-hidden />}
            aria-label={`Let the plan choose the day of: ${task.title}`}
            onClick={() => onChange({ kind: 'lock', id: task.id, date: null })}
          >
            Unlock
          </Button>
        )}
      </div>
    </li>
  );
}

function pick({ id, kind, minutes }: Task) {
  return { id, kind, minutes };
}

function daysToMoveTo(date: CalendarDate, today: CalendarDate, interview: CalendarDate) {
  const days = Array.from({ length: REACH }, (_, index) => addDays(today, index));
  const open = [...new Set([...days, date])].filter((day) => day < interview).toSorted();
  return open.map((value) => ({ value, label: formatDay(value, 'short') }));
}
