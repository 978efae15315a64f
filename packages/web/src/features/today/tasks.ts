// What Today tells the plan: a task is done, or is being done in a session.

import type { Elsewhere, Task } from '@greenroom/core/plan';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { addElsewhere, markTask, planQuery, progressQuery } from '../../shell/api.ts';

export function useDayTasks(today: string) {
  const client = useQueryClient();
  const mark = useMutation({
    scope: { id: 'plan' },
    mutationFn: markTask,
    onSuccess: (view) => client.setQueryData(planQuery.queryKey, view),
  });
  const review = useMutation({
    scope: { id: 'plan' },
    mutationFn: async ({ exercise, outcome }: { exercise: string; outcome: Elsewhere['outcome'] }) => {
      const { reviews } = await client.ensureQueryData(progressQuery);
      const item = reviews.find((each) => each.exercise === exercise);
      if (item === undefined) throw new Error('This problem is no longer on your list.');
      return addElsewhere([{ title: item.title, date: today, outcome }]);
    },
    onSuccess: async (view) => {
      client.setQueryData(progressQuery.queryKey, view);
      await client.invalidateQueries({ queryKey: planQuery.queryKey });
    },
  });
  return {
    done: ({ id, kind }: Task, minutes: number): void => mark.mutate({ id, kind, minutes, session: null }),
    /** It counts once the session has ended, with the minutes that it took. */
    startedIn: async ({ id, kind, minutes }: Task, session: string): Promise<void> => {
      // A review is done by solving a problem, whatever the plan calls it.
      if (kind !== 'review') await mark.mutateAsync({ id, kind, minutes, session });
    },
    reviewed: (exercise: string, outcome: Elsewhere['outcome']): void => review.mutate({ exercise, outcome }),
    error: mark.error ?? review.error,
  };
}
