// The questions that pages ask the server, typed, with the keys under which their answers are cached.

import { type Importable, type ImportReport, importReportSchema } from '@greenroom/core/backup';
import { judgeStatusSchema, problemSchema, problemSummarySchema } from '@greenroom/core/coding';
import { type Settings, settingsSchema } from '@greenroom/core/identity';
import {
  type CreateSession,
  sessionSchema,
  type SessionSummary,
  sessionSummarySchema,
} from '@greenroom/core/session';
import {
  type lockTaskSchema,
  type markTaskSchema,
  type PlanView,
  planViewSchema,
  type Profile,
} from '@greenroom/core/plan';
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
