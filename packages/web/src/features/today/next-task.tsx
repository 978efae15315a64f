// The next task of the plan with one button that starts it.

import type { ProblemSummary } from '@greenroom/core/coding';
import type { Task } from '@greenroom/core/plan';
import type { SessionSummary } from '@greenroom/core/session';
import { Alert, Button, NativeSelect, Text, Title } from '@mantine/core';
import { IconCheck, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { formatMinutes } from '../../kit/calendar-text.ts';
import { ButtonLink, TextLink } from '../../kit/link.tsx';
import { useNow } from '../../kit/now.ts';
import { formatLength } from '../../kit/time.ts';
import { planQuery } from '../../shell/api.ts';
import { useSettings } from '../../shell/settings.ts';
import { useFocus, minutesTaken } from './focus.ts';
import { Ready } from './next-up.tsx';
import { elsewhereExercise, problemFor, sessionLength } from './task-problem.ts';
import type { useDayTasks } from './tasks.ts';
import classes from './today.module.css';

interface NextTaskProps {
  readonly task: Task;
  readonly problems: readonly ProblemSummary[];
  readonly sessions: readonly SessionSummary[];
  readonly tasks: ReturnType<typeof useDayTasks>;
}

export function NextTask({ task, problems, sessions, tasks }: NextTaskProps) {
  const { hideDifficulty } = useSettings();
  const suggestion = problemFor(task, { problems, sessions, hideDifficulty });
  if (suggestion !== null) {
    return (
      <Ready
        key={task.id}
        suggestion={suggestion}
        eyebrow={`Next, ${formatMinutes(task.minutes)}: ${task.title}`}
        minutes={sessionLength(task.minutes)}
        onStarted={(session) => tasks.startedIn(task, session)}
      />
    );
  }
  return <ByHand task={task} tasks={tasks} />;
}

const storyKinds: ReadonlySet<Task['kind']> = new Set(['story', 'mock-behavioural', 'resume']);

const jobKinds: ReadonlySet<Task['kind']> = new Set(['job-description', 'keywords', 'domain', 'closing']);

/** What the job asks for, beside the tasks that are about it. */
function JobDescription() {
  const { data } = useQuery(planQuery);
  const text = data?.profile?.jobDescription.trim() ?? '';
  if (text === '') {
    return (
      <Text c="dimmed">
        Paste the job description under{' '}
        <TextLink to="/plan" underline="always">
          Change date and hours
        </TextLink>
        , and it stands here.
      </Text>
    );
  }
  return (
    <details className={classes.job}>
      <summary>The job description</summary>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
    </details>
  );
}

/** A task that is done outside of a coding session: a clock runs while it is. */
function ByHand({ task, tasks }: Pick<NextTaskProps, 'task' | 'tasks'>) {
  const { sinceOf, begin, stop } = useFocus();
  const now = useNow(10_000);
  const since = sinceOf(task);
  const review = elsewhereExercise(task);
  const finish = (): void => {
    tasks.done(task, minutesTaken(task, since, Date.now()));
    stop();
  };
  return (
    <section className={classes.hero} aria-labelledby="next-up">
      <div className={classes.heroHead}>
        <Text className={classes.eyebrow}>Next, {formatMinutes(task.minutes)}</Text>
        <Title order={2} id="next-up" className={classes.heroTitle}>
          {task.title}
        </Title>
        <Text c="dimmed">{task.reason}</Text>
        {jobKinds.has(task.kind) && <JobDescription />}
        {since !== null && (
          <Text role="status">Started {formatLength(Math.max(0, now.getTime() - since))} ago.</Text>
        )}
      </div>
      {tasks.error !== null && (
        <Alert color="red" role="alert" title="It was not saved">
          {tasks.error.message}
        </Alert>
      )}
      <div className={classes.heroActions}>
        {since === null && (
          <Button
            size="md"
            leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
            onClick={() => begin(task)}
          >
            Start
          </Button>
        )}
        {review === null ? (
          <Button
            size="md"
            variant={since === null ? 'default' : 'filled'}
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={finish}
          >
            Done
          </Button>
        ) : (
          <ReviewOutcome exercise={review} tasks={tasks} onDone={stop} />
        )}
        {storyKinds.has(task.kind) && (
          <ButtonLink to="/stories" variant="default" size="md">
            Open your stories
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

const outcomeNames = [
  { value: 'solved', label: 'solved alone' },
  { value: 'with-help', label: 'with help' },
  { value: 'not-solved', label: 'not solved' },
] as const;

interface ReviewOutcomeProps {
  readonly exercise: string;
  readonly tasks: NextTaskProps['tasks'];
  readonly onDone: () => void;
}

/** How it went on the other site decides when it comes back. */
function ReviewOutcome({ exercise, tasks, onDone }: ReviewOutcomeProps) {
  const [outcome, setOutcome] = useState<(typeof outcomeNames)[number]['value']>('solved');
  return (
    <>
      <NativeSelect
        size="md"
        aria-label="How it went"
        value={outcome}
        data={outcomeNames.map((option) => ({ ...option }))}
        onChange={({ currentTarget: { value } }) =>
          setOutcome(outcomeNames.find((each) => each.value === value)?.value ?? 'solved')
        }
      />
      <Button
        size="md"
        variant="default"
        leftSection={<IconCheck size={16} aria-hidden />}
        onClick={() => {
          tasks.reviewed(exercise, outcome);
          onDone();
        }}
      >
        Done
      </Button>
    </>
  );
}
