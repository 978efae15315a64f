// What the Plan page tells the server, and what the plan was before it did.

import { type PlanChange, planChanges, type PlanView, type Profile } from '@greenroom/core/plan';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { lockTask, markTask, planQuery, saveProfile } from '../../shell/api.ts';

type Change =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'lock'; readonly id: string; readonly date: string | null }
  | { readonly kind: 'done'; readonly task: Parameters<typeof markTask>[0] };

/** Changes the plan. `moved` says what that did to the other tasks; null before the first change. */
export function useChangePlan() {
  const client = useQueryClient();
  const [moved, setMoved] = useState<readonly PlanChange[] | null>(null);
  const mutation = useMutation({
    // One after the other: each is compared with the plan before it.
    scope: { id: 'plan' },
    mutationFn: async (change: Change) => {
      const before = client.getQueryData(planQuery.queryKey);
      return { before, after: await send(change) };
    },
    onSuccess: ({ before, after }) => {
      client.setQueryData(planQuery.queryKey, after);
      setMoved(before === undefined ? null : movedBetween(before, after));
    },
    onError: () => client.invalidateQueries({ queryKey: planQuery.queryKey }),
  });
  return { change: mutation.mutate, changeAsync: mutation.mutateAsync, moved, error: mutation.error };
}

export type ChangePlan = ReturnType<typeof useChangePlan>['change'];

function send(change: Change): Promise<PlanView> {
  switch (change.kind) {
    case 'profile':
      return saveProfile(change.profile);
    case 'lock':
      return lockTask({ id: change.id, date: change.date });
    case 'done':
      return markTask(change.task);
  }
}

/** Drills come and go with the time that is left; they are not worth a line. */
function movedBetween(before: PlanView, after: PlanView): readonly PlanChange[] {
  if (before.plan === null || after.plan === null) return [];
  const done = after.done.map(({ id }) => id);
  const byHand = after.locked.map(({ id }) => id);
  return planChanges(before.plan, after.plan, { done, byHand }).filter(({ task }) => task.kind !== 'drill');
}
