// The last moment: events that were not yet in the database when the page went away, kept synchronously.

import { type SessionEvent, sessionEventSchema } from '@greenroom/core/session';
import { z } from 'zod';

const keyOf = (session: string): string => `greenroom.tail.${session}`;

/** Keeps events in `localStorage`; does nothing where there is none, or no room. */
export function keepTail(session: string, events: readonly SessionEvent[]): void {
  try {
    if (events.length === 0) localStorage.removeItem(keyOf(session));
    else localStorage.setItem(keyOf(session), JSON.stringify(events));
  } catch {
    // Storage is full or forbidden: the keepalive request is what is left.
  }
}

/** What was kept and is readable; an unreadable tail counts as none. */
export function readTail(session: string): readonly SessionEvent[] {
  try {
    const text = localStorage.getItem(keyOf(session));
    if (text === null) return [];
    const parsed = z.array(sessionEventSchema).safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
