// Sends waiting events in order until the server has them all; waits and tries again when it cannot be reached.

import type { SessionEvent } from '@greenroom/core/session';

/** Why a server will never take these events. */
export interface Refusal {
  readonly kind: 'conflict' | 'ended' | 'gone' | 'refused';
  /** For people. */
  readonly detail: string;
}

export type Outcome =
  | { readonly kind: 'acknowledged'; readonly acknowledged: number }
  /** The server lacks events before the sent ones: send from `expected` on. */
  | { readonly kind: 'gap'; readonly expected: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type DeliveryState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'stopped'; readonly refusal: Refusal };

export interface DeliveryPorts {
  readonly send: (events: readonly SessionEvent[]) => Promise<Outcome>;
  /** What is to be sent next, in order; empty when all is acknowledged. */
  readonly next: () => readonly SessionEvent[];
  readonly onAcknowledged: (acknowledged: number) => void;
  /** Makes `next` start at `expected`. False when that is not possible. */
  readonly rewind: (expected: number) => boolean;
  readonly onState: (state: DeliveryState) => void;
  /** Resolves after that many ms. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), never below 100 ms. */
export function backoffMs(failures: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
  return Math.max(100, Math.round(ceiling * random()));
}

export class Delivery {
  readonly #ports: DeliveryPorts;
  #running = false;
  #stopped = false;
  #failures = 0;
  #wake: (() => void) | null = null;

  constructor(ports: DeliveryPorts) {
    this.#ports = ports;
  }

  /** There is something to send. */
  kick(): void {
    if (this.#running || this.#stopped) return;
    this.#running = true;
    void this.#run();
  }

  /** The network may be back: do not wait any longer. */
  hurry(): void {
    this.#wake?.();
    this.kick();
  }

  /** Ends for good; a request on its way may still arrive. */
  stop(): void {
    this.#stopped = true;
    this.#wake?.();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const events = this.#ports.next();
      if (events.length === 0) {
        this.#running = false;
        return this.#ports.onState({ kind: 'saved' });
      }
      if (this.#failures === 0) this.#ports.onState({ kind: 'saving' });
      const outcome = await this.#ports.send(events);
      if (this.#stopped) return;
      await this.#settle(outcome);
    }
  }

  async #settle(outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case 'acknowledged':
        this.#failures = 0;
        return this.#ports.onAcknowledged(outcome.acknowledged);
      case 'gap':
        if (!this.#ports.rewind(outcome.expected)) {
          return this.#refuse({
            kind: 'conflict',
            detail: `The server has only the first ${outcome.expected} events of this session.`,
          });
        }
        // The first time at once; a server that keeps saying so is given time.
        if (this.#failures > 0) return this.#wait();
        this.#failures = 1;
        return;
      case 'unreachable':
        return this.#wait();
      case 'refused':
        return this.#refuse(outcome.refusal);
    }
  }

  async #wait(): Promise<void> {
    this.#failures += 1;
    this.#ports.onState({ kind: 'offline' });
    const awake = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await Promise.race([this.#ports.sleep(backoffMs(this.#failures, this.#ports.random)), awake]);
    this.#wake = null;
  }

  #refuse(refusal: Refusal): void {
    this.#stopped = true;
    this.#ports.onState({ kind: 'stopped', refusal });
  }
}
