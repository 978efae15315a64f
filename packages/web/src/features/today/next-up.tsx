// The next interview, ready to start.

import type { SessionMinutes } from '@greenroom/core/session';
import { Alert, Button, Text, Title } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { DifficultyMark } from '../../kit/badges.tsx';
import { ButtonLink } from '../../kit/link.tsx';
import { Panel } from '../../kit/page.tsx';
import { PhaseStrip } from '../../kit/phase-strip.tsx';
import { SessionChoices, type SessionPlan } from '../../kit/session-choices.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { judgeQuery, planQuery } from '../../shell/api.ts';
import { useSettings } from '../../shell/settings.ts';
import { useStartSession } from '../../shell/start-session.ts';
import type { Suggestion } from './suggestion.ts';
import classes from './today.module.css';

interface ReadyProps {
  readonly suggestion: Suggestion;
  /** The line above the title. */
  readonly eyebrow?: string;
  /** How long the session is unless another length is chosen. */
  readonly minutes?: SessionMinutes;
  /** Told the new session's id before the page opens it. */
  readonly onStarted?: (session: string) => Promise<void>;
}

type NextUpProps = Omit<ReadyProps, 'suggestion'> & { readonly suggestion: Suggestion | null };

export function NextUp({ suggestion, ...ready }: NextUpProps) {
  if (suggestion === null) {
    return (
      <Panel>
        <EmptyState title="There are no problems yet">
          Greenroom found no problem packs. They live in <code>content/packs</code>; restart Greenroom after
          adding one.
        </EmptyState>
      </Panel>
    );
  }
  return <Ready suggestion={suggestion} {...ready} />;
}

/** A problem with the choices of a session, one button away. */
export function Ready({
  suggestion: { problem, why },
  eyebrow = 'Next up',
  minutes = 25,
  onStarted,
}: ReadyProps) {
  const settings = useSettings();
  const judge = useQuery(judgeQuery);
  const languages = problem.languages.filter((language) => judge.data?.languages.includes(language) ?? true);
  const missing = problem.languages.filter((language) => !languages.includes(language));
  const [chosen, setChosen] = useState<Partial<SessionPlan>>({ minutes });
  const plan = useQuery(planQuery);
  // Of the languages that the interview is in, the one that is set, or else the first.
  const wanted = plan.data?.profile?.languages.filter((language) => languages.includes(language)) ?? [];
  const usual = wanted.includes(settings.language) ? settings.language : (wanted[0] ?? settings.language);
  const preferred = chosen.language ?? usual;
  const session: SessionPlan = {
    minutes: chosen.minutes ?? null,
    language: languages.includes(preferred) ? preferred : (languages[0] ?? preferred),
  };
  const { start, starting, error } = useStartSession();
  return (
    <section className={classes.hero} aria-labelledby="next-up">
      <div className={classes.heroHead}>
        <Text className={classes.eyebrow}>{eyebrow}</Text>
        <Title order={2} id="next-up" className={classes.heroTitle}>
          {problem.title}
        </Title>
        <div className={classes.reason}>
          {!settings.hideDifficulty && <DifficultyMark difficulty={problem.difficulty} />}
          <Text c="dimmed">{why}</Text>
        </div>
      </div>
      <SessionChoices plan={session} languages={languages} missing={missing} onChange={setChosen} />
      <PhaseStrip minutes={session.minutes} />
      {error !== null && (
        <Alert color="red" role="alert" title="The session could not start">
          {error.message}
        </Alert>
      )}
      <div className={classes.heroActions}>
        <Button
          size="md"
          leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
          loading={starting}
          onClick={() => start(problem, session, onStarted)}
        >
          Start the interview
        </Button>
        <ButtonLink to="/problems" variant="default" size="md">
          Choose another problem
        </ButtonLink>
      </div>
    </section>
  );
}
