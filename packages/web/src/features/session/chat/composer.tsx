// The line to the interviewer, and the way to a hint.

import type { Problem } from '@greenroom/core/coding';
import { MAX_LINE } from '@greenroom/core/session';
import { ActionIcon, Button, Textarea, Tooltip } from '@mantine/core';
import { IconArrowUp, IconBulb } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';

import type { InterviewActions } from '../interview-actions.ts';
import { useKeptText } from '../../../kit/kept-text.ts';
import classes from './chat-pane.module.css';

interface ComposerProps {
  /** Id of the session. */
  readonly session: string;
  readonly problem: Problem;
  readonly hintsGiven: number;
  readonly actions: InterviewActions;
  readonly active: boolean;
}

export function Composer({ session, problem, hintsGiven, actions, active }: ComposerProps) {
  const inputRef = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useKeptText(`greenroom.line.${session}`);
  const [asking, setAsking] = useState(false);
  const say = (): void => {
    if (text.trim() === '') return;
    actions.say(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    say();
  };
  const stopAsking = (): void => {
    setAsking(false);
    inputRef.current?.focus();
  };
  return (
    <div className={classes.composer}>
      {asking && (
        <HintQuestion
          level={hintsGiven + 1}
          of={problem.hints.length}
          onYes={() => {
            actions.askHint();
            stopAsking();
          }}
          onNo={stopAsking}
        />
      )}
      <div className={classes.row}>
        <Textarea
          ref={inputRef}
          aria-label="Say something to the interviewer"
          placeholder="Ask, or think aloud"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={MAX_LINE}
          value={text}
          disabled={!active}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Tooltip label="Ask for a hint">
          <ActionIcon
            size={36}
            variant="default"
            aria-label="Ask for a hint"
            aria-expanded={asking}
            disabled={!active || hintsGiven >= problem.hints.length}
            onClick={() => setAsking(!asking)}
          >
            <IconBulb size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Say it (Enter)">
          <ActionIcon size={36} aria-label="Say it" disabled={!active || text.trim() === ''} onClick={say}>
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}

/** The question came up because it was asked for: the focus follows it. */
const focusOnMount = (node: HTMLElement | null): void => node?.focus();

interface HintQuestionProps {
  readonly level: number;
  readonly of: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function HintQuestion({ level, of, onYes, onNo }: HintQuestionProps) {
  return (
    <section className={classes.ask} aria-label="Ask for a hint">
      <p>
        This is hint {level} of {of}. It is recorded, as an interviewer would remember it; using it well
        counts for you.
      </p>
      <Button size="xs" onClick={onYes} ref={focusOnMount}>
        Give me the hint
      </Button>
      <Button size="xs" variant="default" onClick={onNo}>
        Not yet
      </Button>
    </section>
  );
}
