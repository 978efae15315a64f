// Puts written events into the store, in order and in batches, and knows which of them are there.

import type { SessionEvent } from '@greenroom/core/session';

import { type EventStore, NumberTaken } from './event-store.ts';
import { keepTail } from './unload-tail.ts';

export interface KeeperEvents {
  /** More events are in the store. */
  readonly onStored: () => void;
  /** Another tab wrote under the same numbers. */
  readonly onTaken: (lost: readonly SessionEvent[]) => void;
  /** The store broke: events are only in memory from now on. */
  readonly onWeak: () => void;
}

export class EventKeeper {
  readonly #session: string;
  readonly #store: EventStore;
  readonly #events: KeeperEvents;
  #unstored: readonly SessionEvent[] = [];
  #storing: Promise<void> | null = null;
  #weak: boolean;

  constructor(session: string, store: EventStore, events: KeeperEvents) {
    this.#session = session;
    this.#store = store;
    this.#events = events;
    this.#weak = !store.durable;
  }

  keep(event: SessionEvent): void {
    this.#unstored = [...this.#unstored, event];
    this.#storing ??= this.#run();
  }

  /** Whether an event may be sent: what is kept survives an accident on the way. */
  has(event: SessionEvent): boolean {
    const first = this.#unstored[0];
    return this.#weak || first === undefined || event.n < first.n;
  }

  /** Resolves when all that was given is in the store, or cannot be. */
  async drained(): Promise<void> {
    await this.#storing;
  }

  /** The page goes away: keeps synchronously what is not yet in the store. */
  leave(waiting: readonly SessionEvent[]): void {
    keepTail(this.#session, this.#weak ? waiting : this.#unstored);
  }

  async #run(): Promise<void> {
    // One turn of the event loop later, so that events of one gesture share a transaction.
    await Promise.resolve();
    while (this.#unstored.length > 0) {
      const batch = this.#unstored;
      try {
        await this.#store.add(this.#session, batch);
        this.#unstored = this.#unstored.slice(batch.length);
        this.#events.onStored();
      } catch (problem) {
        const lost = this.#unstored;
        this.#unstored = [];
        if (problem instanceof NumberTaken) this.#events.onTaken(lost);
        else this.#weaken();
      }
    }
    this.#storing = null;
  }

  #weaken(): void {
    this.#weak = true;
    this.#events.onWeak();
    this.#events.onStored();
  }
}
