// How long and in which language, then off.

import type { ProblemSummary } from '@greenroom/core/coding';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Dialog } from '../../kit/dialog.tsx';
import { PhaseStrip } from '../../kit/phase-strip.tsx';
import { SessionChoices, type SessionPlan } from '../../kit/session-choices.tsx';
import { judgeQuery } from '../../shell/api.ts';
import { useSettings } from '../../shell/settings.ts';
import { useStartSession } from '../../shell/start-session.ts';

interface StartDialogProps {
  readonly problem: ProblemSummary;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function StartDialog({ problem, opened, onClose }: StartDialogProps) {
  const settings = useSettings();
  const judge = useQuery(judgeQuery);
  const languages = problem.languages.filter((language) => judge.data?.languages.includes(language) ?? true);
  const missing = problem.languages.filter((language) => !languages.includes(language));
  const [plan, setPlan] = useState<SessionPlan>({ minutes: 25, language: settings.language });
  const { start, starting, error } = useStartSession();
  const language = languages.includes(plan.language) ? plan.language : (languages[0] ?? plan.language);
  return (
    <Dialog opened={opened} onClose={onClose} title={problem.title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start(problem, { ...plan, language });
        }}
      >
        <Stack gap="lg">
          <SessionChoices
            plan={{ ...plan, language }}
            languages={languages}
            missing={missing}
            onChange={setPlan}
          />
          <PhaseStrip minutes={plan.minutes} />
          {error !== null && (
            <Alert color="red" role="alert" title="The session could not start">
              {error.message}
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" loading={starting} data-autofocus>
              Start the interview
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
