// The interviewer: what was said so far, and the line to say more.

import type { Problem } from '@greenroom/core/coding';
import type { ChatLine, SessionState } from '@greenroom/core/session';
import { activeMs } from '@greenroom/core/session';
import { Button } from '@mantine/core';
import { IconBulb, IconMessageQuestion } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';

import { formatClock } from '../../../kit/time.ts';
import type { InterviewActions } from '../interview-actions.ts';
import classes from './chat-pane.module.css';
import { Composer } from './composer.tsx';

interface ChatPaneProps {
  /** Id of the session. */
  readonly session: string;
  readonly problem: Problem;
  readonly state: SessionState;
  readonly actions: InterviewActions;
  readonly active: boolean;
  /** Shown above the line. */
  readonly children: ReactNode;
}

export function ChatPane({ session, problem, state, actions, active, children }: ChatPaneProps) {
  return (
    <div className={classes.chat}>
      <Log state={state} actions={actions} active={active} />
      {children}
      <Composer
        session={session}
        problem={problem}
        hintsGiven={state.hintsGiven}
        actions={actions}
        active={active}
      />
    </div>
  );
}

interface LogProps {
  readonly state: SessionState;
  readonly actions: InterviewActions;
  readonly active: boolean;
}

function Log({ state, actions, active }: LogProps) {
  const lines = state.chat;
  const lastKey = lines.at(-1)?.key;
  return (
    <div className={classes.log} role="log" aria-label="Conversation with the interviewer" tabIndex={0}>
      <div className={classes.lines}>
        <p className={classes.opening}>
          Ask about inputs, results and limits before you code, then think aloud here: what you see, what you
          plan, what it costs. The interviewer knows this exercise and answers what is known about it.
        </p>
        {lines.map((line) => (
          <Line
            key={line.key}
            line={line}
            time={formatClock(activeMs(state, line.at))}
            // Only the newest question may still be chosen from.
            onPick={active && line.key === lastKey ? actions.pickFact : null}
          />
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: ChatLine;
  readonly time: string;
  readonly onPick: InterviewActions['pickFact'] | null;
}

const Line = memo(function Line({ line, time, onPick }: LineProps) {
  const kind = line.from === 'candidate' ? 'said' : line.event.type;
  return (
    <div className={classes.line} data-from={line.from} data-kind={kind}>
      <div className={classes.head}>
        {kind === 'hint-given' && <IconBulb size={14} aria-hidden />}
        {kind === 'nudged' && <IconMessageQuestion size={14} aria-hidden />}
        <span>{headOf(line)}</span>
        <span className={classes.time}>{time}</span>
      </div>
      <p className={classes.text}>{line.text}</p>
      {line.from === 'interviewer' &&
        line.event.type === 'answered' &&
        line.event.answer.kind === 'did-you-mean' && (
          <div className={classes.choices}>
            {line.event.answer.facts.map(({ fact, question }) => (
              <Button
                key={fact}
                size="xs"
                variant="default"
                disabled={onPick === null}
                onClick={() => onPick?.(fact, question)}
              >
                {question}
              </Button>
            ))}
          </div>
        )}
    </div>
  );
});

function headOf(line: ChatLine): string {
  if (line.from === 'candidate') return 'You';
  return line.event.type === 'hint-given' ? `Hint ${line.event.level}` : 'Interviewer';
}
