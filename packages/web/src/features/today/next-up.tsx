// The next interview, ready to start.

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
import { judgeQuery } from '../../shell/api.ts';
import { useSettings } from '../../shell/settings.ts';
import { useStartSession } from '../../shell/start-session.ts';
import type { Suggestion } from './suggestion.ts';
import classes from './today.module.css';

export function NextUp({ suggestion }: { readonly suggestion: Suggestion | null }) {
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
  return <Ready suggestion={suggestion} />;
}

function Ready({ suggestion: { problem, why } }: { readonly suggestion: Suggestion }) {
  const settings = useSettings();
  const judge = useQuery(judgeQuery);
  const languages = problem.languages.filter((language) => judge.data?.languages.includes(language) ?? true);
  const [chosen, setChosen] = useState<Partial<SessionPlan>>({ minutes: 25 });
  const preferred = chosen.language ?? settings.language;
  const plan: SessionPlan = {
    minutes: chosen.minutes ?? null,
    language: languages.includes(preferred) ? preferred : (languages[0] ?? preferred),
  };
  const { start, starting, error } = useStartSession();
  return (
    <section className={classes.hero} aria-labelledby="next-up">
      <div className={classes.heroHead}>
        <Text className={classes.eyebrow}>Next up</Text>
        <Title order={2} id="next-up" className={classes.heroTitle}>
          {problem.title}
        </Title>
        <div className={classes.reason}>
          {!settings.hideDifficulty && <DifficultyMark difficulty={problem.difficulty} />}
          <Text c="dimmed">{why}</Text>
        </div>
      </div>
      <SessionChoices plan={plan} languages={languages} onChange={setChosen} />
      <PhaseStrip minutes={plan.minutes} />
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
          onClick={() => start(problem, plan)}
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
