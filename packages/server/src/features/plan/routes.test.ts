import type { Profile, PlanView, ProgressView } from '@greenroom/core/plan';
import { addDays, planViewSchema, progressViewSchema } from '@greenroom/core/plan';
import type { SessionEvent } from '@greenroom/core/session';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { engines } from '../../testing/databases.ts';
import { said, serverOn, type TestServer, testServer } from '../../testing/test-server.ts';

const DAY_MS = 86_400_000;
const today = (): string => new Date().toISOString().slice(0, 10);

const profile = (changes: Partial<Profile> = {}): Profile => ({
  interviews: [addDays(today(), 28)],
  minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
  blocked: [],
  role: null,
  level: null,
  company: null,
  languages: ['python'],
  jobDescription: '',
  timeZone: 'UTC',
  practiceAt: '18:00',
  ...changes,
});

/** A session of some days ago as an export has it: talked, submitted in vain, ended after 20 minutes. */
function finishedSession(id: string, daysAgo: number) {
  const events: SessionEvent[] = [
    {
      by: 'server',
      n: 0,
      at: 0,
      type: 'started',
      exercise: { track: 'coding', pack: 'core', exercise: 'pair-with-sum', revision: 'r' },
      minutes: 25,
      startedAt: new Date(Date.now() - daysAgo * DAY_MS - 1_300_000).toISOString(),
      language: 'python',
    },
    { by: 'browser', n: 0, at: 10, type: 'document-opened', document: 'python', text: '' },
    said(1, 30_000, 'What should I return when no two items add up to the target?'),
    { by: 'browser', n: 2, at: 60_000, type: 'document-edited', document: 'python', changes: [[0, 'pass']] },
    { by: 'browser', n: 3, at: 1_200_000, type: 'ended', reason: 'finished' },
  ];
  return { id, title: 'Pair with sum', events };
}

