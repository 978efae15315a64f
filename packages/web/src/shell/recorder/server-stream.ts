// The server's own events of a session (verdicts), as they are written.

import { type SessionEvent, sessionEventSchema } from '@greenroom/core/session';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Listens until the returned function is called. `known` tells how many of the server's events are here already;
 * the browser reconnects by itself, and we do when it gives up.
 */
export function listenToServer(
  session: string,
  known: () => number,
  onEvent: (event: SessionEvent) => void,
): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let retryMs = FIRST_RETRY_MS;
  const open = (): void => {
    source = new EventSource(`/api/sessions/${encodeURIComponent(session)}/stream?after=${known() - 1}`);
    source.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
    });
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const parsed = sessionEventSchema.safeParse(JSON.parse(message.data));
      if (parsed.success) onEvent(parsed.data);
    });
    source.addEventListener('error', () => {
      // Opened anew rather than left to the browser, so that `after` is true again.
      source?.close();
      if (!closed) timer = setTimeout(open, retryMs);
      retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2);
    });
  };
  open();
  return () => {
    closed = true;
    clearTimeout(timer);
    source?.close();
  };
}
