// Events as rows and back. They were checked when they came in, so rows are trusted.

import { canonicalJson } from '@greenroom/core/base';
import {
  type EventBody,
  type SessionEvent,
  sessionMinutesSchema,
  type SessionSummary,
} from '@greenroom/core/session';

import type { events, sessions } from './tables.ts';

export type SessionRow = typeof sessions.$inferSelect;
type EventRow = typeof events.$inferInsert;
type StoredEvent = Pick<EventRow, 'writer' | 'n' | 'at' | 'body'>;

/** A row for an event. Its body keeps every byte: equal events give equal texts. */
export function toRow(sessionId: string, event: SessionEvent): EventRow {
  const { by, n, at, ...body } = event;
  return {
    sessionId,
    writer: by,
    n,
    at,
    type: body.type,
    attempt: attemptOf(body),
    body: canonicalJson(body),
  };
}

export function fromRow(row: StoredEvent): SessionEvent {
  return JSON.parse(eventJson(row)) as SessionEvent;
}

/** The event's JSON, put together without reading the body: `{` is its first character. */
export function eventJson({ writer, n, at, body }: StoredEvent): string {
  return `{"by":"${writer}","n":${n},"at":${at},${body.slice(1)}`;
}

function attemptOf(body: EventBody): string | null {
  if ('run' in body) return body.run;
  return 'submission' in body ? body.submission : null;
}

export function summaryOf(row: SessionRow): SessionSummary {
  return {
    id: row.id,
    exercise: { track: row.track, pack: row.pack, exercise: row.exercise, revision: row.revision },
    title: row.title,
    minutes: sessionMinutesSchema.parse(row.minutes),
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    bestVerdict: row.bestVerdict,
  };
}
