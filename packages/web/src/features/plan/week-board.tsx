// Seven days of the plan from any day on: on a Sunday evening the days that matter are the next ones.

import type { CalendarDate, Plan, PlanView } from '@greenroom/core/plan';
import { Text, Title } from '@mantine/core';

import { formatDay, formatMinutes, daysOn } from '../../kit/calendar-text.ts';
import { DoneList } from './done-list.tsx';
import { dropOn } from './dragging.ts';
import classes from './plan.module.css';
import type { ChangePlan } from './requests.ts';
import { TaskCard } from './task-card.tsx';

export interface BoardProps {
  readonly view: PlanView;
  readonly plan: Plan;
  /** Any day of the week or month that is shown. */
  readonly shown: CalendarDate;
  readonly onChange: ChangePlan;
}

export function WeekBoard({ view, plan, shown, onChange }: BoardProps) {
  const locked = new Set(view.locked.map(({ id }) => id));
  const byDate = new Map(plan.days.map((day) => [day.date, day]));
  return (
    <div className={classes.week}>
      {daysOn(shown).map((date) => {
        const day = byDate.get(date);
        const done = view.done.filter((task) => task.date === date);
        return (
          <section
            key={date}
            className={classes.day}
            data-today={date === view.today || undefined}
            aria-label={formatDay(date, 'long')}
            {...(day === undefined ? {} : dropOn(date, onChange))}
          >
            <div className={classes.dayHead}>
              <Title order={2} size="h3">
                {formatDay(date, 'long')}
              </Title>
              <Text size="sm" c="dimmed" className="gr-numbers">
                {date === plan.interview ? 'The interview' : day === undefined ? '' : load(day)}
              </Text>
            </div>
            <DoneList tasks={done} onChange={onChange} />
            {day !== undefined && day.tasks.length > 0 && (
              <ul className={classes.tasks}>
                {day.tasks.map((task) => (
                  <TaskCard
                    key={task.id}
                    task={task}
                    date={date}
                    today={view.today}
                    interview={plan.interview}
                    locked={locked.has(task.id)}
                    onChange={onChange}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function load({ planned, capacity }: Plan['days'][number]): string {
  return capacity === 0 ? 'No time' : `${formatMinutes(planned)} of ${formatMinutes(capacity)}`;
}
