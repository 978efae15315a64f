// The server's own events of a session (verdicts), as they are written.

import { type SessionEvent, sessionEventSchema } from '@greenroom/core/session';

import { isReachable, onConnectionChange } from '../connection.ts';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Listens until the returned function is called. `known` tells how many of the server's events are here already.
 * A broken stream is opened anew, with a wait that grows, and at once when the server answers again.
 */
export function listenToServer(
  session: string,
  known: () => number,
  onEvent: (event: SessionEvent) => void,
): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;

  const open = (): void => {
    clearTimeout(timer);
    source = new EventSource(`/api/sessions/${encodeURIComponent(session)}/stream?after=${known() - 1}`);
    source.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
    });
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const parsed = sessionEventSchema.safeParse(JSON.parse(message.data));
      if (parsed.success) onEvent(parsed.data);
    });
    source.addEventListener('error', () => {
      // Not left to the browser, so that `after` is true again.
      source?.close();
      source = null;
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2);
    });
  };

  const stopWatching = onConnectionChange(() => {
    if (isReachable() && source === null) open();
  });
  open();
  return () => {
    stopWatching();
    clearTimeout(timer);
    source?.close();
  };
}
