// Starts a session and goes there.

import type { ProblemSummary } from '@greenroom/core/coding';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { SessionPlan } from '../kit/session-choices.tsx';
import { createSession, sessionsQuery } from './api.ts';
import { newSessionId } from './session-id.ts';

interface Start {
  readonly problem: ProblemSummary;
  readonly plan: SessionPlan;
  /** Told the id of the session before its page opens. */
  readonly onStarted?: ((session: string) => Promise<void>) | undefined;
}

/** `start` may be called twice by a nervous click: the id stays the same, so one session starts. */
export function useStartSession() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(newSessionId);
  const mutation = useMutation({
    mutationFn: async ({ problem, plan, onStarted }: Start) => {
      await createSession({ id, track: 'coding', pack: problem.pack, exercise: problem.id, ...plan });
      await onStarted?.(id);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true });
      await navigate({ to: '/sessions/$id', params: { id } });
    },
  });
  return {
    start: (problem: ProblemSummary, plan: SessionPlan, onStarted?: Start['onStarted']) =>
      mutation.mutate({ problem, plan, onStarted }),
    starting: mutation.isPending || mutation.isSuccess,
    error: mutation.error,
  };
}
