// One month of the plan at a glance: a table whose cells take dragged tasks.

import type { CalendarDate, PlanView } from '@greenroom/core/plan';

import { formatDay, formatMinutes, monthOf } from '../../kit/calendar-text.ts';
import { dragged, dropOn } from './dragging.ts';
import classes from './plan.module.css';
import type { BoardProps } from './week-board.tsx';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export function MonthGrid({
  view,
  plan,
  shown,
  onChange,
  onDay,
}: BoardProps & { readonly onDay: (date: CalendarDate) => void }) {
  const byDate = new Map(plan.days.map((day) => [day.date, day]));
  return (
    <table className={classes.month}>
      <caption className={classes.caption}>{formatDay(shown, 'month')}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthOf(shown).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const day = byDate.get(date);
              return (
                <td
                  key={date}
                  data-today={date === view.today || undefined}
                  data-other={date.slice(0, 7) !== shown.slice(0, 7) || undefined}
                  {...(day === undefined ? {} : dropOn(date, onChange))}
                >
                  <button
                    type="button"
                    className={classes.dayButton}
                    aria-label={dayLabel(view, date)}
                    onClick={() => onDay(date)}
                  >
                    {Number(date.slice(8))}
                  </button>
                  {date === plan.interview && <span className={classes.interview}>Interview</span>}
                  <ul className={classes.chips}>
                    {day?.tasks
                      .filter(({ kind }) => kind !== 'drill')
                      .map((task) => (
                        <li key={task.id} {...dragged(task)}>
                          {task.title}
                        </li>
                      ))}
                  </ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** “Monday, 23 November: 3 tasks, 1 h”; opens the week. */
function dayLabel({ plan }: PlanView, date: CalendarDate): string {
  const day = plan?.days.find((each) => each.date === date);
  const words = formatDay(date, 'long');
  if (date === plan?.interview) return `${words}: the interview`;
  if (day === undefined) return words;
  const tasks = `${day.tasks.length} ${day.tasks.length === 1 ? 'task' : 'tasks'}`;
  return `${words}: ${tasks}, ${formatMinutes(day.planned)}`;
}
