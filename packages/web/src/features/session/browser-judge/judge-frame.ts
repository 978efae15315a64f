// The sandboxed frame as the page sees it: kits of files go in once, workers are started from them and ended.

import type { Language } from '@greenroom/core/judging';

/** What a language's workers are made of. */
export interface Kit {
  /** The worker's code. */
  readonly script: string;
  readonly assets: {
    readonly typescript?: boolean;
    readonly asm?: string;
    readonly wasm?: ArrayBuffer;
    readonly stdlib?: ArrayBuffer;
  };
}

type FrameMessage =
  | { readonly kind: 'open' }
  | { readonly kind: 'kitted'; readonly name: string }
  | { readonly kind: 'broken'; readonly id: number | undefined; readonly why: string };

export interface StartedWorker {
  readonly port: MessagePort;
  stop(): void;
}

const OPEN_MS = 15_000;

export class JudgeFrame {
  readonly #element: HTMLIFrameElement;
  readonly #kits = new Map<Language, Promise<void>>();
  readonly #listeners = new Set<(message: FrameMessage) => void>();
  #next = 1;

  private constructor(element: HTMLIFrameElement) {
    this.#element = element;
    window.addEventListener('message', this.#hear);
  }

  /** Adds the frame to the page. Rejects when it does not open. */
  static async open(): Promise<JudgeFrame> {
    const element = document.createElement('iframe');
    element.setAttribute('sandbox', 'allow-scripts');
    element.setAttribute('aria-hidden', 'true');
    element.tabIndex = -1;
    element.hidden = true;
    element.title = 'Sandbox for your code';
    element.src = '/judge-frame.html';
    const frame = new JudgeFrame(element);
    const opened = frame.#until((message) => (message.kind === 'open' ? true : null), OPEN_MS);
    document.body.append(element);
    await opened;
    return frame;
  }

  /** Starts a worker; `onBroken` is told when it cannot run at all. */
  async start(
    language: Language,
    makeKit: () => Promise<Kit>,
    onBroken: (why: string) => void,
  ): Promise<StartedWorker> {
    await this.#kit(language, makeKit);
    const id = this.#next;
    this.#next += 1;
    const { port1, port2 } = new MessageChannel();
    const hear = (message: FrameMessage): void => {
      if (message.kind === 'broken' && message.id === id) onBroken(message.why);
    };
    this.#listeners.add(hear);
    this.#post({ kind: 'start', id, name: language }, [port2]);
    return {
      port: port1,
      stop: () => {
        this.#listeners.delete(hear);
        this.#post({ kind: 'stop', id });
        port1.close();
      },
    };
  }

  close(): void {
    window.removeEventListener('message', this.#hear);
    this.#element.remove();
  }

  #kit(language: Language, makeKit: () => Promise<Kit>): Promise<void> {
    const known = this.#kits.get(language);
    if (known !== undefined) return known;
    const made = this.#sendKit(language, makeKit);
    this.#kits.set(language, made);
    made.catch(() => this.#kits.delete(language));
    return made;
  }

  async #sendKit(language: Language, makeKit: () => Promise<Kit>): Promise<void> {
    const kit = await makeKit();
    const kitted = this.#until(
      (message) => (message.kind === 'kitted' && message.name === language ? true : null),
      OPEN_MS,
    );
    this.#post({ kind: 'kit', name: language, ...kit });
    await kitted;
  }

  /** Waits for a message; rejects after a while. */
  #until(accept: (message: FrameMessage) => true | null, ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const hear = (message: FrameMessage): void => {
        if (accept(message) === null) return;
        clearTimeout(timer);
        this.#listeners.delete(hear);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(hear);
        reject(new Error('The sandbox in this page did not open. Reload the page and try again.'));
      }, ms);
      this.#listeners.add(hear);
    });
  }

  #post(message: unknown, transfer: Transferable[] = []): void {
    // The frame's origin is opaque: there is no other way to name it.
    this.#element.contentWindow?.postMessage(message, '*', transfer);
  }

  readonly #hear = (event: MessageEvent<FrameMessage>): void => {
    if (event.source !== this.#element.contentWindow) return;
    for (const listener of this.#listeners) listener(event.data);
  };
}
