// Where unacknowledged events are kept, so that a reload or a closed tab loses none of them.

import type { SessionEvent } from '@greenroom/core/session';

/** Events that could not be joined with the server's: kept for the candidate until they are let go. */
export interface SetAside {
  readonly id: number;
  readonly session: string;
  readonly events: readonly SessionEvent[];
}

export interface EventStore {
  /** Whether what is kept survives the page. */
  readonly durable: boolean;
  /** The kept events of a session, by number. */
  load(session: string): Promise<readonly SessionEvent[]>;
  /** Keeps events, all or none. Rejects with `NumberTaken` when another tab wrote one of these numbers. */
  add(session: string, events: readonly SessionEvent[]): Promise<void>;
  /** Keeps exactly these events of a session, in one step. */
  replace(session: string, events: readonly SessionEvent[]): Promise<void>;
  /** Forgets the events below a number. */
  forget(session: string, below: number): Promise<void>;
  /** Sessions of which events are kept. */
  sessions(): Promise<readonly string[]>;
  /** Keeps a copy for the candidate. */
  setAside(session: string, events: readonly SessionEvent[]): Promise<void>;
  loadAside(session: string): Promise<readonly SetAside[]>;
  forgetAside(id: number): Promise<void>;
}

/** Another tab of this browser wrote an event under the same number: it has taken the session over. */
export class NumberTaken extends Error {
  override readonly name = 'NumberTaken';
}
