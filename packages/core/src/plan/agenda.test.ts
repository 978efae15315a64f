import fc from 'fast-check';
import { expect, test } from 'vitest';

import { agenda, type AgendaEntry, publish, type Published } from './agenda.ts';
import { addDays, type CalendarDate } from './calendar.ts';
import { emptyRecord, type Profile, withProfile } from './record.ts';
import { planView } from './standing.ts';
import { dayIn, instantIn } from './time-zone.ts';

const profile: Profile = {
  interviews: ['2026-12-21'],
  minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
  blocked: [],
  role: null,
  level: null,
  company: 'Lantern',
  languages: ['python'],
  jobDescription: '',
  timeZone: 'Europe/Berlin',
  practiceAt: '18:30',
};
const viewOf = (changes: Partial<Profile>, today: CalendarDate) =>
  planView({
    record: withProfile(emptyRecord, { ...profile, ...changes }, today),
    practices: [],
    now: Date.parse(`${today}T10:00:00Z`),
  });
const clock = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (when: number): string => format.format(when);
};

test('the tasks of a day follow one another from the hour that was given', () => {
  const entries = agenda(viewOf({}, '2026-11-23'));
  const first = entries.filter(({ date }) => date === '2026-11-28');
  expect(first.length).toBeGreaterThan(1);
  expect(clock('Europe/Berlin')(first[0]?.time?.start ?? 0)).toBe('18:30');
  for (const [index, entry] of first.slice(1).entries()) {
    expect(entry.time?.start).toBe(first[index]?.time?.end);
  }
  expect(entries.find(({ time }) => time === null)).toMatchObject({
    id: 'interview-2026-12-21',
    title: 'Interview: Lantern',
    date: '2026-12-21',
  });
});

test('three changes of the clocks move no task from its hour', () => {
  // Clocks change in Berlin on 2026-10-25, 2027-03-28 and 2027-10-31.
  const entries = agenda(viewOf({ interviews: ['2027-11-20'] }, '2026-10-01'));
  const toDay = dayIn('Europe/Berlin');
  const firsts = new Map<CalendarDate, AgendaEntry>();
  for (const entry of entries) if (!firsts.has(entry.date)) firsts.set(entry.date, entry);
  firsts.delete('2027-11-20');
  expect(firsts.size).toBe(415);
  for (const [date, { time }] of firsts) {
    expect(toDay(time?.start ?? 0)).toBe(date);
    expect(clock('Europe/Berlin')(time?.start ?? 0)).toBe('18:30');
  }
});

test('an evening that is longer than the day begins earlier instead', () => {
  const late = agenda(viewOf({ practiceAt: '23:30' }, '2026-11-23')).filter(
    ({ date }) => date === '2026-11-28',
  );
  const end = Math.max(...late.map(({ time }) => time?.end ?? 0));
  expect(dayIn('Europe/Berlin')(end - 1)).toBe('2026-11-28');
});

test('an hour that is skipped is later, an hour that comes twice is the first', () => {
  const berlin = instantIn('Europe/Berlin');
  expect(new Date(berlin('2027-03-28', 150)).toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(new Date(berlin('2026-10-25', 150)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test('every time on every clock that exists comes back from its instant', () => {
  const zones = [
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'UTC',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.nat(1_500), fc.nat(1_439), (zone, days, minutes) => {
      const date = addDays('2025-01-01', days);
      const when = instantIn(zone)(date, minutes);
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const shown = clock(zone)(when);
      // Where it does not exist, it is at most an hour later.
      const hour = shown === time ? when : when - 60 * 60_000;
      expect(dayIn(zone)(hour) === date || shown !== time).toBe(true);
      expect([0, 30, 60]).toContain(minutesBetween(time, shown));
    }),
  );
});

function minutesBetween(a: string, b: string): number {
  const of = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (of(b) - of(a) + 1_440) % 1_440;
}

const entry = (id: string, date: CalendarDate, title = 'Task'): AgendaEntry => ({
  id,
  title,
  text: '',
  date,
  time: null,
});

test('an update keeps its identity and counts up; what is gone is cancelled, what was done stays', () => {
  const when = { now: 1, today: '2026-11-23', done: [] };
  const first = publish(
    [],
    [entry('a', '2026-11-24'), entry('b', '2026-11-25'), entry('c', '2026-11-26')],
    when,
  );
  expect(first.map(({ sequence }) => sequence)).toEqual([0, 0, 0]);
  expect(
    publish(
      first,
      [...first].map(({ id, date }) => entry(id, date)),
      { ...when, now: 5 },
    ),
  ).toEqual(first);
  const second = publish(first, [entry('a', '2026-11-27')], { ...when, now: 9, done: ['c'] });
  const byId = new Map(second.map((each) => [each.id, each]));
  expect(byId.get('a')).toMatchObject({ date: '2026-11-27', sequence: 1, changed: 9, cancelled: false });
  expect(byId.get('b')).toMatchObject({ sequence: 1, changed: 9, cancelled: true });
  expect(byId.get('c')).toMatchObject({ sequence: 0, cancelled: false });
  const third = publish(second, [entry('b', '2026-11-25')], { ...when, now: 12 });
  expect(third.find(({ id }) => id === 'b')).toMatchObject({ sequence: 2, cancelled: false });
});

test('sequence numbers never fall, and no entry disappears before its day is long over', () => {
  const entries = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      date: fc.nat(9).map((days) => addDays('2026-11-23', days)),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 6 }), (plans) => {
      let before: Published[] = [];
      for (const [step, plan] of plans.entries()) {
        const after = publish(
          before,
          plan.map(({ id, date }) => entry(id, date)),
          { now: step, today: addDays('2026-11-23', step), done: [] },
        );
        for (const was of before) {
          const is = after.find(({ id }) => id === was.id);
          expect(is?.sequence).toBeGreaterThanOrEqual(was.sequence);
        }
        before = after;
      }
    }),
  );
});
