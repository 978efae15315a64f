// The line before the judges, for whoever hosts: how long it is, who works, what went wrong.

import { type QueueItem, type QueueView } from '@greenroom/core/judging';
import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { useNow } from '../../kit/now.ts';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { queueQuery } from '../../shell/api.ts';
import { ItemRow } from './item-row.tsx';
import classes from './queue.module.css';
import { priorityNames, nameOfLanguage, seconds } from './words.ts';
import { WorkerRow } from './worker-row.tsx';

export function QueuePage() {
  const { data, error, refetch } = useQuery(queueQuery);
  return (
    <Page
      title="Judge queue"
      lead="What waits for the judge and what it is doing, for everybody on this server. Renewed every two seconds."
    >
      {data !== undefined ? (
        <QueueReport view={data} />
      ) : error !== null ? (
        <ErrorState title="The queue could not be read" error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState label="Loading the queue" lines={6} />
      )}
    </Page>
  );
}

function QueueReport({ view }: { readonly view: QueueView }) {
  const now = useNow(1_000);
  const { active, troubles, workers, stuck, groups } = view;
  return (
    <>
      {stuck.length > 0 && (
        <Alert color="yellow" role="alert" title="Some of it waits for a worker that can run it">
          Nobody runs {stuck.map(nameOfLanguage).join(', ')} now. Install the language on this machine, or
          start <code>greenroom worker</code> on one that has it.
        </Alert>
      )}
      <Figures view={view} now={now} />
      <Panel title="Waiting">
        <Rows empty="Nothing waits." label="Waiting">
          {groups
            .filter(({ waiting }) => waiting > 0)
            .map(({ priority, language, waiting }) => (
              <li key={`${priority}/${language}`} className={classes.row}>
                <Text fw={550}>{waiting}</Text>
                <Text>{priorityNames[priority]}</Text>
                <Text c="dimmed">{nameOfLanguage(language)}</Text>
              </li>
            ))}
        </Rows>
      </Panel>
      <Panel title="Running now">
        <Items items={active} now={now} empty="Nothing runs." label="Running now" />
      </Panel>
      <Panel title="Workers">
        <Rows empty="No worker is alive. Code that was submitted waits until one is there." label="Workers">
          {workers.map((worker) => (
            <WorkerRow key={worker.id} worker={worker} now={now} />
          ))}
        </Rows>
      </Panel>
      <Panel title="Trouble of late">
        <Items
          items={troubles}
          now={now}
          empty="Nothing had to be started again, and the judge itself did not fail."
          label="Trouble of late"
        />
      </Panel>
    </>
  );
}

function Figures({ view, now }: { readonly view: QueueView; readonly now: Date }) {
  const { waiting, running, limit, oldestQueuedAt, finishedLastMinute, workers } = view;
  const slots = workers.reduce((sum, worker) => sum + worker.slots, 0);
  const oldest = oldestQueuedAt === null ? 'none' : seconds(now.getTime() - Date.parse(oldestQueuedAt));
  const figures = [
    ['Waiting', String(waiting), `of ${limit.toLocaleString()} at most`],
    ['Running', String(running), `${slots} at once at most`],
    ['Longest wait', oldest, 'up to now'],
    ['Verdicts', String(finishedLastMinute), 'in the last minute'],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value, note]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>
            <span className={classes.value}>{value}</span>
            <Text span size="sm" c="dimmed">
              {note}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ItemsProps {
  readonly items: readonly QueueItem[];
  readonly now: Date;
  readonly empty: string;
  readonly label: string;
}

function Items({ items, now, empty, label }: ItemsProps) {
  return (
    <Rows empty={empty} label={label}>
      {items.map((item) => (
        <ItemRow key={item.id} item={item} now={now} />
      ))}
    </Rows>
  );
}

function Rows({
  empty,
  label,
  children,
}: {
  readonly empty: string;
  readonly label: string;
  readonly children: readonly ReactNode[];
}) {
  if (children.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  );
}
