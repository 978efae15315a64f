// Before a scorecard opens: what does the candidate expect? How close they come is worth as much as the levels.

import { suretySteps } from '@greenroom/core/plan';
import { type Level, levelNames, levels, rubric, type SignalId, signalIds } from '@greenroom/core/signals';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Choice } from '../../../kit/choice.tsx';
import { Page, Panel } from '../../../kit/page.tsx';
import { predict, predictionQuery, progressQuery } from '../../../shell/api.ts';
import classes from './prediction.module.css';

type Sure = (typeof suretySteps)[number];
type Levels = Readonly<Partial<Record<SignalId, Level>>>;

const sureNames: Readonly<Record<Sure, string>> = {
  0.4: 'A guess',
  0.6: 'Rather sure',
  0.8: 'Sure',
  0.95: 'Very sure',
};

interface PredictionFormProps {
  readonly session: string;
  readonly title: string;
  readonly track: 'coding' | 'behavioural';
}

export function PredictionForm({ session, title, track }: PredictionFormProps) {
  const [expected, setExpected] = useState<Levels>({});
  const [sure, setSure] = useState<Sure>(0.6);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (said: Levels) => predict({ session, sure, levels: said }),
    onSuccess: async (view) => {
      client.setQueryData(predictionQuery(session).queryKey, view);
      await client.invalidateQueries({ queryKey: progressQuery.queryKey, exact: true });
    },
  });
  const signals = signalIds.filter((signal) => rubric[signal].tracks.includes(track));
  const count = Object.keys(expected).length;
  return (
    <Page
      title={`Scorecard: ${title}`}
      width="reading"
      lead="Before it opens: what do you expect it to say? Predict as many as you like. Knowing where you stand is a skill too, and Progress shows how it grows."
    >
      <Panel>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(expected);
          }}
        >
          <div className={classes.rows}>
            {signals.map((signal) => (
              <LevelChoice
                key={signal}
                signal={signal}
                value={expected[signal] ?? null}
                onChange={(level) => setExpected(withLevel(expected, signal, level))}
              />
            ))}
          </div>
          <Choice
            label="How sure are you of these?"
            value={String(sure)}
            options={suretySteps.map((step) => ({ value: String(step), label: sureNames[step] }))}
            onChange={(value) => setSure(suretySteps.find((step) => String(step) === value) ?? 0.6)}
          />
          {save.error !== null && (
            <Alert color="red" role="alert" title="The prediction was not saved">
              {save.error.message}
            </Alert>
          )}
          <Group>
            <Button type="submit" disabled={count === 0} loading={save.isPending}>
              Open the scorecard
            </Button>
            <Button variant="default" disabled={save.isPending} onClick={() => save.mutate({})}>
              Open it without
            </Button>
          </Group>
        </form>
      </Panel>
    </Page>
  );
}

function withLevel(before: Levels, signal: SignalId, level: Level | null): Levels {
  const { [signal]: _, ...others } = before;
  return level === null ? others : { ...others, [signal]: level };
}

interface LevelChoiceProps {
  readonly signal: SignalId;
  readonly value: Level | null;
  readonly onChange: (level: Level | null) => void;
}

function LevelChoice({ signal, value, onChange }: LevelChoiceProps) {
  const options = [null, ...levels];
  return (
    <fieldset className={classes.row}>
      <legend>
        {rubric[signal].name}
        <Text span size="xs" c="dimmed">
          {rubric[signal].looksFor}
        </Text>
      </legend>
      <div className={classes.levels}>
        {options.map((level) => (
          <label key={level ?? 'none'} data-chosen={level === value || undefined}>
            <input type="radio" name={signal} checked={level === value} onChange={() => onChange(level)} />
            {level === null ? 'no idea' : levelNames[level]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
