// The recorder of one session in one tab: writes events, keeps them, delivers them, and hears the server's own.

import {
  acknowledge,
  batch,
  type EventBody,
  emptyRecorder,
  eventKey,
  openOutbox,
  type Outbox,
  record,
  type Recorder,
  recorderOf,
  type SessionEvent,
  type SessionSummary,
  write,
} from '@greenroom/core/session';

import { onConnectionChange } from '../connection.ts';
import { ApiProblem } from '../http.ts';
import { Delivery, type DeliveryState, type Refusal } from './delivery.ts';
import { EventKeeper } from './event-keeper.ts';
import type { EventStore, SetAside } from './event-store.ts';
import { openSession } from './opening.ts';
import { sendEvents, sendLast } from './sender.ts';
import { listenToServer } from './server-stream.ts';
import type { SessionClock } from './session-clock.ts';
import { WriterLock } from './writer-lock.ts';

export type RecorderMode =
  | { readonly kind: 'opening' }
  /** `gone`: there is no such session. */
  | { readonly kind: 'failed'; readonly gone: boolean; readonly error: unknown }
  /** This tab writes. */
  | { readonly kind: 'writing' }
  /** Another tab writes. */
  | { readonly kind: 'reading' }
  /** The server will not take what was written here. */
  | { readonly kind: 'stopped'; readonly refusal: Refusal };

export interface RecorderSnapshot {
  readonly mode: RecorderMode;
  readonly summary: SessionSummary | null;
  readonly recorder: Recorder;
  readonly saving: DeliveryState['kind'];
  /** Whether unsent events survive a reload. */
  readonly kept: boolean;
  /** Grows whenever the state was loaded anew, so that editors start over from it. */
  readonly epoch: number;
  /** Work that could not be joined with the server's. */
  readonly setAside: readonly SetAside[];
}

export class SessionRecorder {
  readonly #session: string;
  readonly #store: EventStore;
  readonly #lock: WriterLock;
  readonly #keeper: EventKeeper;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Set<() => void>();
  readonly #leaving = new AbortController();
  #snapshot: RecorderSnapshot;
  #outbox: Outbox = openOutbox(0, 0);
  #clock: SessionClock = () => 0;
  #delivery: Delivery | null = null;
  #stopListening: (() => void) | null = null;
  /** Counts loads, so that one that was overtaken changes nothing. */
  #turn = 0;

