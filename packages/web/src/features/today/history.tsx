// The sessions so far: how each went, and the ways to look at it again.

import { verdictCodes, type VerdictCode } from '@greenroom/core/judging';
import type { SessionSummary } from '@greenroom/core/session';
import { ActionIcon, Button, Text, Title, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { VerdictBadge } from '../../kit/badges.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { TextLink } from '../../kit/link.tsx';
import { useNow } from '../../kit/now.ts';
import { Panel } from '../../kit/page.tsx';
import { lengthName } from '../../kit/session-choices.tsx';
import { formatAgo } from '../../kit/time.ts';
import { forgetSession } from '../../shell/forget-session.ts';
import classes from './today.module.css';

const SHOWN_AT_FIRST = 8;

interface HistoryProps {
  readonly sessions: readonly SessionSummary[];
}

export function History({ sessions }: HistoryProps) {
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<SessionSummary | null>(null);
  const [asking, { open, close }] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const client = useQueryClient();
  const now = useNow();
  const remove = async (session: SessionSummary): Promise<void> => {
    await forgetSession(client, session.id);
    // The row and its button are gone: the nearest heading that is left takes the focus.
    setTimeout(() => (heading.current ?? document.querySelector('h1'))?.focus(), 0);
  };
  const shown = all ? sessions : sessions.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel flush>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.historyTitle}>
        Sessions
      </Title>
      <ul className={classes.sessions}>
        {shown.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            now={now}
            onDelete={() => {
              setChosen(session);
              open();
            }}
          />
        ))}
      </ul>
      {shown.length < sessions.length && (
        <Button variant="subtle" m={8} onClick={() => setAll(true)}>
          Show all {sessions.length}
        </Button>
      )}
      {chosen !== null && (
        <ConfirmDialog
          opened={asking}
          onClose={close}
          title="Delete this session?"
          action="Delete for good"
          onConfirm={() => remove(chosen)}
        >
          “{chosen.title}”, started {formatAgo(new Date(chosen.startedAt), now)}: its timeline, drafts,
          verdicts and scorecard. There is no way back.
        </ConfirmDialog>
      )}
    </Panel>
  );
}

interface SessionRowProps {
  readonly session: SessionSummary;
  readonly now: Date;
  readonly onDelete: () => void;
}

function SessionRow({ session, now, onDelete }: SessionRowProps) {
  const params = { id: session.id };
  const ended = session.endedAt !== null;
  return (
    <li className={classes.session}>
      <div className={classes.sessionWords}>
        <Text fw={550}>{session.title}</Text>
        <Text size="sm" c="dimmed" className="gr-numbers">
          {formatAgo(new Date(session.startedAt), now)} · {lengthName(session.minutes)}
        </Text>
      </div>
      <div className={classes.sessionVerdict}>
        {isVerdictCode(session.bestVerdict) ? (
          <VerdictBadge verdict={session.bestVerdict} />
        ) : (
          <Text size="sm" c="dimmed">
            {!ended ? 'In progress' : session.exercise.track === 'coding' ? 'Nothing submitted' : ''}
          </Text>
        )}
      </div>
      <div className={classes.sessionLinks}>
        {ended ? (
          <TextLink to="/sessions/$id/scorecard" params={params} aria-label={`Scorecard of ${session.title}`}>
            Scorecard
          </TextLink>
        ) : (
          <TextLink to="/sessions/$id" params={params} aria-label={`Resume ${session.title}`}>
            Resume
          </TextLink>
        )}
        <TextLink to="/sessions/$id/replay" params={params} aria-label={`Replay of ${session.title}`}>
          Replay
        </TextLink>
        <Tooltip label="Delete">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Delete the session on ${session.title}`}
            onClick={onDelete}
          >
            <IconTrash size={17} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}

function isVerdictCode(text: string | null): text is VerdictCode {
  return verdictCodes.some((code) => code === text);
}
