// Reads a session's stream of server-sent events, as a browser would.

import type { SessionEvent } from '@greenroom/core/session';

export interface ReadOptions {
  readonly count?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Collects events until there are `count`, or the server ends the stream. */
export async function readStream(
  url: string,
  { count = Infinity, headers = {} }: ReadOptions = {},
): Promise<{ readonly events: readonly SessionEvent[]; readonly ids: readonly string[] }> {
  const events: SessionEvent[] = [];
  const ids: string[] = [];
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      if (data === undefined) continue;
      events.push(JSON.parse(data) as SessionEvent);
      ids.push(/^id: (.*)$/m.exec(frame)?.[1] ?? '');
    }
    // Leaving the loop closes the connection.
    if (events.length >= count) break;
  }
  return { events, ids };
}