  constructor(session: string, store: EventStore) {
    this.#session = session;
    this.#store = store;
    this.#snapshot = {
      mode: { kind: 'opening' },
      summary: null,
      recorder: emptyRecorder,
      saving: 'saved',
      kept: store.durable,
      epoch: 0,
      setAside: [],
    };
    this.#keeper = new EventKeeper(session, store, {
      onStored: () => this.#delivery?.kick(),
      onTaken: (lost) => void this.#overtaken(lost),
      onWeak: () => this.#update({ kept: false }),
    });
    this.#lock = new WriterLock(session, {
      onGained: () => void this.#load(true),
      onBusy: () => void this.#load(false),
      onLost: () => this.#retreat(),
      onAsked: () => void this.#handOver(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): RecorderSnapshot => this.#snapshot;

  /** Ms since the session started, now. */
  readonly now = (): number => this.#clock();

  open(): void {
    const { signal } = this.#leaving;
    const hurry = (): void => this.#delivery?.hurry();
    window.addEventListener('pagehide', () => this.#leave(), { signal });
    window.addEventListener('online', hurry, { signal });
    signal.addEventListener('abort', onConnectionChange(hurry));
    window.addEventListener('beforeunload', (event) => this.#warn(event), { signal });
    const seen = (): void => (document.hidden ? this.flushPending() : hurry());
    document.addEventListener('visibilitychange', seen, { signal });
    this.#lock.open();
  }

  close(): void {
    this.#leave();
    this.#turn += 1;
    this.#leaving.abort();
    this.#delivery?.stop();
    this.#stopListening?.();
    this.#lock.close();
  }

  /** Loads again after a failure. */
  retry(): void {
    this.#update({ mode: { kind: 'opening' } });
    void this.#load(this.#lock.held);
  }

  /** Makes this tab the one that writes. */
  takeOver(): void {
    if (this.#lock.held) void this.#load(true);
    else this.#lock.takeOver();
  }

  /**
   * Registers a writer that collects before it writes (the editor). It is asked to write what it has before any
   * other event, and before the page goes. Returns the function that takes it off.
   */
  readonly addPending = (flush: () => void): (() => void) => {
    this.#pending.add(flush);
    return () => this.#pending.delete(flush);
  };

  flushPending(): void {
    for (const flush of this.#pending) flush();
  }

  /** Writes one event after everything that is pending. Null when this tab does not write, or no longer. */
  write(body: EventBody): SessionEvent | null {
    this.flushPending();
    return this.writeNow(body);
  }

  /** Writes one event at once: for the pending writers themselves. */
  writeNow(body: EventBody): SessionEvent | null {
    const { mode, recorder } = this.#snapshot;
    if (mode.kind !== 'writing') return null;
    if (recorder.state.ended !== null && body.type !== 'noted') return null;
    const { outbox, event } = write(this.#outbox, body, this.#clock());
    this.#outbox = outbox;
    this.#keeper.keep(event);
    this.#update({ recorder: record(recorder, event) });
    return event;
  }

  /** What was written here and is not at the server. */
  unsent(): readonly SessionEvent[] {
    return this.#outbox.waiting;
  }

  /** Resolves when the server has everything: true; or when it never will: false. */
  async whenSettled(): Promise<boolean> {
    this.flushPending();
    const sent = (): boolean => this.#outbox.waiting.length === 0;
    const over = (): boolean => sent() || this.#snapshot.mode.kind !== 'writing';
    await new Promise<void>((resolve) => {
      if (over()) return resolve();
      const off = this.subscribe(() => {
        if (!over()) return;
        off();
        resolve();
      });
    });
    return sent();
  }

  /** Puts unsent events aside and starts over from what the server has. */
  async startOver(): Promise<void> {
    await this.#store.setAside(this.#session, this.#outbox.waiting);
    await this.#store.replace(this.#session, []);
    await this.#load(true);
  }

  async dropAside(id: number): Promise<void> {
    await this.#store.forgetAside(id);
    this.#update({ setAside: await this.#store.loadAside(this.#session) });
  }

  #update(change: Partial<RecorderSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Reads the session and what was kept of it; from then on this tab writes, or watches another that does. */
  async #load(writing: boolean): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#delivery?.stop();
    this.#stopListening?.();
    try {
      const opened = await openSession(this.#session, this.#store, writing);
      if (turn !== this.#turn) return;
      this.#outbox = opened.outbox;
      this.#clock = opened.clock;
      this.#update({
        mode: { kind: writing ? 'writing' : 'reading' },
        summary: opened.summary,
        recorder: recorderOf(opened.events),
        epoch: this.#snapshot.epoch + 1,
        setAside: opened.setAside,
      });
      this.#listen();
      if (writing) this.#deliver();
    } catch (problem) {
      if (turn !== this.#turn) return;
      const gone = problem instanceof ApiProblem && problem.status === 404;
      this.#update({ mode: { kind: 'failed', gone, error: problem } });
    }
  }

  #listen(): void {
    const known = new Set(
      this.#snapshot.recorder.events.filter((event) => event.by === 'server').map(eventKey),
    );
    this.#stopListening = listenToServer(
      this.#session,
      () => known.size,
      (event) => {
        if (known.has(eventKey(event))) return;
        known.add(eventKey(event));
        this.#update({ recorder: record(this.#snapshot.recorder, event) });
      },
    );
  }

  #deliver(): void {
    this.#delivery = new Delivery({
      send: (events) => sendEvents(this.#session, events),
      next: () => batch(this.#outbox).filter((event) => this.#keeper.has(event)),
      onAcknowledged: (acknowledged) => {
        this.#outbox = acknowledge(this.#outbox, acknowledged);
        void this.#store.forget(this.#session, acknowledged).catch(() => this.#update({ kept: false }));
      },
      rewind: (expected) => this.#rewind(expected),
      onState: (state) => {
        const stopped = state.kind === 'stopped';
        const mode = stopped ? ({ kind: 'stopped', refusal: state.refusal } as const) : this.#snapshot.mode;
        this.#update({ saving: state.kind, mode });
      },
      sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
      random: () => Math.random(),
    });
    this.#delivery.kick();
  }

  /** The server lost what it once had: everything is still here, from the first load on. */
  #rewind(expected: number): boolean {
    const own = this.#snapshot.recorder.events.filter(
      (event) => event.by === 'browser' && event.n >= expected,
    );
    const outbox = openOutbox(expected, this.#outbox.lastAt, own);
    if (outbox.waiting[0]?.n !== expected || outbox.next !== this.#outbox.next) return false;
    this.#outbox = outbox;
    return true;
  }

  /** Another tab took the session: nothing more is written here. */
  #retreat(): void {
    this.#turn += 1;
    this.#delivery?.stop();
    this.#update({ mode: { kind: 'reading' }, saving: 'saved' });
  }

  async #handOver(): Promise<void> {
    this.flushPending();
    this.#retreat();
    await this.#keeper.drained();
    this.#lock.yieldLock();
  }

  /** Without locks two tabs wrote; the other one was first. What was lost here is kept for the candidate. */
  async #overtaken(lost: readonly SessionEvent[]): Promise<void> {
    this.#retreat();
    await this.#store.setAside(this.#session, lost);
    this.#update({ setAside: await this.#store.loadAside(this.#session) });
  }

  #leave(): void {
    this.flushPending();
    if (this.#snapshot.mode.kind !== 'writing') return;
    this.#keeper.leave(this.#outbox.waiting);
    sendLast(this.#session, this.#outbox.waiting);
  }

  /** Only where nothing is kept would leaving lose work. */
  #warn(event: BeforeUnloadEvent): void {
    this.flushPending();
    if (!this.#snapshot.kept && this.#outbox.waiting.length > 0) event.preventDefault();
  }
}
