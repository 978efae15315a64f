// One tab writes. Which one is decided by a lock of the browser; another tab may ask for it, and in the end take it.

export interface LockEvents {
  readonly onGained: () => void;
  /** It was taken away: stop writing at once. */
  readonly onLost: () => void;
  /** Another tab asks for it: finish what is at hand, then call `yieldLock`. */
  readonly onAsked: () => void;
  /** Another tab has it. */
  readonly onBusy: () => void;
}

/** A page that was just left holds its lock a moment longer: that is not another tab yet. */
const BUSY_MS = 400;
/** How long the other tab may take to hand over before the lock is taken from it. */
const HAND_OVER_MS = 1_500;

export class WriterLock {
  readonly #name: string;
  readonly #events: LockEvents;
  readonly #channel: BroadcastChannel | null;
  #release: (() => void) | null = null;
  #waiting: AbortController | null = null;
  #closed = false;

  constructor(session: string, events: LockEvents) {
    this.#name = `greenroom:session:${session}`;
    this.#events = events;
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(this.#name);
    this.#channel?.addEventListener('message', () => {
      if (this.#release !== null) this.#events.onAsked();
    });
  }

  /** Whether this tab may write. True where the browser has no locks. */
  get held(): boolean {
    return navigator.locks === undefined || this.#release !== null;
  }

  /** Waits for the lock, and says so when it is not to be had at once. */
  open(): void {
    // Pages that are not served from this machine or over HTTPS have no locks; the event store still notices
    // when two tabs write.
    if (navigator.locks === undefined) return this.#events.onGained();
    this.#queue();
    setTimeout(() => {
      if (this.#release === null && !this.#closed) this.#events.onBusy();
    }, BUSY_MS);
  }

  /** Asks the other tab for the lock, and takes it when there is no answer. */
  takeOver(): void {
    this.#channel?.postMessage('hand-over');
    setTimeout(() => {
      if (this.#release !== null || this.#closed) return;
      this.#request({ steal: true });
    }, HAND_OVER_MS);
  }

  /** Gives the lock to whoever waits, and waits in turn. */
  yieldLock(): void {
    this.#release?.();
    this.#release = null;
    this.#queue();
  }

  close(): void {
    this.#closed = true;
    this.#waiting?.abort();
    this.#release?.();
    this.#release = null;
    this.#channel?.close();
  }

  #queue(): void {
    if (navigator.locks === undefined || this.#closed) return;
    this.#waiting = new AbortController();
    this.#request({ signal: this.#waiting.signal });
  }

  #request(options: LockOptions): void {
    let held = false;
    const granted = async (): Promise<void> => {
      held = true;
      await this.#hold();
    };
    // Rejects when a held lock is stolen, or when waiting is given up.
    void navigator.locks.request(this.#name, options, granted).catch(() => {
      if (held) this.#lost();
    });
  }

  /** Holds the lock until it is released. */
  #hold(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#waiting?.abort();
    this.#waiting = null;
    return new Promise<void>((resolve) => {
      this.#release = resolve;
      this.#events.onGained();
    });
  }

  #lost(): void {
    this.#release = null;
    this.#events.onLost();
    this.#queue();
  }
}
