// Where a rehearsal stands: before a take, in one, after it. Leaving the page lets go of the microphone.

import { useEffect, useRef, useState } from 'react';

import { newSessionId } from '../../../shell/session-id.ts';
import { beginTake, type DraftTake, type RunningTake, type TakeOptions } from './running-take.ts';

type Stage =
  | { readonly kind: 'ready'; readonly problem: string | null }
  | { readonly kind: 'opening' }
  | { readonly kind: 'running'; readonly take: RunningTake; readonly how: TakeOptions['how'] }
  | { readonly kind: 'over'; readonly id: string; readonly draft: DraftTake };

export function useRehearsal() {
  const [stage, setStage] = useState<Stage>({ kind: 'ready', problem: null });
  const running = useRef<RunningTake | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      running.current?.drop();
    };
  }, []);
  const begin = async (options: Omit<TakeOptions, 'onOver'>): Promise<void> => {
    setStage({ kind: 'opening' });
    try {
      const take = await beginTake({
        ...options,
        onOver: (draft) => {
          running.current = null;
          setStage({ kind: 'over', id: newSessionId(), draft });
        },
      });
      if (gone.current) return take.drop();
      running.current = take;
      setStage({ kind: 'running', take, how: options.how });
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'The take could not begin.';
      setStage({ kind: 'ready', problem });
    }
  };
  return {
    stage,
    begin: (options: Omit<TakeOptions, 'onOver'>): void => void begin(options),
    again: (): void => setStage({ kind: 'ready', problem: null }),
  };
}
