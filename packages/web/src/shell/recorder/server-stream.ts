// The server's own events of a session (verdicts), as they are written.

import { type SessionEvent, sessionEventSchema } from '@greenroom/core/session';

const RETRY_MS = 2_000;

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
  const open = (): void => {
    source = new EventSource(`/api/sessions/${encodeURIComponent(session)}/stream?after=${known()}`);
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const parsed = sessionEventSchema.safeParse(JSON.parse(message.data));
      if (parsed.success) onEvent(parsed.data);
    });
    source.addEventListener('error', () => {
      // Opened anew rather than left to the browser, so that `after` is true again.
      source?.close();
      if (!closed) timer = setTimeout(open, RETRY_MS);
    });
  };
  open();
  return () => {
    closed = true;
    clearTimeout(timer);
    source?.close();
  };
}
