// Server-sent events: what a reader has not seen yet, then whatever is added, until the reader or the server goes.

import type { Wakeups } from './wakeups.ts';

const HEARTBEAT_MS = 15_000;

export interface StreamItem {
  /** Number of the item; a reader that comes back names the last one it saw. */
  readonly n: number;
  /** One line of text. */
  readonly data: string;
  /** Nothing follows: the stream ends here. */
  readonly last?: boolean;
}

export interface StreamSource {
  readonly topic: string;
  /** Number of the last item that the reader knows, -1 for none. */
  readonly after: number;
  /** Items after a number, in order; `null` when the source is gone for good, which ends the stream. */
  read(after: number): Promise<readonly StreamItem[] | null>;
}

export interface EventStreams {
  /** A `text/event-stream` response (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
  open(source: StreamSource): Response;
  /** Ends every stream. */
  close(): void;
}

export function openEventStreams(wakeups: Wakeups): EventStreams {
  const open = new Set<AbortController>();
  return {
    open: (source) => {
      const gone = new AbortController();
      open.add(gone);
      const frames = follow(source, wakeups, gone.signal);
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          const next = await frames.next();
          if (!next.done) return controller.enqueue(encoder.encode(next.value));
          open.delete(gone);
          controller.close();
        },
        cancel: async () => {
          open.delete(gone);
          gone.abort();
          await frames.return(undefined);
        },
      });
      return new Response(body, {
        headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
      });
    },
    close: () => {
      for (const gone of open) gone.abort();
      open.clear();
    },
  };
}

async function* follow(
  source: StreamSource,
  wakeups: Wakeups,
  signal: AbortSignal,
): AsyncGenerator<string, undefined> {
  const bell = openBell(wakeups, source.topic, signal);
  let { after } = source;
  try {
    yield 'retry: 1000\n\n';
    while (!signal.aborted) {
      const items = await source.read(after);
      if (items === null) return;
      for (const { n, data, last } of items) {
        yield `id: ${n}\ndata: ${data}\n\n`;
        after = n;
        if (last === true) return;
      }
      if (!(await bell.rings(HEARTBEAT_MS))) yield ': still here\n\n';
    }
  } finally {
    bell.close();
  }
}

/** Remembers a wake-up that comes while nobody waits. */
function openBell(
  wakeups: Wakeups,
  topic: string,
  signal: AbortSignal,
): { rings(withinMs: number): Promise<boolean>; close(): void } {
  let rung = false;
  let wake = (): void => {};
  const ring = (): void => {
    rung = true;
    wake();
  };
  const off = wakeups.on(topic, ring);
  signal.addEventListener('abort', ring, { once: true });
  return {
    rings: async (withinMs) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const heard = rung;
      rung = false;
      return heard;
    },
    close: () => {
      off();
      signal.removeEventListener('abort', ring);
    },
  };
}
