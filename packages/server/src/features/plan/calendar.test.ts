import { addDays, type PlanView, type Profile } from '@greenroom/core/plan';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

const START = '2026-10-20';
const profile = (changes: Partial<Profile> = {}): Profile => ({
  interviews: ['2026-11-15'],
  minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
  blocked: [],
  role: null,
  level: null,
  company: 'Lantern, Ltd.; Berlin',
  languages: ['python'],
  jobDescription: '',
  timeZone: 'Europe/Berlin',
  practiceAt: '18:30',
  ...changes,
});

/** The events of a file, by a parser that is not ours. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
const statusOf = (event: ICAL.Event): unknown => event.component.getFirstPropertyValue('status');

describe.each(engines)('on %s', (engine) => {
  let clock = '';
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine, { now: () => new Date(`${clock}T09:00:00Z`) });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    clock = START;
    await server.send('DELETE', '/api/plan');
  });
  const textAt = async (path: string): Promise<string> => {
    const answer = await server.send('GET', path);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    return answer.text();
  };
  const plan = (changes: Partial<Profile> = {}): Promise<PlanView> =>
    server.ask('PUT', '/api/plan/profile', profile(changes));

  test('the file has every task at its hour, over the change of clocks, and is the same when asked again', async () => {
    const view = await plan();
    const text = await textAt('/api/plan/calendar.ics');
    expect(await textAt('/api/plan/calendar.ics')).toBe(text);
    const events = eventsIn(text);
    const tasks = view.plan?.days.flatMap(({ tasks: ofDay }) => ofDay) ?? [];
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(tasks.length + 1);
    const interview = events.find(({ uid }) => uid === 'interview-2026-11-15@greenroom');
    expect(interview).toMatchObject({ summary: 'Interview: Lantern, Ltd.; Berlin' });
    expect(interview?.startDate.isDate).toBe(true);
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
    const starts = new Map<string, string>();
    for (const { startDate } of events.filter(({ uid }) => uid !== interview?.uid)) {
      const at = startDate.toJSDate();
      const day = at.toISOString().slice(0, 10);
      const time = hour.format(at);
      if (!starts.has(day) || time < (starts.get(day) ?? '')) starts.set(day, time);
    }
    expect(new Set(starts.values())).toEqual(new Set(['18:30']));
    expect([...starts.keys()].some((day) => day < '2026-10-25')).toBe(true);
    expect([...starts.keys()].some((day) => day > '2026-10-25')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('planning anew keeps identities, counts revisions up, and cancels what is gone', async () => {
    await plan();
    const before = new Map(
      eventsIn(await textAt('/api/plan/calendar.ics')).map((event) => [event.uid, event]),
    );
    clock = addDays(START, 3);
    await plan({ blocked: ['2026-10-26', '2026-10-27'], interviews: ['2026-11-08'] });
    const after = new Map(
      eventsIn(await textAt('/api/plan/calendar.ics')).map((event) => [event.uid, event]),
    );
    for (const [uid, event] of before) {
      const now = after.get(uid);
      if (now === undefined) throw new Error(`${uid} disappeared`);
      const same = now.startDate.toString() === event.startDate.toString() && statusOf(now) === 'CONFIRMED';
      expect(now.sequence > event.sequence || same).toBe(true);
    }
    expect(statusOf(after.get('interview-2026-11-15@greenroom') ?? fail())).toBe('CANCELLED');
    expect(statusOf(after.get('interview-2026-11-08@greenroom') ?? fail())).toBe('CONFIRMED');
    const past = [...after.values()].filter(
      ({ startDate }) => startDate.toJSDate() < new Date(`${clock}T00:00Z`),
    );
    expect(past.length).toBeGreaterThan(0);
    expect(past.map(statusOf)).not.toContain('CANCELLED');
  });

  test('an address opens the plan until it is replaced or taken back', async () => {
    await plan();
    expect(await server.ask('GET', '/api/plan/calendar')).toEqual({ since: null });
    const { path } = await server.ask<{ path: string }>('POST', '/api/plan/calendar');
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    expect(eventsIn(await textAt(path)).length).toBeGreaterThan(10);
    const second = await server.ask<{ path: string }>('POST', '/api/plan/calendar');
    expect((await server.send('GET', path)).status).toBe(404);
    expect(await textAt(second.path)).toBe(await textAt('/api/plan/calendar.ics'));
    expect(await server.ask('GET', '/api/plan/calendar')).toEqual({
      since: Date.parse(`${clock}T09:00:00Z`),
    });
    expect((await server.send('DELETE', '/api/plan/calendar')).status).toBe(204);
    const gone = await server.send('GET', second.path);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('taken back or never existed');
    expect((await server.send('GET', '/calendar/x.ics')).status).toBe(404);
  });

  test('a plan that is forgotten takes its address along', async () => {
    await plan();
    const { path } = await server.ask<{ path: string }>('POST', '/api/plan/calendar');
    await server.send('DELETE', '/api/plan');
    expect((await server.send('GET', path)).status).toBe(404);
    expect(eventsIn(await textAt('/api/plan/calendar.ics'))).toEqual([]);
  });
});

function fail(): never {
  throw new Error('the event must be there');
}
