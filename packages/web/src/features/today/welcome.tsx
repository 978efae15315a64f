// For someone who has not made a plan: what it takes, and the way around it.

import { Button, Text, Title } from '@mantine/core';
import { IconCalendarWeek } from '@tabler/icons-react';

import { ButtonLink } from '../../kit/link.tsx';
import classes from './today.module.css';

interface WelcomeProps {
  readonly onSkip: () => void;
}

export function Welcome({ onSkip }: WelcomeProps) {
  return (
    <section className={classes.hero} aria-labelledby="welcome">
      <div className={classes.heroHead}>
        <Text className={classes.eyebrow}>Two minutes</Text>
        <Title order={2} id="welcome" className={classes.heroTitle}>
          When is the interview?
        </Title>
        <Text c="dimmed">
          A date and your hours are enough for a plan of every day until then. It starts with a 15-minute
          session that shows where you stand, and changes with what you show.
        </Text>
      </div>
      <div className={classes.heroActions}>
        <ButtonLink to="/plan" size="md" leftSection={<IconCalendarWeek size={16} aria-hidden />}>
          Make a plan
        </ButtonLink>
        <Button variant="default" size="md" onClick={onSkip}>
          Not now
        </Button>
      </div>
    </section>
  );
}
