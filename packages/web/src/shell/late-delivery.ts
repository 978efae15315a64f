// Delivers what a closed tab left behind, as soon as a page of the frame is open and the server answers.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { sessionsQuery } from './api.ts';
import { isReachable, onConnectionChange } from './connection.ts';

export function useLateDelivery(): void {
  const client = useQueryClient();
  useEffect(() => {
    const deliver = async (): Promise<void> => {
      const { deliverLeftovers, openEventStore } = await import('./recorder/index.ts');
      const store = await openEventStore();
      if ((await store.sessions()).length === 0) return;
      await deliverLeftovers(store);
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    };
    const tryToDeliver = (): void => {
      // What fails stays where it is and is tried at the next visit.
      if (isReachable()) deliver().catch((error: unknown) => console.warn('Late delivery failed', error));
    };
    tryToDeliver();
    return onConnectionChange(tryToDeliver);
  }, [client]);
}
