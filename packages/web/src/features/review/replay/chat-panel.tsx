// What had been said by then: chat, claims and notes in one column.

import { eventKey, type SessionEvent, type SessionState } from '@greenroom/core/session';
import { useEffect, useRef } from 'react';

import { formatClock } from '../../../kit/time.ts';
import { answerText } from './lanes.ts';
import classes from './chat-panel.module.css';

interface ChatPanelProps {
  readonly state: SessionState;
  readonly current: SessionEvent | undefined;
  /** Key of the event that a piece of evidence pointed to. */
  readonly pointed: string | null;
  readonly clock: (at: number) => number;
}

interface Line {
  readonly key: string;
  readonly at: number;
  readonly who: 'you' | 'interviewer' | 'claim' | 'note';
  readonly text: string;
}

const names: Readonly<Record<Line['who'], string>> = {
  you: 'Candidate',
  interviewer: 'Interviewer',
  claim: 'Claimed',
  note: 'Note',
};

export function ChatPanel({ state, current, pointed, clock }: ChatPanelProps) {
  const box = useRef<HTMLOListElement>(null);
  const lines = linesOf(state);
  const spoken = lines.length;
  useEffect(() => {
    if (spoken > 0 && box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [spoken]);
  if (lines.length === 0) return <p className={classes.empty}>Nothing has been said yet.</p>;
  const now = current === undefined ? null : eventKey(current);
  return (
    <ol ref={box} className={classes.chat} tabIndex={0} aria-label="Chat at this moment">
      {lines.map(({ key, at, who, text }) => (
        <li
          key={key}
          className={classes.line}
          data-who={who}
          data-now={key === now || undefined}
          data-pointed={key === pointed || undefined}
        >
          <span className={classes.who}>
            {names[who]} <span className="gr-numbers">{formatClock(clock(at))}</span>
          </span>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

function linesOf({ chat, claims, notes, asked, answers, ended }: SessionState): readonly Line[] {
  const spoken = chat.map(({ key, at, from, text }): Line => ({
    key,
    at,
    who: from === 'candidate' ? 'you' : 'interviewer',
    text,
  }));
  const claimed = claims.map(({ key, at, subject, text }): Line => ({
    key,
    at,
    who: 'claim',
    text: `${subject}: ${text}`,
  }));
  const noted = notes
    .filter(({ at }) => ended === null || at <= ended.at)
    .map(({ at, text }): Line => ({ key: `note ${at} ${text}`, at, who: 'note', text }));
  const questions = asked.map(({ key, at, text }): Line => ({ key, at, who: 'interviewer', text }));
  const told = answers.map(({ key, at, text }): Line => ({ key, at, who: 'you', text: answerText(text) }));
  return [...spoken, ...questions, ...told, ...claimed, ...noted].toSorted((a, b) => a.at - b.at);
}
