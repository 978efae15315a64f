// Days with something done: the last half year as a map, and how many in a row.

import { addDays, type CalendarDate, daysBetween, type ProgressView, weekday } from '@greenroom/core/plan';
import { Text } from '@mantine/core';

import { formatDay, formatMinutes } from '../../kit/calendar-text.ts';
import { Panel } from '../../kit/page.tsx';
import classes from './progress.module.css';
import { TableBox } from './table-box.tsx';

const WEEKS = 26;
/** Minutes from which a day counts as the next darker one. */
const STEPS = [1, 30, 60, 120];

type Day = ProgressView['days'][number];

export function Activity({ view }: { readonly view: ProgressView }) {
  const { current, longest } = view.streak;
  return (
    <Panel
      title="Days"
      aside={
        <Text c="dimmed" size="sm">
          {current === 0 ? 'No row of days at the moment' : `${inARow(current)} now`}
          {longest > current && `, ${inARow(longest)} at best`}
        </Text>
      }
    >
      <HeatMap days={view.days} today={view.today} />
      <details className={classes.others}>
        <summary>The same as a table</summary>
        <DayTable days={view.days} />
      </details>
    </Panel>
  );
}

function inARow(days: number): string {
  return days === 1 ? '1 day' : `${days} days in a row`;
}

interface HeatMapProps {
  readonly days: readonly Day[];
  readonly today: CalendarDate;
}

function HeatMap({ days, today }: HeatMapProps) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const monday = addDays(today, -weekday(today));
  const first = addDays(monday, -7 * (WEEKS - 1));
  const dates = Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => addDays(first, index));
  const active = dates.filter((date) => byDate.has(date)).length;
  return (
    <div
      className={classes.heat}
      role="img"
      aria-label={`${active} of the last ${dates.length} days have something done.`}
    >
      {dates.map((date) => {
        const day = byDate.get(date);
        return <span key={date} data-heat={day === undefined ? 0 : heatOf(day)} title={dayText(date, day)} />;
      })}
    </div>
  );
}

/** A day on which something was done is never blank, however short it was. */
function heatOf({ minutes }: Day): number {
  return Math.max(1, STEPS.filter((step) => minutes >= step).length);
}

function dayText(date: CalendarDate, day: Day | undefined): string {
  return `${formatDay(date, 'short')}: ${day === undefined ? 'nothing' : doneText(day)}`;
}

function doneText({ sessions, tasks, minutes }: Day): string {
  const parts = [
    ...(sessions > 0 ? [sessions === 1 ? '1 session' : `${sessions} sessions`] : []),
    ...(tasks > 0 ? [tasks === 1 ? '1 task' : `${tasks} tasks`] : []),
    ...(minutes > 0 ? [formatMinutes(minutes)] : []),
  ];
  return parts.join(', ');
}

function DayTable({ days }: { readonly days: readonly Day[] }) {
  if (days.length === 0) return <Text c="dimmed">No day has anything yet.</Text>;
  return (
    <TableBox label="Days">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Sessions</th>
          <th scope="col">Tasks</th>
          <th scope="col">Minutes</th>
        </tr>
      </thead>
      <tbody className="gr-numbers">
        {days.toReversed().map(({ date, sessions, tasks, minutes }) => (
          <tr key={date}>
            <th scope="row">{formatDay(date, 'short')}</th>
            <td>{sessions}</td>
            <td>{tasks}</td>
            <td>{minutes}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
