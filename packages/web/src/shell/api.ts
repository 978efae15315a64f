// The questions that pages ask the server, typed, with the keys under which their answers are cached.

import { type Importable, type ImportReport, importReportSchema } from '@greenroom/core/backup';
import {
  judgeStatusSchema,
  problemOutlineSchema,
  problemSchema,
  problemSummarySchema,
} from '@greenroom/core/coding';
import { type Settings, settingsSchema } from '@greenroom/core/identity';
import { queueViewSchema } from '@greenroom/core/judging';
import {
  type CreateSession,
  sessionSchema,
  type SessionSummary,
  sessionSummarySchema,
} from '@greenroom/core/session';
import {
  calendarFeedSchema,
  type Elsewhere,
  type lockTaskSchema,
  type markTaskSchema,
  newCalendarFeedSchema,
  type PlanView,
  planViewSchema,
  type Predict,
  predictionViewSchema,
  type Profile,
  type ProgressView,
  progressViewSchema,
  type rateSessionSchema,
} from '@greenroom/core/plan';
import { type Scorecard, scorecardSchema } from '@greenroom/core/signals';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';

import { command, request } from './http.ts';

const problemList = z.array(problemSummarySchema);
const sessionList = z.array(sessionSummarySchema);

/** Every problem with how the user stands with it. */
export const problemsQuery = queryOptions({
  queryKey: ['problems'],
  queryFn: ({ signal }) => request('/api/problems', problemList, { signal }),
});

/** Every problem in numbers: what the library covers. */
export const libraryQuery = queryOptions({
  queryKey: ['library'],
  queryFn: ({ signal }) => request('/api/library', z.array(problemOutlineSchema), { signal }),
  staleTime: Infinity,
});

/** One problem with its statement, facts and hints; never hidden tests. */
export const problemQuery = (pack: string, id: string) =>
  queryOptions({
    queryKey: ['problems', pack, id],
    queryFn: ({ signal }) =>
      request(`/api/problems/${encodeURIComponent(pack)}/${encodeURIComponent(id)}`, problemSchema, {
        signal,
      }),
    staleTime: Infinity,
  });

/** Where code runs now, and what is missing for better. */
export const judgeQuery = queryOptions({
  queryKey: ['judge'],
  queryFn: ({ signal }) => request('/api/judge', judgeStatusSchema, { signal }),
  staleTime: 60_000,
});

/** The line before the judges, renewed while it is looked at. */
export const queueQuery = queryOptions({
  queryKey: ['queue'],
  queryFn: ({ signal }) => request('/api/queue', queueViewSchema, { signal }),
  refetchInterval: 2_000,
  staleTime: 0,
});

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => request('/api/settings', settingsSchema, { signal }),
  staleTime: 60_000,
});

/** All sessions, newest first. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => request('/api/sessions', sessionList, { signal }),
});

/** One session with every stored event. Always asked anew: another window may be writing it. */
export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id],
    queryFn: ({ signal }) => request(`/api/sessions/${encodeURIComponent(id)}`, sessionSchema, { signal }),
    staleTime: 0,
  });

/** Scored anew each time: notes aside, a session that has ended gives the same bytes. */
export const scorecardQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id, 'scorecard'],
    queryFn: ({ signal }): Promise<Scorecard> =>
      request(`/api/sessions/${encodeURIComponent(id)}/scorecard`, scorecardSchema, { signal }),
    staleTime: 0,
  });

/** Where the plan stands. Asked anew on every visit: midnight and finished sessions change it. */
export const planQuery = queryOptions({
  queryKey: ['plan'],
  queryFn: ({ signal }) => request('/api/plan', planViewSchema, { signal }),
  staleTime: 0,
});

export function saveProfile(profile: Profile): Promise<PlanView> {
  return request('/api/plan/profile', planViewSchema, { method: 'PUT', body: profile });
}

/** Puts a task on a day; without a day the plan chooses again. */
export function lockTask(lock: z.infer<typeof lockTaskSchema>): Promise<PlanView> {
  return request('/api/plan/lock', planViewSchema, { method: 'PUT', body: lock });
}

