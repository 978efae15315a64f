// Judges what is asked for in this page, where the server has no sandbox. What a reload interrupted is judged again.

import { judgeAttempt, type JudgeRequest, type Problem, testCaseSchema } from '@greenroom/core/coding';
import type { Verdict } from '@greenroom/core/judging';
import {
  type EventBody,
  eventKey,
  type EventOf,
  type SessionEvent,
  type SessionState,
} from '@greenroom/core/session';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { request } from '../../shell/http.ts';
import type { SessionRecorder } from '../../shell/recorder/index.ts';
import type { BrowserJudge } from './browser-judge/browser-judge.ts';

interface JudgingHere {
  readonly recorder: SessionRecorder;
  readonly problem: Problem;
  readonly state: SessionState;
  /** Whether this page is the judge, and writes. */
  readonly enabled: boolean;
}

export function useBrowserJudge({ recorder, problem, state, enabled }: JudgingHere): void {
  const judge = useJudge(enabled);
  const { language } = state;
  useEffect(() => judge?.warm(language), [judge, language]);

  const waiting = [...state.runs, ...state.submissions].find(({ verdict }) => verdict === null);
  const askedBy = waiting?.askedBy;
  useEffect(() => {
    const asked = recorder.snapshot().recorder.events.find((event) => eventKey(event) === askedBy);
    if (judge === null || asked === undefined || !isRequest(asked)) return;
    let left = false;
    const answer = async (): Promise<void> => {
      const verdict = await judgeAttempt(problem, asked, {
        judge: (request: JudgeRequest) => judge.judge(request),
        tests: () => hiddenTests(problem),
      });
      if (!left) recorder.write(verdictEvent(asked, verdict));
    };
    void answer();
    return () => {
      left = true;
    };
  }, [recorder, problem, judge, askedBy]);
}

/** The judge for as long as it is wanted; its code is loaded only then. */
function useJudge(enabled: boolean): BrowserJudge | null {
  const [judge, setJudge] = useState<BrowserJudge | null>(null);
  useEffect(() => {
    if (!enabled) return;
    let opened: BrowserJudge | null = null;
    let left = false;
    const open = async (): Promise<void> => {
      const { openBrowserJudge } = await import('./browser-judge/browser-judge.ts');
      if (left) return;
      opened = openBrowserJudge();
      setJudge(opened);
    };
    void open();
    return () => {
      left = true;
      opened?.close();
      setJudge(null);
    };
  }, [enabled]);
  return judge;
}

type Asked = EventOf<'run-requested'> | EventOf<'submission-requested'>;

function isRequest(event: SessionEvent): event is Asked {
  return event.type === 'run-requested' || event.type === 'submission-requested';
}

function verdictEvent(asked: Asked, verdict: Verdict): EventBody {
  return asked.type === 'run-requested'
    ? { type: 'run-finished', run: asked.run, verdict }
    : { type: 'submission-judged', submission: asked.submission, verdict };
}

function hiddenTests({ pack, id }: Problem) {
  const path = `/api/problems/${encodeURIComponent(pack)}/${encodeURIComponent(id)}/tests`;
  return request(path, z.array(testCaseSchema));
}
