// The unfinished session, one button away.

import { languageNames } from '@greenroom/core/judging';
import {
  activeMs,
  recorderOf,
  phaseNames,
  type SessionState,
  type SessionSummary,
} from '@greenroom/core/session';
import { Text, Title } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { useNow } from '../../kit/now.ts';
import { ButtonLink } from '../../kit/link.tsx';
import { PhaseStrip } from '../../kit/phase-strip.tsx';
import { lengthName } from '../../kit/session-choices.tsx';
import { formatAgo, formatLength } from '../../kit/time.ts';
import { sessionQuery } from '../../shell/api.ts';
import { serverSkew } from '../../shell/server-time.ts';
import classes from './today.module.css';

export function Resume({ session }: { readonly session: SessionSummary }) {
  const { data } = useQuery(sessionQuery(session.id));
  const state = useMemo(() => (data === undefined ? null : recorderOf(data.events).state), [data]);
  const now = useNow();
  const startedAt = new Date(session.startedAt);
  const clockMs = state === null ? null : activeMs(state, now.getTime() + serverSkew() - startedAt.getTime());
  return (
    <section className={classes.hero} aria-labelledby="resume">
      <div className={classes.heroHead}>
        <Text className={classes.eyebrow}>Unfinished</Text>
        <Title order={2} id="resume" className={classes.heroTitle}>
          {session.title}
        </Title>
        <Text c="dimmed" className="gr-numbers">
          {describe(session, state, clockMs)}. Started {formatAgo(startedAt, now)}.
        </Text>
      </div>
      {session.exercise.track === 'coding' && session.minutes !== null && clockMs !== null && (
        <PhaseStrip minutes={session.minutes} activeMs={clockMs} />
      )}
      <div className={classes.heroActions}>
        <ButtonLink
          to="/sessions/$id"
          params={{ id: session.id }}
          size="md"
          leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
        >
          Resume the interview
        </ButtonLink>
        <ButtonLink to="/problems" variant="default" size="md">
          Start something else
        </ButtonLink>
      </div>
    </section>
  );
}

function describe(session: SessionSummary, state: SessionState | null, clockMs: number | null): string {
  const mode = session.minutes === null ? 'Untimed practice' : `Interview of ${lengthName(session.minutes)}`;
  if (state === null || clockMs === null) return mode;
  const paused = state.pausedAt === null ? '' : ', paused';
  if (session.exercise.track !== 'coding') return `${mode}, ${formatLength(clockMs)} on the clock${paused}`;
  return `${mode} in ${languageNames[state.language]}, ${formatLength(clockMs)} on the clock${paused}, phase “${phaseNames[state.phase]}”`;
}