/** Marks a task as done; with `minutes: null` as not done after all. */
export function markTask(task: z.infer<typeof markTaskSchema>): Promise<PlanView> {
  return request('/api/plan/done', planViewSchema, { method: 'PUT', body: task });
}

/** Where the browser downloads the plan as a calendar. */
export const CALENDAR_FILE = '/api/plan/calendar.ics';

/** Since when there is an address for calendars to subscribe to. */
export const calendarFeedQuery = queryOptions({
  queryKey: ['plan', 'calendar'],
  queryFn: ({ signal }) => request('/api/plan/calendar', calendarFeedSchema, { signal }),
});

/** Makes a new address; an earlier one stops working. Its path is told this once. */
export function makeCalendarFeed(): Promise<z.infer<typeof newCalendarFeedSchema>> {
  return request('/api/plan/calendar', newCalendarFeedSchema, { method: 'POST' });
}

export function revokeCalendarFeed(): Promise<void> {
  return command('/api/plan/calendar', { method: 'DELETE' });
}

/** Readiness with its trend, days, coverage, reviews. Asked anew on every visit. */
export const progressQuery = queryOptions({
  queryKey: ['progress'],
  queryFn: ({ signal }) => request('/api/progress', progressViewSchema, { signal }),
  staleTime: 0,
});

/** Says how well a problem was known in a session; null takes what the evidence suggests. */
export function rateSession(rating: z.infer<typeof rateSessionSchema>): Promise<ProgressView> {
  return request('/api/progress/rating', progressViewSchema, { method: 'PUT', body: rating });
}

/** Takes over attempts made on other sites. */
export function addElsewhere(attempts: readonly Elsewhere[]): Promise<ProgressView> {
  return request('/api/progress/elsewhere', progressViewSchema, { method: 'POST', body: { attempts } });
}

/** Forgets every attempt at a problem of another site. */
export function forgetElsewhere(title: string): Promise<ProgressView> {
  return request(`/api/progress/elsewhere/${encodeURIComponent(title)}`, progressViewSchema, {
    method: 'DELETE',
  });
}

/** What the user expected of a session's scorecard before it opened. */
export const predictionQuery = (session: string) =>
  queryOptions({
    queryKey: ['progress', 'predictions', session],
    queryFn: ({ signal }) =>
      request(`/api/progress/predictions/${encodeURIComponent(session)}`, predictionViewSchema, { signal }),
  });

/** The first prediction for a session counts. */
export function predict(prediction: Predict): Promise<z.infer<typeof predictionViewSchema>> {
  return request('/api/progress/predictions', predictionViewSchema, { method: 'POST', body: prediction });
}

export function saveSettings(settings: Settings): Promise<Settings> {
  return request('/api/settings', settingsSchema, { method: 'PUT', body: settings });
}

/** Starts a session; doing it twice with the same id starts it once. */
export function createSession(wanted: CreateSession): Promise<SessionSummary> {
  return request('/api/sessions', sessionSummarySchema, { method: 'POST', body: wanted });
}

/** Deletes a session and all its events for good. */
export function deleteSession(id: string): Promise<void> {
  return command(`/api/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Deletes every story with its takes and recordings. */
export function deleteStories(): Promise<void> {
  return command('/api/stories', { method: 'DELETE' });
}

/** Deletes whatever other programs submitted over the API. */
export function deleteSubmissions(): Promise<void> {
  return command('/api/submissions', { method: 'DELETE' });
}

/** Forgets the plan: dates, hours, what is done or moved, ratings. Sessions stay. */
export function deletePlan(): Promise<void> {
  return command('/api/plan', { method: 'DELETE' });
}

/** Where the browser downloads everything that the user has. */
export const EXPORT_ADDRESS = '/api/export';

/** Brings an export back: sessions that are already there stay as they are. */
export function importData(data: Importable): Promise<ImportReport> {
  return request('/api/import', importReportSchema, { method: 'POST', body: data });
}
