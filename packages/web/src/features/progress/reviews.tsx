// Problems that come back: when, why, and the rating that decides it, which the candidate may overrule.

import { type ProgressView, ratings, type ReviewItem } from '@greenroom/core/plan';
import { ActionIcon, Alert, Button, NativeSelect, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { formatDay, formatLeft } from '../../kit/calendar-text.ts';
import { forgetElsewhere, planQuery, progressQuery, rateSession } from '../../shell/api.ts';
import classes from './progress.module.css';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

const SHOWN_AT_FIRST = 10;

const ratingNames: Readonly<Record<(typeof ratings)[number], string>> = {
  again: 'not known',
  hard: 'hard',
  good: 'good',
  easy: 'easy',
};

export function Reviews({ view }: { readonly view: ProgressView }) {
  const [all, setAll] = useState(false);
  const [importing, { open, close }] = useDisclosure(false);
  const change = useChange();
  const shown = all ? view.reviews : view.reviews.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <Text c="dimmed" mb={12}>
        Each comes back just before it would be forgotten, by FSRS. How well you knew it is read from the
        session; you may say otherwise.
      </Text>
      {change.error !== null && (
        <Alert color="red" role="alert" title="The change was not saved">
          {change.error.message}
        </Alert>
      )}
      <ul className={classes.reviews}>
        {shown.map((item) => (
          <Review key={item.exercise} item={item} today={view.today} onChange={change.mutate} />
        ))}
      </ul>
      {shown.length < view.reviews.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          Show all {view.reviews.length}
        </Button>
      )}
      <Button variant="default" mt={12} onClick={open}>
        Import what you solved elsewhere
      </Button>
      <Suspense>{importing && <ImportDialog view={view} onClose={close} />}</Suspense>
    </>
  );
}

type Change =
  | { readonly kind: 'rate'; readonly session: string; readonly rating: (typeof ratings)[number] }
  | { readonly kind: 'forget'; readonly title: string };

function useChange() {
  const client = useQueryClient();
  return useMutation({
    scope: { id: 'plan' },
    mutationFn: (change: Change) =>
      change.kind === 'rate'
        ? rateSession({ session: change.session, rating: change.rating })
        : forgetElsewhere(change.title),
    onSuccess: async (view) => {
      client.setQueryData(progressQuery.queryKey, view);
      await client.invalidateQueries({ queryKey: planQuery.queryKey });
    },
  });
}

interface ReviewProps {
  readonly item: ReviewItem;
  readonly today: string;
  readonly onChange: (change: Change) => void;
}

function Review({ item, today, onChange }: ReviewProps) {
  const last = item.history.at(-1);
  if (last === undefined) return null;
  const { session, rating, suggested } = last;
  const times = item.history.length === 1 ? 'Seen once' : `Seen ${item.history.length} times`;
  return (
    <li>
      <div className={classes.reviewWords}>
        <Text fw={550}>{item.source === 'pattern' ? `Another one: ${item.title}` : item.title}</Text>
        <Text size="sm" c="dimmed">
          {item.due <= today
            ? 'Due now'
            : `Due ${formatLeft(today, item.due)}, ${formatDay(item.due, 'short')}`}
          . {times}
          {item.source === 'elsewhere' && ', elsewhere'}.
        </Text>
      </div>
      {item.source === 'pattern' ? null : session === null ? (
        <Tooltip label="Forget it">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Forget ${item.title}`}
            onClick={() => onChange({ kind: 'forget', title: item.title })}
          >
            <IconTrash size={17} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={`How well you knew ${item.title}`}
          value={rating}
          data={ratings.map((value) => ({
            value,
            label: value === suggested ? `${ratingNames[value]} (as seen)` : ratingNames[value],
          }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = ratings.find((known) => known === value);
            if (chosen !== undefined) onChange({ kind: 'rate', session, rating: chosen });
          }}
        />
      )}
    </li>
  );
}
