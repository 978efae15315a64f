// Deletes a session for good: on the server, then whatever this browser still keeps of it.

import type { QueryClient } from '@tanstack/react-query';

import {
  deleteSession,
  planQuery,
  problemsQuery,
  progressQuery,
  sessionQuery,
  sessionsQuery,
} from './api.ts';

/** Rejects when the server did not delete it; nothing is forgotten then. */
export async function forgetSession(client: QueryClient, id: string): Promise<void> {
  await deleteSession(id);
  const { forgetKeptEvents } = await import('./recorder/index.ts');
  await forgetKeptEvents(id);
  client.removeQueries({ queryKey: sessionQuery(id).queryKey });
  await Promise.all([
    client.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true }),
    client.invalidateQueries({ queryKey: problemsQuery.queryKey, exact: true }),
    client.invalidateQueries({ queryKey: planQuery.queryKey }),
    client.invalidateQueries({ queryKey: progressQuery.queryKey }),
  ]);
}