describe.each(engines)('on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(engine);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await server.send('DELETE', '/api/plan');
    for (const { id } of await server.ask<{ id: string }[]>('GET', '/api/sessions'))
      await server.send('DELETE', `/api/sessions/${id}`);
  });

  const plan = async (): Promise<PlanView> => planViewSchema.parse(await server.ask('GET', '/api/plan'));
  const progress = async (): Promise<ProgressView> =>
    progressViewSchema.parse(await server.ask('GET', '/api/progress'));
  const seed = async (...sessions: readonly ReturnType<typeof finishedSession>[]): Promise<void> => {
    const settings = await server.ask('GET', '/api/settings');
    await server.ask('POST', '/api/import', { schema: 'greenroom.export/1', settings, sessions });
  };

  test('nothing is known at first, and nothing is planned', async () => {
    expect(await plan()).toMatchObject({ profile: null, plan: null, interview: null });
    const { signals, days, streak, patterns } = await progress();
    expect(signals.every(({ now }) => !now.observed)).toBe(true);
    expect({ days, streak }).toEqual({ days: [], streak: { current: 0, longest: 0 } });
    expect(patterns.length).toBeGreaterThan(5);
  });

  test('a profile makes a plan that is there again after a restart', async () => {
    const made = await server.ask<PlanView>('PUT', '/api/plan/profile', profile());
    expect(made.plan?.days).toHaveLength(28);
    expect(made.start).toBe(today());
    await server.close();
    server = await serverOn(server.options);
    expect(await plan()).toEqual(made);
  });

  test('tasks are done, undone, moved and let go', async () => {
    await server.ask('PUT', '/api/plan/profile', profile());
    const later = addDays(today(), 20);
    const moved = await server.ask<PlanView>('PUT', '/api/plan/lock', { id: 'resume-1', date: later });
    const day = moved.plan?.days.find(({ date }) => date === later);
    expect(day?.tasks.map(({ id }) => id)).toContain('resume-1');
    const done = await server.ask<PlanView>('PUT', '/api/plan/done', {
      id: 'story-1',
      kind: 'story',
      minutes: 30,
      session: null,
    });
    expect(done).toMatchObject({ spent: 30, done: [{ id: 'story-1', date: today() }] });
    await server.ask('PUT', '/api/plan/done', { id: 'story-1', kind: 'story', minutes: null, session: null });
    await server.ask('PUT', '/api/plan/lock', { id: 'resume-1', date: null });
    expect(await plan()).toMatchObject({ done: [], locked: [], spent: 0 });
    expect((await server.send('DELETE', '/api/plan')).status).toBe(204);
    expect(await plan()).toMatchObject({ profile: null, plan: null });
  });

  test('changes from several windows at once are all kept', async () => {
    await server.ask('PUT', '/api/plan/profile', profile());
    const dates = Array.from({ length: 8 }, (_, index) => addDays(today(), index + 1));
    await Promise.all(
      dates.map((date, index) => server.ask('PUT', '/api/plan/lock', { id: `design-${index + 1}`, date })),
    );
    expect((await plan()).locked).toHaveLength(dates.length);
  });

  test('a finished session moves readiness, reviews and the plan; a rating overrules; deletion takes it back', async () => {
    await server.ask('PUT', '/api/plan/profile', profile());
    await seed(finishedSession('session-seeded-1', 2));
    const first = await progress();
    expect(first.signals.some(({ now }) => now.observed)).toBe(true);
    expect(first.days).toMatchObject([{ sessions: 1, minutes: 20 }]);
    const history = [{ session: 'session-seeded-1', suggested: 'again', rating: 'again' }];
    expect(first.reviews).toMatchObject([
      { exercise: 'core/pair-with-sum', source: 'here', history },
      { exercise: 'pattern/hash-map', source: 'pattern', history },
    ]);
    expect(await progress()).toEqual({ ...first, signals: expect.anything() as unknown });
    const reviews = (await plan()).plan?.days.flatMap(({ tasks }) =>
      tasks.filter(({ kind }) => kind === 'review'),
    );
    expect(reviews?.map(({ id, patterns }) => ({ id, patterns }))).toEqual([
      { id: 'review-core/pair-with-sum', patterns: [] },
      { id: 'review-pattern/hash-map', patterns: ['hash-map'] },
    ]);

    const rating = { session: 'session-seeded-1', rating: 'easy' };
    const rated = await server.ask<ProgressView>('PUT', '/api/progress/rating', rating);
    expect(rated.reviews[0]?.history).toMatchObject([{ suggested: 'again', rating: 'easy' }]);
    expect((rated.reviews[0]?.due ?? '') > (first.reviews[0]?.due ?? '')).toBe(true);

    await server.send('DELETE', '/api/sessions/session-seeded-1');
    const after = await progress();
    expect(after.reviews).toEqual([]);
    expect(after.signals.every(({ now }) => !now.observed)).toBe(true);
  });

  test('a session that has more to say since it was read is read again', async () => {
    await seed(finishedSession('session-seeded-2', 1));
    const before = await progress();
    const note: SessionEvent = { by: 'browser', n: 4, at: 1_210_000, type: 'noted', text: 'Say it earlier.' };
    expect((await server.deliver('session-seeded-2', [note])).status).toBe(200);
    expect((await progress()).days).toEqual(before.days);
  });

  test('what was solved elsewhere comes back as reviews, once however often it is imported', async () => {
    await server.ask('PUT', '/api/plan/profile', profile());
    const attempts = [
      { title: 'Word Ladder', date: addDays(today(), -40), outcome: 'solved' },
      { title: 'Two Sum', date: addDays(today(), -2), outcome: 'not-solved' },
    ];
    await server.ask('POST', '/api/progress/elsewhere', { attempts });
    const twice = await server.ask<ProgressView>('POST', '/api/progress/elsewhere', { attempts });
    expect(twice.reviews.map(({ exercise, source, history }) => [exercise, source, history.length])).toEqual([
      ['elsewhere/word ladder', 'elsewhere', 1],
      ['elsewhere/two sum', 'elsewhere', 1],
    ]);
    expect(twice.days.map(({ tasks, minutes }) => [tasks, minutes])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const titles = (await plan()).plan?.days.flatMap(({ tasks }) => tasks.map(({ title }) => title));
    expect(titles).toContain('Solve again: Word Ladder');
    const left = await server.ask<ProgressView>('DELETE', '/api/progress/elsewhere/TWO%20SUM');
    expect(left.reviews.map(({ title }) => title)).toEqual(['Word Ladder']);
  });

  test('the first prediction of a session counts and is scored against what was observed', async () => {
    await seed(finishedSession('session-seeded-3', 1));
    const path = '/api/progress/predictions';
    expect(await server.ask('GET', `${path}/session-seeded-3`)).toEqual({ prediction: null });
    const observed = (await progress()).signals.find(({ now }) => now.observed)?.signal ?? 'clarifying';
    const prediction = { session: 'session-seeded-3', sure: 0.8, levels: { [observed]: 3 } };
    const said = await server.ask('POST', path, prediction);
    expect(said).toMatchObject({ prediction });
    expect(await server.ask('POST', path, { ...prediction, levels: { [observed]: 1 } })).toEqual(said);
    expect(await server.ask('GET', `${path}/session-seeded-3`)).toEqual(said);
    const { selfCalibration } = await progress();
    expect(selfCalibration.uninformed).toBeCloseTo(0.75);
    expect(selfCalibration.points).toMatchObject([{ session: 'session-seeded-3', signals: 1 }]);
    const odd = await server.send('POST', path, { ...prediction, sure: 0.5 });
    expect(odd.status).toBe(400);
  });

  test.each([
    ['a day that does not exist', { interviews: ['2026-02-30'] }, 'interviews[0]'],
    [
      'an interview in 70 years',
      { interviews: ['2096-12-21'] },
      'A plan covers 730 days; 2096-12-21 is after',
    ],
    ['six weekdays', { minutesByWeekday: [1, 1, 1, 1, 1, 1] }, 'minutesByWeekday'],
    ['a time zone that does not exist', { timeZone: 'Europe/Gotham' }, 'a time zone such as Europe/Berlin'],
    ['an unknown role', { role: 'wizard' as never }, 'role'],
  ])('%s is refused with the reason', async (_, changes, reason) => {
    const answer = await server.send('PUT', '/api/plan/profile', profile(changes));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(reason);
    expect((await plan()).profile).toBeNull();
  });
});
