// Every run and submission of the session, newest first.

import { languageNames } from '@greenroom/core/judging';
import { activeMs, type SessionState } from '@greenroom/core/session';
import { Badge } from '@mantine/core';

import { VerdictBadge } from '../../../kit/badges.tsx';
import { formatClock } from '../../../kit/time.ts';
import type { KnownAttempt } from './attempt-list.ts';
import classes from './results.module.css';

interface HistoryProps {
  readonly state: SessionState;
  readonly attempts: readonly KnownAttempt[];
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}

export function History({ state, attempts, shown, onShow }: HistoryProps) {
  if (attempts.length === 0) {
    return <p className={classes.empty}>Nothing has run yet.</p>;
  }
  return (
    <ol className={classes.history} reversed>
      {attempts.map(({ kind, attempt }) => (
        <li key={attempt.id}>
          <button
            type="button"
            className={classes.item}
            aria-current={attempt.id === shown}
            onClick={() => onShow(attempt.id)}
          >
            <span className="gr-numbers">{formatClock(activeMs(state, attempt.at))}</span>
            <span className={classes.kind}>{kind === 'run' ? 'Run' : 'Submission'}</span>
            {attempt.verdict === null ? (
              <Badge color="gray">Waiting</Badge>
            ) : (
              <VerdictBadge verdict={attempt.verdict.verdict} />
            )}
            <span className={classes.time}>
              {countOf(attempt)} {languageNames[attempt.language]}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function countOf({ verdict }: KnownAttempt['attempt']): string {
  if (verdict === null || verdict.tests.length === 0) return '';
  return `${verdict.tests.filter((test) => test.verdict === 'AC').length}/${verdict.tests.length} ·`;
}
