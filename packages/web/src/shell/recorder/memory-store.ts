// The store for browsers that keep nothing (some private windows): events live as long as the page.

import type { SessionEvent } from '@greenroom/core/session';

import type { EventStore, SetAside } from './event-store.ts';

export function createMemoryStore(): EventStore {
  const kept = new Map<string, readonly SessionEvent[]>();
  let aside: readonly SetAside[] = [];
  let nextAside = 1;
  const of = (session: string): readonly SessionEvent[] => kept.get(session) ?? [];
  return {
    durable: false,
    load: async (session) => of(session),
    add: async (session, events) => void kept.set(session, [...of(session), ...events]),
    replace: async (session, events) => void kept.set(session, events),
    forget: async (session, below) => {
      kept.set(
        session,
        of(session).filter((event) => event.n >= below),
      );
    },
    sessions: async () => [...kept.keys()].filter((session) => of(session).length > 0),
    setAside: async (session, events) => {
      aside = [...aside, { id: nextAside, session, events }];
      nextAside += 1;
    },
    loadAside: async (session) => aside.filter((each) => each.session === session),
    forgetAside: async (id) => {
      aside = aside.filter((each) => each.id !== id);
    },
  };
}
