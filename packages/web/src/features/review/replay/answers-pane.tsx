// A round as it stood: each question with its answer so far, the newest last.

import type { Asked, SessionState } from '@greenroom/core/session';
import { useEffect, useRef } from 'react';

import { formatClock } from '../../../kit/time.ts';
import { answerText } from './lanes.ts';
import classes from './answers-pane.module.css';

interface AnswersPaneProps {
  readonly state: SessionState;
  readonly clock: (at: number) => number;
}

export function AnswersPane({ state, clock }: AnswersPaneProps) {
  const end = useRef<HTMLDivElement>(null);
  const told = state.asked.length + state.answers.length;
  useEffect(() => {
    if (told > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  return (
    <div className={classes.pane} tabIndex={0} role="region" aria-label="The round at this moment">
      {state.asked.length === 0 && <p className={classes.empty}>Nothing has been asked yet.</p>}
      {state.asked.map((asked) => (
        <article key={asked.key} data-follow-up={asked.gap !== null || undefined}>
          <h2>
            {asked.text} <span className="gr-numbers">{formatClock(clock(asked.at))}</span>
          </h2>
          {answersTo(state, asked).map(({ key, text }) => (
            <p key={key}>{answerText(text)}</p>
          ))}
        </article>
      ))}
      <div ref={end} />
    </div>
  );
}

function answersTo({ asked, answers }: SessionState, question: Asked) {
  const next = asked[asked.indexOf(question) + 1]?.at ?? Infinity;
  return answers.filter(({ at }) => at >= question.at && at < next);
}
